// Where words of a document stand on the picture of their page, marked; nothing is marked where that cannot be told for sure.

import { address, ask } from "./api.js";
import { el, svg } from "./dom.js";
import { say } from "./words.js";

/** What is shown around the words, as shares of the page. */
const WIDE = 0.5;
const HIGH = 0.06;

/** Ink does not end where letters do. */
const RIM = 0.003;

export const pageOf = (document, number) => address("documents/" + document + "/pages/" + number);

/** The page and the rectangles of the words at these offsets; none where they cannot be told, or the file is gone. */
export async function spot(document, start, end) {
  try {
    return await ask("documents/" + document + "/spot", { start, end });
  } catch {
    return { areas: [] };
  }
}

function rectangles(areas, width, height) {
  return areas.map((each) => svg("rect", {
    x: (each.left - RIM) * width, y: (each.top - RIM) * height,
    width: (each.right - each.left + 2 * RIM) * width, height: (each.bottom - each.top + 2 * RIM) * height,
  }));
}

/** Lies over the whole picture of the page. */
export function marks(areas) {
  return svg("svg", { class: "marks", viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" }, rectangles(areas, 1, 1));
}

/** The part of the page's picture with the words in it; a click opens the page. */
export async function crop(document, { page, areas }) {
  const source = pageOf(document, page);
  const whole = new Image();
  whole.src = source;
  await whole.decode();
  const [width, height] = [whole.naturalWidth, whole.naturalHeight];
  const top = Math.min(...areas.map((each) => each.top));
  const bottom = Math.max(...areas.map((each) => each.bottom));
  const left = Math.min(...areas.map((each) => each.left));
  const right = Math.max(...areas.map((each) => each.right));
  const wide = Math.min(1, Math.max(WIDE, right - left + 0.1));
  const x = Math.max(0, Math.min(1 - wide, (left + right - wide) / 2));
  const high = Math.min(1, Math.max(HIGH, bottom - top + 0.04));
  const y = Math.max(0, Math.min(1 - high, (top + bottom - high) / 2));
  return el("a", { class: "crop", href: source, target: "_blank", rel: "noopener" },
    svg("svg", { viewBox: [x * width, y * height, wide * width, high * height].join(" "), role: "img", "aria-label": say("spot", page) },
      svg("image", { href: source, width, height }), rectangles(areas, width, height)));
}
