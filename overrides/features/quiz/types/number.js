// @ts-check
import { choices, fill, RIGHT, say, THIS, values } from "../choices.js";
import { copy, make } from "../make.js";

/** @param {HTMLElement} question @returns {import("../choices.js").Todo | undefined} */
function incomplete(question) {
  const [written] = values(question);
  if (!written) return ["Write a number first.", "input"];
  return isNaN(number(written)) ? ["Write a number in digits, such as 12.", "input"] : undefined;
}

/** @param {string} text a number as people write it: 5.2, 5,2 or 1,000 */
function number(text) {
  const written = text.replace(/\s/g, "").replace("−", "-");
  return Number(/^[1-9]\d{0,2}(,\d{3})+$/.test(written) ? written.replaceAll(",", "") : written.replace(",", "."));
}

/** @param {HTMLElement} question @param {HTMLElement} key @param {string[]} answer */
function mark(question, key, [answer]) {
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
  say(shown, true, THIS, why);
  choice.after(shown);
  return { right, said };
}

/** @type {import("../choices.js").Type} */
export const numeric = { given: values, give: fill, incomplete, mark };
