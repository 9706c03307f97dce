// Seals files in the worker and sends them in parts; used by the report and by a reply.
import type { Part } from "../shared/api.ts";
import { ApiError, mayPass } from "../shared/http.ts";
import type { App, Ready } from "./app.ts";
import type { ReporterModule } from "./module.ts";

/** Bytes of a file that go to the worker at a time: small enough for an old phone's memory. */
const PIECE = 1 << 20;

/** A file that could not be read from the device. */
export class UnreadableFile extends Error {
  constructor(readonly file: File) {
    super("file");
  }
}

/** A file on its way. */
interface Journey {
  readonly file: File;
  /** The worker that holds the seal. */
  readonly module: ReporterModule;
  readonly blob: string;
  readonly sealed_len: number;
  /** Bytes that the worker was given. */
  read: number;
  /** Sealed bytes that the server has. */
  sent: number;
  /** Parts that are sealed and not sent. */
  waiting: Part[];
}

/** Where the line broke: as long as the worker seals nothing else, the same part is sent again and the rest follows. */
let halted: Journey | undefined;

/**
 * Seals and sends a file; gives its name on the server. Tried again after a broken line, it goes on where it stopped.
 * @throws ApiError, ModuleError, UnreadableFile
 */
export async function sealAndSend(file: File, app: App, { module }: Ready, onProgress: (share: number) => void): Promise<string> {
  const resumed = halted?.file === file && halted.module === module ? halted : undefined;
  halted = undefined;
  const journey: Journey = resumed ?? { file, module, ...(await module.attachBegin(file.name, file.type, file.size)), read: 0, sent: 0, waiting: [] };
  let furthest = 0;
  try {
    for (;;) {
      for (let part = journey.waiting[0]; part; part = journey.waiting[0]) {
        await app.api.uploadPart(journey.blob, part, (bytes) => {
          // A part that is sent again does not turn the progress back.
          furthest = Math.max(furthest, journey.sent + bytes);
          onProgress(furthest / journey.sealed_len);
        });
        journey.sent += part.bytes.length;
        journey.waiting.shift();
      }
      if (journey.read < file.size) {
        const piece = await pieceOf(file, journey.read);
        journey.read += piece.byteLength;
        journey.waiting = await module.attachPush(piece);
      } else {
        journey.waiting = await module.attachFinish();
        if (!journey.waiting.length) break;
      }
    }
  } catch (fault) {
    if (fault instanceof ApiError && mayPass(fault)) halted = journey;
    throw fault;
  }
  await module.attachDone();
  return journey.blob;
}

async function pieceOf(file: File, from: number): Promise<ArrayBuffer> {
  try {
    const piece = await file.slice(from, from + PIECE).arrayBuffer();
    if (piece.byteLength) return piece;
  } catch {
    // Moved, deleted, or changed since it was chosen.
  }
  throw new UnreadableFile(file);
}
