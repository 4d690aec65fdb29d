// @ts-check
import { choices, choose, chosen, RIGHT, say, sum, why, WRONG } from "../choices.js";

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete(question) {
  return chosen(question).length ? undefined : ["Choose at least one answer first.", "input"];
}

/** @param {HTMLElement} question @param {HTMLElement} key @param {string[]} answer */
function mark(question, key, answer) {
  let [all, found, extra] = [0, 0, 0];
  for (const choice of choices(question)) {
    const part = why(key, choice);
    const right = part.dataset.right === "1";
    const made = answer.includes(choice.dataset.choice ?? "");
    all += Number(right);
    found += Number(right && made);
    extra += Number(made && !right);
    // What is not right, and was not chosen, stays quiet.
    if (right || made) say(choice, right, made ? (right ? RIGHT : WRONG) : "You left this one out. It is right.", part);
  }
  const more = extra ? `, and ${extra} too many` : "";
  return sum(question, found === all && !extra, `${found} of ${all} right${more}.`);
}

/** @type {import("../choices.js").Type} */
export const severalAnswers = { given: chosen, give: choose, incomplete, mark };
