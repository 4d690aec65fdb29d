// @ts-check
// The end of a quiz: what was right, and what to read again. No mark to pass, no percentage.
import { copy, make, row } from "../make.js";

/** @typedef {{ id: string, prompt: string, passage: Element | null, right: boolean, sure: boolean | null }} Done */

const WORDS = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** @param {Done[]} questions @param {boolean} all whether each names its passage, or only those to read again */
function list(questions, all) {
  const items = questions.map(({ id, prompt, passage, right }) => {
    const item = make("li", right ? "ending__right" : "", make("span", "visually-hidden", right ? "Right: " : "To read again: "), prompt);
    if (passage && (all || !right)) {
      const link = copy(passage);
      link.dataset.question = id;
      item.append(link);
    }
    return item;
  });
  return make("ul", "ending__list", ...items);
}

/**
 * @param {Done[]} questions
 * @param {number} level of its heading
 * @param {string | undefined} review the page of all answers
 */
export function ending(questions, level, review) {
  const wrong = questions.filter(({ right }) => !right).length;
  const unsure = questions.filter(({ right, sure }) => right && sure === false);
  const word = WORDS[wrong] ?? String(wrong);
  const more = wrong ? ` ${word} to read again.` : "";
  const heading = make(/** @type {"h2"} */ (`h${level}`), "question__prompt", `${questions.length - wrong} of ${questions.length} right.${more}`);
  const made = make("div", "ending screen-only", make("p", "question__count", "Check what you learned"), heading, list(questions, false));
  if (unsure.length) made.append(make(/** @type {"h3"} */ (`h${level + 1}`), "ending__title", "You were not sure"), list(unsure, true));
  const over = /** @type {[string, string]} */ (["over", "Start over"]);
  const these = wrong === 1 ? "that one" : `the ${word.toLowerCase()}`;
  made.append(wrong ? row(["retry", `Try ${these} again`], over) : row(over), kept(review));
  return made;
}

/** Where answers stay. @param {string | undefined} review */
export function kept(review) {
  const link = make("a", "", "See your answers");
  if (review) link.href = review;
  return make("p", "quiet", "Answers stay on this device. It is a check of knowledge, not of your back. ", review ? link : "");
}
