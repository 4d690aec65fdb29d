// @ts-check

/** Opens the menu as a dialog: a real button instead of the link to the footer that stands without scripts. */
class SiteMenu extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    const dialog = this.querySelector("dialog");
    if (!link || !dialog) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute("aria-controls", dialog.id);
    button.setAttribute("aria-expanded", "false");
    link.replaceWith(button);

    button.addEventListener("click", () => {
      dialog.showModal();
      button.setAttribute("aria-expanded", "true");
    });
    dialog.addEventListener("close", () => button.setAttribute("aria-expanded", "false"));
    dialog.addEventListener("click", (event) => {
      const closes = event.target instanceof Element && event.target.closest(".drawer__close, a");
      // A click on the backdrop reaches the dialog itself, not what is in it.
      if (closes || event.target === dialog) dialog.close();
    });
  }
}

customElements.define("site-menu", SiteMenu);
