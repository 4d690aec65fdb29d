// @ts-check

/**
 * Make an element with a class and what stands in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name its class
 * @param {(Node | string)[]} parts
 */
export function make(tag, name, ...parts) {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...parts);
  return made;
}

/**
 * Copy an element without its ids, as none may stand on a page twice.
 * @param {Element | null} element
 */
export function copy(element) {
  const made = /** @type {HTMLElement} */ (element?.cloneNode(true) ?? document.createElement("p"));
  made.removeAttribute("id");
  for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id");
  return made;
}

/**
 * A row of buttons; the first is the way on, unless it only leads back. A quiz finds by their values what to do.
 * @param {[way: string, label: string][]} ways
 */
export function row(...ways) {
  const made = make("div", "question__ways screen-only");
  for (const [way, label] of ways) {
    const quiet = made.firstChild || way === "again" || way === "over";
    const button = make("button", quiet ? "button button--quiet" : "button", label);
    button.type = "button";
    button.value = way;
    made.append(button);
  }
  return made;
}

/**
 * Bring the focus to what a reader is to hear next, which then can be read on from.
 * @param {HTMLElement | null | undefined} element
 */
export function focusOn(element) {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  // What belongs to it comes into view as far as there is room for both.
  for (const one of [element.closest("legend, .ending"), element]) one?.scrollIntoView({ block: "nearest" });
}
