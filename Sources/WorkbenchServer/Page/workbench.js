// The page: its parts, and what draws which anew.

import { make, append } from "./dom.js";
import { t, currentLanguage, chooseLanguage } from "./words.js";
import { state, watch, load, say, complain, changed, forgetWork } from "./store.js";
import { listen } from "./api.js";
import { drawHeader, drawMessage } from "./header.js";
import { drawMap } from "./map.js";
import { drawProjects, drawPlaces } from "./projects.js";
import { drawVerdict } from "./verdict.js";
import { drawDecisions } from "./decisions.js";
import { drawJobs, heardJob } from "./jobs.js";
import { drawQuestions } from "./questions.js";
import { drawFigures } from "./figures.js";
import { drawCompare, renew } from "./compare.js";
import { drawRecords } from "./records.js";
import { acceptDrops, arrived } from "./dropping.js";

const parts = [
  { id: "places", zh: "去处", en: "Places", draw: drawPlaces, on: ["bench", "selected", "places", "prices", "verdict"] },
  { id: "projects", zh: "项目", en: "Projects", draw: drawProjects, on: ["bench", "selected", "verdict"] },
  { id: "decisions", zh: "决定", en: "Decisions", draw: drawDecisions, on: ["bench"] },
  { id: "questions", zh: "问答", en: "Questions", draw: drawQuestions, on: ["bench", "selected", "answers", "jobs", "catalogue", "pictures"] },
  { id: "compare", zh: "比较", en: "Compare", draw: drawCompare, on: ["bench", "comparison", "kept"] },
  { id: "figures", zh: "各表", en: "Tables", draw: drawFigures, on: ["bench"] },
  { id: "records", zh: "数据", en: "Data", draw: drawRecords, on: ["bench", "records", "open-records"] },
];
let open = "projects";

const areas = {
  header: make("header", { class: "top" }),
  message: make("div", {}),
  map: make("section", { class: "map" }),
  verdict: make("section", { class: "judged" }),
  jobs: make("section", { class: "work" }),
  tabs: make("div", { class: "tabs", role: "tablist" }),
};
// What sticks below the header begins where it ends, however many lines it has.
new ResizeObserver(() => document.documentElement.style.setProperty("--top", `${areas.header.offsetHeight}px`)).observe(areas.header);
for (const part of parts) {
  part.area = make("section", { id: `part-${part.id}`, role: "tabpanel", class: "part", "aria-labelledby": `tab-${part.id}` });
}

function drawTabs() {
  const focus = document.activeElement?.id;
  areas.tabs.replaceChildren(...parts.map((part) => make("button", {
    id: `tab-${part.id}`, role: "tab", "aria-selected": open === part.id ? "true" : "false", "aria-controls": `part-${part.id}`,
    tabindex: open === part.id ? 0 : -1, onclick: () => show(part.id), onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = parts[(parts.indexOf(part) + step + parts.length) % parts.length];
      show(next.id);
      document.getElementById(`tab-${next.id}`).focus();
    },
  }, t(part.zh, part.en))));
  for (const part of parts) part.area.hidden = open !== part.id;
  if (focus?.startsWith("tab-")) document.getElementById(focus)?.focus();
}

function show(id) {
  open = id;
  const part = parts.find((part) => part.id === id);
  if (part.isStale) { part.isStale = false; part.draw(part.area); }
  drawTabs();
}

watch((what) => {
  const has = (...names) => names.some((name) => what.has(name));
  if (has("bench", "jobs", "connection")) drawHeader(areas.header);
  if (has("message")) drawMessage(areas.message);
  if (has("map", "selected", "places")) drawMap(areas.map);
  if (has("verdict", "bench", "changes")) drawVerdict(areas.verdict);
  if (has("bench", "jobs")) drawJobs(areas.jobs);
  if (has("selected") && state.selected && !["places", "questions"].includes(open)) show("places");
  if (has("answers")) show("questions");
  if (has("bench")) { drawTabs(); renew(); }
  if (has("open-records")) show("records");
  for (const part of parts) {
    if (!has(...part.on)) continue;
    // What is not seen is drawn when it is opened.
    if (open === part.id) part.draw(part.area); else part.isStale = true;
  }
});

let lastVersion = null;

async function refresh() {
  try {
    await load();
    lastVersion = state.bench.version;
  } catch (fault) { complain(fault); }
}

async function begin() {
  chooseLanguage(currentLanguage());
  append(document.getElementById("app"), [
    areas.header, areas.message,
    make("main", {}, make("div", { class: "left" }, areas.map), make("div", { class: "side" }, areas.verdict, areas.jobs, areas.tabs, parts.map((part) => part.area))),
  ]);
  if (state.bench?.mayDecide !== false) acceptDrops();
  await refresh();
  let wasAway = false;
  listen(state.bench?.event ?? "", (name, data) => {
    if (name === "job") heardJob(data).then(arrived);
    else if (data.version !== state.bench?.version || name === "backdrop") refresh();
  }, async (isConnected) => {
    state.isConnected = isConnected;
    changed("connection");
    if (!isConnected) { wasAway = true; return; }
    if (!wasAway) return;
    wasAway = false;
    const before = lastVersion;
    forgetWork();
    await refresh();
    if (!state.bench) return;
    const count = state.bench.decisions.length;
    say(before === state.bench.version
      ? { zh: `重新连上：${count} 项决定都在，没有丢失。`, en: `Connected again: all ${count} decisions are there, nothing was lost.` }
      : { zh: `重新连上：期间有变化，已更新；${count} 项决定都在，没有丢失。`, en: `Connected again: things have changed since and are shown; all ${count} decisions are there, nothing was lost.` });
  });
}

begin();
