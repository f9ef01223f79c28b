// Questions, asked where they arise or by a form; the answers are the commands' own. Which there are, and what may be said in them, the
// server tells: a new one needs nothing here.

import { make, fill } from "./dom.js";
import { t, told, currentLanguage } from "./words.js";
import { state, complain, changed, project } from "./store.js";
import { get } from "./api.js";
import { fetchAnswer, isQuestion, order } from "./jobs.js";
import { drawDocument } from "./tables.js";
import { pictures } from "./pictures.js";

let shown = null;
let lastAnswered = null;
let chosen = "why-not";
/** What was said in forms, by question, then by field: lists of values. */
const said = new Map();
const areas = { quick: make("div", { class: "asks" }), form: make("section", { class: "form" }), answer: make("div", {}) };
let drawnForm = "";
let isLooking = false;

const ask = (question, options = {}) => order("questions", { question, options });

async function look() {
  if (isLooking) return;
  isLooking = true;
  try {
    state.catalogue = await get("catalogue");
    changed("catalogue");
  } catch (fault) { complain(fault); } finally { isLooking = false; }
}

function offered() {
  const id = state.selected;
  const entry = id ? project(id) : null;
  const name = told(entry?.name);
  const own = !entry ? [] : entry.place ? [
    [t(`${name}为什么不在别处`, `Why is ${name} not elsewhere`), () => ask("why-not", { project: [id] })],
    [t("它的申报数字可以降到多少", "How far may its claims fall"), () => ask("break-even", { project: [id] })],
    [t("它不来会怎样", "What if it does not come"), () => ask("whatif", { without: [id] })],
    [t("它推迟一年会怎样", "What if it is a year late"), () => ask("whatif", { later: [id] })],
  ] : [
    [t(`${name}为什么没有安排`, `Why is ${name} not placed`), () => ask("why-not", { project: [id] })],
    [t("怎样才能安排它", "What would let it in"), () => ask("admit", { projects: [id] })],
  ];
  return own.concat([
    [t("各项指标、资金值多少", "What are quotas and money worth"), () => ask("price")],
    [t("谁与谁竞争", "Who competes with whom"), () => ask("whatif", { each: "projects" })],
    [t("每项决定的代价", "What does each decision cost"), () => ask("decisions")],
    [t("差不多好的其他方案", "Other plans as good"), () => ask("alternatives", { within: "1%", most: "3" })],
  ]);
}

const question = () => state.catalogue?.questions.find((entry) => entry.name === chosen);

/** What stands in a field: what was said, else the project that is selected, else what it begins with. */
function values(field) {
  const own = said.get(chosen)?.get(field.name);
  if (own) return own;
  if (state.selected && ["project", "projects"].includes(field.name)) return [state.selected];
  const choices = state.catalogue.choices[field.kind];
  return field.standard && (choices?.some((choice) => choice.value === field.standard) ?? true) ? [field.standard] : [];
}

function put(field, list) {
  if (!said.has(chosen)) said.set(chosen, new Map());
  said.get(chosen).set(field.name, list);
}

function control(field, value, number) {
  const choices = state.catalogue.choices[field.kind];
  const key = `field-${field.name}-${number}`;
  const label = number ? `${told(field.words)} ${number + 1}` : told(field.words);
  const hear = (event) => {
    const list = [...values(field)];
    list[number] = event.target.value.trim();
    put(field, list.filter(Boolean));
    if (event.type === "change" && field.repeatable) drawForm(true);
  };
  if (!choices) {
    return make("input", {
      "data-key": key, "aria-label": label, value: value ?? "", placeholder: field.example ?? null,
      inputmode: field.kind === "number" ? "decimal" : null, oninput: hear, onchange: hear, autocomplete: "off",
    });
  }
  // A long list is searched by typing.
  if (choices.length > 30) {
    return make("input", { "data-key": key, "aria-label": label, list: `choices-${field.kind}`, value: value ?? "", oninput: hear, onchange: hear, autocomplete: "off" });
  }
  return make("select", { "data-key": key, "aria-label": label, onchange: hear },
    make("option", { value: "" }, "—"),
    choices.map((choice) => make("option", { value: choice.value, selected: choice.value === value }, told(choice.words))));
}

