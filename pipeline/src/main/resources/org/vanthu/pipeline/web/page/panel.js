// The panel over the page that explains one value and takes what a person says of it; it stays until it is closed.

import { correcting } from "./correcting.js";
import { el, fill } from "./dom.js";
import { say } from "./words.js";

/** `corrected` is called when a person said something of a value. */
export function panel(corrected) {
  const element = el("div", { class: "detail", role: "dialog", "aria-label": say("detail"), hidden: true });
  let from;

  function close() {
    element.hidden = true;
    const asked = document.querySelector("[data-id=\"" + from + "\"]");
    asked?.classList.remove("asked");
    asked?.focus();
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !element.hidden) {
      close();
    }
  });

  /** Shows a value: a title, what there is to know, and the id by which it is corrected; the mark of `shown` stands for it. */
  function open(title, content, id, shown = id) {
    document.querySelectorAll(".asked").forEach((each) => each.classList.remove("asked"));
    from = shown;
    document.querySelector("[data-id=\"" + shown + "\"]")?.classList.add("asked");
    const heading = el("h2", { tabindex: "-1" }, title);
    fill(element,
      el("button", { class: "close", type: "button", "aria-label": say("close"), onclick: close }, "✕"),
      heading, content, correcting(id, corrected).section);
    element.hidden = false;
    element.scrollTop = 0;
    heading.focus();
  }

  return { element, open };
}
