// Starts the desk: language, worker, roster, then what the address is for: signing in, an invitation, the first steps.
import { mount } from "svelte";
import "./desk.css";
import { bringsLink } from "./lib/entry.ts";
import { languageOfBrowser, setLanguage } from "./lib/language.svelte.ts";
import { session } from "./lib/session.svelte.ts";
import App from "./shell/App.svelte";

session.tidyAddress();
// A link opened in the same tab changes nothing but what stands behind `#`.
addEventListener("hashchange", () => {
  if (bringsLink(location)) location.reload();
});
void session.prepare();
await setLanguage(languageOfBrowser());
mount(App, { target: document.getElementById("desk")! });
