// @ts-check
// Draws the frames of a figure in one view, into the picture that is there. hooks/groundwork/figures/drawing/drawing.py tells how;
// encode, sample, outline and picture beside it do the same for the stills.

/** @typedef {number[]} Point x and y */
/**
 * @typedef {object} Data
 * @property {number} T @property {number} L @property {boolean} once @property {number[]} f
 * @property {string[]} d @property {[number, string][]} o @property {number[]} R @property {number[][]} H
 * @property {number[]} c @property {number[]} vb @property {number} hz @property {number[]} fl
 * @property {number[]} tk @property {number} tn @property {number[]} ts @property {[string, number, ...number[]][]} th
 * @property {number} s @property {number[][]} m @property {[number, string][]} br
 */

// What the channels of a limb, of the trunk and of the head are: 1 an x, 2 a y, 0 neither; the first is the number of the frame.
const KINDS = [...Array(4).fill("0" + "12".repeat(6) + "222"), "0" + "12".repeat(28) + "2", "01212000000"];
// The chevrons of a breath: how near to the nose they come, how far they go, and how long that takes.
const [NEAR, WAY, BLOW] = [24, 36, 1400];
const DEGREES = 180 / Math.PI;
// The capsules of a limb: from which point with which radius to which point and radius. Points 6 and 7 lie between others.
const ARM = [[0, 0, 1, 1], [1, 1, 2, 2], [2, 2, 3, 3], [3, 3, 4, 4], [6, 13, 5, 14]];
const LEG = [[0, 5, 1, 6], [1, 6, 6, 7], [6, 7, 2, 8], [7, 15, 3, 9], [2, 8, 4, 10], [3, 9, 4, 10], [4, 10, 5, 11]];

/** Numbers in base 32, as encode.py writes them: the smallest digit first, and 32 added to all but the last. @param {string} text */
const numbers = (text) => (text.match(/[\^-~]*[=-\]]/g) ?? []).map((word) => {
  const value = [...word].reduceRight((sum, sign) => sum * 32 + ((sign.charCodeAt(0) - (sign > "\\" ? 62 : 61)) & 31), 0);
  return value % 2 ? -(value + 1) / 2 : value / 2;
});

/** The slope between two chords: none where they differ in sign. @returns {number} */
const slope = (a = 0, b = 0) => (a < 0 ? -slope(-a, -b) : Math.max(0, Math.min((a + b) / 2, 3 * a, 3 * b)));

/**
 * The curve through the frames of a part: what is given tells its channels at a frame, or between two.
 * @param {string} text @param {string} kinds @param {Pick<Data, "f" | "once">} data
 */
function curve(text, kinds, { f, once }) {
  const steps = numbers(text);
  const count = steps.length / kinds.length;
  const last = count - 2;
  /** The channel of each kind that came before: a place is written as its way from the place before it. @type {Record<string, number[]>} */
  const before = { 1: [], 2: [] };
  const [frames, ...rows] = Array.from(kinds, (kind, channel) => {
    let way = 0;
    const values = steps.slice(channel * count, (channel + 1) * count).map((step, i) => (way += step) + (before[kind]?.[i] ?? 0));
    if (before[kind]) before[kind] = values;
    return values;
  });
  const loop = frames.indexOf(f[0]);
  /** For each channel its values, and the slopes with which the curve leaves and reaches each. */
  const channels = rows.map((values) => {
    const chords = frames.slice(1).map((frame, i) => (values[i + 1] - values[i]) / (frame - frames[i]));
    const leaves = chords.map((chord, i) => slope(chords[i - 1], chord));
    const reaches = chords.map((chord, i) => slope(chord, chords[i + 1]));
    if (!once) {
      // A lead-in ends at rest; the loop goes round without a seam.
      if (loop) reaches[loop - 1] = 0;
      leaves[loop] = reaches[last] = slope(chords[last], chords[loop]);
    }
    return { values, leaves, reaches };
  });

  return (/** @type {number} */ frame, /** @type {number[]} */ shift) => {
    let i = 0;
    while (i < last && frames[i + 1] <= frame) i++;
    const long = frames[i + 1] - frames[i];
    const share = (frame - frames[i]) / long;
    return channels.map(({ values, leaves, reaches }, channel) => {
      const way = values[i + 1] - values[i];
      const [first, second] = [leaves[i] * long - way, reaches[i] * long - way];
      return values[i] + share * (way + (1 - share) * (first - share * (first + second))) - shift[Number(kinds[channel + 1])];
    });
  };
}

/** @param {...number} values */
const text = (...values) => values.map((value) => value.toFixed(1)).join(" ");

