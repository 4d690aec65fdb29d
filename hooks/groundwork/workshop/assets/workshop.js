// @ts-check
// Follows the files of the figure: after each save the pages are drawn anew, where the reader is.
export {}; // a module, whose names are its own

const schemes = [...document.querySelectorAll("iframe")];

/**
 * What is used here of a player: movement-figure.js.
 * @typedef {Element & { time: number, wanted: boolean, go(time: number): void, want(wanted: boolean): void }} Player
 */

/** @param {ParentNode} part @returns {Player[]} */
const players = (part) => [...part.querySelectorAll("movement-figure")].map((figure) => /** @type {Player} */ (figure));

/** @param {Document} page */
async function redraw(page) {
  const text = await (await fetch(page.URL)).text();
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector(".redrawn");
  const old = page.querySelector(".redrawn");
  if (!fresh || !old) return;
  const were = players(old);
  old.replaceWith(page.importNode(fresh, true));
  // Each is where the one before was, and plays if that did.
  players(page).forEach((player, i) => {
    if (!were[i]) return;
    player.go(were[i].time);
    player.want(were[i].wanted);
  });
}

/** A frame is as high as its page. @param {HTMLIFrameElement} frame */
function fit(frame) {
  const main = frame.contentDocument?.querySelector("main");
  if (!main) return;
  new ResizeObserver(() => frame.style.setProperty("height", `${Math.ceil(main.getBoundingClientRect().height) + 2}px`)).observe(main);
}

for (const frame of schemes) {
  if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.querySelector("main")) fit(frame);
  frame.addEventListener("load", () => fit(frame));
}

new EventSource("/changes").onmessage = ({ data }) => {
  const shown = document.querySelector(".redrawn")?.getAttribute("data-version");
  if (data === shown || data === "0") return;
  for (const page of [document, ...schemes.flatMap((frame) => frame.contentDocument ?? [])]) redraw(page);
};
