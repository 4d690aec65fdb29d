// @ts-check
// The reader's answers, kept on this device alone. Each change reads what is stored and alters one answer in it,
// so that two open tabs do not undo each other. Nothing here throws: what cannot be kept is said in a sentence.

import { dayOf, LONGEST, next } from "./schedule.js";

/** @typedef {{fingerprint: string, answer: string[], right: boolean, sure: boolean | null, at: number}} Given */
/** @typedef {Given & {box: number, due: number, earlier: Given[]}} Kept earlier: to other versions of the question */
/** @typedef {Record<string, Kept>} Answers by the id of their question */

/** What this window hears after each change; other tabs hear "storage". */
export const CHANGED = "quiz-answers-change";
const KEY = "groundwork.quiz";
const ASIDE = "groundwork.quiz.broken";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EARLIER = 9;

export const BLOCKED = "This browser lets the site keep nothing, so answers are lost when you leave the page.";
const FULL = "There is no room left on this device, so this is not kept. What was kept before is still here.";
export const BROKEN = "Some earlier answers could not be read. They are set aside on this device.";

/** @param {any} value @returns {Given | null} */
function given(value) {
  const { fingerprint, answer, right, sure, at } = value ?? {};
  const texts = Array.isArray(answer) && answer.length < 50 ? [fingerprint, ...answer] : [null];
  const fits = texts.every((text) => typeof text === "string" && text.length < 200) && typeof right === "boolean" && at >= 0;
  // A time to come would be newest for ever.
  return fits ? { fingerprint, answer, right, sure: typeof sure === "boolean" ? sure : null, at: Math.min(at, Date.now()) } : null;
}

/** @param {any} value @returns {Kept | null} */
function kept(value) {
  const main = given(value);
  if (!main) return null;
  const { box, due, earlier } = value;
  return {
    ...main,
    box: [1, 2, 3].includes(box) ? box : 0,
    due: Number.isInteger(due) ? Math.min(due, dayOf() + LONGEST) : 0,
    earlier: Array.isArray(earlier) ? earlier.slice(0, EARLIER).flatMap((one) => given(one) ?? []) : [],
  };
}

/** Without a prototype, so that a question may be called "constructor". @returns {Answers} */
const none = () => Object.create(null);

/**
 * What a text holds: answers, and how many of its entries are none. Throws when it holds nothing of the kind.
 * @param {string} text
 */
export function understood(text) {
  const copy = JSON.parse(text);
  if (copy.version !== 1) throw new TypeError();
  const answers = none();
  let strange = 0;
  for (const [id, value] of Object.entries(copy.answers)) {
    const record = id.length < 200 && ID.test(id) ? kept(value) : null;
    if (record) answers[id] = record;
    else strange += 1;
  }
  return { answers, strange };
}

/** What is stored; null when storage is blocked. */
export function read() {
  /** @type {string | null} */
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  try {
    return { text, ...(text === null ? { answers: none(), strange: 0 } : understood(text)) };
  } catch {
    return { text, answers: none(), strange: 1 };
  }
}

/** The newest of two answers, with all that were given to other versions. @param {Kept} a @param {Kept} b @returns {Kept} */
export function merged(a, b) {
  const newest = a.at >= b.at ? a : b;
  /** @type {Map<string, Given>} */
  const others = new Map();
  for (const one of [a, b, ...a.earlier, ...b.earlier].sort((x, y) => x.at - y.at)) {
    const { fingerprint, answer, right, sure, at } = one;
    if (fingerprint !== newest.fingerprint) others.set(fingerprint, { fingerprint, answer, right, sure, at });
  }
  return { ...newest, earlier: [...others.values()].slice(-EARLIER) };
}

/** Alter what is stored; give what is lost by it, in words. @param {(answers: Answers) => void} alter */
export function change(alter) {
  const stored = read();
  if (!stored) return BLOCKED;
  try {
    if (stored.strange) localStorage.setItem(ASIDE, stored.text ?? "");
    alter(stored.answers);
    localStorage.setItem(KEY, JSON.stringify({ version: 1, answers: stored.answers }));
  } catch {
    return FULL;
  }
  dispatchEvent(new Event(CHANGED));
  return stored.strange ? BROKEN : "";
}

/** Delete everything, also what was set aside; give what went wrong. */
export function forget() {
  try {
    localStorage.removeItem(ASIDE);
    localStorage.removeItem(KEY);
  } catch {
    return BLOCKED;
  }
  dispatchEvent(new Event(CHANGED));
  return "";
}

/** Every answer that is kept. */
export function all() {
  return read()?.answers ?? none();
}

/** The answer to this version of a question. @param {string} id @param {string} fingerprint @returns {Given | null} */
export function saved(id, fingerprint) {
  const record = all()[id];
  return (record && [record, ...record.earlier].find((one) => one.fingerprint === fingerprint)) ?? null;
}

/** Whether only other versions of a question were answered. @param {string} id @param {string} fingerprint */
export function changed(id, fingerprint) {
  return Boolean(all()[id]) && !saved(id, fingerprint);
}

/**
 * Keep an answer; what is lost, if anything, is said.
 * @param {string} id
 * @param {string} fingerprint
 * @param {{answer: string[], right: boolean, sure?: boolean | null}} reply
 */
export function save(id, fingerprint, { answer, right, sure = null }) {
  return change((answers) => {
    const before = answers[id];
    const place = next(before?.fingerprint === fingerprint ? before : null, { right, sure }, dayOf());
    const made = { fingerprint, answer, right, sure, at: Date.now(), ...place, earlier: [] };
    answers[id] = before ? merged(made, before) : made;
  });
}
