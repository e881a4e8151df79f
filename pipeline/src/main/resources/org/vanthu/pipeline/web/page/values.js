// Values as a person of this language writes them.

import { language, named, say } from "./words.js";

const LOCALE = language === "vi" ? "vi-VN" : "en-GB";
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

export function number(value) {
  return NUMBER.format(value);
}

export function unit(name) {
  return name === "VND" ? "đồng" : name;
}

/** 2021-09-23 → 23/09/2021 */
export function day(iso) {
  return iso ? iso.split("-").reverse().join("/") : "";
}

const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A stretch of time by its name, where it has one. */
export function period(from, to) {
  if (!from || !to) {
    return day(from || to);
  }
  if (from === to) {
    return day(from);
  }
  const [y1, m1, d1] = from.split("-").map(Number);
  const [y2, m2, d2] = to.split("-").map(Number);
  if (d1 === 1 && d2 === lastOf(y2, m2)) {
    if (y1 === y2) {
      const months = m2 - m1 + 1;
      if (months === 12) return say("period.year", y1);
      if (months === 6 && m1 === 1) return say("period.half1", y1);
      if (months === 6 && m1 === 7) return say("period.half2", y1);
      if (months === 3 && m1 % 3 === 1) return say("period.quarter", (m1 + 2) / 3, y1);
      if (months === 1) return say("period.month", m1, y1);
      if (m1 === 1) return say("period.months", m2, y1);
    } else if (m1 === 1 && m2 === 12) {
      return y1 + "–" + y2;
    }
  }
  return day(from) + " – " + day(to);
}

/** A figure with its bound, range, whole, direction and unit. */
export function figure(value) {
  const bound = value.comparator ? named("comparator", value.comparator) + " " : "";
  const change = value.change ? named("change", value.change) + " " : "";
  const range = value.to !== undefined ? "–" + number(value.to) : "";
  const whole = value.of !== undefined ? "/" + number(value.of) : "";
  const of = value.kind === "percent" ? "%" : value.currency ?? value.unit ?? "";
  const per = value.per ? "/" + value.per : "";
  return change + bound + number(value.value) + range + whole + (of ? " " + unit(of) : "") + per;
}

/** What a fact says, in words. */
export function fact(value) {
  switch (value.kind) {
    case "date":
      return (value.modifier ? named("modifier", value.modifier) + " " : "") + period(value.from, value.to);
    case "recurrence":
      return value.every ? say("every", value.every) : say("every.open");
    case "reference":
      return [value.type, value.number, day(value.date)].filter(Boolean).join(" · ");
    default:
      return figure(value);
  }
}

/** The headline of a document, from what it says of itself: kind, number, day. */
export function headline(header) {
  return [header.type, header.number, day(header.issued)].filter(Boolean).join(" · ");
}
