// The recovery sheet: what stands on it, printed or saved as text.
import { today } from "../../reporter/module.ts";
import { save } from "./files.ts";
import { showDay, t } from "./language.svelte.ts";
import { session } from "./session.svelte.ts";

/** What a sheet is made of. */
export interface Sheet {
  readonly organisation: string;
  readonly login: string;
  /** Address of the desk, with the organisation's key where it is known. */
  readonly address: string;
  readonly day: string;
  readonly groups: readonly string[];
}

/** The sheet of a recovery key, for the desk of `slug`. */
export function sheetOf(recovery: string, login: string, slug: string): Sheet {
  // A key that only the server named so far is not what a sheet should hold anybody to.
  const key = session.pin ?? (session.person ? session.choices?.key : null);
  return {
    organisation: session.name || slug,
    login,
    address: `${location.origin}/o/${slug}/desk/${key ? `#${key}` : ""}`,
    day: today(),
    groups: recovery.trim().split(/\s+/),
  };
}

/** Saves it as a plain text file. */
export function saveSheet({ organisation, login, address, day, groups }: Sheet): void {
  const lines = [
    t("desk-sheet-heading", { organisation }),
    "",
    t("desk-sheet-for", { login }),
    t("desk-sheet-made", { day: showDay(day) }),
    "",
    ...groups.map((group, at) => `${String(at + 1).padStart(2)}. ${group}`),
    "",
    t("desk-sheet-how"),
    address,
    "",
    t("desk-sheet-warning"),
    "",
  ];
  save(`zegel-${t("desk-sheet-file")}-${login.replace(/[^\w.-]/g, "_")}.txt`, [lines.join("\r\n")]);
}
