// A week of what was planned, day by day, as the weekly schedules have it.

import { el } from "./dom.js";
import { day, number } from "./values.js";
import { language, named, say } from "./words.js";

const A_DAY = 24 * 60 * 60 * 1000;
const WEEKDAY = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { weekday: "long", timeZone: "UTC" });

const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** The Monday of the week of a day, 2024-05-22 → 2024-05-20. */
function monday(date) {
  const time = Date.parse(date);
  return iso(time - (new Date(time).getUTCDay() + 6) % 7 * A_DAY);
}

function entry(each) {
  return el("li", {},
    el("a", { href: "/documents/" + each.document + "#" + each.start }, each.task),
    el("p", { class: "where" }, [each.body && named("body", each.body), each.document_number, named("task", each.state)].filter(Boolean).join(" · ")));
}

/**
 * @param weeks Mondays of those that have a task
 * @param asked a day of the week to show; without one the last week that has a task
 * @param load gives the tasks of a week
 * @param link gives the address of another week
 */
export async function calendar(weeks, asked, load, link) {
  if (weeks.length === 0) {
    return el("p", {}, say("week.none"));
  }
  const week = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? monday(asked) : weeks.at(-1);
  const before = weeks.filter((each) => each < week).at(-1);
  const after = weeks.find((each) => each > week);
  const days = Array.from({ length: 7 }, (_, i) => iso(Date.parse(week) + i * A_DAY));
  const inWeek = await load(week);
  return el("section", { class: "week", "aria-label": say("week") },
    el("h2", {}, say("week.of", day(days[0]), day(days[6]))),
    el("nav", { class: "pages", "aria-label": say("week.others") },
      before && el("a", { rel: "prev", href: link(before) }, say("week.before", day(before))),
      after && el("a", { rel: "next", href: link(after) }, say("week.after", day(after)))),
    el("p", { role: "status" }, say("tasks.count", number(inWeek.length))),
    el("ol", { class: "days" }, days.map((date) => {
      const due = inWeek.filter((each) => each.due_from === date);
      return el("li", { class: due.length === 0 && "free" },
        el("h3", {}, WEEKDAY.format(Date.parse(date)) + ", " + day(date)),
        due.length > 0 && el("ul", {}, due.map(entry)));
    })));
}
