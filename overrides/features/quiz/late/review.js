// @ts-check
import { all, CHANGED } from "../answers.js";
import { borrowed, quiz } from "../borrow.js";
import { cleared, exported, imported, LARGEST, trouble } from "../copies.js";
import { due, inDigits, inWords } from "../days.js";
import { broughtBack } from "../passage.js";
import { dayOf } from "../schedule.js";

const AT_ONCE = 5;

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Asks what is due again, and gives the reader the say over the answers on this device. */
class QuizReview extends HTMLElement {
  /** Every question of the site, by id. @type {Map<string, HTMLAnchorElement>} */
  questions = new Map();
  /** The ids of those that are asked now. @type {string[]} */
  asked = [];

  connectedCallback() {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-question]"))) {
      this.questions.set(link.dataset.question ?? "", link);
    }
    this.addEventListener("click", this);
    this.addEventListener("change", this);
    addEventListener(CHANGED, this);
    addEventListener("storage", this);
    this.ask();
  }

  disconnectedCallback() {
    removeEventListener(CHANGED, this);
    removeEventListener("storage", this);
  }

  /** @param {string} name @returns {HTMLElement} */
  piece(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-piece="${name}"]`));
  }

  /** @param {Event} event */
  handleEvent({ type, target }) {
    if (type === "storage" || type === CHANGED) this.tell();
    else if (target instanceof HTMLInputElement && target.type === "file") this.take(target);
    else if (type === "click" && target instanceof HTMLButtonElement) this.act(target.dataset.do);
  }

  /** Questions that are due and still on the site. @param {ReturnType<typeof all>} records */
  due(records) {
    return due(records, dayOf()).filter((id) => this.questions.has(id));
  }

  async ask() {
    // First those that a reader left for a passage: they are due no more, and come back as they were.
    const wanted = [...new Set([...broughtBack.keys(), ...this.due(all())])].filter((id) => this.questions.has(id)).slice(0, AT_ONCE);
    this.asked = wanted;
    this.piece("asked").hidden = !wanted.length;
    this.tell();
    const found = await borrowed(wanted.map((id) => [id, this.questions.get(id)?.href ?? ""]));
    // Else all of them would stand there until the first is asked.
    await customElements.whenDefined("quiz-questions");
    const made = found.length ? [quiz(found)] : [];
    // All answers are on this page already.
    for (const one of made) one.removeAttribute("data-review");
    this.piece("asked").replaceChildren(...made);
    this.piece("asked").hidden = !made.length;
    broughtBack.clear();
    this.asked = found.map(({ id }) => id);
    if (found.length === wanted.length) return;
    this.tell();
    this.piece("when").textContent = "Not all of them could be fetched. The list below leads to each.";
  }

  /** Say what is due, and what is kept. */
  tell() {
    const records = all();
    const waiting = this.due(records);
    this.piece("due").textContent = waiting.length ? `Due today: ${counted(waiting.length, "question")}` : "Nothing is due today";
    this.piece("when").textContent = this.when(records, waiting.length);
    this.piece("more").hidden = !waiting.length || this.asked.some((id) => waiting.includes(id));
    this.piece("count").textContent = this.kept(records);
  }

  /** @param {ReturnType<typeof all>} records @param {number} waiting */
  when(records, waiting) {
    if (waiting) return waiting > AT_ONCE ? `They are asked ${AT_ONCE} at a time.` : "";
    const days = Object.keys(records).filter((id) => this.questions.has(id));
    if (!days.length) return "Answer a question on any page, and it comes back here some days later.";
    const next = Math.min(...days.map((id) => records[id].due));
    return `The next one is due on ${inWords(next)}.`;
  }

  /** @param {ReturnType<typeof all>} records */
  kept(records) {
    const ids = Object.keys(records);
    const gone = ids.filter((id) => !this.questions.has(id)).length;
    const same = ids.filter((id) => this.questions.get(id)?.dataset.fingerprint === records[id].fingerprint).length;
    const other = ids.length - gone - same;
    return [
      ids.length ? `${counted(ids.length, "answer is", "answers are")} kept.` : "No answers are kept yet.",
      other && `${counted(other, "question has", "questions have")} changed since; the earlier answer is kept apart.`,
      gone && `${counted(gone, "answer belongs to a question that is", "answers belong to questions that are")} no longer here.`,
      trouble(),
    ]
      .filter(Boolean)
      .join(" ");
  }

  /** @param {string} words */
  say(words) {
    this.piece("said").textContent = words;
  }

  /** Open or close the question whether to delete. @param {boolean} open */
  sure(open) {
    this.piece("sure").hidden = !open;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-do=${open ? "keep" : "delete"}]`))?.focus();
  }

  /** @param {string | undefined} what the name of a button */
  act(what) {
    const count = Object.keys(all()).length;
    if (what === "more") this.ask();
    else if (what === "take") /** @type {HTMLElement} */ (this.querySelector("input[type=file]")).click();
    else if (what === "copy") this.copy(count);
    else if (what === "delete" && (count || trouble())) this.sure(true);
    else if (what === "delete") this.say("There is nothing to delete.");
    else if (what === "keep" || what === "gone") {
      this.sure(false);
      this.say(what === "gone" ? cleared() : "Nothing was deleted.");
      if (what === "gone") this.ask();
    }
  }

  /** @param {number} count */
  copy(count) {
    if (!count) return this.say("There is nothing to save yet.");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
    link.download = `groundwork-answers-${inDigits(dayOf())}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
    this.say(`A copy of ${counted(count, "answer")} went to your downloads.`);
  }

  /** @param {HTMLInputElement} input */
  async take(input) {
    const file = input.files?.[0];
    if (!file) return;
    // What is too large is not even read.
    this.say(imported(file.size > LARGEST ? "" : await file.text()));
    input.value = "";
    if (!this.piece("asked").children.length) this.ask();
  }
}

customElements.define("quiz-review", QuizReview);
