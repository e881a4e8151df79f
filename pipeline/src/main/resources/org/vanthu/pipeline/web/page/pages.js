// The original's pages as pictures beside the text: the one that is being read, or that is asked for.

import { el, fill } from "./dom.js";
import { marks, pageOf } from "./spot.js";
import { say } from "./words.js";

/**
 * @param found a document as the server gives it
 * @param article its text, with a mark where each page begins
 * @return `element`, and `mark`, which shows where something stands; null where the document has no pages to be seen
 */
export function pages(found, article) {
  const numbers = found.blocks.filter((block) => block.kind === "page").map((block) => block.page);
  if (!found.original.pages || numbers.length === 0) {
    return null;
  }
  const sure = new Map((found.extracted.source.pages ?? []).map((each) => [each.page, each.confidence]));
  const source = (number) => pageOf(found.id, number);
  const picture = el("img", { loading: "lazy", width: 1240, height: 1754, onerror: () => { view.hidden = true; } });
  const view = el("a", { class: "page", target: "_blank", rel: "noopener" }, picture);
  const caption = el("figcaption", { "aria-live": "polite" });
  const turn = (by, label, sign) => el("button", { type: "button", class: "small", "aria-label": say(label),
    onclick: () => show(numbers[numbers.indexOf(shown) + by]) }, sign);
  const back = turn(-1, "picture.back", "←");
  const on = turn(1, "picture.on", "→");
  let shown;
  let reading;
  let marked;

  function drawMarks() {
    view.querySelector(".marks")?.remove();
    if (marked?.page === shown && marked?.areas.length > 0) {
      view.append(marks(marked.areas));
    }
  }

  function show(number) {
    if (number === undefined || number === shown) {
      return;
    }
    shown = number;
    view.hidden = false;
    view.href = source(number);
    picture.src = source(number);
    picture.alt = say("picture.of", number);
    drawMarks();
    back.disabled = number === numbers[0];
    on.disabled = number === numbers.at(-1);
    fill(caption, say("picture", number, numbers.at(-1)),
      sure.has(number) && " · " + say("picture.sure", sure.get(number)));
  }

  // The page whose beginning was passed last is the one that is read.
  const breaks = [...article.querySelectorAll(".pagebreak")];
  const read = () => {
    if (!article.isConnected) {
      removeEventListener("scroll", read); // it was drawn anew
      return;
    }
    const passed = breaks.filter((each) => each.getBoundingClientRect().top < innerHeight / 2);
    const now = numbers[Math.max(0, passed.length - 1)];
    if (now !== reading) {
      reading = now;
      show(now);
    }
  };

  /** @param spot as the server gives it */
  function mark(spot) {
    marked = spot;
    if (spot.areas.length > 0) {
      show(spot.page);
    }
    drawMarks();
    const around = view.closest(".beside");
    if (around && spot.areas.length > 0) {
      around.scrollTop = view.offsetTop + spot.areas[0].top * view.offsetHeight - around.clientHeight / 3;
    }
  }

  addEventListener("scroll", read, { passive: true });
  show(numbers[0]);
  return { element: el("figure", { class: "picture" }, el("p", { class: "turn" }, back, caption, on), view), mark };
}
