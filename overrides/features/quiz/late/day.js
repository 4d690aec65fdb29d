// @ts-check
import { borrowed, quiz } from "../borrow.js";
import { inWords } from "../days.js";
import { dayOf } from "../schedule.js";

const DAYS_BEFORE = 3;

/** Asks the question of the reader's own day, and shows the last days' answers. Without scripts it asks that of the build's day. */
class QuizDay extends HTMLElement {
  connectedCallback() {
    // Nothing is fetched for readers who never come this far down.
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        watch.disconnect();
        this.ask();
        this.lookBack();
      },
      { rootMargin: "100% 0%" },
    );
    watch.observe(this);
  }

  /** Ids and addresses, in the order of their days. @param {number} day @returns {[string, string]} */
  of(day) {
    const words = (this.dataset.questions ?? "").split(" ");
    const place = 2 * (day % (words.length / 2));
    return [words[place], words[place + 1]];
  }

  async ask() {
    const heading = this.querySelector("h2");
    const built = this.querySelector("quiz-questions");
    const today = this.of(dayOf());
    if (!built?.querySelector(`[data-question="${today[0]}"]`)) {
      const found = await borrowed([today]);
      // A question that the reader has begun stays.
      if (!found.length || built?.contains(document.activeElement)) return;
      built?.replaceWith(quiz(found));
      forget();
    }
    if (heading) heading.textContent = "Question of the day";
  }

  async lookBack() {
    const list = this.querySelector(".day__before");
    const days = [...(list?.children ?? [])].slice(0, DAYS_BEFORE).map((_, ago) => dayOf() - 1 - ago);
    const found = await borrowed(days.map((day) => this.of(day)));
    // Without all of them the links stay.
    if (!list || found.length < days.length) return;
    const title = this.querySelector(".day__title");
    if (title) title.textContent = "The last days";
    list.replaceChildren(...found.map(({ answer }, ago) => entry(answer, inWords(days[ago]))));
  }
}

/** Take the works off the list of references that only the replaced question cited. */
function forget() {
  for (const back of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".references [role=doc-backlink]"))) {
    if (document.getElementById(back.hash.slice(1))) continue;
    const item = back.closest("li");
    back.remove();
    if (!item?.querySelector("[role=doc-backlink]")) item?.remove();
  }
}

/** A past question, with its right answer and why. @param {Element} answer from the key @param {string} day */
function entry(answer, day) {
  const right = answer.querySelectorAll(".answer__choice--right");
  // In questions of order and match every choice is part of the right answer.
  if (right.length) for (const one of answer.querySelectorAll(".answer__choice:not(.answer__choice--right)")) one.remove();
  const prompt = answer.querySelector(".answer__prompt");
  const summary = document.createElement("summary");
  const when = document.createElement("span");
  when.className = "day__when";
  when.textContent = day;
  summary.append(when, " ", (prompt?.textContent ?? "").replace(/^\s*\d+\.\s*/, ""));
  prompt?.remove();
  const details = document.createElement("details");
  details.append(summary, ...answer.childNodes);
  const item = document.createElement("li");
  item.append(details);
  return item;
}

customElements.define("quiz-day", QuizDay);
