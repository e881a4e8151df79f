// One box; passages by document; facets, years to drag over. All of it is in the address.

import { address, ask } from "./api.js";
import { brush } from "./brush.js";
import { el, fill } from "./dom.js";
import { saved } from "./saved.js";
import { suggesting } from "./suggest.js";
import { fact, headline, number } from "./values.js";
import { named, say } from "./words.js";

const FILTERS = ["from", "to", "type", "issuer", "body", "unit", "kind", "status", "source"];
const KINDS = ["date", "recurrence", "percent", "money", "quantity", "reference", "indicator", "task"];
const STATUSES = ["actual", "estimate", "target", "done", "planned"];
const PAGE = 10;
const SHOWN_VALUES = 8;

function state() {
  const given = new URLSearchParams(location.search);
  const asked = {};
  for (const name of ["q", "sort", "offset", ...FILTERS]) {
    const value = given.get(name);
    if (value) {
      asked[name] = value;
    }
  }
  return asked;
}

/** The address of this view with something changed; it begins on the first page. */
function link(asked, change) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, offset: undefined, ...change })) {
    if (value !== undefined && value !== "") {
      query.set(name, value);
    }
  }
  return "/?" + query;
}

function field(name, asked, attributes = {}) {
  return el("label", {}, el("span", {}, say("filter." + name)),
    el("input", { name, value: asked[name] ?? "", autocomplete: "off", ...attributes }));
}

function choice(name, asked, values) {
  return el("label", {}, el("span", {}, say("filter." + name)),
    el("select", { name },
      el("option", { value: "" }, say("filter.any")),
      values.map((each) => el("option", { value: each, selected: asked[name] === each }, named("kind", each)))));
}

