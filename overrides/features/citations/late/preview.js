// @ts-check
// Shows a reference where it is cited: in a panel for pointer and keyboard, in a sheet for touch.
// Without scripts a citation is a link to the list of references, and for a mouse's click or Enter it stays one.

/** @typedef {HTMLAnchorElement} Citation */

// Not by merely passing over; and time for the way from a citation to its panel.
const SHOW_AFTER = 150;
const HIDE_AFTER = 300;
const GAP = 6;
const MARGIN = 16;

const wantsSheet = matchMedia("(pointer: coarse), (width < 480px)");
const panel = make("div", "citation-preview", "<a href></a>");
const sheet = make("dialog", "citation-sheet", '<a class="button" href></a><button class="button button--quiet" type="button">Close</button>');

/** The citation whose reference is open. @type {Citation | null} */
let shown = null;
/** Citations that stay closed until the reader leaves them and comes back. @type {Set<Element | null>} */
let dismissed = new Set();
/** What the pointer is over: a citation, or the panel. @type {Element | null} */
let pointed = null;
/** What has the focus by keyboard: a citation, or within the panel. @type {Element | null} */
let focused = null;
let touched = false;
let timer = 0;

/**
 * @template {"div" | "dialog"} Tag
 * @param {Tag} tag
 * @param {string} name
 * @param {string} ways out of it
 */
function make(tag, name, ways) {
  const made = document.createElement(tag);
  made.id = made.className = name;
  made.innerHTML = `<div id="${name}-text"></div><p>${ways}</p>`;
  made.setAttribute("aria-describedby", `${name}-text`);
  return made;
}

/** @param {EventTarget | null} target */
function part(target) {
  return target instanceof Element ? target.closest(".citation, .citation-preview") : null;
}

/**
 * Show in a panel or sheet what the list says of a work: the reference itself, and its study if it has one.
 * @param {Citation} citation
 * @param {HTMLElement} place
 */
function show(citation, place) {
  const href = citation.getAttribute("href") ?? "";
  const parts = document.getElementById(href.slice(1))?.querySelectorAll(":scope > bdi, :scope > .references__study") ?? [];
  const link = place.querySelector(":scope > p > a");
  if (!parts.length || !link) return false;
  close();
  const number = parseInt(citation.text);
  place.setAttribute("aria-label", `Reference ${number}`);
  place.firstElementChild?.replaceChildren(...Array.from(parts, (one) => one.cloneNode(true)));
  link.setAttribute("href", href);
  link.textContent = `Go to reference ${number}`;
  citation.setAttribute("aria-expanded", "true");
  citation.setAttribute("aria-controls", place.id);
  shown = citation;
  return true;
}

/** @param {Citation} citation */
function showPanel(citation) {
  if (citation === shown || !show(citation, panel)) return;
  // Right after its citation, so that Tab leads from the one to the other.
  citation.after(panel);
  panel.showPopover();
  position();
}

/** @param {Citation} citation */
function showSheet(citation) {
  if (!show(citation, sheet)) return false;
  sheet.showModal();
  sheet.scrollTop = 0;
  scrollBy(0, Math.max(0, citation.getBoundingClientRect().bottom + MARGIN + sheet.offsetHeight - innerHeight));
  return true;
}

function close() {
  shown?.removeAttribute("aria-expanded");
  shown?.removeAttribute("aria-controls");
  shown = null;
  panel.remove();
  if (pointed === panel) pointed = null;
  if (focused === panel) focused = null;
}

function dismiss() {
  dismissed = new Set([shown, pointed, focused]);
  close();
}

/** Below the citation, or above it if it only fits there; in the column of the text. Once placed, it scrolls with the page. */
function position() {
  if (!shown || !panel.isConnected) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const column = (shown.closest("p, li, dd, td") ?? shown).getBoundingClientRect();
  const { top, bottom, left, width } = shown.getBoundingClientRect();
  const above = top - GAP - MARGIN;
  const below = clientHeight - bottom - GAP - MARGIN;
  panel.style.maxHeight = "";
  const up = panel.offsetHeight > below && above > below;
  panel.style.maxHeight = `${up ? above : below}px`;
  panel.style.top = `${scrollY + (up ? top - GAP - panel.offsetHeight : bottom + GAP)}px`;
  const centred = left + width / 2 - panel.offsetWidth / 2;
  const within = Math.max(column.left, Math.min(centred, column.right - panel.offsetWidth));
  panel.style.left = `${scrollX + Math.max(MARGIN, Math.min(within, clientWidth - MARGIN - panel.offsetWidth))}px`;
}

/** @param {Element | null} nowPointed @param {Element | null} nowFocused */
function attend(nowPointed, nowFocused) {
  if (nowPointed === pointed && nowFocused === focused) return;
  pointed = nowPointed;
  focused = nowFocused;
  clearTimeout(timer);
  timer = setTimeout(settle, pointed ?? focused ? SHOW_AFTER : HIDE_AFTER);
}

function settle() {
  if (sheet.open || pointed === panel || focused === panel) return;
  const wanted = /** @type {Citation | null} */ (pointed ?? focused);
  if (wanted && dismissed.has(wanted)) return;
  dismissed.clear();
  if (wanted) showPanel(wanted);
  else close();
}

/** @param {MouseEvent} event */
function click(event) {
  const citation = event.target instanceof Element && /** @type {Citation | null} */ (event.target.closest(".citation"));
  if (citation) {
    const withKey = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // A click by keyboard has no detail.
    const forSheet = event.detail && !withKey && (touched || wantsSheet.matches);
    if (forSheet && showSheet(citation)) event.preventDefault();
    else dismiss();
  } else if (event.target instanceof HTMLAnchorElement && panel.contains(event.target)) {
    dismiss();
  }
}

/** @param {KeyboardEvent} event */
function escape(event) {
  if (event.key !== "Escape" || !shown || sheet.open) return;
  if (panel.contains(document.activeElement)) shown.focus();
  dismiss();
}

/** @param {MouseEvent} event */
function leaveSheet(event) {
  const target = /** @type {Element} */ (event.target);
  // A click on the backdrop reaches the sheet itself, not what is in it.
  if (target !== sheet && !target.matches("p > *")) return;
  // Who follows the link is not brought back.
  if (target.matches("a")) dismiss();
  sheet.close();
}

function leftSheet() {
  const citation = shown;
  if (!citation) return;
  dismiss();
  citation.focus();
}

if ("popover" in panel) {
  panel.popover = "manual";
  panel.role = "dialog";
  document.body.append(sheet);
  document.addEventListener("pointerdown", (event) => (touched = event.pointerType === "touch"));
  document.addEventListener("pointerover", (event) => event.pointerType !== "touch" && attend(part(event.target), focused));
  document.addEventListener("pointerout", (event) => event.pointerType !== "touch" && attend(part(event.relatedTarget), focused));
  document.addEventListener("focusin", ({ target }) => attend(pointed, document.querySelector(":focus-visible") && part(target)));
  document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || attend(pointed, null));
  document.addEventListener("click", click);
  document.addEventListener("keydown", escape);
  // Wide tables scroll within the page.
  document.addEventListener("scroll", ({ target }) => target instanceof Element && target !== panel && position(), true);
  addEventListener("resize", position);
  sheet.addEventListener("click", leaveSheet);
  sheet.addEventListener("close", leftSheet);
}
