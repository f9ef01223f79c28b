// The tables of the plan in hand, and figures to change.

import { make, fill } from "./dom.js";
import { t, told } from "./words.js";
import { state } from "./store.js";
import { drawTable } from "./tables.js";
import { decide } from "./decisions.js";

let shown = "targets";

export function drawFigures(area) {
  const tables = state.bench?.tables?.tables ?? [];
  if (!tables.length) { fill(area); return; }
  if (!tables.some((table) => table.id === shown)) shown = tables[0].id;
  const path = make("input", { name: "path", placeholder: "quotas.LAND-C.amounts.2025", required: true, "data-key": "path" });
  const value = make("input", { name: "value", placeholder: "60", required: true, "data-key": "value" });
  const change = async (event) => {
    event.preventDefault();
    let entered;
    try { entered = JSON.parse(value.value); } catch { entered = value.value; }
    await decide({ kind: "set", path: path.value.trim(), value: entered });
  };
  fill(area,
    make("label", { class: "row" }, t("表", "Table"), make("select", { "data-key": "table", onchange: (event) => { shown = event.target.value; drawFigures(area); } },
      tables.map((table) => make("option", { value: table.id, selected: table.id === shown }, told(table.title))))),
    drawTable(tables.find((table) => table.id === shown)),
    state.bench.mayDecide ? make("form", { class: "change", onsubmit: change },
      make("h3", {}, t("改一个数（记为决定）", "Change a figure (as a decision)")),
      make("label", {}, t("路径", "Path"), path), make("label", {}, t("值", "Value"), value),
      make("button", {}, t("改", "Change")),
      make("p", { class: "small pale" }, t("路径与 --set 相同；检查不通过则不写入，并说明原因。", "Paths are those of --set; what the checker does not pass is told and not written."))) : null);
}
