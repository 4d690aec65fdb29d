// @ts-check
// Outlines as the text of SVG paths. hooks/groundwork/figures/{outline,picture}.py draw the stills with the same.

/** @typedef {number[]} Point x and y */

// The capsules of a limb: from which point with which radius to which point and radius. Points 6 and 7 lie between others.
const ARM = [[0, 0, 1, 1], [1, 1, 2, 2], [2, 2, 3, 3], [3, 3, 4, 4], [6, 13, 5, 14]];
const LEG = [[0, 5, 1, 6], [1, 6, 6, 7], [6, 7, 2, 8], [7, 15, 3, 9], [2, 8, 4, 10], [3, 9, 4, 10], [4, 10, 5, 11]];

/** @param {...number} values */
const text = (...values) => values.map((value) => Math.round(value * 10) / 10).join(" ");

/** @param {Point} a @param {Point} b @param {number} share of the way from the one to the other */
export const between = (a, b, share) => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** @param {ArrayLike<number>} row @returns {Point[]} the points in some channels */
export function points(row, from = 0, to = row.length) {
  const found = [];
  for (let i = from; i < to; i += 2) found.push([row[i], row[i + 1]]);
  return found;
}

/** @param {Point[]} way */
export const polyline = (way) => "M" + way.map((point) => text(...point)).join("L");

/** An ellipse; `angle` in radians. @param {Point} middle @param {number} a @param {number} b */
export function oval([x, y], a, b, angle = 0) {
  const [dx, dy] = [a * Math.cos(angle), a * Math.sin(angle)];
  const arc = `a${text(a, b, (angle * 180) / Math.PI)} 1 1 `;
  return `M${text(x - dx, y - dy) + arc + text(2 * dx, 2 * dy) + arc + text(-2 * dx, -2 * dy)}z`;
}

/** An ellipse by its centre and the root of its matrix. @param {ArrayLike<number>} row */
export function rooted(row, from = 0) {
  const [x, y, xx, xy, yy] = Array.from(row).slice(from);
  const away = Math.hypot((xx - yy) / 2, xy);
  const middle = (xx + yy) / 2;
  return oval([x, y], middle + away, Math.max(middle - away, 0), Math.atan2(2 * xy, xx - yy) / 2);
}

/** The outline of a segment between two spheres, all wound alike. @param {Point} a @param {number} ra @param {Point} b @param {number} rb */
export function capsule(a, ra, b, rb) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const far = Math.hypot(dx, dy);
  if (far <= Math.abs(ra - rb) + 1e-6) return ra >= rb ? oval(a, ra, ra) : oval(b, rb, rb);
  const along = Math.atan2(dy, dx);
  const aside = Math.acos((ra - rb) / far);
  const at = (/** @type {Point} */ [x, y], /** @type {number} */ r, /** @type {number} */ turn) =>
    text(x + r * Math.cos(along + turn), y + r * Math.sin(along + turn));
  const round = (/** @type {number} */ r, /** @type {boolean} */ large) => `A${text(r, r, 0, Number(large), 1)} `;
  return `M${at(a, ra, aside) + round(ra, ra > rb) + at(a, ra, -aside)}L${at(b, rb, -aside) + round(rb, ra <= rb) + at(b, rb, aside)}z`;
}

/** A closed quadratic B-spline. @param {Point[]} way */
export function closed(way) {
  const middles = way.map((point, i) => between(point, way[(i + 1) % way.length], 0.5));
  return `M${text(...middles[way.length - 1]) + way.map((point, i) => "Q" + text(...point, ...middles[i])).join("")}z`;
}

/** An open smooth line through the first and the last point. @param {Point[]} way */
export function line(way) {
  const curve = way.slice(1, -1).map((point, i) => "Q" + text(...point, ...between(point, way[i + 2], i + 3 < way.length ? 0.5 : 1)));
  return "M" + text(...way[0]) + curve.join("");
}

/** @param {Point[]} joints the six of a limb @param {boolean} arm @param {number[]} radii */
export function limb(joints, arm, radii) {
  const [, knee, wrist, knuckles] = joints;
  const more = arm ? [between(wrist, knuckles, 0.3)] : [between(knee, wrist, 0.3), between(knee, wrist, 0.86)];
  const all = [...joints, ...more];
  const sizes = [...radii, radii[8] * 0.9];
  return (arm ? ARM : LEG).map(([a, ra, b, rb]) => capsule(all[a], sizes[ra], all[b], sizes[rb])).join("");
}

/** Two bands across forearm or shank, between radii. @param {Point[]} joints @param {number} first @param {number} last */
export function bands([, a, b], first, last) {
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const across = [0.6, 0.74].map((share) => {
    const [x, y] = between(a, b, share);
    const half = (first + (last - first) * share) / far;
    const [dx, dy] = [(b[0] - a[0]) * half, (b[1] - a[1]) * half];
    return polyline([[x + dy, y - dx], [x - dy, y + dx]]);
  });
  return across.join("");
}
