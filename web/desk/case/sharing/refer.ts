// A referral to another organisation on this server: a sealed report like any other, made here, with a receipt code by which the
// two can go on talking. The receipt stands in the case log.
import { ReporterApi } from "../../../shared/api.ts";
import { ApiError } from "../../../shared/http.ts";
import { fetchAndOpen } from "../../lib/files.ts";
import { language } from "../../lib/language.svelte.ts";
import { session } from "../../lib/session.svelte.ts";
import { today } from "../../lib/today.ts";
import type { Answers, Attachment, Choices } from "../../module.ts";

/** Bytes of a file that go to the worker at a time. */
const PIECE = 1 << 20;

/** Where a link to a reporter's page leads. */
export interface Target {
  readonly slug: string;
  /** The organisation's key, if the link names it. */
  readonly pin: string | null;
}

/** Reads a link such as posters have; nothing if it leads to another server, or is no such link. */
export function targetOf(link: string): Target | null {
  try {
    const url = new URL(link.trim(), location.origin);
    const slug = /^\/o\/([a-z0-9-]+)(?:\/|$)/.exec(url.pathname)?.[1];
    if (url.origin !== location.origin || !slug) return null;
    const pin = decodeURIComponent(url.hash.slice(1)).trim();
    return { slug, pin: pin || null };
  } catch {
    return null;
  }
}

/** Fetches and checks the list of readers of another organisation. @throws ApiError, ModuleError */
export async function openTarget({ slug, pin }: Target): Promise<Choices> {
  const bundle = await new ReporterApi(slug).roster();
  return session.module.referBegin(bundle, { origin: location.origin, slug, pin, newest_seq: null, language: language(), today: today() });
}

/** Seals files of a case again for the draft and sends them. Those in `sent` are there already. @throws ApiError, ModuleError */
export async function sendFiles(id: string, { slug }: Target, files: readonly Attachment[], sent: Set<string>, onShare: (share: number) => void, signal: AbortSignal): Promise<void> {
  const { module } = session;
  const api = new ReporterApi(slug);
  for (const [at, file] of files.entries()) {
    if (sent.has(file.blob)) continue;
    const pieces = await fetchAndOpen(id, file, (share) => onShare((at + share / 2) / files.length), signal);
    const { blob } = await module.referAttach(file.name, file.media_type, file.size);
    const send = async (parts: Awaited<ReturnType<typeof module.referPush>>): Promise<void> => {
      for (const part of parts) await api.uploadPart(blob, part, () => undefined, signal);
    };
    for (const piece of pieces) {
      for (let from = 0; from < piece.length; from += PIECE) {
        if (signal.aborted) throw new ApiError("ended", 0);
        await send(await module.referPush(piece.slice(from, from + PIECE).buffer));
      }
    }
    for (let parts = await module.referFinish(); parts.length; parts = await module.referFinish()) await send(parts);
    await module.referAttached();
    sent.add(file.blob);
    onShare((at + 1) / files.length);
  }
}

/** Makes the draft, and with it the receipt code, in groups of four. @throws ModuleError */
export async function draft(answers: Answers): Promise<string> {
  const { receipt } = await session.module.referDraft(answers, today());
  return receipt;
}

/** Sends the sealed report; the same again is harmless. @throws ApiError */
export const sendReport = ({ slug }: Target, body: string): Promise<void> => new ReporterApi(slug).sendReport(body);
