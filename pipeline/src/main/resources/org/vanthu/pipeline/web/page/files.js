// The ledger: every file with how it ended, and why.

import { address, ask } from "./api.js";
import { el, fill, table } from "./dom.js";
import { number } from "./values.js";
import { named, say } from "./words.js";

const PAGE = 200;

export async function show(main) {
  const given = new URLSearchParams(location.search);
  const state = given.get("state") ?? "";
  const offset = Math.max(0, Number(given.get("offset")) || 0);
  const [archive, files] = await Promise.all([
    ask("archive"), ask("files", { state, offset: offset || "", limit: PAGE + 1 })]);
  const link = (change) => "/files?" + new URLSearchParams(
    Object.entries({ state, ...change }).filter(([, value]) => value));
  const counts = Object.entries(archive.files).filter(([, count]) => count > 0);
  fill(main,
    el("h1", {}, say("nav.files")),
    el("p", { class: "conditions" },
      el("a", { class: "chip", href: "/files", "aria-current": !state && "true" }, say("filter.any")), " ",
      counts.map(([name, count]) => [
        el("a", { class: "chip", href: link({ state: name }), "aria-current": state === name && "true" },
          named("state", name) + " " + number(count)), " "])),
    files.length === 0
      ? el("p", {}, say("files.none"))
      : table(say("nav.files"), [say("header.file"), say("files.state"), say("files.reason")],
        files.slice(0, PAGE).map((each) => [each.source_file,
          el("span", { class: "state" }, named("state", each.state)),
          each.duplicate_of ? say("files.duplicate", each.duplicate_of) : each.reason ?? ""])),
    el("nav", { class: "pages", "aria-label": say("pages") },
      offset > 0 && el("a", { href: link({ offset: Math.max(0, offset - PAGE) }) }, say("pages.previous")),
      files.length > PAGE && el("a", { href: link({ offset: offset + PAGE }) }, say("pages.next"))),
    el("p", { class: "downloads" }, say("download") + " ",
      el("a", { href: address("exports/files", { format: "csv" }), download: true }, "CSV"), " ",
      el("a", { href: address("exports/files", { format: "xlsx" }), download: true }, "XLSX")));
}
