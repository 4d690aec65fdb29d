// @ts-check
// Every type of question by its name. tsc finds a name that has none, and one that cannot do what all must.
import { match } from "./types/match.js";
import { numeric } from "./types/number.js";
import { oneAnswer } from "./types/one-answer.js";
import { order } from "./types/order.js";
import { point } from "./types/point.js";
import { severalAnswers } from "./types/several-answers.js";
import { trueOrFalse } from "./types/true-or-false.js";

/** @typedef {"one-answer" | "several-answers" | "true-or-false" | "number" | "order" | "match" | "point"} Kind */

/** @type {Record<Kind, import("./choices.js").Type>} */
const TYPES = {
  "one-answer": oneAnswer,
  "several-answers": severalAnswers,
  "true-or-false": trueOrFalse,
  number: numeric,
  order,
  match,
  point,
};

/** @param {HTMLElement} question */
export function typeOf({ dataset }) {
  return TYPES[/** @type {Kind} */ (dataset.type)];
}
