// @ts-check
// Follows the site while it is served: a new build loads the page anew, a saved stylesheet takes the place of the old one in it.
export {}; // a module, whose names are its own

const FOLD = "problem-bar";
const SAID = "problem-bar-said";
const bar = /** @type {HTMLElement} */ (document.querySelector("problem-bar"));
const [build, first] = (bar.dataset.version ?? "").split(" ");
let styled = first;
/** @type {EventSource | undefined} */
let source;

const fold = () => bar.querySelector("details");
const list = () => bar.querySelector(".problem-bar__list");

/** Open the list if it was open in this tab, and where it was, too. */
function unfold() {
  const [open, top] = JSON.parse(sessionStorage.getItem(FOLD) ?? "[false, 0]");
  const [folded, problems] = [fold(), list()];
  if (!folded || !problems) return;
  folded.open = open;
  problems.scrollTop = top;
}

function keep() {
  const folded = fold();
  if (folded) sessionStorage.setItem(FOLD, JSON.stringify([folded.open, list()?.scrollTop ?? 0]));
}

/** Say once in a tab how many problems there are, when that has changed. */
function say() {
  const status = bar.querySelector("[role=status]");
  const words = [...bar.querySelectorAll(".problem-bar__count, .problem-bar__where")].map((part) => part.textContent).join(" ");
  if (status && words !== (sessionStorage.getItem(SAID) ?? "")) status.textContent = words || "No problems";
  sessionStorage.setItem(SAID, words);
}

/** Put each stylesheet of the site beside its new text, and take the old one away once that is there: nothing flashes. */
function restyle() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    const old = /** @type {HTMLLinkElement} */ (link);
    const address = new URL(old.href);
    if (old.dataset.leaving !== undefined || address.pathname.startsWith("/.served/") || address.origin !== location.origin) continue;
    const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
    address.searchParams.set("saved", styled);
    fresh.href = address.href;
    fresh.addEventListener("load", () => old.remove());
    fresh.addEventListener("error", () => fresh.remove());
    old.dataset.leaving = "";
    old.after(fresh);
  }
}

/** A stylesheet has problems of its own, or had. */
async function redraw() {
  const text = await (await fetch(new URL(`bar?page=${encodeURIComponent(location.pathname)}`, import.meta.url))).text();
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("problem-bar .problem-bar");
  const old = bar.querySelector(".problem-bar");
  if (fresh?.outerHTML === old?.outerHTML) return;
  const focused = old?.contains(document.activeElement);
  keep();
  old?.remove();
  if (fresh) bar.prepend(document.importNode(fresh, true));
  unfold();
  if (focused) bar.querySelector("summary")?.focus();
  say();
}

/** @param {MessageEvent<string>} event */
function changed({ data }) {
  const [now, styles] = data.split(" ");
  if (now !== build) return location.reload();
  if (styles === styled) return;
  styled = styles;
  restyle();
  redraw();
}

/** Only a page that somebody looks at follows: a browser opens few lines to one server. */
function follow() {
  source?.close();
  if (document.visibilityState !== "visible") return;
  const opened = new EventSource(new URL("changes", import.meta.url));
  opened.addEventListener("message", changed);
  opened.addEventListener("error", () => {
    if (opened.readyState === EventSource.CLOSED && opened === source) setTimeout(follow, 1000);
  });
  source = opened;
}

unfold();
say();
follow();
document.addEventListener("visibilitychange", follow);
addEventListener("pageshow", ({ persisted }) => persisted && follow());
addEventListener("pagehide", () => {
  keep();
  source?.close();
});
bar.addEventListener("keydown", ({ key }) => {
  const folded = fold();
  if (key !== "Escape" || !folded?.open) return;
  folded.open = false;
  folded.querySelector("summary")?.focus();
});
