// Tables of the scenario to be gone through: a cell that is changed is checked at once, and told at the cell; all changes go into one
// decision. Cells copied from a spreadsheet are pasted from the cell that has the focus. New records, and lists within one, have a form.

import { make, fill } from "./dom.js";
import { t, told, colon, clauses } from "./words.js";
import { state, complain, changed } from "./store.js";
import { get, post } from "./api.js";
import { decide } from "./decisions.js";
import { dropHint, endings, take } from "./dropping.js";
import { RecordForm } from "./recordform.js";

let kind = "quotas";
let table = null;
let issues = [];
/** Values changed here and not yet decided, by path. */
const pending = new Map();
/** The record whose form is open: `{form, id, was}`; `was` of a new one is null. */
let open = null;

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
  const found = area?.querySelector(".found");
  // The table may still be on its way.
  if (!found) return;
  for (const cell of area.querySelectorAll("td[data-path]")) {
    const own = issues.find((issue) => issue.path === cell.dataset.path);
    cell.classList.toggle("wrong", !!own);
    cell.classList.toggle("pending", pending.has(cell.dataset.path));
    cell.title = own ? clauses(own.what, own.because, own.mend) : "";
    if (own) cell.setAttribute("aria-invalid", "true"); else cell.removeAttribute("aria-invalid");
  }
  open?.form.mark(issues, `${kind}.${open.id}`);
  fill(found,
    pending.size ? make("p", {}, t(`改了 ${pending.size} 处`, `${pending.size} changed`), issues.length ? t(`，检查有 ${issues.length} 处不通过`, issues.length === 1 ? ", 1 fault" : `, ${issues.length} faults`) : t("，检查通过", ", the checker passes"), " ",
      state.bench.mayDecide ? make("button", { class: "main", disabled: issues.length > 0, "data-key": "record", onclick: record }, t("记为决定", "Decide so")) : null,
      make("button", { "data-key": "drop-changes", onclick: () => { pending.clear(); issues = []; open = null; drawRecords(area); } }, t("放弃改动", "Drop the changes"))) : null,
    pending.size ? make("ul", { class: "small changes" }, [...pending].slice(0, 12).map(([path, value]) => make("li", {}, make("code", {}, path), " ",
      value === null ? t("删去", "removed") : clipped(typeof value === "object" ? JSON.stringify(value) : String(value)), " ",
      make("button", { "data-key": `drop-${path}`, "aria-label": t(`不改 ${path}`, `leave ${path} as it is`), onclick: () => { pending.delete(path); drawRecords(area); check(); } }, "×"))),
      pending.size > 12 ? make("li", {}, t(`还有 ${pending.size - 12} 处`, `${pending.size - 12} more`)) : null) : null,
    make("ul", { class: "small" }, issues.slice(0, 12).map((issue) => make("li", {}, colon(issue.path, clauses(issue.what, issue.mend))))));
}

async function record() {
  if (await decide({ kind: "set", settings: settings() })) { pending.clear(); issues = []; open = null; table = null; changed("records"); }
}

const clipped = (text) => text.length > 80 ? `${text.slice(0, 79)}…` : text;

/** A record with what is changed in it and not yet decided. */
function present(record) {
  const value = structuredClone(record);
  for (const [path, part] of pending) {
    if (!path.startsWith(`${kind}.${record.id}.`)) continue;
    const steps = path.slice(kind.length + record.id.length + 2).split(".");
    const last = steps.pop();
    let at = value;
    for (const step of steps) at = at?.[step] ?? at?.find?.((one) => one.id === step || one.name === step);
    if (at) at[last] = part;
  }
  return value;
}

/** Opens the form of a record, or of a new one that begins like another. */
function openForm(record, like = {}) {
  // Another table is on its way.
  if (table?.kind !== kind) return;
  const value = record ? present(record) : structuredClone(like);
  if (!record) delete value.id;
  open = { id: record?.id ?? "", was: record, form: new RecordForm(table.form, value, table.ids, !record, heard) };
  drawRecords(area);
  area.querySelector(".record input, .record select")?.focus();
}

/** What the form says, among what is to be decided: field by field of a record that is there, the whole of a new one. */
function heard() {
  const { form, was } = open;
  for (const path of [...pending.keys()]) if (path === `${kind}.${open.id}` || path.startsWith(`${kind}.${open.id}.`)) pending.delete(path);
  if (was) {
    for (const key of new Set([...Object.keys(was), ...Object.keys(form.value)])) {
      if (key !== "id" && JSON.stringify(was[key]) !== JSON.stringify(form.value[key])) pending.set(`${kind}.${was.id}.${key}`, form.value[key] ?? null);
    }
  } else {
    open.id = String(form.value.id ?? "").trim();
    // Without an id there is nothing yet that could be checked.
    if (open.id) pending.set(`${kind}.${open.id}`, structuredClone(form.value));
  }
  check();
}

/** Records that are new here and not yet decided. */
const fresh = () => [...pending].filter(([path, value]) => value && typeof value === "object" && path.startsWith(`${kind}.`) && !table.records.some((record) => path === `${kind}.${record.id}` || path.startsWith(`${kind}.${record.id}.`)))
  .map(([path, value]) => ({ ...value, id: path.slice(kind.length + 1) }));

