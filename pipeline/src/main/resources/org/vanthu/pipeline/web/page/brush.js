// The years of a result: bars to drag over, and two sliders for those who use the keyboard.

import { el, fill } from "./dom.js";
import { number } from "./values.js";
import { say } from "./words.js";

/** From the first year of the result to the last, those between that have none too. */
function range(counts) {
  const dated = Object.keys(counts).filter((year) => year !== "").map(Number);
  return dated.length === 0 ? [] : Array.from({ length: Math.max(...dated) - Math.min(...dated) + 1 }, (_, i) => Math.min(...dated) + i);
}

function bar(year, count, most) {
  const shape = el("span", { class: "bar" });
  shape.style.height = (count === 0 ? 0 : Math.max(4, Math.round(count / most * 100))) + "%";
  const label = say("year.count", year, number(count));
  return el("li", { class: "year", title: label, "data-year": year }, el("span", { class: "quiet" }, label), shape);
}

/**
 * @param counts documents by year, "" for those without
 * @param take is given the first and the last year that were chosen
 */
export function brush(counts, take) {
  const years = range(counts);
  if (years.length === 0) {
    return null;
  }
  const [first, last] = [years[0], years.at(-1)];
  const most = Math.max(...years.map((year) => counts[year] ?? 0));
  const bars = el("ol", { class: "years" }, years.map((year) => bar(year, counts[year] ?? 0, most)));
  const slider = (name, value) => el("input", { type: "range", min: first, max: last, value, step: 1,
    "aria-label": say("year." + name), oninput: (event) => choose(event.target) });
  const from = slider("from", first);
  const to = slider("to", last);
  const go = el("button", { type: "button", onclick: () => take(from.value, to.value) });

  /** The other end follows where one is moved past it. */
  function choose(moved) {
    if (Number(from.value) > Number(to.value)) {
      (moved === from ? to : from).value = moved.value;
    }
    show();
  }

  function show() {
    fill(go, say("year.take", from.value === to.value ? from.value : from.value + "–" + to.value));
    [from, to].forEach((each) => each.setAttribute("aria-valuetext", each.value));
    for (const each of bars.children) {
      each.classList.toggle("out", Number(each.dataset.year) < Number(from.value) || Number(each.dataset.year) > Number(to.value));
    }
  }

  let begun;
  const under = (event) => {
    const box = bars.getBoundingClientRect();
    const part = Math.min(0.999, Math.max(0, (event.clientX - box.left) / box.width));
    return years[Math.floor(part * years.length)];
  };
  const drag = (event) => {
    if (begun !== undefined) {
      const year = under(event);
      from.value = Math.min(begun, year);
      to.value = Math.max(begun, year);
      show();
    }
  };
  bars.addEventListener("pointerdown", (event) => {
    bars.setPointerCapture(event.pointerId);
    begun = under(event);
    drag(event);
  });
  bars.addEventListener("pointermove", drag);
  bars.addEventListener("pointercancel", () => { begun = undefined; });
  bars.addEventListener("pointerup", (event) => {
    drag(event);
    begun = undefined;
    take(from.value, to.value);
  });
  show();
  return el("section", { class: "brush" }, el("h2", {}, say("facet.year")), bars,
    el("p", { class: "ends", "aria-hidden": "true" }, el("span", {}, first), first !== last && el("span", {}, last)),
    first !== last && [from, to, go],
    counts[""] > 0 && el("p", { class: "where" }, say("year.none", number(counts[""]))));
}
