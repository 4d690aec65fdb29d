// @ts-check

/** A button that prints the page. Without scripts it stays hidden: the browser's own menu prints too. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}

customElements.define("print-button", PrintButton);
