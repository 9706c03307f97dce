// The worker that draws pages of a PDF. It has no keys, no page and, by its policy, no network: whatever a crafted file could
// do to the program that reads it, pictures and text are all that come out. Scripts in a PDF are not run, links not followed.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { data } from "zegel-pdf-data";
import type { PdfMethods, PdfPage } from "./pdf.ts";
import { serve } from "../../shared/worker/serve.ts";

const scope = globalThis as unknown as { pdfjsWorker: unknown; window: unknown; fonts: FontFaceSet };
// Reader and drawer run in this one worker: it could not load another.
scope.pdfjsWorker = { WorkerMessageHandler };
// What the library takes from a window.
scope.window = {
  requestAnimationFrame: (draw: () => void) => setTimeout(draw, 0),
  cancelAnimationFrame: (timer: number) => clearTimeout(timer),
};

/** Pixels of a drawn page, and of a picture in one, at most. */
const MOST_PIXELS = 16_000_000;

/** Canvases without a page. */
class Canvases {
  create(width: number, height: number): { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null } {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset(made: { canvas: OffscreenCanvas }, width: number, height: number): void {
    made.canvas.width = Math.max(1, width);
    made.canvas.height = Math.max(1, height);
  }
  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (made.canvas) made.canvas.width = made.canvas.height = 0;
    made.canvas = made.context = null;
  }
}

/** Filters need a page; without them a few effects are not drawn. */
class NoFilters {
  addFilter = (): string => "none";
  addHCMFilter = (): string => "none";
  addAlphaFilter = (): string => "none";
  addLuminosityFilter = (): string => "none";
  addHighlightHCMFilter = (): string => "none";
  destroy(): void {}
}

/** Fonts and decoders that the library asks for by name: they are part of this script. */
class OwnData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const found = data[filename];
    if (!found) throw new Error("not carried here");
    // The library keeps what it gets.
    return found.slice();
  }
}

let open: pdfjs.PDFDocumentProxy | null = null;

const methods: PdfMethods = {
  async open(bytes) {
    const task = pdfjs.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      enableXfa: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      // Glyphs are drawn as shapes: no font of a stranger is given to the browser.
      disableFontFace: true,
      maxImageSize: MOST_PIXELS,
      canvasMaxAreaInBytes: 4 * MOST_PIXELS,
      isImageDecoderSupported: false,
      standardFontDataUrl: "/",
      wasmUrl: "/",
      ownerDocument: { fonts: scope.fonts } as unknown as HTMLDocument,
      CanvasFactory: Canvases,
      FilterFactory: NoFilters,
      BinaryDataFactory: OwnData,
    } as unknown as Parameters<typeof pdfjs.getDocument>[0]);
    try {
      open = await task.promise;
    } catch (thrown) {
      throw new Error(JSON.stringify({ code: (thrown as Error).name === "PasswordException" ? "pdf-password" : "pdf-damaged" }));
    }
    return open.numPages;
  },
  async page(number, width): Promise<PdfPage> {
    if (!open) throw new Error(JSON.stringify({ code: "pdf-damaged" }));
    const page = await open.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const fits = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
    const viewport = page.getViewport({ scale: Math.min(width / plain.width, fits) });
    const canvas = new OffscreenCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error(JSON.stringify({ code: "pdf-damaged" }));
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE }).promise;
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    page.cleanup();
    return { picture: canvas.transferToImageBitmap(), text };
  },
};

serve({ ...methods });
