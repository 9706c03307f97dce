// Starts the desk: language, worker, roster, then what the address is for: signing in, an invitation, the first steps.
import { mount } from "svelte";
import "./desk.css";
import { languageOfBrowser, setLanguage } from "./lib/language.svelte.ts";
import { session } from "./lib/session.svelte.ts";
import App from "./shell/App.svelte";

void session.prepare();
await setLanguage(languageOfBrowser());
mount(App, { target: document.getElementById("desk")! });
