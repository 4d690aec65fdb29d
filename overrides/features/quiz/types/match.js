// @ts-check
import { fill, markAll, RIGHT, values, WRONG } from "../choices.js";

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete(question) {
  return values(question).includes("") ? ["Choose a partner for each first.", 'select:has([value=""]:checked)'] : undefined;
}

/** @param {HTMLElement} question @param {HTMLElement} key @param {string[]} answer the partner of each */
function mark(question, key, answer) {
  return markAll(question, key, (choice, index, wanted) => {
    const partner = choice.querySelector(`option[value="${wanted}"]`)?.textContent;
    return answer[index] === wanted ? [true, RIGHT] : [false, `${WRONG} It goes with: ${partner}.`];
  });
}

/** @type {import("../choices.js").Type} */
export const match = { given: values, give: fill, incomplete, mark };
