// The language of the page, and words in it.

let language = localStorage.getItem("landplan-language") || (navigator.language.startsWith("zh") ? "zh" : "en");

export const currentLanguage = () => language;

export function chooseLanguage(chosen) {
  language = chosen;
  localStorage.setItem("landplan-language", chosen);
  document.documentElement.lang = chosen;
}

/** One of two texts. */
export const t = (zh, en) => (language === "zh" ? zh : en);

/** Texts one after the other. */
export const listed = (texts) => texts.join(t("、", ", "));

/** What the server tells in several sentences, in one line. */
export const clauses = (...words) => words.map(told).join(t("；", "; "));

/** What comes before a colon, and what after it. */
export const colon = (before, after) => `${before}${t("：", ": ")}${after}`;

/** What the server tells in both languages, or in one that serves both. */
export function told(words) {
  if (words === null || words === undefined) return "";
  if (typeof words === "object") return words[language] ?? "";
  return String(words);
}
