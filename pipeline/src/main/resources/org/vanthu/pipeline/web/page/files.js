// The ledger: every file with how it ended, and why; what failed can be tried once more.

import { address, ask, send, server } from "./api.js";
import { problem } from "./correcting.js";
import { el, fill, table } from "./dom.js";
import { number } from "./values.js";
import { language, named, say } from "./words.js";

const PAGE = 200;

/** States that can end otherwise when a file is read again, as when a program was installed or a password taken off. */
const AGAIN = ["failed", "needs-ocr", "timed-out", "out-of-memory", "crashed", "encrypted", "too-large"];

/** Reads files again, and shows how far that is. */
function again(what, words, wrong) {
  return el("button", { type: "button", onclick: async () => {
    try {
      await send("POST", "import", what);
      location.href = "/import";
    } catch (failure) {
      wrong.textContent = problem(failure);
    }
  } }, words);
}

/** A button for the files that ended in these states; where there are none, none. */
function retry(states, counts, wrong) {
  const waiting = states.filter((name) => AGAIN.includes(name) && counts[name] > 0);
  const words = say("files.retry", number(waiting.reduce((sum, name) => sum + counts[name], 0)), waiting.map((name) => named("state", name)).join(", "));
  return waiting.length > 0 && el("p", {}, again({ retry: waiting }, words, wrong));
}

export async function show(main) {
  const given = new URLSearchParams(location.search);
  const state = given.get("state") ?? "";
  const offset = Math.max(0, Number(given.get("offset")) || 0);
  const [archive, files, { writable }] = await Promise.all([
    ask("archive"), ask("files", { state, lang: language, offset: offset || "", limit: PAGE + 1 }), server()]);
  const link = (change) => "/files?" + new URLSearchParams(
    Object.entries({ state, ...change }).filter(([, value]) => value));
  const counts = Object.entries(archive.files).filter(([, count]) => count > 0);
  const wrong = el("p", { class: "wrong", role: "alert" });
  const one = ({ folder, source_file, state: ended }) => writable && AGAIN.includes(ended)
    && [" ", again({ file: { folder, source_file } }, say("files.retry.one"), wrong)];
  fill(main,
    el("h1", {}, say("nav.files")),
    el("p", { class: "conditions" },
      el("a", { class: "chip", href: "/files", "aria-current": !state && "true" }, say("filter.any")), " ",
      counts.map(([name, count]) => [
        el("a", { class: "chip", href: link({ state: name, offset: "" }), "aria-current": state === name && "true" },
          named("state", name) + " " + number(count)), " "])),
    writable && retry(state ? [state] : AGAIN, archive.files, wrong),
    wrong,
    files.length === 0
      ? el("p", {}, say("files.none"))
      : table(say("nav.files"), [say("header.file"), say("files.state"), say("files.reason")],
        files.slice(0, PAGE).map((each) => [each.source_file,
          el("span", { class: "state" }, named("state", each.state)),
          each.duplicate_of ? say("files.duplicate", each.duplicate_of) : [each.reason ?? "", one(each)]])),
    el("nav", { class: "pages", "aria-label": say("pages") },
      offset > 0 && el("a", { href: link({ offset: Math.max(0, offset - PAGE) }) }, say("pages.previous")),
      files.length > PAGE && el("a", { href: link({ offset: offset + PAGE }) }, say("pages.next"))),
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("exports/files", { format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("exports/files", { format: "xlsx" }), download: true }, "XLSX")));
}
