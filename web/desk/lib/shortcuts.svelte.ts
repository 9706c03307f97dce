// Single keys that do something anywhere on a screen. They can be switched off (WCAG 2.2, 2.1.4), and they are nothing
// while somebody types.

/** Keys and what they do. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

class Shortcuts {
  on = $state(true);
  /** Whether the list of them is shown. */
  shown = $state(false);
}
export const shortcuts = new Shortcuts();

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=file])"));

/** Listens for keys until the function that it gives is called. */
export function listen(keys: Keys): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!shortcuts.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action(event);
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
