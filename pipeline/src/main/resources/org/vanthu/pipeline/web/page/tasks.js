// Planned tasks and what became of them, the most pressing first.

import { address, ask } from "./api.js";
import { calendar } from "./calendar.js";
import { el, fill, table } from "./dom.js";
import { day, number, period } from "./values.js";
import { named, say } from "./words.js";

const ORDER = ["overdue", "open", "repeated", "unknown", "done"];
const FIELDS = ["state", "body", "issuer", "due"];
const PAGE = 300;
const ALL = 1_000_000;

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

async function list(given, total, offset) {
  const shown = await ask("tasks", { ...given, offset: offset || "", limit: PAGE });
  return [el("p", { role: "status" }, say("tasks.count", number(total))),
    shown.length > 0 && table(say("nav.tasks"), [say("tasks.state"), say("tasks.due"), say("filter.body"), say("tasks.task")], shown.map(row)),
    el("nav", { class: "pages", "aria-label": say("pages") },
      offset > 0 && el("a", { href: link(given, { offset: offset > PAGE ? offset - PAGE : undefined }) }, say("pages.previous")),
      offset + shown.length < total && el("a", { href: link(given, { offset: offset + PAGE }) }, say("pages.next")))];
}

/** Of an archive with very many tasks those of one issuer are followed. */
async function sums(given) {
  try {
    return await ask("tasks/sums", given);
  } catch (failure) {
    if (failure.about?.reason !== "too-many-tasks") {
      throw failure;
    }
    return null;
  }
}

export async function show(main) {
  const given = asked();
  const query = new URLSearchParams(location.search);
  const week = query.get("week");
  const offset = Math.max(0, Number(query.get("offset")) || 0);
  const found = await sums(given);
  // Choices come from what there is, also when one of them is taken.
  const bodies = [...new Set([...(found?.bodies ?? []), given.body].filter(Boolean))].sort();
  const tab = (name, href, isCurrent) => [el("a", { class: "chip", href, "aria-current": isCurrent && "true" }, say(name)), " "];
  const head = [el("h1", {}, say("nav.tasks")), form(given, bodies)];
  if (!found) {
    fill(main, head, el("p", { class: "note" }, say("tasks.too-many")));
    return;
  }
  const total = given.state ? found.states[given.state] ?? 0 : Object.values(found.states).reduce((sum, each) => sum + each, 0);
  fill(main, head,
    el("p", { class: "conditions" },
      tab("tasks.list", link(given, {}), week === null), tab("week", link(given, { week: "last" }), week !== null)),
    week !== null
      ? await calendar(found.weeks, week, (monday) => ask("tasks", { ...given, week: monday }), (other) => link(given, { week: other }))
      : await list(given, total, offset),
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("tasks", { ...given, limit: ALL, format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("tasks", { ...given, limit: ALL, format: "xlsx" }), download: true }, "XLSX")));
}