function row(field) {
  const list = values(field);
  if (field.kind === "flag") {
    return make("label", {}, make("input", {
      type: "checkbox", "data-key": `field-${field.name}`, checked: list[0] === "yes",
      onchange: (event) => put(field, event.target.checked ? ["yes"] : []),
    }), " ", told(field.words));
  }
  const controls = field.repeatable ? [...list, undefined] : [list[0]];
  return make("div", { class: "field" },
    make("span", {}, told(field.words), field.required ? t("（必填）", " (needed)") : ""), controls.map((value, number) => control(field, value, number)));
}

function send(entry) {
  const options = {};
  for (const field of entry.fields) {
    const list = values(field).filter(Boolean);
    if (!list.length) continue;
    options[field.name] = field.kind === "flag" ? true : field.repeatable ? list : list[0];
  }
  ask(entry.name, options);
}

function drawForm(isForced = false) {
  const entry = question();
  if (!entry) { fill(areas.form); drawnForm = ""; return; }
  // What is being typed is not drawn anew while work goes on.
  const key = [chosen, state.catalogue.version, state.selected, currentLanguage()].join("\n");
  if (key === drawnForm && !isForced) return;
  drawnForm = key;
  const long = [...new Set(entry.fields.map((field) => field.kind))].filter((kind) => (state.catalogue.choices[kind]?.length ?? 0) > 30);
  fill(areas.form,
    make("label", { class: "row" }, t("问题", "Question"), make("select", { "data-key": "question", onchange: (event) => { chosen = event.target.value; drawForm(); } },
      state.catalogue.questions.map((other) => make("option", { value: other.name, selected: other.name === chosen }, told(other.title))))),
    make("p", { class: "small pale" }, told(entry.hint), " ", make("code", {}, `landplan ${entry.name}`)),
    entry.fields.map(row),
    long.map((kind) => make("datalist", { id: `choices-${kind}` }, state.catalogue.choices[kind].map((choice) => make("option", { value: choice.value }, told(choice.words))))),
    make("div", { class: "row" }, make("button", { class: "main", "data-key": "ask", onclick: () => send(entry) }, t("问", "Ask"))));
}

function drawAnswer() {
  const answered = state.bench.jobs.filter((job) => state.answers.get(job.job) || isQuestion(job));
  if (state.answered !== lastAnswered) shown = lastAnswered = state.answered;
  if (!answered.some((job) => job.job === shown)) shown = answered.at(-1)?.job ?? null;
  const answer = shown ? state.answers.get(shown) : null;
  const job = answered.find((job) => job.job === shown);
  // Asked before this page was opened.
  if (job && !state.answers.has(job.job)) fetchAnswer(job).then(() => changed("jobs"));
  fill(areas.answer,
    answered.length ? make("label", { class: "row" }, t("回答", "Answers"),
      make("select", { "data-key": "answers", onchange: (event) => { shown = Number(event.target.value); drawAnswer(); } },
        answered.map((job) => make("option", { value: job.job, selected: job.job === shown }, `#${job.job} ${told(job.title)}`)))) : null,
    answer && job.version !== state.bench.version ? make("p", { class: "small left-out" }, t("此后又有决定或新方案：这是当时的回答。", "Something was decided or solved since: this is the answer as it was.")) : null,
    answer ? drawDocument(answer, pictures(answer, job)) : null);
}

export function drawQuestions(area) {
  if (!state.bench) return;
  if (!area.children.length) area.append(areas.quick, areas.form, areas.answer);
  const may = state.bench.mayDecide;
  areas.quick.hidden = areas.form.hidden = !may;
  if (may) {
    if (state.catalogue?.version !== state.bench.version) look();
    fill(areas.quick, offered().map(([words, action], number) => make("button", { "data-key": `ask-${number}`, onclick: action }, words)));
    drawForm();
  } else if (!state.answers.size && !state.bench.jobs.some(isQuestion)) {
    fill(areas.answer, make("p", { class: "pale" }, t("只读：可以看别人问过的回答。", "For reading: answers that others asked for are shown here.")));
    return;
  }
  drawAnswer();
}
