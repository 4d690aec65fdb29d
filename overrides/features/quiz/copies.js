// @ts-check
// The reader's say over all answers at once: a copy out, a copy in, delete. Each tells in words what came of it.

import { all, BLOCKED, BROKEN, change, forget, merged, read, understood } from "./answers.js";

export const LARGEST = 5e6;
const STRANGE = "This file is no copy of your answers. Nothing was taken from it.";

/** What is wrong with the storage, if anything. */
export function trouble() {
  const stored = read();
  if (!stored) return BLOCKED;
  return stored.strange ? BROKEN.replace(/\. .*/, ".") : "";
}

/** A copy of everything, for a file. */
export function exported() {
  return JSON.stringify({ version: 1, answers: all() }, null, 1);
}

/** Take in a copy: of two answers to one question the newest is kept. @param {string} text */
export function imported(text) {
  if (text.length > LARGEST) return STRANGE;
  /** @type {ReturnType<typeof understood>} */
  let copy;
  try {
    copy = understood(text);
  } catch {
    return STRANGE;
  }
  let taken = 0;
  let here = 0;
  const words = change((answers) => {
    for (const [id, record] of Object.entries(copy.answers)) {
      const before = answers[id];
      if (before && before.at >= record.at) here += 1;
      else taken += 1;
      answers[id] = before ? merged(before, record) : record;
    }
  });
  if (words && words !== BROKEN) return words;
  const told = [`${taken} answer${taken === 1 ? "" : "s"} taken`];
  if (here) told.push(`${here} ${here === 1 ? "was" : "were"} here already`);
  if (copy.strange) told.push(`${copy.strange} not understood`);
  return `${told.join(", ")}. ${words}`.trim();
}

/** Delete everything. */
export function cleared() {
  return forget() || "All answers are deleted from this device.";
}
