// @ts-check
// Frames of a figure: read from text, and the curve through them. hooks/groundwork/figures/{encode,curves}.py are the other side.

/**
 * @typedef {object} Data
 * @property {number} T @property {number} L @property {boolean} once @property {number[]} vb
 * @property {number[]} R @property {number[]} c @property {number} n @property {number} l
 * @property {number[]} t @property {string} d @property {[number, string][]} o
 * @property {number[][]} fl @property {number[][]} tk @property {number[]} ts @property {number[][]} w
 * @property {boolean} wf @property {number} s @property {number[][]} m @property {[number, string, string][]} ph
 */

// What moves with the world: 0 does not, 1 is an x, 2 is a y.
const MOVES = "12".repeat(60) + "120001200" + "12000".repeat(2) + "12".repeat(12) + "2".repeat(12) + "12".repeat(3);

/** Numbers are written with the characters from # to ~ but < & and the backslash. @param {string} text */
export function decode(text) {
  const digit = (/** @type {number} */ at) => {
    const code = text.charCodeAt(at);
    return code - 35 - Number(code > 38) - Number(code > 60) - Number(code > 92);
  };
  const values = [];
  for (let at = 0; at < text.length; ) {
    let value = 0;
    if (text[at] !== "!") value = digit(at++);
    else if (text[at + 1] !== "!") value = 89 + digit(at + 1) * 89 + digit((at += 3) - 1);
    else {
      at += 2;
      for (let left = 4; left; left--) value = value * 89 + digit(at++);
    }
    values.push(value % 2 ? -(value + 1) / 2 : value / 2);
  }
  return values;
}

/** The slope between two chords: none where they differ in sign. @param {number} a @param {number} b */
function slope(a, b) {
  return a * b > 0 ? Math.sign(a) * Math.min(Math.abs(a + b) / 2, 3 * Math.abs(a), 3 * Math.abs(b)) : 0;
}

/**
 * Read the channels of a figure; what is given draws a row of them at any time, as the camera sees it.
 * @param {Pick<Data, "n" | "t" | "d" | "l" | "L" | "T" | "c" | "once">} data
 */
export function curve({ n, t, d, l, L, T, c, once }) {
  const steps = decode(d);
  const count = t.length;
  const row = new Float64Array(n);
  /** For each channel its values, and the slopes with which the curve leaves and reaches each. */
  const channels = Array.from({ length: n }, (_, channel) => {
    let value = 0;
    const values = steps.slice(channel * count, (channel + 1) * count).map((step) => (value += step));
    const chords = values.slice(1).map((next, i) => (next - values[i]) / (t[i + 1] - t[i]));
    const leaves = chords.map((chord, i) => slope(chords[i - 1] ?? 0, chord));
    const reaches = chords.map((chord, i) => slope(chord, chords[i + 1] ?? 0));
    if (!once) {
      // A lead-in ends at rest; the loop goes round without a seam.
      if (l) reaches[l - 1] = 0;
      leaves[l] = reaches[count - 2] = slope(chords[count - 2], chords[l]);
    }
    return { values, leaves, reaches };
  });

  return (/** @type {number} */ time) => {
    let i = 0;
    while (i < count - 2 && t[i + 1] <= time) i++;
    const long = t[i + 1] - t[i];
    const share = Math.min(Math.max((time - t[i]) / long, 0), 1);
    const rest = 1 - share;
    const gone = Math.max(0, time - L) / (T - L);
    const shift = [0, gone * c[0], gone * c[1]];
    channels.forEach(({ values, leaves, reaches }, channel) => {
      row[channel] =
        values[i] * (1 + 2 * share) * rest * rest +
        leaves[i] * long * share * rest * rest +
        values[i + 1] * share * share * (3 - 2 * share) -
        reaches[i] * long * share * share * rest -
        shift[Number(MOVES[channel])];
    });
    return { row, shift: shift.slice(1) };
  };
}
