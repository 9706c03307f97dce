// Leaving at once: the link at the top of every page, or Shift pressed three times. What was on the page is gone before the
// neutral page has loaded.
import { find } from "./dom.ts";
import type { Texts } from "./texts.ts";

const PRESSES = 3;
const PRESSES_WITHIN = 5000;

/**
 * Arms the exit. `forget` ends whatever holds secrets. The neutral page is the address of the link `#exit`, so that it
 * works before any script does.
 */
export function armExit(texts: Texts, forget: () => void): void {
  const link = find<HTMLAnchorElement>(document, "#exit");
  const announcer = find(document, "#exit-says");

  const leave = (): void => {
    document.documentElement.classList.add("leaving");
    announcer.textContent = texts("exit-leaving");
    // Everything but the announcement goes.
    for (const child of [...document.body.children]) if (child !== announcer) child.remove();
    forget();
    location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let presses = 0;
  let reset: ReturnType<typeof setTimeout> | undefined;
  let withOtherKey = false;
  const start = (): void => {
    presses = 0;
    announcer.textContent = "";
  };
  document.addEventListener("keydown", (event) => {
    // Shift held for a capital letter is no press of Shift.
    if (event.key !== "Shift") {
      withOtherKey = event.shiftKey;
      start();
    } else if (!event.repeat) withOtherKey = false;
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || withOtherKey) return;
    clearTimeout(reset);
    presses += 1;
    if (presses >= PRESSES) return leave();
    announcer.textContent = texts("exit-left", { count: PRESSES - presses });
    reset = setTimeout(start, PRESSES_WITHIN);
  });

  // A page that the browser kept in memory must not come back with what was typed.
  addEventListener("pagehide", () => {
    document.documentElement.classList.add("leaving");
    forget();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
