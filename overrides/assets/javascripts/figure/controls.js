// @ts-check
// What stands below the picture of a figure: its controls, and the words of the steps as the step list has them.

/** @typedef {{ name: string, url: string }} View */
/** @typedef {{ number: number, from: number, to: number, still: number, words: HTMLElement }} Step */

const SHAPES = { play: "M6 3.5 20 12 6 20.5z", pause: "M6 4h4v16H6zM14 4h4v16h-4z", back: "m14.5 5-7 7 7 7", on: "m9.5 5 7 7-7 7" };

/** @param {keyof typeof SHAPES} name */
export const icon = (name) => `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${SHAPES[name]}"/></svg>`;

/**
 * @param {string} label what the button is called
 * @param {string} name the way it goes
 * @param {string} inner
 */
function button(label, name, inner, kind = "button--quiet") {
  return `<button class="button ${kind}" type="button" name="${name}" aria-label="${label}">${inner}</button>`;
}

/** @param {number} end @param {View[]} views */
export function controls(end, views) {
  const made = document.createElement("div");
  made.className = "movement__controls";
  made.role = "group";
  made.ariaLabel = "Player";
  const slider = `<input type="range" min="0" max="${end / 100}" step="any" value="0" aria-label="Movement">`;
  made.innerHTML =
    button("Play", "play", icon("play"), "movement__play") +
    button("Step back", "back", icon("back")) +
    slider +
    button("Step on", "on", icon("on")) +
    button("Speed 1×", "speed", "1×");
  if (views.length > 1) {
    const group = document.createElement("div");
    group.className = "movement__views";
    group.role = "group";
    group.ariaLabel = "View";
    group.innerHTML = views.map(() => button("", "view", "")).join("");
    [...group.children].forEach((view, i) => {
      view.removeAttribute("aria-label");
      view.setAttribute("value", String(i));
      view.textContent = views[i].name;
      view.ariaPressed = String(!i);
    });
    made.append(group);
  }
  return made;
}

/**
 * @param {Element} figure
 * @param {[number, string, string][]} phases which stand in where the page has no step list
 * @param {number} end
 * @returns {{ steps: Step[], count: number }} those that the figure shows, in order; and how many there are in all
 */
export function stepsOf(figure, phases, end) {
  const items = /** @type {HTMLElement[]} */ ([...(figure.closest("article, main, body") ?? document).querySelectorAll("ol.steps > li")]);
  const steps = items.flatMap(({ dataset, lastElementChild }, index) => {
    // Steps of one phase share its time.
    const alike = items.filter((item) => item.dataset.phase === dataset.phase);
    const long = ((Number(dataset.end) - Number(dataset.start)) * 1000) / alike.length;
    const from = Number(dataset.start) * 1000 + long * alike.indexOf(items[index]);
    const to = from + long;
    if (!(long > 0) || !lastElementChild) return [];
    const words = document.createElement("p");
    words.append(...lastElementChild.cloneNode(true).childNodes);
    // No id may stand on a page twice.
    for (const one of words.querySelectorAll("[id]")) one.removeAttribute("id");
    // The end of a step is the begin of the next one.
    const still = Math.max(from, Math.min(Number(dataset.moment ?? dataset.end) * 1000, to - 1));
    return [{ number: index + 1, from, to, still, words }];
  });
  if (steps.length) return { steps: steps.sort((a, b) => a.from - b.from), count: items.length };
  const bare = phases.map(([from], i) => {
    const to = phases[i + 1]?.[0] ?? end;
    return { number: i + 1, from, to, still: to - 1, words: document.createElement("p") };
  });
  return { steps: bare, count: bare.length };
}
