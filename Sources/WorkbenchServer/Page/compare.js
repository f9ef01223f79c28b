// Plans that were kept, as small maps, and side by side with the plan in hand.

import { make, fill } from "./dom.js";
import { t, told } from "./words.js";
import { state, complain, changed } from "./store.js";
import { post } from "./api.js";
import { drawing } from "./map.js";
import { drawTable } from "./tables.js";

const most = 3;
const kept = () => state.kept;

function remember() {
  sessionStorage.setItem("landplan-kept", JSON.stringify(kept().map(({ name, plan }) => ({ name, plan }))));
  changed("kept");
  renew();
}

/** Keeps a plan; of more than there is room for the oldest goes. */
export function keepPlan(name, plan, map = null) {
  state.kept = [...kept(), { name, plan, map }].slice(-most);
  remember();
}

/** Keeps the plan with what is tried on it. */
function keep() {
  const number = (state.keptCount = (state.keptCount ?? kept().length) + 1);
  keepPlan(t(`方案 ${number}`, `Plan ${number}`), state.verdict.plan);
}

let turn = 0;

/** Asks anew how the plans compare. */
export async function renew() {
  const own = ++turn;
  if (!kept().length) { state.comparison = null; changed("comparison"); return; }
  try {
    const comparison = await post("compare", { plans: kept().map(({ name, plan }) => ({ name, plan })) });
    for (const entry of kept()) entry.map ??= await post("map", { moves: [], plan: entry.plan });
    if (own !== turn) return;
    state.comparison = comparison;
    changed("comparison");
  } catch (fault) { complain(fault); }
}

function card(entry, number) {
  const letter = String.fromCharCode(66 + number);
  return make("li", {},
    make("div", { class: "row" }, make("strong", {}, `${letter} · ${entry.name}`),
      make("button", { "data-key": `drop-${number}`, onclick: () => { state.kept = kept().filter((other) => other !== entry); remember(); } }, t("移去", "Remove"))),
    entry.map ? drawing(entry.map, true) : null);
}

export function drawCompare(area) {
  if (!state.bench) return;
  const comparison = state.comparison?.comparison;
  fill(area,
    make("div", { class: "row" }, make("button", { "data-key": "keep", onclick: keep }, t("留下现在的方案（含试移）", "Keep the plan as it is (with moves)"))),
    kept().length ? null : make("p", { class: "pale" }, t("留下一两个方案，就能与手上的方案（A）并排比较。", "Keep a plan or two to see them beside the one in hand (A).")),
    make("ul", { class: "gallery" }, kept().map(card)),
    comparison ? make("dl", { class: "facts" }, Object.entries(comparison.headline).map(([letter, value]) => make("dd", {}, `${letter} ${told(value)}`))) : null,
    (comparison?.tables ?? []).map((table) => drawTable(table.id === "comparison"
      ? { ...table, columns: table.columns.filter((column) => !["group", "id"].includes(column.id)) } : table)));
}
