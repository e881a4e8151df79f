// One document: its text as it is built, every fact marked in place, and what was read out of it beside.

import { address, ask } from "./api.js";
import { el, fill } from "./dom.js";
import { pages } from "./pages.js";
import { panel } from "./panel.js";
import { crop, spot } from "./spot.js";
import { day, fact, figure, headline, period } from "./values.js";
import { named, say } from "./words.js";

/** Below this a recogniser's word is shown as doubtful, as vanthu show does. */
const DOUBTFUL = 90;

/** Facts by where they start; of those that overlap the first. */
function placed(facts) {
  const sorted = [...facts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = [];
  for (const each of sorted) {
    if (kept.length === 0 || each.start >= kept[kept.length - 1].end) {
      kept.push(each);
    }
  }
  return kept;
}

/** Gives, block by block, the facts that stand in it; blocks come in reading order. */
function byBlock(facts) {
  const sorted = placed(facts);
  let next = 0;
  return (start, end) => {
    while (next < sorted.length && sorted[next].start < start) {
      next++;
    }
    const inside = [];
    while (next < sorted.length && sorted[next].end <= end) {
      inside.push(sorted[next++]);
    }
    return inside;
  };
}

const isDoubtful = (value) => value.confidence !== undefined && value.confidence < DOUBTFUL;

function marked(text, start, facts, open) {
  const parts = [];
  let at = 0;
  for (const each of facts) {
    parts.push(text.slice(at, each.start - start));
    parts.push(el("span", {
      class: "fact k-" + each.kind + (isDoubtful(each) && !each.reviewed ? " doubtful" : "") + (each.reviewed ? " seen" : ""),
      role: "button", tabindex: "0", "data-id": each.id,
      title: named("kind", each.kind) + ": " + fact(each) + (each.reviewed ? " ✓ " + named("reviewed", each.reviewed) : ""),
      onclick: () => open(each.id),
      onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          open(each.id);
        }
      },
    }, text.slice(each.start - start, each.end - start)));
    at = each.end - start;
  }
  parts.push(text.slice(at));
  return parts;
}

/** Rows of one table, laid on its grid: cells that reach down from above leave their place free. */
function rows(blocks, inline) {
  const taken = new Map();
  return blocks.map((block, y) => {
    const cells = [];
    let column = 0;
    const pass = (until) => {
      while (column < until) {
        if (!(taken.get(column) > y)) {
          cells.push(el("td", {}));
        }
        column++;
      }
    };
    for (const cell of block.cells) {
      pass(cell.column);
      cells.push(el("td", { colspan: cell.columns > 1 && cell.columns, rowspan: cell.rows > 1 && cell.rows,
        "data-start": cell.start, "data-end": cell.end }, inline(cell)));
      for (let i = 0; i < cell.columns; i++) {
        taken.set(cell.column + i, y + cell.rows);
      }
      column = cell.column + cell.columns;
    }
    return el("tr", {}, cells);
  });
}

function text(document, open) {
  // What people say of a figure that makes an indicator they say of that.
  const said = new Map(document.extracted.indicators.map((each) => [each.start + "-" + each.end, each.reviewed]));
  const facts = byBlock(document.extracted.facts.map((each) =>
    ({ ...each, reviewed: each.reviewed ?? said.get(each.start + "-" + each.end) })));
  const inline = (part) => marked(part.text, part.start, facts(part.start, part.end), open);
  const span = (block) => ({ "data-start": block.start, "data-end": block.end });
  const out = el("article", { class: "text", lang: "vi" });
  const blocks = document.blocks;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    switch (block.kind) {
      case "heading":
        out.append(el("h" + Math.min(6, block.level + 1), { id: "s" + block.start, ...span(block) }, inline(block)));
        break;
      case "item":
        out.append(el("p", { class: "item", ...span(block) }, inline(block)));
        break;
      case "note":
        out.append(el("p", { class: "footnote", ...span(block) }, inline(block)));
        break;
      case "page":
        out.append(el("p", { class: "pagebreak" }, say("page", block.page)));
        break;
      case "row": {
        const group = [block];
        while (i + 1 < blocks.length && blocks[i + 1].kind === "row" && blocks[i + 1].table === block.table) {
          group.push(blocks[++i]);
        }
        out.append(el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("table", block.table + 1) },
          el("table", { class: "grid" }, el("tbody", {}, rows(group, inline)))));
        break;
      }
      default:
        out.append(el("p", span(block), inline(block)));
    }
  }
  return out;
}

