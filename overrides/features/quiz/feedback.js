// @ts-check
// Says at each choice whether it is right, and why. The words of the answers come from the key in the page.
import { copy, make } from "./make.js";

/** @typedef {{ right: boolean, said: HTMLElement | undefined }} Marked `said` is what a reader should hear first */

const RIGHT = "Your answer. That is right.";
const WRONG = "Your answer. Not this one.";

/** @param {HTMLElement} question @returns {HTMLElement[]} */
export function choices(question) {
  return Array.from(question.querySelectorAll(".choice"));
}

/** @param {HTMLElement} question @returns {HTMLInputElement[]} */
function inputs(question) {
  return Array.from(question.querySelectorAll(".choice :is(input, select)"));
}

/**
 * The letters of what was chosen; for an order, all in their places; for a match, the partner of each; for a number, its digits.
 * @param {HTMLElement} question
 */
export function given(question) {
  if (question.dataset.type === "order") return choices(question).map(({ dataset }) => dataset.choice ?? "");
  const chosen = inputs(question).filter((input) => input.checked || !/radio|checkbox/.test(input.type));
  return chosen.map((input) => input.value.trim());
}

/** Put an answer back. @param {HTMLElement} question @param {string[]} answer */
export function give(question, answer) {
  if (question.dataset.type === "order") {
    const all = choices(question);
    for (const letter of answer) question.querySelector(".choices")?.append(...all.filter(({ dataset }) => dataset.choice === letter));
    return;
  }
  inputs(question).forEach((input, index) => {
    if (/radio|checkbox/.test(input.type)) input.checked = answer.includes(input.value);
    else input.value = answer[index];
  });
}

/** @param {string} text a number as people write it: 5.2, 5,2 or 1,000 */
export function number(text) {
  const written = text.replace(/\s/g, "").replace("−", "-");
  return Number(/^[1-9]\d{0,2}(,\d{3})+$/.test(written) ? written.replaceAll(",", "") : written.replace(",", "."));
}

/**
 * @param {Element} choice
 * @param {boolean} right
 * @param {string} words
 * @param {Element | null} answer the part of the key that says why
 */
function say(choice, right, words, answer) {
  const why = answer ? copy(answer.querySelector(".answer__feedback")).childNodes : [];
  const said = make("p", "choice__verdict screen-only", make("strong", "", words), " ", ...why);
  choice.classList.add(right ? "choice--right" : "choice--wrong");
  choice.append(said);
  return said;
}

/** @param {HTMLElement} question @param {HTMLElement} key @param {string} answer @returns {Marked} */
function numeric(question, key, answer) {
  const [choice] = choices(question);
  const { value, tolerance } = /** @type {HTMLElement} */ (key.querySelector("[data-value]")).dataset;
  const off = number(answer) - Number(value);
  // Decimal fractions are never quite what they say.
  const right = Math.abs(off) <= Number(tolerance) + 1e-9;
  const why = key.querySelector("[data-case=right]");
  if (right) return { right, said: say(choice, right, RIGHT, why) };
  const side = off < 0 ? "low" : "high";
  const said = say(choice, right, `Your answer is too ${side}.`, key.querySelector(`[data-case=${side}]`));
  const shown = make("div", "choice screen-only", ...copy(why).children);
  shown.lastElementChild?.remove();
  say(shown, true, "This is the answer.", why);
  choice.after(shown);
  return { right, said };
}

/**
 * Show what is right in an answer, and what is not.
 * @param {HTMLElement} question
 * @param {HTMLElement} key
 * @param {string[]} answer
 * @returns {Marked}
 */
export function mark(question, key, answer) {
  const { type } = question.dataset;
  if (type === "number") return numeric(question, key, answer[0]);
  const placed = type === "order" || type === "match";
  const several = type === "several answers";
  let [all, found, extra] = [0, 0, 0];
  /** @type {HTMLElement | undefined} */
  let said;
  choices(question).forEach((choice, index) => {
    const letter = choice.dataset.choice ?? "";
    const why = /** @type {HTMLElement} */ (key.querySelector(`[data-choice=${letter}]`));
    const wanted = why.dataset.right ?? "";
    const chosen = answer.includes(letter);
    const is = type === "order" ? index + 1 : type === "match" ? answer[index] : Number(chosen);
    const fits = String(is) === wanted;
    // What is not right, and was not chosen, stays quiet.
    if (wanted === "0") extra += Number(!fits);
    else {
      all += 1;
      found += Number(fits);
    }
    if (fits && wanted === "0") return;
    const partner = choice.querySelector(`option[value="${wanted}"]`)?.textContent;
    const missed = several ? "You left this one out. It is right." : "This is the answer.";
    const belongs = type === "order" ? `This belongs at place ${wanted}.` : `${WRONG} It goes with: ${partner}.`;
    const words = fits ? (type === "order" ? "This is its place." : RIGHT) : placed ? belongs : chosen ? WRONG : missed;
    const verdict = say(choice, fits || (!placed && !chosen), words, why);
    if (chosen) said ??= verdict;
  });
  const right = found === all && !extra;
  if (placed || several) {
    const more = extra ? `, and ${extra} too many` : "";
    said = make("p", "question__sum screen-only", right ? "That is right." : `${found} of ${all} right${more}.`);
    question.querySelector(".question__task")?.after(said);
  }
  return { right, said };
}
