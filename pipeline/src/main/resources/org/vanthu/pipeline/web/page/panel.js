// The panel over the page that explains one value and takes what a person says of it; it stays until it is closed.

import { correcting } from "./correcting.js";
import { el, fill } from "./dom.js";
import { say } from "./words.js";

/**
 * `about` says of an id of the page what there is to know: `title`, `content`, and the `id` by which it is corrected; undefined where
 * the page has no such value any more. `corrected` is called when a person said something of a value.
 */
export function panel(about, corrected) {
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

  /** Shows the value that the mark of this id stands for. */
  function open(shown) {
    document.querySelectorAll(".asked").forEach((each) => each.classList.remove("asked"));
    from = shown;
    const mark = () => document.querySelector("[data-id=\"" + shown + "\"]")?.classList.add("asked");
    mark();
    const { title, content, id } = about(shown);
    const heading = el("h2", { tabindex: "-1" }, title);
    const known = el("div", {}, content);
    fill(element,
      el("button", { class: "close", type: "button", "aria-label": say("close"), onclick: close }, "✕"),
      heading, known, correcting(id, async () => {
        await corrected();
        if (from === shown) {
          mark();
          fill(known, about(shown)?.content);
        }
      }).section);
    element.hidden = false;
    element.scrollTop = 0;
    heading.focus();
  }

  return { element, open };
}
