// @ts-check

/** Filters the bibliography by kind of study and by topic. Without scripts the whole list stands. */
class ReferenceFilter extends HTMLElement {
  connectedCallback() {
    const asked = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll("select")) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    this.addEventListener("change", () => this.filter());
    if (location.search) this.filter();
  }

  filter() {
    const selects = [...this.querySelectorAll("select")];
    const [kind, topic] = selects.map((select) => select.value);
    const entries = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".references__all > li"));
    let shown = 0;
    for (const entry of entries) {
      const fits = (!kind || entry.dataset.kind === kind) && (!topic || entry.dataset.topics?.split(" ").includes(topic));
      entry.hidden = !fits;
      shown += Number(fits);
    }
    const status = this.querySelector("[role=status]");
    const chosen = selects.filter((select) => select.value);
    const words = chosen.map((select) => select.selectedOptions[0].text).join(", ");
    // No template within a template: the minifier would take its spaces.
    const filters = words ? `: ${words}` : "";
    if (status) status.textContent = `${shown} of ${entries.length} works${filters}.`;
  }
}

customElements.define("reference-filter", ReferenceFilter);
