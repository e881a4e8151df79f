// Which documents are there for which time: a line a kind and year, a square a stretch of time.

import { address, ask } from "./api.js";
import { el, fill } from "./dom.js";
import { period } from "./values.js";
import { named, say } from "./words.js";

function grouped(values, key) {
  const groups = new Map();
  for (const each of values) {
    const name = key(each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
}

function square(slot) {
  const label = period(slot.period_from, slot.period_to) + ": "
    + (slot.documents === 0 ? say("coverage.missing") : say("coverage.there", slot.documents));
  const ids = slot.document_ids ? slot.document_ids.split("; ") : [];
  return el("li", {}, ids.length === 0
    ? el("span", { class: "slot none", role: "img", title: label, "aria-label": label })
    : el("a", { class: "slot " + (ids.length > 1 ? "several" : "one"), title: label, "aria-label": label,
      href: "/documents/" + ids[0] }, ids.length > 1 ? ids.length : ""));
}

function kind([, slots]) {
  const years = grouped(slots, (slot) => slot.period_from.slice(0, 4));
  return el("section", { class: "kind" },
    el("h3", {}, slots[0].document_type || say("coverage.no-type"), " ", el("small", {}, [named("grain", slots[0].grain), slots[0].issuer].filter(Boolean).join(" · "))),
    [...years].map(([year, inYear]) => el("div", { class: "line" },
      el("span", { class: "label" }, year), el("ul", { class: "slots" }, inYear.map(square)))));
}

export async function show(main) {
  const rows = await ask("coverage");
  const places = grouped(rows, (row) => row.place ?? "");
  fill(main,
    el("h1", {}, say("nav.coverage")),
    el("p", {}, say("coverage.how")),
    el("p", { class: "legend" },
      el("span", { class: "slot one", "aria-hidden": "true" }), " " + say("coverage.one") + " ",
      el("span", { class: "slot several", "aria-hidden": "true" }, "2"), " " + say("coverage.several") + " ",
      el("span", { class: "slot none", "aria-hidden": "true" }), " " + say("coverage.missing")),
    [...places].map(([place, slots]) => el("section", {},
      el("h2", {}, place || say("coverage.no-place")),
      [...grouped(slots, (slot) => [slot.document_type, slot.grain, slot.issuer].join("|"))].map(kind))),
    rows.length === 0 && el("p", {}, say("coverage.empty")),
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("coverage", { format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("coverage", { format: "xlsx" }), download: true }, "XLSX")));
}
