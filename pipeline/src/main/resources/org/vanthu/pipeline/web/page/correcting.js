// What a person says of a value: it is right, it is something else, there is none; and all that was said before.

import { ask, send, server } from "./api.js";
import { el, fill } from "./dom.js";
import { day, number } from "./values.js";
import { language, named, say } from "./words.js";

const TIME = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "short" });

/** Fields whose words have a name in this language, by the group of names. */
const GROUPS = new Set(["status", "comparator", "modifier", "change", "body"]);

function kept(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return ""; // a browser that keeps nothing
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // then it is asked for again
  }
}

/** What a field holds, as a person of this language writes it. */
export function written(field, text) {
  if (!text) {
    return "";
  }
  if (field.type === "number") {
    return number(Number(text));
  }
  if (field.type === "day") {
    return day(text);
  }
  return GROUPS.has(field.name) ? named(field.name, text) : text;
}

const label = (name) => named("field", name);

/** Why the server did not take it, in words. */
export function problem(failure) {
  const about = failure.about ?? {};
  const known = (about.known ?? []).map((each) => named(about.field, each)).join(", ");
  switch (about.reason) {
    case "ambiguous":
      return say("wrong.ambiguous", about.given, about.given.replace(/[.,]/g, ""), about.given.replace(/[.,]/g, ",") + "0");
    case "ill-written":
      return say(known ? "wrong.word" : "wrong." + about.type, about.given, known);
    case "needed":
    case "no-range":
    case "foreign":
    case "document":
    case "nothing-said":
    case "no-change":
    case "importing":
    case "no-path":
    case "not-here":
    case "too-large":
    case "too-many":
    case "disk-full":
    case "wrong-password":
    case "wait":
      return say("wrong." + about.reason, about.given);
    case "in-use":
      return say("wrong.in-use", about.holder);
    default:
      return failure.status === 0 ? say("failed.server") : failure.message;
  }
}

function input(field) {
  const id = "f-" + field.name;
  const holds = written(field, field.holds);
  const attributes = { id, name: field.name, "aria-describedby": id + "-wrong", autocomplete: "off" };
  if (field.allowed) {
    const control = el("select", attributes,
      !field.needed && el("option", { value: "" }, "–"),
      [...new Set([field.holds, ...field.allowed])].filter(Boolean).map((each) =>
        el("option", { value: each, selected: each === field.holds }, GROUPS.has(field.name) ? named(field.name, each) : each)));
    return { field, control, before: field.holds };
  }
  const control = (field.holds.length > 60 ? el("textarea", { ...attributes, rows: "3" }, holds)
    : el("input", { ...attributes, value: holds, inputmode: field.type === "number" && "decimal" }));
  return { field, control, before: holds };
}

/** What is changed: fields that hold something first, the others behind a click. */
function form(value, save) {
  const inputs = value.fields.map(input);
  const line = ({ field, control }) => el("div", { class: "field" },
    el("label", { for: control.id }, label(field.name)), control,
    el("p", { class: "wrong", id: control.id + "-wrong", role: "alert" }));
  const filled = inputs.filter(({ field }) => field.holds || field.machine);
  const others = inputs.filter((each) => !filled.includes(each));
  const whole = el("p", { class: "wrong", role: "alert" });
  const made = el("form", {
    class: "change", novalidate: true,
    onsubmit: async (event) => {
      event.preventDefault();
      for (const { control } of inputs) {
        control.removeAttribute("aria-invalid");
        made.querySelector("#" + control.id + "-wrong").textContent = "";
      }
      whole.textContent = "";
      const changes = Object.fromEntries(inputs.filter(({ control, before }) => control.value !== before)
        .map(({ field, control }) => [field.name, control.value]));
      if (Object.keys(changes).length === 0) {
        whole.textContent = say("wrong.no-change");
        return;
      }
      try {
        await save({ verdict: "changed", changes });
      } catch (failure) {
        const at = inputs.find(({ field }) => field.name === failure.about?.field);
        const place = at ? made.querySelector("#" + at.control.id + "-wrong") : whole;
        place.textContent = problem(failure);
        if (at) {
          at.control.setAttribute("aria-invalid", "true");
          at.control.closest("details")?.setAttribute("open", "");
          at.control.focus();
        }
      }
    },
  }, filled.map(line),
  others.length > 0 && el("details", {}, el("summary", {}, say("correct.others")), others.map(line)),
  whole, el("button", {}, say("correct.save")));
  return made;
}

