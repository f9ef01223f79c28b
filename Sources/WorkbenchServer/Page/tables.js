// Tables of documents as the program's --json tells them.

import { make } from "./dom.js";
import { t, told } from "./words.js";
import { state } from "./store.js";
import { decide } from "./decisions.js";

const number = (value) => {
  const [whole, part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** What an answer would have handed to `--set`, as settings of one decision. */
function settings(text) {
  return [...text.matchAll(/--set ('(?:[^']|'\\'')*'|\S+)/g)].map(([, word]) => {
    const plain = word.startsWith("'") ? word.slice(1, -1).replaceAll("'\\''", "'") : word;
    const [path, written] = [plain.slice(0, plain.indexOf("=")), plain.slice(plain.indexOf("=") + 1)];
    try { return { path, value: JSON.parse(written) }; } catch { return { path, value: written }; }
  });
}

function cell(column, value) {
  if (value === undefined) return make("td", {});
  if (["setting", "settings"].includes(column.id) && state.bench?.mayDecide && typeof value === "string") {
    return make("td", { class: "setting" }, make("code", {}, value), " ", make("button", { "data-key": `set-${value}`, onclick: () => decide({ kind: "set", settings: settings(value) }) }, t("记为决定", "Decide so")));
  }
  if (typeof value === "number") return make("td", { class: "n" }, number(value));
  return make("td", {}, told(value));
}

export function drawTable(table, most = 400) {
  const used = table.columns.filter((column) => table.rows.some((row) => row.kind !== "group" && row.cells[column.id] !== undefined));
  if (used.length < 2) return null;
  return make("section", { class: "table" },
    make("h3", {}, told(table.title)),
    make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": told(table.title) }, make("table", {},
      make("thead", {}, make("tr", {}, used.map((column) => make("th", { scope: "col" }, told(column.title), column.unit ? ` (${told(column.unit)})` : "")))),
      make("tbody", {}, table.rows.slice(0, most).map((row) => row.kind === "group"
        ? make("tr", { class: "group" }, make("th", { colspan: used.length }, told(Object.values(row.cells)[0])))
        : make("tr", { class: row.kind }, used.map((column) => cell(column, row.cells[column.id]))))))),
    table.notes?.length ? make("ul", { class: "small pale" }, table.notes.map((note) => make("li", {}, told(note)))) : null);
}

/** `pictures`: what stands before the tables. */
export function drawDocument(document, pictures = null) {
  return make("article", {},
    make("h2", {}, told(document.title)),
    make("dl", { class: "facts" }, Object.values(document.headline ?? {}).map((value) => make("dd", {}, told(value)))),
    pictures,
    (document.tables ?? []).map((table) => drawTable(table)),
    document.notes?.length ? make("ul", {}, document.notes.map((note) => make("li", {}, told(note)))) : null);
}
