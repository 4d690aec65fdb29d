// @ts-check
// What types of question share: their choices and inputs, and the words at each choice. The words of the answers come from
// the key in the page.
import { copy, make } from "./make.js";

/** @typedef {{ right: boolean, said: HTMLElement | undefined }} Marked `said` is what a reader should hear first */
/** @typedef {[todo: string, at: string]} Todo what is still to do, and the input in a choice to go to */
/**
 * given: the answer, as texts that are kept; give: put it back; incomplete: what is still to do; mark: say at each choice
 * whether it is right, and why; prepare: add what only a script can do.
 * @typedef {{
 *   given: (question: HTMLElement) => string[],
 *   give: (question: HTMLElement, answer: string[]) => void,
 *   incomplete: (question: HTMLElement) => Todo | undefined,
 *   mark: (question: HTMLElement, key: HTMLElement, answer: string[]) => Marked,
 *   prepare?: (question: HTMLElement) => void,
 * }} Type what a type of question does
 */

export const RIGHT = "Your answer. That is right.";
export const WRONG = "Your answer. Not this one.";
export const THIS = "This is the answer.";

/** @param {HTMLElement} question @returns {HTMLElement[]} */
export function choices(question) {
  return Array.from(question.querySelectorAll(".choice"));
}

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
export function inputs(question) {
  return Array.from(question.querySelectorAll(".choice :is(input, select)"));
}

/** What is written or chosen in each input, in their order. @param {HTMLElement} question */
export function values(question) {
  return inputs(question).map((input) => input.value.trim());
}

/** @param {HTMLElement} question @param {string[]} answer */
export function fill(question, answer) {
  inputs(question).forEach((input, index) => (input.value = answer[index]));
}

/** The letters of what was chosen. @param {HTMLElement} question */
export function chosen(question) {
  return inputs(question).flatMap((input) => (input.checked ? input.value : []));
}

/** @param {HTMLElement} question @param {string[]} answer */
export function choose(question, answer) {
  for (const input of inputs(question)) input.checked = answer.includes(input.value);
}

/** The part of a key that is about a choice. @param {HTMLElement} key @param {HTMLElement} choice */
export function why(key, choice) {
  return /** @type {HTMLElement} */ (key.querySelector(`[data-choice=${choice.dataset.choice}]`));
}

/**
 * @param {Element} choice
 * @param {boolean} right
 * @param {string} words
 * @param {Element | null} answer the part of the key that says why
 */
export function say(choice, right, words, answer) {
  const reasons = answer ? copy(answer.querySelector(".answer__feedback")).childNodes : [];
  const said = make("p", "choice__verdict screen-only", make("strong", "", words), " ", ...reasons);
  choice.classList.add(right ? "choice--right" : "choice--wrong");
  choice.append(said);
  return said;
}

/** Say above the choices how many were right. @param {HTMLElement} question @param {boolean} right @param {string} otherwise */
export function sum(question, right, otherwise) {
  const said = make("p", "question__sum screen-only", right ? "That is right." : otherwise);
  question.querySelector(".question__task")?.after(said);
  return { right, said };
}

/**
 * Mark a question with one right answer.
 * @param {HTMLElement} question
 * @param {HTMLElement} key
 * @param {string[]} answer
 * @returns {Marked}
 */
export function markOne(question, key, answer) {
  /** @type {Marked} */
  const marked = { right: false, said: undefined };
  for (const choice of choices(question)) {
    const part = why(key, choice);
    const right = part.dataset.right === "1";
    const made = answer.includes(choice.dataset.choice ?? "");
    // What is not right, and was not chosen, stays quiet.
    if (!right && !made) continue;
    const said = say(choice, right, made ? (right ? RIGHT : WRONG) : THIS, part);
    if (made) Object.assign(marked, { right, said });
  }
  return marked;
}

/**
 * Mark a question whose choices all get a place or a partner.
 * @param {HTMLElement} question
 * @param {HTMLElement} key
 * @param {(choice: HTMLElement, index: number, wanted: string) => [fits: boolean, words: string]} judge
 */
export function markAll(question, key, judge) {
  const all = choices(question);
  const found = all.filter((choice, index) => {
    const part = why(key, choice);
    const [fits, words] = judge(choice, index, part.dataset.right ?? "");
    say(choice, fits, words, part);
    return fits;
  });
  return sum(question, found.length === all.length, `${found.length} of ${all.length} right.`);
}
