// @ts-check
// Which questions are due on a day, and days as people and files name them. A day is its number from 1 January 1970.

const DAY = 864e5;

/** A day in words: 3 December, as the language of the page has it. @param {number} day */
export function inWords(day) {
  return new Date(day * DAY).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", timeZone: "UTC" });
}

/** A day as files are named: 2026-12-03. @param {number} day */
export function inDigits(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * The ids of questions that are due, the longest waiting first.
 * @param {Record<string, {due: number}>} records
 * @param {number} today
 */
export function due(records, today) {
  return Object.keys(records)
    .filter((id) => records[id].due <= today)
    .sort((a, b) => records[a].due - records[b].due);
}
