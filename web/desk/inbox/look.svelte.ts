// How somebody looks at the inbox: kept while they are in a case.
import type { Filter } from "../lib/inbox.ts";
import { session } from "../lib/session.svelte.ts";

class Look {
  filter = $state<Filter>("open");
  search = $state("");
}

export const look = new Look();
session.onLock(() => {
  look.search = "";
});
