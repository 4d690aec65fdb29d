// @ts-check
// Plays the figure of a drill: when it moves, and what the reader does about it.
// Without scripts its first picture and the stills of the steps stand.
import { picture } from "../picture.js";

/** @typedef {import("../picture.js").Data} Data */

const calm = matchMedia("(prefers-reduced-motion: reduce)");
// So much of the picture must be in view for it to move; and so long a movement that does not repeat holds its end.
const ENOUGH = 0.6;
const HOLD = 1000;
const SHAPES = { Play: "M6 3.5 20 12 6 20.5z", Pause: "M6 4h4v16H6zM14 4h4v16h-4z" };

class MovementFigure extends HTMLElement {
  /** Whether it is to move. It does so only while it is seen. */
  wanted = !calm.matches;
  seen = false;
  speed = 1;
  time = 0;
  /** When the last frame was drawn, and the frame that is asked for. */
  last = 0;
  asked = 0;
  data = /** @type {Data} */ (JSON.parse(this.find("script").innerHTML));
  stage = /** @type {SVGSVGElement} */ (/** @type {Element} */ (this.find("svg")));
  slider = /** @type {HTMLInputElement} */ (this.find("input"));
  play = this.find("[name=play]");
  caption = this.find(".movement__caption");
  /** The words of the steps, in the order of their times. @type {HTMLElement[]} */
  steps = [...this.caption.querySelectorAll("p")];
  /** The step whose words stand below the picture. @type {HTMLElement | undefined} */
  shown;
  /** The views that are here, by their addresses. */
  known = new Map([["", this.data]]);
  draw = picture(this.stage, this.data);
  observer = new IntersectionObserver((entries) => this.look(entries[entries.length - 1].intersectionRatio >= ENOUGH), { threshold: ENOUGH });

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  connectedCallback() {
    this.observer.observe(this.stage);
    // An event that is listened for twice still comes once.
    calm.addEventListener("change", this);
    this.addEventListener("click", this);
    this.addEventListener("input", this);
    this.show();
  }

  disconnectedCallback() {
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
    if (button?.name === "step") this.go(Number(this.steps.at((this.index + Number(button.value)) % this.steps.length)?.dataset.still));
    if (button?.name === "speed") {
      this.speed = 1.5 - this.speed;
      button.textContent = this.speed < 1 ? "½×" : "1×";
      button.ariaLabel = `Speed ${button.textContent}`;
    }
    if (button?.name === "view") this.see(button);
  }

  /** Show a view; all but the first are fetched when they are asked for. @param {HTMLButtonElement} button */
  async see(button) {
    this.view = button;
    const data = this.known.get(button.value) ?? (await fetch(button.value).then((answer) => answer.json()).catch(() => null));
    if (!data || this.view !== button) return;
    this.known.set(button.value, data);
    this.draw = picture(this.stage, data);
    for (const one of this.querySelectorAll("[name=view]")) one.ariaPressed = String(one === button);
    this.show();
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
    const name = this.wanted ? "Pause" : "Play";
    this.play.ariaLabel = name;
    this.play.querySelector("path")?.setAttribute("d", SHAPES[name]);
    // What moves is not read out; what the reader goes to is.
    this.caption.ariaLive = this.wanted ? "off" : "polite";
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
    return Math.max(this.steps.findLastIndex(({ dataset }) => Number(dataset.from) <= this.time), 0);
  }

  /** Draw the moment. */
  show() {
    const time = Math.min(this.time, this.data.T);
    this.draw(time);
    this.slider.value = String(time / 100);
    const step = this.steps[this.index];
    if (step === this.shown) return;
    this.shown?.removeAttribute("class");
    step.className = "movement__now";
    this.slider.ariaValueText = String(step.dataset.step);
    this.shown = step;
  }
}

customElements.define("movement-figure", MovementFigure);
