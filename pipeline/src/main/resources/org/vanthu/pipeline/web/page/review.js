// Values that the machine was not sure of, one after the other; by mouse or by keys.

import { ask, send, server } from "./api.js";
import { correcting, problem } from "./correcting.js";
import { el, fill } from "./dom.js";
import { crop, spot } from "./spot.js";
import { number } from "./values.js";
import { named, say } from "./words.js";

const AT_A_TIME = 20;

/** What a key does while nothing is being typed; it works inside the view alone. */
const KEYS = { 1: "confirmed", 2: "change", 3: "rejected", 4: "skip", 0: "back" };

/** The paragraph or table row with the words in doubt. */
function sentence(value) {
  const end = value.at + value.words.length;
  return el("blockquote", { lang: "vi" }, value.block.slice(0, value.at), el("mark", {}, value.words), value.block.slice(end));
}

function reasons(doubt) {
  return el("p", {}, doubt.confidence !== undefined && [el("span", { class: "chip" }, say("fact.confidence") + ": " + doubt.confidence + " %"), " "],
    doubt.ambiguous && el("span", { class: "chip" }, say("review.ambiguous")));
}

export async function show(main) {
  const { writable } = await server();
  const view = el("section", { class: "review", tabindex: "-1", "aria-label": say("nav.review"), onkeydown: key });
  const state = el("p", { role: "status" });
  const bar = el("progress", { "aria-label": say("nav.review") });
  fill(main, el("h1", {}, say("nav.review")), el("p", {}, say("review.how")), state, bar, view);

  let queue = [];
  let left = 0;
  let skipped = 0;
  let current;
  let busy = false;
  const done = [];

  async function load() {
    const found = await ask("review", { offset: skipped, limit: AT_A_TIME });
    queue = found.values;
    left = found.left;
  }

  async function next() {
    if (queue.length === 0) {
      await load();
    }
    draw(queue.shift());
  }

  function count() {
    bar.max = done.length + left || 1;
    bar.value = done.length;
    state.textContent = say("review.count", number(done.length), number(left), number(skipped));
  }

  function draw(doubt) {
    count();
    if (!doubt) {
      current = undefined;
      fill(view, el("p", { class: "note" }, say(left > 0 ? "review.only-skipped" : "review.none")),
        skipped > 0 && el("button", { type: "button", onclick: () => { skipped = 0; next(); } }, say("review.again")),
        buttons());
      return;
    }
    const one = correcting(doubt.id, async (value) => {
      if (value.reviewed) {
        done.push(doubt);
        left--;
        await next();
      }
    });
    current = { doubt, one };
    const words = el("div");
    const picture = el("div");
    fill(view, words, picture, reasons(doubt), writable && buttons(), one.section);
    one.ready.then((value) => value && fill(words,
      el("p", { class: "where" }, el("a", { href: "/documents/" + doubt.document + "#" + doubt.start, target: "_blank", rel: "noopener" },
        [value.type, value.number, value.title].filter(Boolean).join(" · ") || doubt.source)),
      el("h2", {}, named("kind", value.kind) + ": " + value.words),
      sentence(value)));
    one.ready.then(async (value) => {
      const found = value && await spot(doubt.document, doubt.start, doubt.start + value.words.length);
      if (found?.areas.length > 0) {
        fill(picture, await crop(doubt.document, found));
      }
    });
    view.focus({ preventScroll: true });
  }

  const acts = {
    confirmed: () => current?.one.act.confirmed?.(),
    change: () => current?.one.act.change?.(),
    rejected: () => current?.one.act.rejected?.(),
    skip: async () => {
      if (current) {
        skipped++;
        await next();
      }
    },
    back: async () => {
      const last = done.pop();
      if (!last) {
        return;
      }
      try {
        await send("POST", "values/" + last.id, { verdict: "undone" });
        left++;
        if (current) {
          queue.unshift(current.doubt);
        }
        draw(last);
      } catch (failure) {
        done.push(last);
        state.textContent = problem(failure);
      }
    },
  };

  /** One after the other: a key that is pressed while the server still works is meant for what is on the screen. */
  async function perform(what) {
    if (busy) {
      return;
    }
    busy = true;
    try {
      await acts[what]();
    } finally {
      busy = false;
    }
  }

  function buttons() {
    return el("p", { class: "keys" }, Object.entries(KEYS).filter(([, what]) => what === "back" ? done.length > 0 : current || what === "skip")
      .map(([digit, what]) => (what !== "skip" || current) && [
        el("button", { type: "button", onclick: () => perform(what) }, el("kbd", {}, digit), " " + say("review." + what)), " "]));
  }

  function key(event) {
    const what = KEYS[event.key];
    if (event.key === "Escape") {
      view.focus();
    } else if (what && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      perform(what);
    }
  }

  await next();
}
