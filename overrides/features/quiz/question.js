// @ts-check
// One question: what it needs before it is answered, and what it shows after.
import { changed, saved } from "./answers.js";
import { copy, make, row } from "./make.js";
import { typeOf } from "./types.js";

/** @typedef {import("./passage.js").Result} Result */

/** Questions as they came, to begin again with. @type {WeakMap<HTMLElement, Node>} */
const fresh = new WeakMap();

// Some browsers keep what was chosen when a page is loaded again. What a reader chooses before this script is there stays.
const again = performance.getEntriesByType("navigation").some((entry) => /** @type {PerformanceNavigationTiming} */ (entry).type !== "navigate");

/** @param {HTMLElement} question */
function clear(question) {
  for (const input of question.querySelectorAll("input")) input.checked = false;
}

/** @param {HTMLElement} question */
export function names({ dataset }) {
  return /** @type {[id: string, fingerprint: string]} */ ([dataset.question, dataset.fingerprint]);
}

/** @param {HTMLElement} question @param {HTMLElement} element */
function afterTask(question, element) {
  question.querySelector(".question__task")?.after(element);
}

/** Add what a question needs to be answered, once. @param {HTMLElement} question */
export function prepare(question) {
  if (fresh.has(question)) return;
  if (again) clear(question);
  const copied = /** @type {HTMLElement} */ (question.cloneNode(true));
  clear(copied);
  fresh.set(question, copied);
  const [id] = names(question);
  const before = saved(...names(question));
  const day = before && new Date(before.at).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });
  const other = changed(...names(question)) && "This question has changed since you answered it. Your earlier answer is kept apart.";
  const earlier = day ? `You answered this on ${day}.` : other;
  if (earlier) afterTask(question, make("p", "quiet question__earlier screen-only", earlier));
  const sure = make("fieldset", "sure screen-only", make("legend", "", "How sure are you?"));
  for (const label of ["Sure", "Not sure"]) {
    const radio = make("input", "choice__input");
    Object.assign(radio, { type: "radio", name: `sure-${id}`, value: label });
    sure.append(make("label", "", radio, label));
  }
  question.append(sure, row(["check", "Check my answer"]));
  typeOf(question).prepare?.(question);
}

/** Make a question as it came. @param {HTMLElement} question */
export function reset(question) {
  question.classList.remove("question--checked");
  delete question.dataset.moved;
  question.replaceChildren(...(fresh.get(question)?.childNodes ?? []));
  fresh.delete(question);
}

/** @param {HTMLElement} question */
export function sure(question) {
  const chosen = /** @type {HTMLInputElement | null} */ (question.querySelector(".sure :checked"));
  return chosen && chosen.value === "Sure";
}

/** @param {HTMLElement} question */
export function forgive(question) {
  question.querySelector(".question__error")?.remove();
}

/** Whether something is still to do; if so, say it, and go there. @param {HTMLElement} question */
export function incomplete(question) {
  const todo = typeOf(question).incomplete(question);
  forgive(question);
  if (!todo) return false;
  const error = make("p", "question__error screen-only", todo[0]);
  error.role = "alert";
  afterTask(question, error);
  /** @type {HTMLElement | null} */ (question.querySelector(`.choice ${todo[1]}`))?.focus();
  return true;
}

/**
 * Show what is right, why, and where to go on; give what a reader should hear first.
 * @param {HTMLElement} question
 * @param {HTMLElement} key
 * @param {Result} result
 * @param {[way: string, label: string][]} ways
 */
export function show(question, key, result, ways) {
  const marked = typeOf(question).mark(question, key, result.answer);
  const why = copy(key.querySelector(".answer__why"));
  why.className = "question__why screen-only";
  question.classList.add("question--checked");
  question.querySelector("fieldset")?.setAttribute("disabled", "");
  question.querySelector(".question__ways")?.replaceWith(why, row(...ways));
  return marked;
}
