// Tables of the scenario to be gone through: a cell that is changed is checked at once, and told at the cell; all changes go into one
// decision. Cells copied from a spreadsheet are pasted from the cell that has the focus.

import { make, fill } from "./dom.js";
import { t, told, colon, clauses } from "./words.js";
import { state, complain, changed } from "./store.js";
import { get, post } from "./api.js";
import { decide } from "./decisions.js";
import { dropHint, take } from "./dropping.js";

const kinds = [
  ["projects", "项目", "projects"], ["quotas", "指标", "quotas"], ["budgets", "资金", "budgets"], ["targets", "任务", "targets"],
  ["parcels", "地块", "parcels"], ["buildings", "厂房", "buildings"], ["parks", "园区", "parks"], ["reductions", "减量化", "reductions"], ["standards", "准入标准", "standards"],
];
let kind = "quotas";
let table = null;
let issues = [];
/** Values changed here and not yet decided, by path. */
const pending = new Map();

const mostColumns = 40;
const mostRows = 1200;

/** The plain values of a record, by what leads to them. */
function leaves(value, steps = [], found = []) {
  for (const [key, part] of Object.entries(value)) {
    if (part === null || Array.isArray(part) || key === "id" && !steps.length) continue;
    if (typeof part === "object") {
      if ("zh" in part && "en" in part) continue;
      leaves(part, [...steps, key], found);
    } else found.push([[...steps, key].join("."), part]);
  }
  return found;
}

const head = (column) => {
  const [first, ...rest] = column.split(".");
  return [told(table.fields[first] ?? first), ...rest].join(" ");
};

/** What is typed, as JSON where it is a number or a truth. */
function parsed(text) {
  const plain = text.trim().replace(/,(?=\d{3})/g, "");
  if (plain === "") return null;
  if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return plain === "true" ? true : plain === "false" ? false : text.trim();
}

let turn = 0;

async function check() {
  const own = ++turn;
  if (!pending.size) { issues = []; mark(); return; }
  try {
    const answer = await post("consider", { decision: { kind: "set", settings: settings() } });
    if (own !== turn) return;
    issues = answer.issues.filter((issue) => issue.severity === "error");
    mark();
  } catch (fault) { if (own === turn) { issues = fault.issues ?? []; complain(fault); } }
}

const settings = () => [...pending].map(([path, value]) => ({ path, value }));

let area = null;

/** Shows at each cell what the checker says of it, without taking the cell from under the hands. */
function mark() {
  for (const cell of area.querySelectorAll("td[data-path]")) {
    const own = issues.find((issue) => issue.path === cell.dataset.path);
    cell.classList.toggle("wrong", !!own);
    cell.classList.toggle("pending", pending.has(cell.dataset.path));
    cell.title = own ? clauses(own.what, own.because, own.mend) : "";
    if (own) cell.setAttribute("aria-invalid", "true"); else cell.removeAttribute("aria-invalid");
  }
  fill(area.querySelector(".found"),
    pending.size ? make("p", {}, t(`改了 ${pending.size} 处`, `${pending.size} changed`), issues.length ? t(`，检查有 ${issues.length} 处不通过`, `, ${issues.length} faults`) : t("，检查通过", ", the checker passes"), " ",
      state.bench.mayDecide ? make("button", { class: "main", disabled: issues.length > 0, "data-key": "record", onclick: record }, t("记为决定", "Decide so")) : null,
      make("button", { "data-key": "drop-changes", onclick: () => { pending.clear(); issues = []; drawRecords(area); } }, t("放弃改动", "Drop the changes"))) : null,
    make("ul", { class: "small" }, issues.slice(0, 12).map((issue) => make("li", {}, colon(issue.path, clauses(issue.what, issue.mend))))));
}

async function record() {
  if (await decide({ kind: "set", settings: settings() })) { pending.clear(); issues = []; table = null; changed("records"); }
}

/** Settings that came from elsewhere, to be looked at before they are decided. */
export function propose(list) {
  for (const { path, value } of list) pending.set(path, value);
  if (list.length) kind = kinds.some(([id]) => id === list[0].path.split(".")[0]) ? list[0].path.split(".")[0] : kind;
  table = null;
  changed("open-records");
  check();
}

function edited(cell, text) {
  const value = parsed(text);
  if (String(value ?? "") === cell.dataset.was) pending.delete(cell.dataset.path); else pending.set(cell.dataset.path, value);
}

function pasted(event) {
  const text = event.clipboardData.getData("text/plain");
  event.preventDefault();
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  if (lines.length === 1 && lines[0].length === 1) { document.execCommand("insertText", false, text); return; }
  let row = event.currentTarget.parentElement;
  const column = [...row.children].indexOf(event.currentTarget);
  for (const line of lines) {
    line.forEach((value, offset) => {
      const cell = row?.children[column + offset];
      if (!cell?.dataset.path) return;
      cell.textContent = value;
      edited(cell, value);
    });
    row = row?.nextElementSibling;
  }
  check();
}

function cell(record, column, values) {
  const path = `${kind}.${record.id}.${column}`;
  const was = values.get(column);
  const shown = pending.has(path) ? pending.get(path) : was;
  return make("td", {
    "data-path": path, "data-was": was === undefined ? "" : String(was), contenteditable: state.bench.mayDecide ? "true" : null, tabindex: 0,
    class: typeof shown === "number" ? "n" : null,
    onblur: (event) => { edited(event.target, event.target.textContent); check(); }, onpaste: pasted,
    onkeydown: (event) => { if (event.key === "Enter") { event.preventDefault(); event.target.parentElement.nextElementSibling?.children[event.target.cellIndex]?.focus(); } },
  }, shown === undefined || shown === null ? "" : String(shown));
}

async function look() {
  try {
    table = await get(`records?kind=${kind}`);
    changed("records");
  } catch (fault) { complain(fault); }
}

export function drawRecords(target) {
  area = target;
  if (!state.bench) return;
  if (!table || table.kind !== kind || table.version !== state.bench.version) {
    if (!table || table.kind !== kind || !area.contains(document.activeElement)) look();
    if (!table) return;
  }
  const rows = table.records.slice(0, mostRows);
  const values = rows.map((record) => new Map(leaves(record)));
  const columns = [...new Set(values.flatMap((map) => [...map.keys()]))].slice(0, mostColumns);
  fill(area,
    make("label", { class: "row" }, t("表", "Table"), make("select", { "data-key": "kind", onchange: (event) => { kind = event.target.value; table = null; look(); } },
      kinds.map(([id, zh, en]) => make("option", { value: id, selected: id === kind }, t(zh, en))))),
    make("p", { class: "small pale" }, t("改一格即检查；可从 Excel 成片粘贴。改动记为一项决定，情景文件不动。", "A changed cell is checked at once; paste blocks from a spreadsheet. Changes become one decision; the scenario's file is left alone.")),
    state.bench.mayDecide ? make("label", { class: "small pale" }, dropHint(), " ", make("input", { type: "file", accept: ".xlsx,.xls,.ods", "data-key": "ledger-file", onchange: (event) => { if (event.target.files[0]) take(event.target.files[0]); } })) : null,
    make("div", { class: "found" }),
    make("div", { class: "scroll sheet" }, make("table", {},
      make("thead", {}, make("tr", {}, make("th", {}, t("编号", "id")), columns.map((column) => make("th", { scope: "col" }, head(column))))),
      make("tbody", {}, rows.map((record, number) => make("tr", {}, make("th", { scope: "row" }, record.id, record.name ? make("div", { class: "small pale" }, told(record.name)) : null),
        columns.map((column) => cell(record, column, values[number]))))))));
  mark();
}
