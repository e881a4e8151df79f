// Draws what every view has, then the view that the address names.

import { send, server } from "./api.js";
import { append, el, fill } from "./dom.js";
import { language, other, say } from "./words.js";

const VIEWS = [
  { path: /^\/$/, module: "./search.js", title: "nav.search", link: "/" },
  { path: /^\/indicators$/, module: "./indicators.js", title: "nav.indicators", link: "/indicators" },
  { path: /^\/tasks$/, module: "./tasks.js", title: "nav.tasks", link: "/tasks" },
  { path: /^\/coverage$/, module: "./coverage.js", title: "nav.coverage", link: "/coverage" },
  { path: /^\/review$/, module: "./review.js", title: "nav.review", link: "/review" },
  { path: /^\/import$/, module: "./import.js", title: "nav.import", link: "/import" },
  { path: /^\/files$/, module: "./files.js", title: "nav.files", link: "/files" },
  { path: /^\/login$/, module: "./login.js", title: "nav.login" },
  { path: /^\/documents\/(\d+)$/, module: "./document.js", title: "nav.document" },
];

const main = document.getElementById("main");

function inOtherLanguage() {
  const address = new URL(location.href);
  address.searchParams.set("lang", other);
  return address.pathname + address.search + address.hash;
}

function head(view) {
  fill(document.getElementById("head"),
    el("a", { class: "name", href: "/" }, say("name")),
    el("nav", { "aria-label": say("nav") },
      VIEWS.filter((each) => each.link).map((each) =>
        el("a", { href: each.link, "aria-current": each === view && "page" }, say(each.title)))),
    el("a", { class: "lang", href: inOtherLanguage(), lang: other, hreflang: other }, say("lang.other")));
}

/** Lines of the office's own words that nobody could use would otherwise be missed in silence. */
async function complaints(view) {
  const lines = view.module === "./login.js" ? [] : (await server()).unusable_words;
  if (lines.length > 0) {
    main.prepend(el("details", { class: "note own" }, el("summary", {}, say("own", lines.length)),
      el("ul", {}, lines.map((each) => el("li", {}, say("own.line", each.file, each.line, say("own." + each.problem, each.value)))))));
  }
}

/** What went wrong, where the view would stand. */
function failed(problem) {
  const status = problem.status;
  fill(main,
    el("h1", {}, say(status === 404 ? "failed.none" : "failed")),
    el("p", { role: "alert" }, status === 0 ? say("failed.server") : problem.message));
}

/** The way out, where one had to say a password to come in. */
async function out(view) {
  if (view.module === "./login.js" || !(await server()).password) {
    return;
  }
  append(document.getElementById("head"), [el("button", { type: "button", class: "out", onclick: async () => {
    await send("DELETE", "login");
    location.href = "/login";
  } }, say("logout"))]);
}

async function start() {
  document.documentElement.lang = language;
  document.getElementById("skip").textContent = say("skip");
  const view = VIEWS.find((each) => each.path.test(location.pathname));
  head(view);
  if (!view) {
    failed({ status: 404, message: location.pathname });
    return;
  }
  document.title = say(view.title) + " – " + say("name");
  main.setAttribute("aria-busy", "true");
  try {
    const { show } = await import(view.module);
    await show(main, location.pathname.match(view.path)[1]);
    await complaints(view);
    await out(view);
  } catch (problem) {
    failed(problem);
    if (problem.status === undefined) {
      throw problem;
    }
  } finally {
    main.removeAttribute("aria-busy");
  }
}

start();
