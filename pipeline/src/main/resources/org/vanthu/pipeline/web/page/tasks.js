// Planned tasks and what became of them, the most pressing first.

import { address, ask } from "./api.js";
import { calendar } from "./calendar.js";
import { el, fill, table } from "./dom.js";
import { day, number, period } from "./values.js";
import { named, say } from "./words.js";

const ORDER = ["overdue", "open", "repeated", "unknown", "done"];
const FIELDS = ["state", "body", "issuer", "due"];
const SHOWN = 300;

function asked() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(FIELDS.map((name) => [name, given.get(name)?.trim()]).filter(([, value]) => value));
}

function form(given, bodies) {
  return el("form", { class: "narrow", method: "get", action: "/tasks" },
    el("label", {}, el("span", {}, say("tasks.state")), el("select", { name: "state" },
      el("option", { value: "" }, say("filter.any")),
      ORDER.map((each) => el("option", { value: each, selected: given.state === each }, named("task", each))))),
    el("label", {}, el("span", {}, say("filter.body")), el("select", { name: "body" },
      el("option", { value: "" }, say("filter.any")),
      bodies.map((each) => el("option", { value: each, selected: given.body === each }, named("body", each))))),
    el("label", {}, el("span", {}, say("filter.issuer")), el("input", { name: "issuer", value: given.issuer ?? "" })),
    el("label", {}, el("span", {}, say("tasks.due")), el("input", { name: "due", value: given.due ?? "", placeholder: "2024-06, 2024" })),
    el("button", {}, say("narrow")));
}

function row(each) {
  return [
    el("span", { class: "state t-" + each.state }, named("task", each.state)),
    each.due_from ? period(each.due_from, each.due_to) : "",
    each.body ? named("body", each.body) : "",
    [el("a", { href: "/documents/" + each.document + "#" + each.start }, each.task),
      el("p", { class: "where" }, [each.issuer, each.document_number, day(each.issued)].filter(Boolean).join(" · ")),
      each.evidence && el("p", { class: "evidence" }, "→ ",
        el("a", { href: "/documents/" + each.evidence_document + "#" + each.evidence_start }, each.evidence),
        " ", el("small", {}, [each.evidence_number, day(each.evidence_issued)].filter(Boolean).join(" · ")))],
  ];
}

/** The address with other conditions or another week; an empty one is left out. */
function link(given, change) {
  const query = new URLSearchParams(Object.entries({ ...given, ...change }).filter(([, value]) => value !== undefined));
  return "/tasks" + (query.size > 0 ? "?" + query : "");
}

function list(chosen) {
  return chosen.length > 0 && table(say("nav.tasks"), [say("tasks.state"), say("tasks.due"), say("filter.body"), say("tasks.task")],
    chosen.slice(0, SHOWN).map(row));
}

export async function show(main) {
  const given = asked();
  const { state, ...filter } = given;
  const week = new URLSearchParams(location.search).get("week");
  const all = await ask("tasks", filter);
  // Choices come from what there is, also when one of them is taken.
  const bodies = [...new Set([...all.map((each) => each.body), given.body].filter(Boolean))].sort();
  const chosen = all.filter((each) => !state || each.state === state)
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)
      || (a.due_to ?? "9999").localeCompare(b.due_to ?? "9999"));
  const tab = (name, href, isCurrent) => [el("a", { class: "chip", href, "aria-current": isCurrent && "true" }, say(name)), " "];
  fill(main,
    el("h1", {}, say("nav.tasks")),
    form(given, bodies),
    el("p", { class: "conditions" },
      tab("tasks.list", link(given, {}), week === null), tab("week", link(given, { week: "last" }), week !== null)),
    week !== null
      ? calendar(chosen, week, (other) => link(given, { week: other }))
      : [el("p", { role: "status" }, say("tasks.count", number(chosen.length)),
        chosen.length > SHOWN && " " + say("tasks.shown", number(SHOWN))), list(chosen)],
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("tasks", { ...filter, format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("tasks", { ...filter, format: "xlsx" }), download: true }, "XLSX")));
}
