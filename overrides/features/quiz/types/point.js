// @ts-check
import { choices, choose, chosen, inputs, markOne } from "../choices.js";

/** @param {HTMLElement} question @returns {SVGElement[]} */
function places(question) {
  return Array.from(question.querySelectorAll(".place"));
}

/** Show in the picture what the list says. @param {HTMLElement} question */
function follow(question) {
  const [letter] = chosen(question);
  places(question).forEach((place, index) => {
    const [choice] = choices(question).slice(index);
    place.classList.toggle("place--chosen", place.dataset.choice === letter);
    for (const name of ["right", "wrong"]) place.classList.toggle(`place--${name}`, choice.classList.contains(`choice--${name}`));
  });
}

/** @param {HTMLElement} question @param {string[]} answer */
function give(question, answer) {
  choose(question, answer);
  follow(question);
}

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete(question) {
  return chosen(question).length ? undefined : ["Choose a place first.", "input"];
}

/** @param {HTMLElement} question @param {HTMLElement} key @param {string[]} answer */
function mark(question, key, answer) {
  const marked = markOne(question, key, answer);
  follow(question);
  return marked;
}

/** A number in the picture chooses its place in the list. @param {HTMLElement} question */
function prepare(question) {
  question.querySelector(".choices")?.addEventListener("change", () => follow(question));
  places(question).forEach((place, index) => place.addEventListener("click", () => inputs(question)[index].click()));
  // What was chosen before the script came.
  follow(question);
}

/** @type {import("../choices.js").Type} */
export const point = { given: chosen, give, incomplete, mark, prepare };
