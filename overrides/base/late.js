// @ts-check
// Parts that a page loads later, when a reader comes near what they are for. The page's script names their files.

/** @typedef {Record<string, () => Record<string, any>>} Held */

/** What scripts of a page hold for each other. @type {Held} */
const held = (/** @type {any} */ (globalThis)[Symbol.for("groundwork")] ??= {});
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
// They stand beside this one.
const files = new Map((script.dataset.late ?? "").split(" ").map((pair) => /** @type {[string, string]} */ (pair.split("="))));
/** @type {Map<string, Promise<Record<string, any>>>} */
const loads = new Map();

/** Load a part, once, and give what it exports. One that could not be fetched is fetched again when it is next asked for. @param {string} part */
export function load(part) {
  const loaded = loads.get(part) ?? started(part);
  loads.set(part, loaded);
  loaded.catch(() => loads.delete(part));
  return loaded;
}

/** @param {string} part @returns {Promise<Record<string, any>>} */
async function started(part) {
  if (!held[part]) {
    // A page that cannot be shown without a part names it in its head.
    const named = document.querySelector(`script[data-part="${part}"]`);
    const added = /** @type {HTMLScriptElement} */ (named ?? document.createElement("script"));
    await new Promise((resolve, reject) => {
      added.addEventListener("load", resolve, { once: true });
      added.addEventListener(
        "error",
        (failure) => {
          // So that the next one to ask adds it anew.
          added.remove();
          reject(failure);
        },
        { once: true },
      );
      if (named) return;
      const file = files.get(part);
      if (!file) throw new Error(`no file of the late part ${part} is named by the page`);
      added.src = new URL(file, script.src).href;
      document.head.append(added);
    });
  }
  return held[part]();
}

/** Load a part when one of these elements is no further than a window away. @param {string} selector @param {string} part */
export function near(selector, part) {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      // A part that could not be fetched is asked for again when its element comes near the next time.
      load(part).then(
        () => watch.disconnect(),
        () => {},
      );
    },
    { rootMargin: "100% 0%" },
  );
  for (const element of document.querySelectorAll(selector)) watch.observe(element);
}