function said(value, each) {
  const field = value.fields.find((one) => one.name === each.field);
  const what = field
    ? label(field.name) + ": " + (written(field, each.was) || "–") + " → " + (written(field, each.becomes) || "–")
    : named("reviewed", each.verdict);
  return el("li", {}, el("strong", {}, what), " ",
    el("small", {}, [each.who, TIME.format(new Date(each.made)), each.why].filter(Boolean).join(" · ")));
}

/** Where people and the machine differ, both. */
function differing(value) {
  return value.fields.filter((field) => field.machine !== undefined && field.machine !== field.holds)
    .map((field) => el("p", { class: "machine" }, label(field.name) + ": ",
      el("strong", {}, written(field, field.holds) || "–"), " ", el("small", {}, say("correct.machine", written(field, field.machine) || "–"))));
}

/**
 * A section for one value; `changed` is called when something was said. The returned `act` does what a button does: "confirmed",
 * "rejected", "undone", or "change", which opens the form.
 */
export function correcting(id, changed = () => {}) {
  const section = el("section", { class: "correct", "aria-label": say("correct") });
  const act = {};
  let value;

  async function save(saying) {
    const who = section.querySelector("[name=who]").value.trim();
    keep("who", who);
    value = await send("POST", "values/" + id, { ...saying, who, why: section.querySelector("[name=why]").value.trim() });
    draw(true);
    await changed(value);
  }

  async function tell(verdict) {
    const wrong = section.querySelector(".verdicts + .wrong");
    wrong.textContent = "";
    try {
      await save({ verdict });
    } catch (failure) {
      wrong.textContent = problem(failure);
    }
  }

  function draw(writable) {
    const change = form(value, save);
    change.hidden = true;
    act.confirmed = () => tell("confirmed");
    act.rejected = () => value.kind !== "document" && tell("rejected");
    act.undone = () => value.reviewed && tell("undone");
    act.change = () => {
      change.hidden = false;
      (change.querySelector("[name=value]") ?? change.querySelector("input, textarea, select")).focus();
    };
    const button = (what, words) => el("button", { type: "button", onclick: () => act[what]() }, say(words));
    fill(section,
      el("h3", {}, say("correct"), value.reviewed && el("span", { class: "reviewed" }, " ✓ " + named("reviewed", value.reviewed))),
      differing(value),
      value.missed && el("p", { class: "note" }, say("correct.missed")),
      value.open && el("p", { class: "note" }, say("correct.open")),
      writable && [
        el("p", { class: "verdicts" },
          button("confirmed", "correct.confirm"), " ", button("change", "correct.change"), " ",
          value.kind !== "document" && [button("rejected", "correct.reject"), " "],
          value.reviewed && button("undone", "correct.undo")),
        el("p", { class: "wrong", role: "alert" }),
        change,
        el("div", { class: "by" },
          el("label", {}, el("span", {}, say("correct.who")), el("input", { name: "who", value: kept("who"), autocomplete: "name" })),
          el("label", {}, el("span", {}, say("correct.why")), el("input", { name: "why", placeholder: say("correct.why.hint"), autocomplete: "off" })))],
      value.said.length > 0 && [el("h4", {}, say("correct.said")),
        el("ul", { class: "said" }, value.said.toReversed().map((each) => said(value, each)))]);
  }

  const ready = Promise.all([ask("values/" + id), server()]).then(([given, { writable }]) => {
    value = given;
    draw(writable);
    return value;
  }).catch((failure) => fill(section, el("p", { class: "wrong", role: "alert" }, problem(failure))));
  return { section, act, ready };
}
