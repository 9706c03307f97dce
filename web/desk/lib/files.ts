// Files: sealed in the worker and sent in parts; fetched in parts, opened in the worker, and given out only when all of it
// was found to be what the sender sealed.
import { ApiError } from "../../shared/http.ts";
import type { Attachment } from "../module.ts";
import { session } from "./session.svelte.ts";

/** Bytes of a file that go to the worker at a time. */
const PIECE = 1 << 20;
/** Files of one message (`MAX_ATTACHMENTS` of crates/protocol). */
export const MAX_FILES = 20;
/** Bytes of one file (`MAX_ATTACHMENT_LEN` of crates/protocol), and where the seal is made without WebAssembly. */
export const maxSize = (): number => (session.slow ? 10_000_000 : 500_000_000);

/** A file that could not be read from the device. */
export class UnreadableFile extends Error {
  constructor(readonly file: File) {
    super("file");
  }
}

/** The worker seals one file and opens one file at a time. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
const sealing = inTurn();
const opening = inTurn();

/** Records of files that were sent already: trying a message again does not send its files again. */
const sent = new WeakMap<File, { readonly id: string; readonly record: string }>();

/** Seals a file for a case and sends it; gives its record. @throws ApiError, ModuleError, UnreadableFile */
export async function sealAndSend(id: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<string> {
  const known = sent.get(file);
  if (known?.id === id) return known.record;
  const record = await sealing(() => session.during(() => sealNow(id, file, onShare, signal)));
  sent.set(file, { id, record });
  return record;
}

async function sealNow(id: string, file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<string> {
  const { api, module } = session;
  const { blob, sealed_len } = await module.attachBegin(id, file.name, file.type, file.size);
  let gone = 0;
  const send = async (parts: Awaited<ReturnType<typeof module.attachPush>>): Promise<void> => {
    for (const part of parts) {
      const { length } = part.bytes;
      await api.uploadPart(blob, part, (bytes) => onShare((gone + bytes) / sealed_len), signal);
      gone += length;
      onShare(gone / sealed_len);
    }
  };
  for (let from = 0; from < file.size; ) {
    if (signal.aborted) throw new ApiError("ended", 0);
    const piece = await pieceOf(file, from);
    from += piece.byteLength;
    await send(await module.attachPush(piece));
  }
  for (let parts = await module.attachFinish(); parts.length; parts = await module.attachFinish()) {
    await send(parts);
  }
  return module.attachDone();
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

/** Fetches and opens a file. Nothing is given out before all of it was checked. @throws ApiError, ModuleError */
export function fetchAndOpen(id: string, { blob }: Attachment, onShare: (share: number) => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>[]> {
  return opening(() => session.during(async () => {
    const { api, module } = session;
    const { parts } = await module.openBegin(id, blob);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let number = 0; number < parts; number++) {
      if (signal.aborted) throw new ApiError("ended", 0);
      const part = await api.downloadPart(id, blob, number, signal);
      pieces.push(await module.openPush(part.buffer));
      onShare((number + 1) / parts);
    }
    pieces.push(await module.openFinish());
    return pieces;
  }));
}

/** Hands bytes to the browser as a download. The type says nothing, so that no browser shows it on this site. */
export function save(name: string, pieces: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
