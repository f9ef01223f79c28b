// Questions, asked where they arise; the answers are the commands' own.

import { make, fill } from "./dom.js";
import { t, told } from "./words.js";
import { state } from "./store.js";
import { order } from "./jobs.js";
import { drawDocument } from "./tables.js";

let shown = null;
let lastAnswered = null;

const ask = (question, body = {}) => order("questions", { question, ...body });

function offered() {
  const id = state.selected;
  const own = id ? [
    [t(`为什么${told(state.bench.projects.find((p) => p.id === id)?.name)}没有（不在别处）安排`, `Why is ${id} not placed, or not elsewhere`), () => ask("why-not", { projects: [id] })],
    [t("怎样才能安排它", "What would let it in"), () => ask("admit", { projects: [id] })],
    [t("它的申报指标可以降到多少", "How far may its claims fall"), () => ask("break-even", { projects: [id] })],
    [t("它不来会怎样", "What if it does not come"), () => ask("whatif", { options: { without: [id] } })],
  ] : [];
  return own.concat([
    [t("各项指标、资金值多少", "What are quotas and money worth"), () => ask("price")],
    [t("先争取什么", "What to ask for first"), () => ask("negotiate", { options: { budget: "10%" } })],
    [t("每项决定的代价", "What does each decision cost"), () => ask("decisions")],
    [t("谁与谁竞争", "Who competes with whom"), () => ask("whatif", { options: { each: "project" } })],
    [t("差不多好的其他方案", "Other plans as good"), () => ask("alternatives", { options: { within: "1%", most: "3" } })],
    [t("哪几条不能同时成立", "What cannot hold together"), () => ask("conflict")],
  ]);
}

export function drawQuestions(area) {
  if (!state.bench) return;
  const answered = state.bench.jobs.filter((job) => state.answers.get(job.job));
  if (state.answered !== lastAnswered) shown = lastAnswered = state.answered;
  if (!answered.some((job) => job.job === shown)) shown = answered.at(-1)?.job ?? null;
  const answer = shown ? state.answers.get(shown) : null;
  fill(area,
    state.bench.mayDecide ? make("div", { class: "asks" }, offered().map(([words, action], number) => make("button", { "data-key": `ask-${number}`, onclick: action }, words)))
      : null,
    answered.length ? make("label", { class: "row" }, t("回答", "Answers"),
      make("select", { "data-key": "answers", onchange: (event) => { shown = Number(event.target.value); drawQuestions(area); } },
        answered.map((job) => make("option", { value: job.job, selected: job.job === shown }, `#${job.job} ${told(job.title)}`)))) : null,
    answer ? drawDocument(answer) : null);
}
