// Asks for the password of an archive that others can reach.

import { send } from "./api.js";
import { problem } from "./correcting.js";
import { el, fill } from "./dom.js";
import { say } from "./words.js";

/** Where one wanted to go; a path of this page alone. */
function wanted() {
  const to = new URLSearchParams(location.search).get("to") ?? "/";
  return to.startsWith("/") && !to.startsWith("//") && !to.includes("\\") ? to : "/";
}

export async function show(main) {
  const wrong = el("p", { class: "wrong", role: "alert" });
  const input = el("input", { type: "password", id: "password", name: "password", required: true, autocomplete: "current-password" });
  fill(main, el("h1", {}, say("nav.login")),
    el("form", { class: "card", onsubmit: async (event) => {
      event.preventDefault();
      wrong.textContent = "";
      try {
        await send("POST", "login", { password: input.value });
        location.replace(wanted());
      } catch (failure) {
        wrong.textContent = problem(failure);
        input.select();
      }
    } }, el("div", { class: "field" }, el("label", { for: "password" }, say("login.password")), input), wrong, el("button", {}, say("login.go"))));
  input.focus();
}
