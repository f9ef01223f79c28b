// Other plans as small maps, each with what it gives up.

import { make } from "./dom.js";
import { t, told } from "./words.js";
import { state, changed, complain, say } from "./store.js";
import { get, post, filePath } from "./api.js";
import { drawing } from "./map.js";
import { keepPlan } from "./compare.js";

/** Maps by job: null as long as they are being made. */
const known = new Map();

async function look(job, count) {
  known.set(job.job, null);
  const found = [];
  try {
    for (let number = 1; number <= count; number++) {
      const plan = await get(filePath(job.job, `plan-${number}.json`));
      found.push({ plan, map: await post("map", { moves: [], plan }) });
    }
  } catch (fault) { complain(fault); }
  known.set(job.job, found);
  changed("pictures");
}

/** The plans of an answer: what each is called, and its goals that are otherwise. */
function plans(document) {
  const found = [];
  for (const { cells } of document.tables.find((table) => table.id === "plans")?.rows ?? []) {
    if (cells.plan) found.push({ name: cells.plan, changes: cells.changes, goals: [] });
    if (found.length && cells.loss) {
      const amount = `${Math.abs(cells.loss).toLocaleString()} ${told(cells.unit)}`;
      found.at(-1).goals.push(cells.loss > 0 ? t(`“${told(cells.tier)}”差 ${amount}`, `“${told(cells.tier)}” worse by ${amount}`) : t(`“${told(cells.tier)}”好 ${amount}`, `“${told(cells.tier)}” better by ${amount}`));
    }
  }
  return found;
}

export function gallery(document, job) {
  const told_ = plans(document).slice(0, job.files.length);
  if (!told_.length) return null;
  if (!known.has(job.job)) look(job, told_.length);
  const maps = known.get(job.job);
  if (!maps) return make("p", { class: "pale" }, t("正在画小图……", "drawing small maps …"));
  return make("ul", { class: "gallery" }, told_.map((plan, number) => maps[number] ? make("li", {},
    make("div", { class: "row" }, make("strong", {}, told(plan.name)), make("span", { class: "small pale" }, t(`改动 ${plan.changes} 处`, `${plan.changes} changes`)),
      make("button", { "data-key": `keep-${job.job}-${number}`, onclick: () => {
        keepPlan(told(plan.name), maps[number].plan, maps[number].map);
        say({ zh: `${plan.name.zh}已留下，见“比较”`, en: `${plan.name.en} is kept: see “Compare”` });
      } }, t("留下比较", "Keep to compare"))),
    drawing(maps[number].map, true),
    make("div", { class: "small" }, plan.goals.length ? plan.goals.join(t("；", "; ")) : t("各级目标都不变", "no goal changes"))) : null));
}
