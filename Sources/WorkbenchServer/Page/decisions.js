// Decisions: who, when, why; undo, redo, approve.

import { make, fill, announce } from "./dom.js";
import { t, told, listed } from "./words.js";
import { state, take, say, complain, load, lookForPlaces } from "./store.js";
import { post } from "./api.js";
import { ask } from "./dialog.js";

/** Asks who and why, unless that is known, then puts it on record. False where it was not. */
async function signed(path, title, body, known = null) {
  const signature = known ?? await ask(title);
  if (!signature) return false;
  try {
    const answer = await post(path, { ...body, ...signature, version: state.bench.version });
    if (answer.projects) await take(answer);
    await lookForPlaces();
    return answer;
  } catch (fault) {
    complain(fault);
    if (fault.status === 409) await load();
    return false;
  }
}

/** Several decisions by one person for one reason. False where not all were put on record. */
export async function decideAll(decisions) {
  const signature = await ask(t(`记录 ${decisions.length} 项决定`, `Put ${decisions.length} decisions on record`));
  if (!signature) return false;
  for (const decision of decisions) if (!await decide(decision, signature)) return false;
  return true;
}

export async function decide(decision, signature = null) {
  const answer = await signed("decisions", t("记录一项决定", "Put a decision on record"), { decision }, signature);
  if (!answer) return false;
  const last = answer.decisions[answer.decisions.length - 1];
  // What has been decided is no longer only tried, once the plan has been solved for it.
  say({ zh: `已记录：${told(last.note)}`, en: `On record: ${told(last.note)}` });
  announce(t(`已记录：${told(last.note)}`, `On record: ${told(last.note)}`));
  return true;
}

const undo = (name) => signed("undo", t("撤回", "Take back"), name ? { name } : {});
const redo = (name) => signed("redo", t("恢复", "Let it stand again"), name ? { name } : {});

export async function approve() {
  const answer = await signed("approve", t("批准这个方案", "Approve this plan"), {});
  if (answer) say({ zh: `已批准：${answer.file}，方案在 ${answer.folder}`, en: `Approved: ${answer.file}, the plan is in ${answer.folder}` });
}

function entry(decision) {
  const withdrawn = decision.withdrawn;
  return make("li", { class: withdrawn ? "withdrawn" : null },
    make("div", {}, make("strong", {}, told(decision.note) || decision.name), " ", make("span", { class: "pale small" }, decision.name)),
    make("div", { class: "small pale" }, [decision.by, decision.on, decision.why].filter(Boolean).join(" · ")),
    withdrawn ? make("div", { class: "small" }, withdrawn.replacedBy
      ? t(`由 ${withdrawn.replacedBy} 取代`, `replaced by ${withdrawn.replacedBy}`)
      : t("已撤回 ", "taken back ") + [withdrawn.by, withdrawn.on, withdrawn.why].filter(Boolean).join(" · ")) : null,
    state.bench.mayDecide ? make("button", { "data-key": `log-${decision.name}`, onclick: () => (withdrawn ? redo : undo)(decision.name) },
      withdrawn ? t("恢复", "Let it stand") : t("撤回", "Take back")) : null);
}

export function drawDecisions(area) {
  const bench = state.bench;
  if (!bench) return;
  fill(area,
    make("div", { class: "row" },
      make("button", { disabled: !bench.undo || !bench.mayDecide, "data-key": "undo", onclick: () => undo() }, t("撤回上一项", "Undo")),
      make("button", { disabled: !bench.redo || !bench.mayDecide, "data-key": "redo", onclick: () => redo() }, t("恢复下一项", "Redo"))),
    bench.decisions.length ? make("ol", { class: "log" }, [...bench.decisions].reverse().map(entry))
      : make("p", { class: "pale" }, t("还没有决定。", "Nothing has been decided.")),
    make("p", { class: "small pale" }, t(`决定写在 ${bench.scenario.decisions}；${bench.scenario.base} 不改动。`,
      `Decisions are in ${bench.scenario.decisions}; ${bench.scenario.base} is left as it is.`)),
    bench.approved?.length ? make("p", { class: "small" }, t("已批准：", "Approved: "), listed(bench.approved)) : null);
}
