// What the documents measure; of one measure a chart over the years, with every statement under it.

import { address, ask } from "./api.js";
import { el, fill, table } from "./dom.js";
import { day, number, period, unit } from "./values.js";
import { named, say } from "./words.js";

const SHOWN = 200;

function narrowing(given) {
  return el("form", { class: "narrow", role: "search", method: "get", action: "/indicators" },
    el("label", {}, el("span", {}, say("indicators.name")), el("input", { type: "search", name: "q", value: given.get("q") ?? "" })),
    el("button", {}, say("search.go")));
}

async function list(main, given) {
  const measures = await ask("indicators", { q: given.get("q") });
  fill(main,
    el("h1", {}, say("nav.indicators")),
    narrowing(given),
    el("p", { role: "status" }, say("indicators.count", number(measures.length)),
      measures.length > SHOWN && " " + say("tasks.shown", number(SHOWN))),
    measures.length > 0 && table(say("nav.indicators"),
      [say("indicators.name"), say("indicators.unit"), say("indicators.values"), say("indicators.documents")],
      measures.slice(0, SHOWN).map((each) => [
        el("a", { href: "/indicators?" + new URLSearchParams({ measure: each.id }) }, each.name),
        unit(each.unit), number(each.values), number(each.documents)])));
}

/** The stretch of time that most values are over; values of different ones are never compared. */
function commonest(rows) {
  const counts = new Map();
  rows.forEach((row) => counts.set(row.grain, (counts.get(row.grain) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function keep(name, blob, ending) {
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: name + "." + ending });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function link(given, change) {
  const query = new URLSearchParams(given);
  for (const [name, value] of Object.entries(change)) {
    if (value) {
      query.set(name, value);
    } else {
      query.delete(name);
    }
  }
  return "/indicators?" + query;
}

function choices(label, given, name, values, chosen, shown) {
  return values.length > 1 && el("p", { class: "conditions" }, label + " ", values.map((value) => [
    el("a", { class: "chip", href: link(given, { [name]: value }), "aria-current": value === chosen && "true" }, shown(value)), " "]));
}

function statement(row) {
  return [
    period(row.period_from, row.period_to), row.place ?? "", named("status", row.status),
    el("strong", {}, number(row.value) + " " + unit(row.unit ?? "")),
    el("span", { class: "state" }, named("standing", row.standing)),
    [el("a", { href: "/documents/" + row.document + "#" + row.start + "-" + row.end }, row.text ?? row.indicator),
      el("p", { class: "where" }, [row.issuer, row.document_number, day(row.issued)].filter(Boolean).join(" · "))],
  ];
}

/** Where the line of one place ends and that of another begins. */
function breaks(rows) {
  const said = new Set();
  for (const row of rows) {
    if (row.place_until) {
      said.add(row.later_places
        ? say("break.until", row.place, day(row.place_until), row.later_places)
        : say("break.ended", row.place, day(row.place_until)));
    }
    if (row.place_since && row.former_places) {
      said.add(say("break.since", row.place, day(row.place_since), row.former_places));
    }
  }
  return said.size > 0 && el("ul", { class: "note" }, [...said].map((each) => el("li", {}, each)));
}

async function one(main, given) {
  const measure = given.get("measure");
  const issuer = given.get("issuer") ?? "";
  const [measures, all] = await Promise.all([ask("indicators"), ask("series", { measure, issuer })]);
  const name = measures.find((each) => each.id === all[0]?.measure)?.name ?? measure;
  document.title = name + " – " + say("name");
  const values = all.filter((row) => row.standing === "value" && row.period_to);
  const grains = [...new Set(values.map((row) => row.grain))];
  const grain = given.get("by") ?? commonest(values);
  const drawn = values.filter((row) => row.grain === grain);
  const places = [...new Set(all.map((row) => row.place).filter(Boolean))];
  const canvas = el("div", { class: "chart", role: "img", "aria-label": say("chart.of", name) });
  fill(main,
    el("p", {}, el("a", { href: "/indicators" }, "← " + say("nav.indicators"))),
    el("h1", {}, name),
    choices(say("chart.by"), given, "by", grains, grain, (value) => named("grain", value)),
    issuer
      ? el("p", { class: "conditions" }, el("a", { class: "chip", href: link(given, { issuer: "" }), title: say("filter.remove") },
        issuer, el("span", { "aria-hidden": "true" }, " ✕")))
      : choices(say("chart.place"), given, "issuer", places, undefined, (value) => value),
    drawn.length > 0 ? [canvas, el("p", { class: "where" }, say("chart.click"))] : el("p", {}, say("chart.none")),
    breaks(all),
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("series", { measure, issuer, format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("series", { measure, issuer, format: "xlsx" }), download: true }, "XLSX"), " ",
      drawn.length > 0 && ["png", "svg"].map((type) => [el("button", { type: "button", onclick: async () => {
        const { picture } = await import("./chart.js");
        keep(name, picture(name, drawn, type), type);
      } }, type.toUpperCase()), " "])),
    table(say("chart.statements"), [say("chart.period"), say("chart.whose"), say("chart.status"), say("chart.value"),
      say("chart.standing"), say("chart.sentence")], all.map(statement)));
  if (drawn.length > 0) {
    const { draw } = await import("./chart.js");
    draw(canvas, name, drawn);
  }
}

export async function show(main) {
  const given = new URLSearchParams(location.search);
  await (given.get("measure") ? one(main, given) : list(main, given));
}
