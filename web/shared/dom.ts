// Small helpers around the page's elements. Nothing here, or anywhere, turns text into markup.

type Child = Node | string | null | undefined | false;

/** Makes an element: attributes (`false` leaves one out, `true` writes it without a value), then what is inside. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** The one element that `selector` means. @throws Error when the page has none: the page and its script do not fit. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`nothing like ${selector} here`);
  return element;
}

/** What happens when somebody uses `selector`. */
export function onClick(root: ParentNode, selector: string, action: () => void): void {
  find(root, selector).addEventListener("click", (event) => {
    event.preventDefault();
    action();
  });
}

/** Text in paragraphs, as it was typed: an empty line starts a new one. */
export function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => el("p", { dir: "auto" }, paragraph));
}
