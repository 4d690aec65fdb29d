// @ts-check
// Asks one question at a time. Without scripts, and on paper, all questions stand with their answers at the end.
import { load } from "../../base/late.js";
import { save } from "./answers.js";
import { focusOn, make } from "./make.js";
import { broughtBack, leave, named } from "./passage.js";
import { forgive, incomplete, names, prepare, reset, show, sure } from "./question.js";
import { typeOf } from "./types.js";

/** @typedef {import("./passage.js").Result} Result */

/** Questions and their key; a script that makes one puts both in before it adds it to a page. */
export class QuizQuestions extends HTMLElement {
  /** @type {HTMLElement[]} */
  all = [];
  /** Those asked in this round. @type {HTMLElement[]} */
  asked = [];
  /** What was answered, by id; a question is drawn so when it is shown. @type {Map<string, Result>} */
  results = new Map(broughtBack);
  /** @type {HTMLElement | undefined} */
  now;
  segments = make("span", "segments screen-only");

  connectedCallback() {
    addEventListener("hashchange", this);
    if (this.now) return;
    this.all = this.asked = [...this.querySelectorAll("li")].filter((item) => item.dataset.question);
    if (!this.all.length) return;
    this.classList.add("quiz--playing");
    for (const type of ["click", "keydown", "input"]) this.addEventListener(type, this);
    this.segments.ariaHidden = "true";
    const linked = this.linked();
    this.turnTo(linked ?? this.all[0]);
    linked?.scrollIntoView();
  }

  /** Go where a link led; the same link works again then. @param {HTMLElement | undefined} question */
  arrive(question) {
    if (!question) return;
    this.goTo(question);
    history.replaceState(null, "", `#question-${names(question)[0]}`);
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { target, type } = event;
    if (type === "hashchange") this.arrive(this.linked());
    // Enter in an input sends the answer, as in a form.
    else if (event instanceof KeyboardEvent) event.key === "Enter" && target instanceof HTMLInputElement && this.check();
    else if (this.now && type === "input") forgive(this.now);
    else if (target instanceof Element) {
      const link = /** @type {HTMLAnchorElement | null} */ (target.closest(".answer__passage a"));
      if (link) this.leave(link);
      this.follow(target.closest("button")?.value);
    }
  }

  /** @param {string | undefined} way the value of a button */
  follow(way) {
    if (way === "check") this.check();
    if (way === "next") this.goTo(this.next());
    if (way === "end") this.end();
    if (way === "again" && this.now) this.ask([this.now], this.asked);
    if (way === "retry") this.ask(this.all.filter((question) => !this.result(question)?.right));
    if (way === "over") this.ask(this.all);
  }

  /** The question that the address names, or in whose answer it names something. */
  linked() {
    const place = location.hash && document.getElementById(named(location.hash));
    if (!place || !this.contains(place)) return undefined;
    const item = /** @type {HTMLElement | null} */ (place.closest("[data-question], [data-answer]"));
    return this.all.find((question) => names(question)[0] === (item?.dataset.question ?? item?.dataset.answer));
  }

  /** The next of this round without an answer, round to the first. */
  next() {
    const at = this.now ? this.asked.indexOf(this.now) : 0;
    return [...this.asked.slice(at + 1), ...this.asked.slice(0, at)].find((question) => !this.result(question));
  }

  /** @param {HTMLElement[]} fresh those to forget the answers of @param {HTMLElement[]} asked */
  ask(fresh, asked = fresh) {
    for (const question of fresh) this.results.delete(names(question)[0]);
    this.asked = asked;
    this.goTo(fresh[0]);
  }

  /** @param {HTMLElement | undefined} question */
  goTo(question) {
    if (!question) return;
    if (!this.asked.includes(question)) this.asked = this.all;
    this.turnTo(question);
    focusOn(prompt(question));
  }

  /** @param {HTMLElement} question */
  turnTo(question) {
    this.querySelector(".ending")?.remove();
    this.now?.classList.remove("question--now");
    this.now = question;
    question.classList.add("question--now");
    const result = this.result(question);
    const checked = question.classList.contains("question--checked");
    if (checked && !result) reset(question);
    prepare(question);
    if (!checked && result) {
      typeOf(question).give(question, result.answer);
      show(question, this.key(question), result, this.ways());
    }
    const count = question.querySelector(".question__count");
    if (this.all.length === 1) count?.remove();
    const [at, all] = [this.asked.indexOf(question) + 1, this.asked.length];
    if (count) count.textContent = `Question ${at} of ${all}`;
    this.mark(count, at, all);
  }

  /** @param {HTMLElement} question */
  result(question) {
    return this.results.get(names(question)[0]);
  }

  /** How far it is, in a strip below the words. @param {Element | null} words @param {number} done @param {number} all */
  mark(words, done, all) {
    this.segments.style.cssText = `--done:${done};--all:${all}`;
    words?.after(this.segments);
  }

  /** @param {HTMLElement} question */
  key(question) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-answer="${names(question)[0]}"]`));
  }

  /** @returns {[string, string][]} the ways on from an answer */
  ways() {
    const way = this.next() ? ["next", "Next question"] : ["end", "See how it went"];
    const again = /** @type {[string, string]} */ (["again", "Try again"]);
    return this.all.length > 1 ? [/** @type {[string, string]} */ (way), again] : [again];
  }

  async check() {
    const question = this.now;
    if (!question || incomplete(question)) return;
    const [id, fingerprint] = names(question);
    const result = { answer: typeOf(question).given(question), right: false, sure: sure(question) };
    this.results.set(id, result);
    const { right, said } = show(question, this.key(question), result, this.ways());
    result.right = right;
    const lost = save(id, fingerprint, result);
    if (lost) {
      const notice = make("p", "notice screen-only", lost);
      notice.role = "status";
      question.append(notice);
    }
    focusOn(said);
    this.dispatchEvent(new CustomEvent("quiz-checked", { bubbles: true, detail: { id, right, sure: result.sure } }));
    const { kept } = await load("quiz/ending");
    if (!lost && this.all.length === 1) question.querySelector(".question__why")?.append(kept(this.dataset.review));
  }

  async end() {
    // What few readers reach is loaded here, or with the answer before.
    const { ending } = await load("quiz/ending");
    this.asked = this.all;
    const questions = this.all.map((question) => ({
      ...{ right: false, sure: null, ...this.result(question) },
      id: names(question)[0],
      prompt: prompt(question)?.textContent ?? "",
      passage: this.key(question).querySelector(".answer__passage"),
    }));
    const made = ending(questions, Number(prompt(this.all[0])?.localName[1]), this.dataset.review);
    this.now?.classList.remove("question--now");
    this.append(made);
    this.mark(made.firstElementChild, this.all.length, this.all.length);
    focusOn(prompt(made));
  }

  /** @param {HTMLAnchorElement} link */
  leave(link) {
    const from = /** @type {HTMLElement | null} */ (link.closest("[data-question]"));
    if (from) leave(link, names(from)[0], [...this.results]);
  }
}

/** @param {HTMLElement} question @returns {HTMLElement | null} */
function prompt(question) {
  return question.querySelector(".question__prompt");
}