/** @param {Point} a @param {Point} b @param {number} share of the way from the one to the other */
const between = (a, b, share) => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** @param {number[]} row @returns {Point[]} the points in it */
const points = (row) => (row.length ? [row.slice(0, 2), ...points(row.slice(2))] : []);

/** @param {Point[]} way */
const polyline = (way) => "M" + way.map((point) => text(...point)).join("L");

/** The outline of a segment between two spheres, all wound alike. @param {Point} a @param {number} ra @param {Point} b @param {number} rb */
function capsule(a, ra, b, rb) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const far = Math.hypot(dx, dy);
  if (far <= Math.abs(ra - rb) + 1e-6) return ra > rb ? oval(a, ra, ra) : oval(b, rb, rb);
  const along = Math.atan2(dy, dx);
  const aside = Math.acos((ra - rb) / far);
  /** @param {Point} middle @param {number} r @param {number} turn @param {boolean} large */
  const end = ([x, y], r, turn, large) => {
    const [to, back] = [along + turn, along - turn].map((angle) => text(x + r * Math.cos(angle), y + r * Math.sin(angle)));
    return `${to}A${text(r, r, 0)} ${Number(large)} 1 ${back}`;
  };
  return `M${end(a, ra, aside, ra > rb)}L${end(b, rb, -aside, ra <= rb)}z`;
}

/** An ellipse; `angle` in radians. @param {Point} middle @param {number} a @param {number} b */
function oval([x, y], a, b, angle = 0) {
  const [dx, dy] = [a * Math.cos(angle), a * Math.sin(angle)];
  const arc = `A${text(a, b, angle * DEGREES)} 1 1 `;
  return `M${text(x - dx, y - dy) + arc + text(x + dx, y + dy) + arc + text(x - dx, y - dy)}z`;
}

/** An ellipsoid by its half axes as they are seen. @param {Point} middle @param {Point[]} axes */
function ellipsoid(middle, axes) {
  const [xx, xy, yy] = [[0, 0], [0, 1], [1, 1]].map(([i, k]) => axes.reduce((sum, axis) => sum + axis[i] * axis[k], 0));
  const [mean, away] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  return oval(middle, Math.sqrt(mean + away), Math.sqrt(Math.max(mean - away, 0)), Math.atan2(2 * xy, xx - yy) / 2);
}

/** A quadratic B-spline through the first and the last point. @param {Point[]} way */
function line(way) {
  const curve = way.slice(1, -1).map((point, i) => "Q" + text(...point, ...between(point, way[i + 2], i + 3 < way.length ? 0.5 : 1)));
  return "M" + text(...way[0]) + curve.join("");
}

/** A closed one. @param {Point[]} way */
function closed(way) {
  const seam = between(way[0], way[way.length - 1], 0.5);
  return line([seam, ...way, seam]) + "z";
}

/** @param {Point[]} joints the six of a limb @param {boolean} arm @param {number[]} radii */
function limb(joints, arm, radii) {
  const [, knee, wrist, knuckles] = joints;
  const all = [...joints, ...(arm ? [between(wrist, knuckles, 0.3)] : [0.3, 0.86].map((share) => between(knee, wrist, share)))];
  const sizes = [...radii, radii[8] * 0.9];
  return (arm ? ARM : LEG).map(([a, ra, b, rb]) => capsule(all[a], sizes[ra], all[b], sizes[rb])).join("");
}

/** Two bands across forearm or shank, between radii. @param {Point[]} joints @param {number} first @param {number} last */
function bands([, a, b], first, last) {
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const across = [0.6, 0.74].map((share) => {
    const [x, y] = between(a, b, share);
    const half = (first + (last - first) * share) / far;
    return polyline([half, -half].map((side) => [x + (b[1] - a[1]) * side, y - (b[0] - a[0]) * side]));
  });
  return across.join("");
}

