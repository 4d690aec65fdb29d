// @ts-check
// Plays the figure of a drill: when it moves, and what the reader does about it.
// Without scripts its first picture and the stills of the steps stand.
import { controls, icon, stepsOf } from "./figure/controls.js";
import { picture } from "./figure/picture.js";

/** @typedef {import("./figure/curve.js").Data} Data */

const calm = matchMedia("(prefers-reduced-motion: reduce)");
// So much of the picture must be in view for it to move; and so long a movement that does not repeat holds its end.
const ENOUGH = 0.6;
const HOLD = 1000;

class Player {
  /** Whether it is to move. It does so only while it is seen. */
  wanted = !calm.matches;
  seen = false;
  speed = 1;
  time = 0;
  /** When the last frame was drawn, and the frame that is asked for. */
  last = 0;
  asked = 0;
  /** The step whose words stand below the picture. @type {import("./figure/controls.js").Step | undefined} */
  shown;
  observer = new IntersectionObserver((entries) => this.look(entries[entries.length - 1].intersectionRatio >= ENOUGH), { threshold: ENOUGH });

  /** @param {HTMLElement} figure @param {SVGSVGElement} stage @param {Data} data */
  constructor(figure, stage, data) {
    this.data = data;
    this.stage = stage;
    /** The views that are here, by their numbers. @type {Map<string, Data>} */
    this.known = new Map([["0", data]]);
    this.views = JSON.parse(figure.dataset.views ?? "[]");
    this.draw = picture(stage, data);
    const { steps, count } = stepsOf(figure, data.ph, data.T);
    this.steps = steps;
    this.count = count;
    this.controls = controls(data.T, this.views);
    this.slider = /** @type {HTMLInputElement} */ (this.controls.querySelector("input"));
    this.caption = document.createElement("div");
    this.caption.className = "movement__caption";
    this.caption.append(...steps.map(({ words }) => words).filter((words) => words.hasChildNodes()));
    figure.append(this.controls, this.caption);
    this.controls.addEventListener("click", this);
    this.controls.addEventListener("input", this);
    this.show();
    this.run();
  }

  connect() {
    this.observer.observe(this.stage);
    calm.addEventListener("change", this);
  }

  disconnect() {
    this.observer.disconnect();
    calm.removeEventListener("change", this);
    this.look(false);
  }

  /** @param {Event} event */
  handleEvent({ type, target }) {
    if (type === "change") this.want(false);
    else if (type === "input") this.go(this.slider.valueAsNumber * 100);
    else if (target instanceof Element) this.press(target.closest("button"));
  }

  /** @param {HTMLButtonElement | null} button */
  press(button) {
    if (button?.name === "play") {
      this.want(!this.wanted);
      if (this.wanted && !this.seen) this.stage.scrollIntoView({ block: "center" });
    }
    if (button?.name === "back") this.step(-1);
    if (button?.name === "on") this.step(1);
    if (button?.name === "speed") {
      this.speed = 1.5 - this.speed;
      button.textContent = this.speed < 1 ? "½×" : "1×";
      button.ariaLabel = `Speed ${button.textContent}`;
    }
    if (button?.name === "view") this.see(button.value);
  }

  /** Show a view; all but the first are fetched when they are asked for. @param {string} view */
  async see(view) {
    this.view = view;
    const data = this.known.get(view) ?? (await fetch(this.views[view].url).then((answer) => answer.json(), () => null));
    if (!data || this.view !== view) return;
    this.known.set(view, data);
    this.draw = picture(this.stage, data);
    for (const button of this.controls.querySelectorAll("button[name=view]")) {
      button.ariaPressed = String(button.getAttribute("value") === view);
    }
    this.show();
  }

  /** Go to the picture of a step before or after this one. @param {number} way */
  step(way) {
    const { steps } = this;
    this.go(steps[(this.index + way + steps.length) % steps.length].still);
  }

  /** @param {number} time */
  go(time) {
    this.time = time;
    this.want(false);
    this.show();
  }

  /** @param {boolean} wanted */
  want(wanted) {
    this.wanted = wanted;
    this.run();
  }

  /** @param {boolean} seen */
  look(seen) {
    this.seen = seen;
    this.run();
  }

  /** Move, or stop moving. */
  run() {
    const play = /** @type {HTMLButtonElement} */ (this.controls.firstElementChild);
    const name = this.wanted ? "pause" : "play";
    if (play.value !== name) {
      play.value = name;
      play.ariaLabel = this.wanted ? "Pause" : "Play";
      play.innerHTML = icon(name);
      // What moves is not read out; what the reader goes to is.
      this.caption.ariaLive = this.wanted ? "off" : "polite";
    }
    cancelAnimationFrame(this.asked);
    this.last = 0;
    if (this.wanted && this.seen) this.asked = requestAnimationFrame((now) => this.frame(now));
  }

  /** @param {number} now */
  frame(now) {
    const { T, L, once } = this.data;
    // After a pause of the browser it goes on from where it was.
    if (this.last) this.time += Math.min(now - this.last, 100) * this.speed;
    this.last = now;
    if (once ? this.time >= T + HOLD : this.time >= T) this.time = once ? 0 : L + ((this.time - T) % (T - L));
    this.show();
    this.asked = requestAnimationFrame((then) => this.frame(then));
  }

  get index() {
    const after = this.steps.findIndex(({ from }) => from > this.time);
    return Math.max((after < 0 ? this.steps.length : after) - 1, 0);
  }

  /** Draw the moment. */
  show() {
    const time = Math.min(this.time, this.data.T);
    this.draw(time);
    this.slider.value = String(time / 100);
    const step = this.steps[this.index];
    if (!step || step === this.shown) return;
    this.shown?.words.removeAttribute("class");
    step.words.className = "movement__now";
    this.slider.ariaValueText = `Step ${step.number} of ${this.count}`;
    this.shown = step;
  }
}

class MovementFigure extends HTMLElement {
  connectedCallback() {
    const stage = this.querySelector("svg");
    const data = this.querySelector("script")?.textContent;
    if (!this.player && stage && data) this.player = new Player(this, stage, JSON.parse(data));
    this.player?.connect();
  }

  disconnectedCallback() {
    this.player?.disconnect();
  }
}

customElements.define("movement-figure", MovementFigure);