function pairs(entries) {
  return entries.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false && value.length !== 0)
    .map(([name, value]) => [el("dt", {}, name), Array.isArray(value) ? value.map((each) => el("dd", {}, each)) : el("dd", {}, value)]);
}

/** Opens what people can say of a value. */
function pen(value, name, open) {
  return el("button", { class: "pen", type: "button", "data-id": value.id, "aria-label": say("correct.of", name), title: say("correct"),
    onclick: () => open(value.id) }, value.reviewed ? "✓" : "✎");
}

function card(document, open) {
  const header = document.extracted.document;
  const source = document.extracted.source;
  const original = document.original;
  const file = address("documents/" + document.id + "/file");
  return el("section", { class: "card", "aria-label": say("card") },
  pen(header, say("card"), open),
  el("dl", {}, pairs([
    [say("header.type"), header.type],
    [say("header.number"), header.number],
    [say("header.issuer"), header.issuer],
    [say("header.issued"), [header.place, day(header.issued)].filter(Boolean).join(", ")],
    [say("header.period"), header.period && period(header.period.from, header.period.to)],
    [say("header.signer"), header.signer],
    [say("header.recipients"), header.recipients],
    [say("header.bases"), header.bases],
    [say("header.effects"), header.effects?.map((each) =>
      named("effect", each.effect) + ": " + [each.type, each.number, day(each.date)].filter(Boolean).join(" "))],
    [say("header.file"), [source.file, document.part > 1 && say("header.part", document.part), source.encoding].filter(Boolean).join(" · ")],
    [say("header.recognised"), source.pages?.map((each) => say("page", each.page) + ": " + each.confidence + " %")],
    [say("copies"), document.copies.map((each) => el("a", { href: "/documents/" + each.document }, each.source))],
    [say("original"), original.available
      ? el("a", { href: file, target: "_blank", rel: "noopener" }, say(original.container ? "original.container" : "original.open", original.name))
      : say("original.gone", original.name)],
  ])));
}

function outline(sections) {
  return sections.length > 0 && el("details", { open: true, class: "outline" }, el("summary", {}, say("outline")),
    el("ol", {}, sections.map((each) => el("li", { class: "l" + Math.min(4, each.level) },
      el("a", { href: "#" + each.start + "-" + each.end }, [each.label && each.label + ".", each.title].filter(Boolean).join(" "))))));
}

function task(each, open) {
  return el("li", {},
    el("a", { href: "#" + each.start + "-" + each.end }, each.text), " ",
    pen(each, each.text, open),
    el("p", { class: "where" }, [named("status", each.status), each.bodyName ?? (each.body && named("body", each.body)),
      each.due && say("due", period(each.due.from, each.due.to)),
      each.person?.join(", ")].filter(Boolean).join(" · ")));
}

function indicator(each, open) {
  return el("li", {},
    el("a", { href: "#" + each.start + "-" + each.end }, each.name), ": ", el("strong", {}, figure(each)), " ",
    pen(each, each.name, open),
    el("p", { class: "where" }, [named("status", each.status), each.period && period(each.period.from, each.period.to),
      each.basis].filter(Boolean).join(" · ")));
}

function listed(title, values, line, open) {
  return values.length > 0 && el("details", { open: values.length <= 30, class: "values" },
    el("summary", {}, title + " (" + values.length + ")"), el("ul", {}, values.map((each) => line(each, open))));
}

/** What a mark means. What is said of a figure that makes an indicator is said of that: a change of it changes the figure. */
function explained(value, indicators, picture) {
  const made = indicators.find((each) => each.start === value.start && each.end === value.end);
  return { title: named("kind", value.kind), id: (made ?? value).id, content: [picture, el("dl", {}, pairs([
    [say("fact.words"), value.text],
    [say("fact.value"), fact(value)],
    [say("fact.else"), value.otherValue !== undefined && figure({ ...value, value: value.otherValue })],
    [say("fact.days"), value.kind === "date" && day(value.from) + (value.to === value.from ? "" : " – " + day(value.to))],
    [say("kind.indicator"), made?.name],
    [say("fact.section"), value.section],
    [say("fact.page"), value.page && String(value.page)],
    [say("fact.confidence"), value.confidence !== undefined && value.confidence + " %" + (isDoubtful(value) ? " (?)" : "")],
    [say("fact.rule"), el("code", {}, value.rule)],
  ]))] };
}

