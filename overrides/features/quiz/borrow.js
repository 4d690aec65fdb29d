// @ts-check
// Brings questions from the page of their bank to a page that asks them too. Only the site's own pages are fetched.

/** @typedef {[id: string, address: string]} Wanted */
/** @typedef {{id: string, page: Document, question: Element, answer: Element}} Borrowed */

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const name of ["href", "src", "data-review"]) {
    for (const element of page.querySelectorAll(`quiz-questions[${name}], quiz-questions [${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", response.url).href);
    }
  }
  // Numbers and places of citations belong to the list of references over there.
  for (const citation of page.querySelectorAll("quiz-questions :is(.cited, .citations)")) citation.removeAttribute("id");
  for (const citation of page.querySelectorAll("quiz-questions .citation")) {
    for (const name of ["id", "aria-label"]) citation.removeAttribute(name);
    citation.textContent = "source";
  }
  return page;
}

/**
 * The questions that could be had, in their order.
 * @param {Wanted[]} wanted
 * @returns {Promise<Borrowed[]>}
 */
export async function borrowed(wanted) {
  const found = await Promise.allSettled(
    wanted.map(async ([id, address]) => {
      const at = address.split("#")[0];
      const loading = pages.get(at) ?? fetched(at);
      pages.set(at, loading);
      // What failed is tried again.
      loading.catch(() => pages.delete(at));
      const page = await loading;
      const [question, answer] = ["question", "answer"].map((name) => page.querySelector(`li[data-${name}="${id}"]`));
      return question && answer ? [{ id, page, question: copy(question), answer: copy(answer) }] : [];
    }),
  );
  return found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

/** @param {Element} element */
const copy = (element) => /** @type {Element} */ (element.cloneNode(true));

/**
 * A quiz of these questions, as quiz.html draws one within a text.
 * @param {Borrowed[]} questions at least one
 */
export function quiz(questions) {
  const made = copy(/** @type {Element} */ (questions[0].page.querySelector("quiz-questions")));
  made.className = "quiz quiz--text";
  made.querySelector(".quiz__questions")?.replaceChildren(...questions.map((one) => one.question));
  made.querySelector(".answers__list")?.replaceChildren(...questions.map((one) => one.answer));
  questions.forEach(({ question, answer }, index) => {
    const number = answer.querySelector(".answer__prompt")?.firstChild;
    if (number) number.textContent = (number.textContent ?? "").replace(/^\s*\d+/, String(index + 1));
    for (const box of answer.querySelectorAll("[aria-label]")) box.ariaLabel = (box.ariaLabel ?? "").replace(/\d+$/, String(index + 1));
    // On its bank's page a prompt stands a level higher.
    const prompt = question.querySelector("h2.question__prompt");
    const lower = document.createElement("h3");
    for (const { name, value } of prompt?.attributes ?? []) lower.setAttribute(name, value);
    lower.append(...(prompt?.childNodes ?? []));
    prompt?.replaceWith(lower);
  });
  return made;
}
