// @ts-check
// When a question comes again: its box says after how many days. A day is that of the reader's own calendar.

/** @typedef {{box: number, due: number}} Place box from 0; due as the number of a day */

const BOXES = [1, 3, 7, 21];
export const LONGEST = 21;
const DAY = 864e5;

/** The number of a day, from 1 January 1970, by the reader's own date. */
export function dayOf(date = new Date()) {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/**
 * Where a question goes after an answer. Before its day, only a wrong answer moves it: who has just read why knows it anyway.
 * @param {Place | null} before
 * @param {{right: boolean, sure?: boolean | null}} answer
 * @param {number} today
 * @returns {Place}
 */
export function next(before, { right, sure }, today) {
  if (!right) return { box: 0, due: today + BOXES[0] };
  if (before && today < before.due) return { box: before.box, due: before.due };
  const box = Math.min((before?.box ?? 0) + (sure === false ? 0 : 1), BOXES.length - 1);
  return { box, due: today + BOXES[box] };
}
