// @ts-check
const KEY = "groundwork.color-scheme";

/** Lets the reader choose light or dark. Only a choice that was made is stored; it stays on the device. */
class ColorScheme extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", this);
    addEventListener("color-scheme-change", this);
    this.show();
  }

  disconnectedCallback() {
    removeEventListener("color-scheme-change", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "change" && event.target instanceof HTMLInputElement) choose(event.target.value);
    this.show();
  }

  show() {
    const now = document.documentElement.dataset.scheme ?? "system";
    for (const input of this.querySelectorAll("input")) input.checked = input.value === now;
  }
}

/** @param {string} scheme "system", "light" or "dark" */
function choose(scheme) {
  const root = document.documentElement;
  if (scheme === "system") delete root.dataset.scheme;
  else root.dataset.scheme = scheme;
  try {
    if (scheme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  // The choice is offered twice, in the menu and in the footer.
  dispatchEvent(new Event("color-scheme-change"));
}

customElements.define("color-scheme", ColorScheme);