function form(asked) {
  const input = el("input", { type: "search", name: "q", id: "q", value: asked.q ?? "", maxlength: "2000",
    autocomplete: "off", spellcheck: "false", "aria-label": say("search.box"), placeholder: say("search.hint") });
  const box = el("form", { class: "ask", role: "search", method: "get", action: "/" });
  const isFiltered = FILTERS.some((name) => name in asked);
  fill(box,
    el("div", { class: "box" }, input, suggesting(input, box), el("button", {}, say("search.go"))),
    el("details", { open: isFiltered, class: "filters" },
      el("summary", {}, say("filters")),
      el("div", { class: "fields" },
        field("from", asked, { placeholder: "2021-09-23, 9/2021, 2021" }),
        field("to", asked, { placeholder: "2024" }),
        field("type", asked, { placeholder: "báo cáo" }),
        field("issuer", asked),
        field("body", asked, { placeholder: "ubnd, hdnd, dang-uy" }),
        field("unit", asked, { placeholder: "%, VND, hộ" }),
        field("source", asked),
        choice("kind", asked, KINDS),
        choice("status", asked, STATUSES),
        el("label", {}, el("span", {}, say("sort")),
          el("select", { name: "sort" },
            ["relevance", "date"].map((each) =>
              el("option", { value: each, selected: asked.sort === each }, say("sort." + each))))))));
  // Fields that are empty would only make the address long.
  box.addEventListener("submit", () => {
    for (const each of box.elements) {
      each.disabled = each.name !== "" && (each.value === "" || (each.name === "sort" && each.value === "relevance"));
    }
    setTimeout(() => [...box.elements].forEach((each) => { each.disabled = false; }));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  return { box, input };
}

/** What narrows the search, each with a way to be rid of it. */
function conditions(asked) {
  const given = FILTERS.filter((name) => name in asked);
  return given.length > 0 && el("p", { class: "conditions" }, given.map((name) => [
    el("a", { class: "chip", href: link(asked, { [name]: undefined }), title: say("filter.remove") },
      say("filter." + name) + ": " + (["kind", "status"].includes(name) ? named("kind", asked[name]) : asked[name]),
      el("span", { "aria-hidden": "true" }, " ✕")), " "]));
}

function snippet(passage) {
  const parts = [];
  let at = 0;
  for (const [start, end] of passage.highlights) {
    parts.push(passage.snippet.slice(at, start), el("mark", {}, passage.snippet.slice(start, end)));
    at = end;
  }
  parts.push(passage.snippet.slice(at));
  return parts;
}

function passage(hit, each) {
  const at = ({ start, end }) => "/documents/" + hit.document + "#" + start + "-" + end;
  return el("li", {},
    el("a", { class: "passage", href: at(each) }, snippet(each)),
    each.facts.length > 0 && el("p", { class: "facts" }, each.facts.map((value) => [
      el("a", { class: "chip k-" + value.kind, href: at(value), title: named("kind", value.kind) + ": " + value.text }, fact(value)), " "])),
    (each.section || each.page) && el("p", { class: "where" },
      [each.section, each.page && say("page", each.page)].filter(Boolean).join(" · ")));
}

function hit(each) {
  return el("li", { class: "hit" },
    el("h2", {}, el("a", { href: "/documents/" + each.document }, each.title || headline(each) || each.source)),
    el("p", { class: "of" }, [headline(each), each.issuer].filter(Boolean).join(" · ")),
    el("ul", { class: "passages" }, each.passages.map((one) => passage(each, one))),
    el("p", { class: "where" }, each.source,
      each.total > each.passages.length && " · " + say("search.more", number(each.total - each.passages.length)),
      each.copies.length > 0 && [" · " + say("copies") + ": ", each.copies.map((copy, i) =>
        [i > 0 && ", ", el("a", { href: "/documents/" + copy.document }, copy.source)])]));
}

function note(asked, each) {
  return each.kind === "did-you-mean"
    ? el("p", { class: "note" }, say("note.did-you-mean") + " ", el("a", { href: link(asked, { q: each.words }) }, each.words))
    : el("p", { class: "note" }, say("note." + each.kind, each.words ?? ""));
}

function facet(asked, name, counts) {
  const values = Object.entries(counts).filter(([value]) => value !== "");
  if (values.length === 0) {
    return null;
  }
  const line = ([value, count]) => el("li", {},
    name === "place" ? value : el("a", { href: link(asked, { [name]: value }) }, name === "body" ? named("body", value) : value),
    " ", el("small", {}, number(count)));
  return el("section", {}, el("h2", {}, say("facet." + name)),
    el("ul", { class: "facet" }, values.slice(0, SHOWN_VALUES).map(line)),
    values.length > SHOWN_VALUES && el("details", {}, el("summary", {}, say("facet.more", values.length - SHOWN_VALUES)),
      el("ul", { class: "facet" }, values.slice(SHOWN_VALUES).map(line))));
}

function pages(asked, result) {
  const offset = Number(asked.offset ?? 0);
  const links = [];
  if (offset > 0) {
    links.push(el("a", { rel: "prev", href: link(asked, { offset: Math.max(0, offset - PAGE) || undefined }) }, say("pages.previous")));
  }
  if (offset + PAGE < result.documents) {
    links.push(el("a", { rel: "next", href: link(asked, { offset: offset + PAGE }) }, say("pages.next")));
  }
  return links.length > 0 && el("nav", { class: "pages", "aria-label": say("pages") }, links);
}

function results(asked, result) {
  const offset = Number(asked.offset ?? 0);
  const download = { ...asked, offset: undefined };
  return el("div", { class: "results" },
    el("div", { class: "list" },
      el("p", { class: "count", role: "status" }, result.documents === 0
        ? say("search.none")
        : say("search.count", number(result.documents), number(result.passages), number(offset + 1), number(offset + result.hits.length))),
      result.notes.map((each) => note(asked, each)),
      conditions(asked),
      el("ol", { class: "hits", start: offset + 1 }, result.hits.map(hit)),
      pages(asked, result),
      result.documents > 0 && el("p", { class: "downloads" }, say("download") + " ",
        el("a", { href: address("search", { ...download, format: "csv" }), download: true }, "CSV"), " ",
        el("a", { href: address("search", { ...download, format: "xlsx" }), download: true }, "XLSX"))),
    result.documents > 0 && el("aside", { class: "facets", "aria-label": say("facets") },
      brush(result.facets.year ?? {}, (from, to) => { location.href = link(asked, { from, to }); }),
      ["type", "issuer", "body", "place"].map((name) => facet(asked, name, result.facets[name] ?? {}))));
}

async function welcome() {
  const archive = await ask("archive");
  return el("div", { class: "welcome" },
    el("p", {}, say("welcome.holds", number(archive.documents), number(archive.facts), number(archive.indicators), number(archive.tasks))),
    el("p", {}, archive.documents === 0 ? say("welcome.empty") : say("welcome.how")));
}

export async function show(main) {
  const asked = state();
  const { box, input } = form(asked);
  const isAsked = Object.keys(asked).length > 0;
  fill(main, el("h1", { class: isAsked && "quiet" }, say("search.title")), box, saved(asked, isAsked ? link(asked, {}).slice(1) : ""));
  if (!isAsked) {
    input.focus();
    main.append(await welcome());
    return;
  }
  document.title = (asked.q ? asked.q + " – " : "") + say("name");
  main.append(results(asked, await ask("search", { ...asked, limit: PAGE })));
}
