// Asks before the page is left while that would lose something for good: a code that is not yet known to be written down.

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // What older browsers go by.
  event.returnValue = true;
}

/** Whether the browser asks before it leaves this page. "Leave now" never asks. */
export function askBeforeLeaving(asks: boolean): void {
  if (asks) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}
