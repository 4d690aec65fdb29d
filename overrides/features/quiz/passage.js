// @ts-check
// From a question to the passage that answers it, and back. What was answered comes along, as the way may lead to another page.
import { make } from "./make.js";

const KEY = "groundwork.passage";
const LEVELS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** @typedef {{ answer: string[], right: boolean, sure: boolean | null }} Result */
/** @typedef {{ to: string, back: string, done: [id: string, result: Result][] }} Way `to` is empty once the reader came back */

/** The id that the end of an address names. @param {string} hash */
export function named(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** @param {string} address */
function page(address) {
  return address.split("#")[0];
}

/** What is kept; null for all that this module never writes. @returns {Way | null} */
function kept() {
  try {
    const way = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    const ours = way.done.every((/** @type {any} */ [id, { answer, right, sure }]) => {
      const texts = Array.isArray(answer) && answer[0] ? [id, ...answer] : [0];
      return texts.every((text) => typeof text === "string") && typeof right === "boolean" && [true, false, null].includes(sure);
    });
    return ours ? way : null;
  } catch {
    return null;
  }
}

/** @param {Way | null} way */
function keep(way) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(way));
  } catch {
    // Storage is full or blocked: another page opens without a way back.
  }
}

/**
 * Before a link to a passage is followed: keep the way back.
 * @param {HTMLAnchorElement} link
 * @param {string} id of the question
 * @param {Way["done"]} done
 */
export function leave(link, id, done) {
  const way = { to: link.href, back: new URL(`#question-${id}`, location.href).href, done };
  keep(way);
  if (page(link.href) === page(location.href)) arrive(way);
}

function clear() {
  document.querySelector(".passage__back")?.remove();
  for (const one of document.querySelectorAll(".passage")) one.classList.remove("passage");
}

/** Mark a passage, from its heading to the next one of its level, and offer the way back. @param {Way} way */
function arrive(way) {
  clear();
  const heading = document.getElementById(named(new URL(way.to).hash));
  if (!heading) return;
  const above = LEVELS.slice(0, LEVELS.indexOf(heading.localName) + 1);
  const end = above.length ? [...above, "quiz-questions"].join() : "*";
  heading.classList.add("passage");
  for (let next = heading.nextElementSibling; next && !next.matches(end); next = next.nextElementSibling) next.classList.add("passage");
  const link = make("a", "", "Back to the question");
  link.href = way.back;
  link.addEventListener("click", () => {
    keep({ ...way, to: "" });
    // A link that is gone is not followed.
    setTimeout(clear);
  });
  heading.after(make("p", "passage passage__back screen-only", link));
}

const way = kept();

/** What was answered on this page before the reader left it for a passage. @type {Map<string, Result>} */
export const broughtBack = new Map();

if (way?.to === location.href) {
  arrive(way);
  // Only the visit that the question led to is marked.
  keep({ ...way, to: "" });
} else if (way && page(String(way.back)) === page(location.href)) {
  for (const [id, result] of way.done) broughtBack.set(id, result);
  keep(null);
}
