// Saves an attachment of the thread: fetched in parts, opened in the worker, and given to the browser only when the module
// has seen the whole file and found it to be the one that the message names.
import { el } from "../shared/dom.ts";
import type { App, Ready } from "./app.ts";
import type { ThreadAttachment } from "./module.ts";

export async function saveAttachment({ blob, name, parts }: ThreadAttachment, app: App, { module }: Ready): Promise<void> {
  await module.openBegin(blob);
  const opened: Uint8Array<ArrayBuffer>[] = [];
  for (let number = 0; number < parts; number++) {
    const bytes = await app.api.downloadPart(app.mailbox, blob, number);
    opened.push(await module.openPush(bytes.buffer));
  }
  opened.push(await module.openFinish());

  // Never with the type that the sender claimed: the browser must not show it as a page of ours.
  const url = URL.createObjectURL(new Blob(opened, { type: "application/octet-stream" }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
