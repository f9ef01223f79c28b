// Work in the background: the search and its gap, questions, files.

import { make, fill } from "./dom.js";
import { t, told } from "./words.js";
import { state, changed, complain, hear, take } from "./store.js";
import { post, fileAddress, get } from "./api.js";

const running = (job) => job.stage === "running" || job.stage === "waiting";

export async function order(path, body = {}) {
  try { heardJob(await post(path, body)); } catch (fault) { complain(fault); }
}

export const solve = () => order("solve");
const stop = (job) => order("stop", { job: job.job });
const cancel = (job) => order("cancel", { job: job.job });

/** Whether it is a question that has been answered. */
export const isQuestion = (job) => job.stage === "done" && !["ledger", "report", "solve", "mend", "import", "import-shapes"].includes(job.kind);

/** The answer of a question, once. */
export async function fetchAnswer(job) {
  state.answers.set(job.job, null);
  try { state.answers.set(job.job, await get(`answer?job=${job.job}`)); } catch { state.answers.delete(job.job); }
}

/** Takes in what is told of a job; what is known of it now. */
export async function heardJob(told) {
  const job = hear(told);
  const progress = job.progress;
  if (progress && progress.gap !== undefined) {
    const gaps = state.gaps.get(job.job) ?? [];
    gaps.push([progress.seconds, progress.gap, progress.tier]);
    state.gaps.set(job.job, gaps.slice(-400));
  }
  if (isQuestion(job) && !state.answers.has(job.job)) {
    await fetchAnswer(job);
    if (state.answers.has(job.job)) state.answered = job.job;
    changed("answers");
  }
  changed("jobs");
  return job;
}

const endings = {
  0: () => t("已证明最优", "proved"), 2: () => t("已证明无可行方案", "proved: no plan"), 3: () => t("未求完，有方案", "stopped with a plan"),
  4: () => t("未求完，无方案", "stopped without a plan"), 5: () => t("方案违反规则", "the plan breaks rules"),
};

function stage(job) {
  switch (job.stage) {
    case "waiting": return t("等待", "waiting");
    case "running": return job.stopping ? t("正在停止……", "stopping …") : t("进行中", "running");
    case "done": return ["solve", "mend"].includes(job.kind) && endings[job.status] ? endings[job.status]()
      : job.status === 3 ? t("部分未求完", "not all solved to the end") : t("完成", "done");
    case "cancelled": return t("已放弃", "given up");
    default: return t("没有做成", "failed");
  }
}

/** The gap over time: it closes to the floor. */
function gapLine(job) {
  const gaps = state.gaps.get(job.job) ?? [];
  if (gaps.length < 2) return null;
  const last = gaps[gaps.length - 1][0] || 1;
  const points = gaps.map(([seconds, gap]) => `${(seconds / last * 196 + 2).toFixed(1)},${(36 - Math.min(1, Math.sqrt(gap)) * 34).toFixed(1)}`);
  return make("svg", { viewBox: "0 0 200 40", class: "gap", role: "img", "aria-label": t("差距随时间缩小", "the gap over time") },
    make("polyline", { points: points.join(" "), fill: "none", stroke: "currentColor", "stroke-width": 1.5 }));
}

const amount = (value) => value === undefined ? "–" : Number(value).toLocaleString(undefined, { maximumFractionDigits: 2 });

function progressOf(job) {
  const p = job.progress;
  if (!p) return null;
  const part = p.question ? p.question / p.questions : p.tier / p.tiers;
  return make("div", { class: "progress" },
    make("progress", { max: 1, value: Math.min(1, part), "aria-label": told(job.title) }),
    make("div", { class: "small" },
      p.question ? t(`第 ${p.question}/${p.questions} 问　`, `question ${p.question} of ${p.questions} · `) : "",
      t(`第 ${p.tier}/${p.tiers} 级　最好 ${amount(p.best)}　界 ${amount(p.bound)}　差距 ${p.gap === undefined ? "–" : `${(p.gap * 100).toFixed(2)} %`}　${p.seconds} 秒`,
        `tier ${p.tier} of ${p.tiers} · best ${amount(p.best)} · bound ${amount(p.bound)} · gap ${p.gap === undefined ? "–" : `${(p.gap * 100).toFixed(2)} %`} · ${p.seconds} s`)),
    gapLine(job));
}

const takeMended = async (job) => {
  try {
    const bench = await post("take", { job: job.job });
    state.moves = [];
    await take(bench);
  } catch (fault) { complain(fault); }
};

export function drawJob(job) {
  const mayDecide = state.bench.mayDecide;
  return make("li", { class: job.stage },
    make("div", { class: "row" }, make("strong", {}, told(job.title)), make("span", { class: "pale" }, `#${job.job} ${stage(job)}`),
      job.stage === "running" && mayDecide ? make("button", { "data-key": `stop-${job.job}`, disabled: job.stopping, onclick: () => stop(job) }, t("停止并取最好", "Stop, take the best")) : null,
      running(job) && mayDecide ? make("button", { "data-key": `cancel-${job.job}`, onclick: () => cancel(job) }, t("放弃", "Give up")) : null,
      job.kind === "mend" && job.stage === "done" && [0, 3].includes(job.status) && mayDecide
        ? make("button", { class: "main", "data-key": `take-${job.job}`, onclick: () => takeMended(job) }, t("采用修补后的方案", "Take the mended plan")) : null),
    running(job) ? progressOf(job) : null,
    job.stage === "done" && job.files?.length && ["report", "ledger"].includes(job.kind)
      ? make("div", { class: "files" }, job.files.map((name) => {
        const file = name.split("/").pop();
        return make("a", { href: fileAddress(job.job, file), download: file }, file);
      })) : null,
    job.remarks && job.stage !== "done" ? make("pre", { class: "small" }, job.remarks.trim()) : null);
}

export function drawJobs(area) {
  const jobs = state.bench?.jobs ?? [];
  fill(area, jobs.length ? make("ul", { class: "jobs" }, [...jobs].reverse().slice(0, 12).map(drawJob)) : null);
}
