// What breaks, whose it is and by how much; and what else changes.

import { make, fill, announce } from "./dom.js";
import { t, told, listed } from "./words.js";
import { state, takeBack, complain } from "./store.js";
import { post } from "./api.js";
import { brokenWords } from "./projects.js";
import { drawTable } from "./tables.js";
import { decide, decideAll } from "./decisions.js";

let lastSaid = "";

function summary(verdict) {
  const fresh = verdict.broken.filter((broken) => !broken.old);
  if (!state.moves.length) {
    return verdict.sound ? t("方案逐条核验，全部满足。", "The plan keeps every limit.")
      : t(`方案违反 ${verdict.broken.length} 处限值。`, `The plan breaks ${verdict.broken.length} limits.`);
  }
  if (verdict.sound) return t("移动后逐条核验，全部满足。", "With the moves every limit is kept.");
  return fresh.length ? t(`移动后新违反 ${fresh.length} 处限值。`, `The moves break ${fresh.length} more limits.`)
    : t(`没有新的违反；原已违反 ${verdict.broken.length} 处。`, `Nothing new breaks; ${verdict.broken.length} limits were broken before.`);
}

async function mend() {
  try { await post("mend", { moves: state.moves }); } catch (fault) { complain(fault); }
}

async function pinAll() {
  const decisions = state.moves.map((moved) => {
    const place = state.verdict.places.find((place) => place.project === moved.project);
    const where = !place?.placed ? {} : place.building ? { building: place.building } : { parcel: place.parcels[0] };
    return { kind: moved.place ? "place" : "ban", project: moved.project, ...where };
  });
  if (decisions.length === 1) await decide(decisions[0]); else await decideAll(decisions);
}

/** Of the comparison only what changes, without the columns that are for programs. */
function tidy(table) {
  if (table.id !== "comparison") return table;
  const columns = table.columns.filter((column) => !["group", "id"].includes(column.id));
  return { ...table, columns, rows: table.rows.filter((row) => row.kind !== "group" && row.cells["B-A"]) };
}

export function drawVerdict(area) {
  const verdict = state.verdict;
  if (!verdict) { fill(area); return; }
  area.setAttribute("aria-label", t("核验结果", "verdict"));
  const words = summary(verdict);
  const fresh = verdict.broken.filter((broken) => !broken.old);
  const said = [words, ...fresh.slice(0, 5).map(brokenWords)].join(" ");
  // Once for each state, however often it is drawn.
  const key = JSON.stringify(state.moves) + said;
  if (key !== lastSaid) {
    lastSaid = key;
    announce(said);
  }
  const isEmpty = state.bench?.standing.isEmpty && !state.moves.length;
  fill(area,
    make("p", { class: `verdict ${verdict.sound ? "good" : "bad"}` },
      isEmpty ? t("还没有方案：先求解，或把项目拖到图上。", "There is no plan yet: solve, or drag projects onto the map.") : words,
      " ", make("small", { class: "pale" }, state.moves.length ? `${Math.round(verdict.milliseconds)} ms` : "")),
    state.moves.length ? make("div", { class: "row" },
      make("button", { "data-key": "take-back", onclick: () => takeBack() }, t("全部收回", "Take back")),
      state.bench?.mayDecide && !verdict.sound ? make("button", { "data-key": "mend", onclick: mend }, t("修补：改动最少", "Mend: change least")) : null,
      state.bench?.mayDecide ? make("button", { class: "main", "data-key": "pin-all", onclick: pinAll }, t("记为决定", "Decide so")) : null) : null,
    verdict.broken.length ? make("ul", { class: "broken" }, verdict.broken.map((broken) => make("li", { class: broken.old ? "old" : null },
      make("strong", {}, told(broken.title)), broken.old ? make("span", { class: "tag" }, t("原已违反", "before")) : null,
      make("div", {}, brokenWords(broken)),
      broken.projects.length ? make("div", { class: "small pale" }, listed(broken.projects)) : null))) : null,
    verdict.changes ? make("details", { open: true }, make("summary", {}, told(verdict.changes.headline.goals)),
      verdict.changes.tables.filter((table) => !table.id.startsWith("broken")).map((table) => drawTable(tidy(table)))) : null);
}
