// @ts-check

/** The theme takes its results out of the Tab order; this puts them back. */
class SearchResults extends HTMLElement {
  #observer = new MutationObserver(() => {
    for (const element of this.querySelectorAll("[tabindex='-1']")) element.removeAttribute("tabindex");
  });

  connectedCallback() {
    this.#observer.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }
}

customElements.define("search-results", SearchResults);