/** What there is to know of each value of the document, by the id of its mark. */
function knowing({ document: header, facts, indicators, tasks }, onPage) {
  const found = (values, id) => values.find((each) => each.id === id);
  return (id) => {
    const value = found(facts, id);
    const indicator = found(indicators, id);
    const task = found(tasks, id);
    return value ? explained(value, indicators, onPage(value))
      : indicator ? { title: say("kind.indicator"), id, content: [onPage(indicator), el("p", {}, indicator.text)] }
      : task ? { title: say("kind.task"), id, content: el("p", {}, task.text) }
      : id === header.id ? { title: say("card"), id, content: "" }
      : undefined;
  };
}

/** Marks a value on the picture of its page, and gives the part of that around it, as soon as it is found. */
function onPicture(id, picture, value) {
  const place = el("div", {});
  spot(id, value.start, value.end).then(async (found) => {
    picture.mark(found);
    fill(place, found.areas.length > 0 ? await crop(id, found) : el("p", { class: "where" }, say("spot.none")));
  });
  return place;
}

/** Goes to what the address names by its offsets: #120-240. */
function goTo(body, id, picture) {
  const [start, end] = location.hash.slice(1).split("-").filter(Boolean).map(Number);
  for (const each of body.querySelectorAll(".target")) {
    each.classList.remove("target");
  }
  if (!Number.isInteger(start)) {
    return;
  }
  const meant = [...body.querySelectorAll("[data-start]")]
    .filter((each) => Number(each.dataset.start) < (end || start + 1) && Number(each.dataset.end) > start);
  meant.forEach((each) => each.classList.add("target"));
  meant[0]?.scrollIntoView({ block: "center" });
  if (picture && end) {
    spot(id, start, end).then(picture.mark);
  }
}

async function like(id) {
  const likes = await ask("documents/" + id + "/like", { limit: 6 });
  return likes.length > 0 && el("details", { class: "values" }, el("summary", {}, say("like")),
    el("ul", {}, likes.map((each) => el("li", {},
      el("a", { href: "/documents/" + each.document }, nameOf(each)),
      el("p", { class: "where" }, each.shared.join(" · "))))));
}

const nameOf = (each) => [each.number, each.title ?? each.source].filter(Boolean).join(" · ");

/** What the same office wrote of the kind before and after. */
async function neighbours(id) {
  const { earlier, later } = await ask("documents/" + id + "/neighbours");
  const line = (each) => el("li", {}, el("a", { href: "/documents/" + each.document }, nameOf(each)));
  return earlier.length + later.length > 0 && el("details", { class: "values neighbours", open: true }, el("summary", {}, say("neighbours")),
    later.length > 0 && [el("p", { class: "where" }, say("neighbours.later")), el("ul", {}, later.map(line))],
    earlier.length > 0 && [el("p", { class: "where" }, say("neighbours.earlier")), el("ul", {}, earlier.map(line))]);
}

/** Draws the document into `body`, anew after each correction; gives its pages, where they are to be seen, and what is known of its values. */
async function draw(body, id, open, likes) {
  const found = await ask("documents/" + id);
  const { document: header, sections, indicators, tasks } = found.extracted;
  const title = header.title || headline(header) || found.original.name;
  document.title = title + " – " + say("name");
  const article = text(found, open);
  const picture = pages(found, article);
  fill(body,
    el("h1", {}, title),
    el("p", { class: "of" }, [headline(header), header.issuer].filter(Boolean).join(" · ")),
    card(found, open),
    el("p", { class: "legend" }, ["date", "recurrence", "percent", "money", "quantity", "reference"].map((kind) =>
      [el("span", { class: "chip k-" + kind }, named("kind", kind)), " "])),
    el("div", { class: "reading" + (picture ? " pictured" : "") }, article, el("aside", { class: "beside", "aria-label": say("beside") },
      picture?.element,
      outline(sections),
      listed(say("indicators"), indicators, indicator, open),
      listed(say("tasks"), tasks, task, open),
      likes)));
  return { picture, about: knowing(found.extracted, (value) => picture && onPicture(id, picture, value)) };
}

export async function show(main, id) {
  const body = el("div");
  const likes = el("div");
  let drawn;
  const redraw = async () => {
    drawn = await draw(body, id, detail.open, likes);
  };
  const detail = panel((value) => drawn.about(value), redraw);
  await redraw();
  fill(main, body, detail.element);
  const follow = () => goTo(body, id, drawn.picture);
  follow();
  addEventListener("hashchange", follow);
  fill(likes, await Promise.all([neighbours(id), like(id)]));
}
