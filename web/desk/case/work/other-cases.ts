// The other cases of whoever is signed in, to be named in a case: by what they are about and the day they came.
import { showDay, t } from "../../lib/language.svelte.ts";
import { session } from "../../lib/session.svelte.ts";
import { today } from "../../lib/today.ts";
import { PLAIN } from "../../module-inbox.ts";
import type { Option } from "../form.ts";

/** Cases that are offered at once. */
const MOST = 500;

/** Those whose content this person may see, the newest first. */
export async function otherCases(id: string): Promise<Option[]> {
  const { rows } = await session.module.inboxList({ ...PLAIN, scope: "all", sort: "received", reversed: true, group: "nothing" }, today(), 0, MOST);
  return rows.flatMap((row) => (row.case === id || !row.content ? [] : [{ value: row.case, label: t("desk-other-case", { category: row.content.category, day: showDay(row.received ?? ""), id: row.case.slice(0, 8) }) }]));
}
