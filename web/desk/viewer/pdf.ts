// A PDF as pictures: a worker of its own (viewer/worker.ts) reads and draws it, and is ended with it.
import type { Remote } from "../../shared/rpc.ts";
import { Connection } from "../../shared/rpc.ts";
import { assetsOfPage, newWorker } from "../../shared/start-module.ts";

/** A drawn page, and its text for whoever does not see it. */
export interface PdfPage {
  readonly picture: ImageBitmap;
  readonly text: string;
}

/** The worker's functions. */
export interface PdfMethods extends Record<string, (...parameters: any[]) => unknown> {
  /** Reads a file; gives the number of its pages. Throws `pdf-damaged`, `pdf-password`. */
  open(bytes: ArrayBuffer): Promise<number>;
  /** Draws a page (from 1) so many pixels wide. */
  page(number: number, width: number): Promise<PdfPage>;
}

/** Whether this browser can draw without a page. */
export const canDraw = (): boolean => typeof OffscreenCanvas === "function" && "transferToImageBitmap" in OffscreenCanvas.prototype;

export class Pdf {
  private constructor(
    private readonly connection: Connection,
    private readonly remote: Remote<PdfMethods>,
    readonly pages: number,
  ) {}

  /** @throws ModuleError `pdf-damaged`, `pdf-password`, `worker-failed` */
  static async open(bytes: Uint8Array<ArrayBuffer>): Promise<Pdf> {
    const connection = new Connection(newWorker(assetsOfPage<{ readonly pdf: string }>().pdf));
    const remote = connection.remote<PdfMethods>();
    try {
      return new Pdf(connection, remote, await remote.open(bytes.buffer));
    } catch (fault) {
      connection.end();
      throw fault;
    }
  }

  page(number: number, width: number): Promise<PdfPage> {
    return this.remote.page(number, width);
  }

  end(): void {
    this.connection.end();
  }
}
