// @ts-check
// Draws the frames of a figure in one view. hooks/groundwork/figures/drawing.py tells how.
import { curve } from "./curve.js";
import { bands, between, capsule, closed, limb, line, oval, points, polyline, rooted } from "./shapes.js";

/** @typedef {import("./curve.js").Data} Data */
/** @typedef {import("./shapes.js").Point} Point */

// The chevrons of a breath: how near to the nose they come, how far they go, and how long that takes.
const [NEAR, WAY, BLOW] = [24, 36, 1400];
let pictures = 0;

/** What is drawn anew in each frame begins without a shape. @param {string} kind */
const path = (kind, d = "") => `<path class="still__${kind}" d="${d}"/>`;
const group = (/** @type {string[]} */ ...parts) => `<g>${parts.join("")}</g>`;

/** Two chevrons on their way from the nose, or to it. @param {number[]} nose @param {number} share @param {boolean} out */
function chevrons([x, y, dx, dy], share, out) {
  const size = Math.hypot(dx, dy);
  const [along, aside] = size < 20 ? [0, 1] : [dx / size, dy / size];
  const at = (/** @type {number} */ far, /** @type {number} */ side) => [x + along * far - aside * side, y + aside * far + along * side];
  const drawn = [NEAR, NEAR + 17].map((near) => {
    const far = near + (out ? share : 1 - share) * WAY;
    return polyline([at(far, 13), at(far + (out ? 11 : -11), 0), at(far, -13)]);
  });
  return drawn.join("");
}

/**
 * Fill a picture with a figure; what is given draws it at a time.
 * @param {SVGSVGElement} svg
 * @param {Data} data
 */
export function picture(svg, { vb, R, s, tk, ts, fl, w, wf, m, o, ph, ...data }) {
  const at = curve(data);
  const id = `figure-mat-${++pictures}`;
  const mat = polyline(fl) + "z";
  const wall = w.length ? path("wall", polyline(w) + "z") : "";
  const floor = `M-4e3 ${Math.round(Math.min(vb[1] + 0.62 * vb[3], -520 * s))}H4e3V4e3H-4e3z`;
  // The widths of the shadows of arms, legs, trunk and head.
  const shadows = [1.5 * R[1], 1.5 * R[1], 1.5 * R[6], 1.5 * R[6], 3 * R[5], 4.2 * R[12]].map((width) => `<path d="" stroke-width="${width}"/>`);
  const [left, right] = [path("part still__left"), path("part still__right") + path("bands")];
  const trunk = path("part still__trunk");
  svg.setAttribute("viewBox", vb.join(" "));
  svg.innerHTML =
    path("floor", floor) +
    (wf ? "" : wall) +
    path("mat", mat) +
    `<clipPath id="${id}">${path("mat", mat)}</clipPath><g clip-path="url(#${id})">${path("ticks")}</g>` +
    `<g class="still__shadow" transform="scale(1 ${s})">${shadows.join("")}</g>` +
    path("spot still__left") +
    path("spot still__right") +
    group(
      ...[left, right, left, right].map((one) => group(one)),
      group(trunk, path("spine"), path("waist")),
      group(trunk, path("part still__face"), path("hair"), path("ear"), path("eye")),
    ) +
    (wf ? wall : "") +
    path("breath still__chevrons");
  const body = /** @type {Element} */ (svg.querySelector("g > g")?.parentElement);
  const groups = [...body.children];
  const live = [...svg.querySelectorAll("path[d='']")];
  let order = "";

  return (/** @type {number} */ time) => {
    const { row, shift } = at(time);
    const now = o.findLast(([from]) => from <= time)?.[1] ?? o[0][1];
    if (now !== order) body.append(...Array.from(now, (digit) => groups[parseInt(digit)] ?? ""));
    order = now;

    const far = ts[0] ** 2 + ts[1] ** 2;
    const gone = far && Math.floor((shift[0] * ts[0] + shift[1] * ts[1]) / far);
    const past = [shift[0] - ts[0] * gone, shift[1] - ts[1] * gone];
    const limbs = [0, 12, 24, 36].map((from) => points(row, from, from + 12));
    const dropped = limbs.map((joints, i) =>
      [0, 1, i < 2 ? 4 : 5].map((joint, k) => [joints[joint][0], row[163 + 3 * i + k] / s]));
    const [pelvis, chest, head] = points(row, 175).map(([x, y]) => [x, y / s]);
    const spots = [0, 1].map((side) => {
      const loaded = m.filter((spot) => spot[0] === side && spot[5] <= time && time <= spot[6]);
      return loaded.map(([, x, y, a, b]) => oval([x - shift[0], y - shift[1]], a, b)).join("");
    });
    const [leftArm, rightArm, leftLeg, rightLeg] = limbs.map((joints, i) => limb(joints, i < 2, R));
    const [throat, chin] = points(row, 88, 92);
    const neck = capsule(throat, R[12], chin, R[12]);
    const below = now.indexOf("5") < now.indexOf("4");
    const skull = points(row, 92, 120);
    const nose = [row[125], row[126]];
    const middle = [0, 1].map((k) => skull.reduce((sum, point) => sum + point[k] / 14, 0));
    const hair = rooted(row, 120);
    const [ears, eyes] = ["lr", "ab"].map((letters) => [0, 1].filter((side) => now.includes(letters[side])));
    const way = ph.findLast(([from]) => from <= time)?.[2];
    const blow = way === "in" || way === "out" ? (time % BLOW) / BLOW : 0;

    const shapes = [
      tk.map((tick) => polyline(points(tick).map(([x, y]) => [x - past[0], y - past[1]]))).join(""),
      ...[...dropped, [pelvis, chest], [head, [head[0] + 0.1, head[1]]]].map(polyline),
      ...spots,
      leftArm,
      rightArm,
      bands(limbs[1], R[1], R[2]),
      leftLeg,
      rightLeg,
      bands(limbs[3], R[7], R[8]),
      closed(points(row, 48, 88)) + (below ? "" : neck),
      now.includes("s") ? line(points(row, 153, 163)) : "",
      line(points(row, 147, 153)),
      below ? neck : "",
      closed(skull) + capsule(between(nose, middle, 0.25), R[13] * 1.6, nose, R[13] * 0.9) + hair,
      hair,
      ears.map((side) => rooted(row, 129 + 5 * side)).join(""),
      eyes.map((side) => polyline(points(row, 139 + 4 * side, 143 + 4 * side))).join(""),
      blow ? chevrons(Array.from(row.slice(125, 129)), blow, way === "out") : "",
    ];
    live.forEach((node, i) => node.setAttribute("d", shapes[i]));
    live[live.length - 1].setAttribute("opacity", String(Math.sin(Math.PI * blow)));
  };
}
