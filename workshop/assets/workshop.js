// @ts-check
// Follows the files of the figure: after each save the pages are drawn anew, where the reader is.
export {}; // a module, whose names are its own

const schemes = [...document.querySelectorAll("iframe")];

/** Where a player is, and whether it plays. @param {Element} figure */
function moment(figure) {
  const slider = figure.querySelector("input");
  return { at: slider?.value ?? "0", plays: figure.querySelector("button")?.value === "pause" };
}

/** @param {Element} figure @param {{ at: string, plays: boolean } | undefined} was */
function goTo(figure, was) {
  const slider = figure.querySelector("input");
  const play = figure.querySelector("button");
  if (!was || !slider || !play) return;
  slider.value = was.at;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  if (was.plays && play.value !== "pause") play.click();
}

/** @param {Document} page */
async function redraw(page) {
  const text = await (await fetch(page.URL)).text();
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector(".redrawn");
  const old = page.querySelector(".redrawn");
  if (!fresh || !old) return;
  const were = [...old.querySelectorAll("movement-figure")].map(moment);
  old.replaceWith(page.importNode(fresh, true));
  page.querySelectorAll("movement-figure").forEach((figure, i) => goTo(figure, were[i]));
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
