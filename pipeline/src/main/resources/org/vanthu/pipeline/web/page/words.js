// The language of the page: Vietnamese, or English where it is asked for.

import vi from "./vi.js";
import en from "./en.js";

const LANGUAGES = { vi, en };

function chosen() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked in LANGUAGES) {
    remember(asked);
    return asked;
  }
  try {
    const kept = localStorage.getItem("lang");
    return kept in LANGUAGES ? kept : "vi";
  } catch {
    return "vi"; // a browser that keeps nothing
  }
}

function remember(language) {
  try {
    localStorage.setItem("lang", language);
  } catch {
    // then it holds for this view
  }
}

export const language = chosen();

export const other = language === "vi" ? "en" : "vi";

/** Words of the page, with {0}, {1} … filled in; a key without words, from a newer server, is shown as it is. */
export function say(key, ...values) {
  const words = LANGUAGES[language][key] ?? key;
  return words.replace(/\{(\d)\}/g, (_, number) => values[number]);
}

/** Words for a name that the API uses, such as a state; the name itself where there are none. */
export function named(group, name) {
  return LANGUAGES[language][group + "." + name] ?? name;
}