/** Take over a picture; what is given draws it at a time. @param {SVGSVGElement} svg @param {Data} data */
export function picture(svg, data) {
  const { T, L, f, d, o, R, H, c, vb, hz, fl, tk, tn, ts, th, s, m, br } = data;
  const tracks = d.map((text, part) => curve(text, KINDS[part], data));
  const parts = [0, 1, 2, 3, 4, 5].map((part) => /** @type {Element} */ (svg.querySelector(`[data-part="${part}"]`)));
  // What is in no part is the scene; the shapes of all follow in this order.
  const live = [...svg.querySelectorAll("path:not([data-part] *, .still__blow)"), ...parts.flatMap((part) => [...part.children])];
  const chevrons = /** @type {Element} */ (svg.lastElementChild);
  svg.setAttribute("viewBox", vb.join(" "));
  svg.querySelector(".still__shadow")?.setAttribute("transform", `scale(1 ${s})`);
  [0, 1].forEach((front) => {
    const pieces = th.filter((piece) => piece[1] === front).map(([tone, , ...at]) => `<polygon class="still__${tone}" points="${at.join(" ")}"/>`);
    /** @type {Element} */ (svg.querySelector(`[data-things="${front}"]`)).innerHTML = pieces.join("");
  });

  let order = "";
  return (/** @type {number} */ time) => {
    const gone = Math.max(0, time - L) / (T - L);
    const shift = [0, gone * c[0], gone * c[1]];
    const frame = time < L ? (time / L) * f[0] : f[0] + gone * (f[1] - f[0]);
    const rows = tracks.map((track) => track(frame, shift));
    const now = o.findLast(([from]) => from <= frame)?.[1] ?? "";
    if (now !== order) parts[0].parentElement?.append(...Array.from(now.slice(0, 6), (part) => parts[Number(part)]));
    order = now;

    // The camera goes a whole number of ticks in a loop.
    const past = Math.hypot(...c) * gone / (Math.hypot(...ts) || 1) % 1;
    const ticks = Array.from({ length: tn }, (_, i) => polyline(points(tk).map(([x, y]) => [x + (i - past) * ts[0], y + (i - past) * ts[1]])));
    const loaded = m.filter((spot) => spot[5] <= frame && frame <= spot[6]);
    const limbs = rows.slice(0, 4).map((row) => points(row.slice(0, 12)));
    const dropped = limbs.map((joints, i) => [0, 1, i < 2 ? 4 : 5].map((joint, k) => [joints[joint][0], rows[i][12 + k] / s]));
    const [arms, legs] = [dropped.slice(0, 2), dropped.slice(2)];
    const trunk = points(rows[4].slice(0, 56));

    const [base, skull, ...turn] = points(rows[5]);
    const along = (/** @type {number[]} */ ...far) => turn.map((way, i) => way.map((part) => (part * far[i]) / 100));
    const place = (/** @type {number[]} */ it) => along(...it).reduce((at, way) => [at[0] + way[0], at[1] + way[1]], skull);
    const ball = (/** @type {number[]} */ it) => ellipsoid(place(it), along(...it.slice(3)));
    const [nose, throat, ...lids] = H.slice(8).map(place);
    const neck = capsule(base, R[12], throat, R[12]);
    const below = now.indexOf("5") < now.indexOf("4");
    const hair = ball(H[5]);
    const seen = (/** @type {string} */ letters) => [0, 1].filter((side) => now.includes(letters[side]));
    const breath = br.findLast(([from]) => from <= frame)?.[1] ?? "";
    const [dx, dy] = Math.hypot(...turn[0]) < 20 ? [0, 1] : turn[0];
    const blow = (time % BLOW) / BLOW;

    const shapes = [
      `M-4e3 ${hz}H4e3V4e3H-4e3z`,
      polyline(points(fl)) + "z",
      ticks.join(""),
      arms.map(polyline).join(""),
      legs.map(polyline).join(""),
      polyline([arms, legs].map(([left, right]) => between(left[0], right[0], 0.5))),
      polyline([0, 0].map(() => [skull[0], rows[4][56] / s])),
      ...[0, 1].map((side) => loaded.map(([of, x, y, a, b]) => (of === side ? oval([x - shift[1], y - shift[2]], a, b) : "")).join("")),
      ...limbs.flatMap((joints, i) => [limb(joints, i < 2, R), ...(i % 2 ? [bands(joints, R[3 * i - 2], R[3 * i - 1])] : [])]),
      closed(trunk.slice(0, 20)) + (below ? "" : neck),
      now.includes("s") ? line(trunk.slice(23, 28)) : "",
      line(trunk.slice(20, 23)),
      below ? neck : "",
      H.slice(0, 5).map(ball).join("") + capsule(between(nose, place(H[2]), 0.25), R[13] * 1.6, nose, R[13] * 0.9) + hair,
      hair,
      seen("lr").map((side) => ball(H[6 + side])).join(""),
      seen("ab").map((side) => polyline(lids.slice(2 * side, 2 * side + 2))).join(""),
    ];
    live.forEach((node, i) => node.setAttribute("d", shapes[i]));
    const far = NEAR + WAY * (breath === "in" ? 1 - blow : blow);
    chevrons.setAttribute("transform", `translate(${nose}) rotate(${Math.atan2(dy, dx) * DEGREES}) translate(${far}) scale(${breath === "in" ? -1 : 1} 1)`);
    chevrons.setAttribute("opacity", String(breath ? Math.sin(Math.PI * blow) : 0));
  };
}
