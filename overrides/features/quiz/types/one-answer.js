// @ts-check
import { choose, chosen, markOne } from "../choices.js";

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete(question) {
  return chosen(question).length ? undefined : ["Choose one answer first.", "input"];
}

/** @type {import("../choices.js").Type} */
export const oneAnswer = { given: chosen, give: choose, incomplete, mark: markOne };
