// Seals files in the worker and sends them in parts; used by the report and by a reply.
import type { Ready, App } from "./app.ts";
import { ApiError } from "../shared/http.ts";

/** Bytes of a file that go to the worker at a time: small enough for an old phone's memory. */
const PIECE = 1 << 20;

/** A file that could not be read from the device. */
export class UnreadableFile extends Error {
  constructor(readonly file: File) {
    super("file");
  }
}

/** A file is sealed and sent from its beginning whenever it is tried again: half a seal cannot be kept. */
export async function sealAndSend(file: File, app: App, { module }: Ready, onProgress: (share: number) => void, signal?: AbortSignal): Promise<void> {
  const { blob, sealed_len } = await module.attachBegin(file.name, file.type, file.size);
  let read = 0;
  let sent = 0;
  const send = async (parts: Awaited<ReturnType<typeof module.attachPush>>): Promise<void> => {
    for (const part of parts) {
      const { length } = part.bytes;
      await app.api.uploadPart(blob, part, (bytes) => onProgress((sent + bytes) / sealed_len), signal);
      sent += length;
    }
  };
  while (read < file.size) {
    if (signal?.aborted) throw new ApiError("ended", 0);
    const piece = await pieceOf(file, read);
    read += piece.byteLength;
    await send(await module.attachPush(piece));
  }
  for (let parts = await module.attachFinish(); parts.length; parts = await module.attachFinish()) await send(parts);
  await module.attachDone();
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
