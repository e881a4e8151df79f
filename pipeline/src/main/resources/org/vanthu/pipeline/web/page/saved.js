// Searches that somebody wants to do again: named, and kept by this browser.

import { el, fill } from "./dom.js";
import { say } from "./words.js";

const KEPT = "searches";

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return Array.isArray(kept) ? kept.filter((each) => typeof each?.name === "string" && each.query?.startsWith?.("?")) : [];
  } catch {
    return []; // a browser that keeps nothing
  }
}

function write(searches) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(searches));
    return true;
  } catch {
    return false;
  }
}

/** The list of them, and where something is asked a field to name it by. */
export function saved(asked, query) {
  const box = el("details", { class: "saved" });

  function save(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    if (name && write([...read().filter((each) => each.name !== name), { name, query }])) {
      show();
      box.open = true;
    }
  }

  function remove(name) {
    write(read().filter((each) => each.name !== name));
    show();
    box.querySelector("summary").focus();
  }

  function show() {
    const searches = read();
    const isAsked = query !== "";
    box.hidden = searches.length === 0 && !isAsked;
    fill(box,
      el("summary", {}, say("saved", searches.length)),
      isAsked && el("form", { class: "line", onsubmit: save },
        el("label", {}, say("saved.name") + " ", el("input", { name: "name", required: true, maxlength: "100", value: asked.q ?? "" })),
        el("button", {}, say("saved.save"))),
      el("ul", {}, searches.map((each) => el("li", {},
        el("a", { href: "/" + each.query }, each.name), " ",
        el("button", { type: "button", class: "small", "aria-label": say("saved.remove", each.name), onclick: () => remove(each.name) }, "✕")))));
  }

  show();
  return box;
}