function formArea() {
  if (!open) return null;
  const name = open.was ? `${told(open.was.name) || open.was.id} (${open.was.id})` : told(table.title);
  return make("section", { class: "form", "aria-label": name },
    make("h3", {}, open.was ? t(`修改：${name}`, `Change: ${name}`) : t(`新增：${name}`, `New: ${name}`)),
    make("p", { class: "small pale" }, t("填好即检查；不改情景文件，与其他改动一起记为一项决定。", "Checked as it is filled in; the scenario's file is left alone, all changes become one decision.")),
    open.form.area,
    make("div", { class: "row" },
      make("button", { "data-key": "close-form", onclick: () => { open = null; drawRecords(area); } }, t("收起", "Close")),
      open.was ? make("button", { "data-key": "remove-record", onclick: () => { pending.set(`${kind}.${open.was.id}`, null); open = null; drawRecords(area); check(); } }, t("删去这条记录", "Remove this record")) : null));
}

/** The park that parcels of a map are put into which the scenario does not have; null: none are made. */
let created = null;

/** Settings that came from elsewhere, to be looked at before they are decided. */
export function propose(list) {
  for (const { path, value } of list) pending.set(path, value);
  open = null;
  if (list.length) kind = list[0].path.split(".")[0];
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
    const found = await get(`records?kind=${kind}`);
    if (found.kind !== kind) return;
    table = found;
    changed("records");
  } catch (fault) { kind = "quotas"; complain(fault); }
}

/** A button in the page's language; the browser's own is in the browser's. */
function fileChooser() {
  const input = make("input", { type: "file", multiple: true, accept: endings, class: "unseen", tabindex: -1, "aria-hidden": "true",
    onchange: (event) => { if (event.target.files.length) take(event.target.files, created); } });
  return [make("button", { "data-key": "ledger-file", onclick: () => input.click() }, t("选文件……", "Choose files…")), input];
}

export function drawRecords(target) {
  area = target;
  if (!state.bench) return;
  if (!table || table.kind !== kind || table.version !== state.bench.version) {
    if (!table || table.kind !== kind || !area.contains(document.activeElement)) look();
    if (!table) return;
  }
  const may = state.bench.mayDecide;
  const rows = [...fresh(), ...table.records.slice(0, mostRows)];
  const values = rows.map((record) => new Map(leaves(record)));
  const columns = [...new Set(values.flatMap((map) => [...map.keys()]))].slice(0, mostColumns);
  const isFresh = (record) => !table.records.includes(record);
  const head_ = (record) => make("th", { scope: "row", class: pending.get(`${kind}.${record.id}`) === null ? "gone" : null }, record.id,
    record.name ? make("div", { class: "small pale" }, told(record.name)) : null,
    isFresh(record) ? make("span", { class: "tag tried" }, t("新增", "new"))
      : may ? make("button", { class: "small", "data-key": `edit-${record.id}`, "aria-label": t(`修改 ${record.id}`, `change ${record.id}`), onclick: () => openForm(record) }, t("表单", "Form")) : null);
  const parks = table.ids.parks ?? [];
  fill(area,
    make("div", { class: "row" },
      make("label", { class: "row" }, t("表", "Table"), make("select", { "data-key": "kind", onchange: (event) => { kind = event.target.value; table = null; open = null; look(); } },
        table.kinds.map((one) => make("option", { value: one.kind, selected: one.kind === kind }, told(one.words))))),
      may ? [make("button", { "data-key": "new-record", onclick: () => openForm(null) }, t("新增一条", "New record")),
        table.records.length ? make("button", { "data-key": "new-like", onclick: () => openForm(null, open?.was ? present(open.was) : table.records.at(-1)) },
          open?.was ? t(`照 ${open.was.id} 新增`, `New, like ${open.was.id}`) : t("照最后一条新增", "New, like the last")) : null] : null),
    may && make("p", { class: "small pale" }, t("改一格即检查；可从 Excel 成片粘贴；清单和没有列出的字段在“表单”里改。改动记为一项决定，情景文件不动。",
      "A changed cell is checked at once; paste blocks from a spreadsheet; lists, and fields that are not shown, are changed in the form. Changes become one decision; the scenario's file is left alone.")),
    may ? make("div", { class: "small pale hint" }, dropHint(), " ", fileChooser(),
      kind === "parcels" ? make("label", {}, t("地图上有而情景没有的地块：", "Parcels of a map that the scenario does not have: "), make("select", { "data-key": "create-in", onchange: (event) => { created = event.target.value || null; } },
        make("option", { value: "" }, t("不新建", "are not made")), parks.map((park) => make("option", { value: park.id, selected: park.id === created }, t(`新建，归入${told(park.name)}`, `are made, in ${told(park.name)}`))))) : null) : null,
    make("div", { class: "found" }), formArea(),
    make("div", { class: "scroll sheet" }, make("table", {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, t("编号", "id")), columns.map((column) => make("th", { scope: "col" }, head(column))))),
      make("tbody", {}, rows.map((record, number) => make("tr", {}, head_(record),
        columns.map((column) => isFresh(record) ? make("td", {}, String(values[number].get(column) ?? "")) : cell(record, column, values[number]))))))));
  mark();
}
