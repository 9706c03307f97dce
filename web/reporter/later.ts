// Screens that a first visit does not need: a file of their own, fetched when somebody goes to one of them (main.ts).
// What they share with the others comes from the page's script, so that there is one copy of it (build/site.mjs).
import { code } from "./screens/code.ts";
import { hand } from "./screens/hand.ts";
import { open } from "./screens/open.ts";
import { pass } from "./screens/pass.ts";
import { share } from "./screens/share.ts";
import { thread } from "./screens/thread.ts";
import { who } from "./screens/who.ts";

export const LATER = { code, hand, open, pass, share, thread, who };
