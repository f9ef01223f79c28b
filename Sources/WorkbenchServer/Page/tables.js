// Tables of documents as the program's --json tells them.

import { make } from "./dom.js";
import { told } from "./words.js";

const number = (value) => {
  const [whole, part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
};

function cell(column, value) {
  if (value === undefined) return make("td", {});
  if (typeof value === "number") return make("td", { class: "n" }, number(value));
  return make("td", {}, told(value));
}

export function drawTable(table, most = 400) {
  const used = table.columns.filter((column) => table.rows.some((row) => row.kind !== "group" && row.cells[column.id] !== undefined));
  if (used.length < 2) return null;
  return make("section", { class: "table" },
    make("h3", {}, told(table.title)),
    make("div", { class: "scroll", tabindex: 0 }, make("table", {},
      make("thead", {}, make("tr", {}, used.map((column) => make("th", { scope: "col" }, told(column.title), column.unit ? ` (${told(column.unit)})` : "")))),
      make("tbody", {}, table.rows.slice(0, most).map((row) => row.kind === "group"
        ? make("tr", { class: "group" }, make("th", { colspan: used.length }, told(Object.values(row.cells)[0])))
        : make("tr", { class: row.kind }, used.map((column) => cell(column, row.cells[column.id]))))))),
    table.notes?.length ? make("ul", { class: "small pale" }, table.notes.map((note) => make("li", {}, told(note)))) : null);
}

export function drawDocument(document) {
  return make("article", {},
    make("h2", {}, told(document.title)),
    make("dl", { class: "facts" }, Object.values(document.headline ?? {}).map((value) => make("dd", {}, told(value)))),
    (document.tables ?? []).map((table) => drawTable(table)),
    document.notes?.length ? make("ul", {}, document.notes.map((note) => make("li", {}, told(note)))) : null);
}
