// @ts-check
import { choices, markAll } from "../choices.js";
import { make } from "../make.js";

/** The letters of all, in their places. @param {HTMLElement} question */
function given(question) {
  return choices(question).map(({ dataset }) => dataset.choice ?? "");
}

/** @param {HTMLElement} question @param {string[]} answer */
function give(question, answer) {
  const all = choices(question);
  for (const letter of answer) question.querySelector(".choices")?.append(...all.filter(({ dataset }) => dataset.choice === letter));
}

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete({ dataset }) {
  return dataset.moved === undefined ? ["Put these in order first.", "button"] : undefined;
}

/** @param {HTMLElement} question @param {HTMLElement} key */
function mark(question, key) {
  return markAll(question, key, (_, index, wanted) => {
    return wanted === String(index + 1) ? [true, "This is its place."] : [false, `This belongs at place ${wanted}.`];
  });
}

/** Buttons to put choices in order. The selects that do so without scripts are kept in step. @param {HTMLElement} question */
function prepare(question) {
  const status = make("p", "visually-hidden screen-only");
  status.role = "status";
  question.append(status);
  for (const choice of choices(question)) {
    const name = choice.querySelector(".choice__text")?.textContent?.trim();
    const moves = make("span", "choice__moves screen-only");
    for (const way of ["Up", "Down"]) {
      const button = make("button", "button button--quiet", way);
      button.type = "button";
      button.ariaLabel = `Move “${name}” ${way.toLowerCase()}`;
      button.addEventListener("click", () => (status.textContent = `${name}: ${move(question, choice, way === "Up")}`));
      moves.append(button);
    }
    choice.append(moves);
  }
}

/** @param {HTMLElement} question @param {HTMLElement} choice @param {boolean} up */
function move(question, choice, up) {
  // The other one moves, so that the focus stays on the button.
  if (up && choice.previousElementSibling) choice.after(choice.previousElementSibling);
  if (!up && choice.nextElementSibling) choice.before(choice.nextElementSibling);
  question.dataset.moved = "";
  const all = choices(question);
  all.forEach((one, index) => {
    const select = one.querySelector("select");
    if (select) select.value = String(index + 1);
  });
  return `place ${all.indexOf(choice) + 1} of ${all.length}`;
}

/** @type {import("../choices.js").Type} */
export const order = { given, give, incomplete, mark, prepare };
