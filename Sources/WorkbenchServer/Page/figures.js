// The tables of the plan in hand.

import { make, fill } from "./dom.js";
import { t, told } from "./words.js";
import { state } from "./store.js";
import { drawTable } from "./tables.js";

let shown = "targets";

export function drawFigures(area) {
  const tables = state.bench?.tables?.tables ?? [];
  if (!tables.length) { fill(area); return; }
  if (!tables.some((table) => table.id === shown)) shown = tables[0].id;
  fill(area,
    make("label", { class: "row" }, t("表", "Table"), make("select", { "data-key": "table", onchange: (event) => { shown = event.target.value; drawFigures(area); } },
      tables.map((table) => make("option", { value: table.id, selected: table.id === shown }, told(table.title))))),
    drawTable(tables.find((table) => table.id === shown)));
}
