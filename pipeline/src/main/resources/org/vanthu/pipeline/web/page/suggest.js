// Suggestions under the box: a list that the arrow keys walk (ARIA combobox pattern).

import { ask } from "./api.js";
import { el, fill } from "./dom.js";
import { named, say } from "./words.js";

const PAUSE = 150;

/** @param form is sent where a suggestion is taken */
export function suggesting(input, form) {
  const list = el("ul", { id: "suggestions", role: "listbox", "aria-label": say("suggestions"), hidden: true });
  let active = -1;
  let waiting;
  let asking;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", "suggestions");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function take(text) {
    input.value = text;
    close();
    form.requestSubmit();
  }

  function mark(next) {
    const options = list.children;
    if (options.length === 0) {
      return;
    }
    options[active]?.setAttribute("aria-selected", "false");
    active = (next + options.length) % options.length;
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function show(suggestions) {
    fill(list, suggestions.map((each, i) =>
      el("li", { id: "suggestion" + i, role: "option", "aria-selected": "false", onmousedown: (event) => {
        event.preventDefault();
        take(each.text);
      } }, el("span", {}, each.text), " ", el("small", {}, named("suggest", each.kind)))));
    active = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function suggest() {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const typed = input.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    try {
      const suggestions = await ask("suggest", { q: typed, limit: 8 }, mine.signal);
      if (asking === mine && document.activeElement === input) {
        show(suggestions);
      }
    } catch {
      close(); // a search goes on without suggestions
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      take(list.children[active].firstChild.textContent);
    }
  });
  return list;
}
