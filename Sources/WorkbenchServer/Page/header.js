// What is always in view: the scenario, how far the plan can be relied on, and what to do next.

import { make, fill } from "./dom.js";
import { t, told, listed, clauses, currentLanguage, chooseLanguage } from "./words.js";
import { state, changed, say } from "./store.js";
import { solve, order } from "./jobs.js";
import { approve } from "./decisions.js";
import { post } from "./api.js";

const fact = (label, value, kind) => make("div", { class: kind }, make("dt", {}, label), make("dd", {}, value));

function standing() {
  const s = state.bench.standing;
  const broken = s.broken.length;
  return make("dl", { class: "standing" },
    fact(t("状态", "Status"), told(s.status), s.code === "optimal-proved" ? "good" : "open"),
    fact(t("安排项目", "Placed"), `${s.placed} / ${s.projects}`),
    fact(t("逐条核验", "Verified"), broken ? t(`违反 ${broken} 处`, `${broken} limits broken`) : t(`${s.limits} 处，全部满足`, `all ${s.limits} kept`), broken ? "bad" : "good"),
    fact(t("未读入", "Not read"), s.unread ? told(s.unread) : t("无", "none"), s.unread ? "open" : null),
    fact(t("未证明", "Not proved"), s.code === "as-given" ? t("全部", "all of it") : s.unproved.length ? listed(s.unproved.map(told)) : t("无", "none"), s.unproved.length || s.code === "as-given" ? "open" : null),
    fact(t("未判定", "Not decided"), s.undecided.length ? listed(s.undecided) : t("无", "none"), s.undecided.length ? "open" : null));
}

async function invite(role) {
  try {
    const { path } = await post("invitations", { role });
    const address = location.origin + path;
    await navigator.clipboard?.writeText(address).catch(() => {});
    say({ zh: `一次性地址（已复制）：${address}`, en: `An address for one time (copied): ${address}` });
  } catch (fault) { say(fault.words ?? String(fault), true); }
}

export function drawHeader(area) {
  const bench = state.bench;
  if (!bench) return;
  const busy = bench.jobs.some((job) => job.kind === "solve" && (job.stage === "running" || job.stage === "waiting"));
  document.title = told(bench.scenario.title);
  const may = bench.mayDecide;
  fill(area,
    make("div", { class: "title" }, make("h1", {}, told(bench.scenario.title)),
      make("p", { class: "pale small" }, `${bench.scenario.file} · ${bench.scenario.periods[0]}–${bench.scenario.periods.at(-1)}`,
        may ? null : make("span", { class: "tag" }, t("只读", "for reading")),
        state.isConnected ? null : make("span", { class: "tag bad" }, t("连接中断，正在重连……", "disconnected, trying again …")))),
    make("div", { class: "tools" },
      may ? [
        make("button", { class: "main", "data-key": "solve", disabled: busy, onclick: solve }, busy ? t("求解中……", "Solving …") : t("求解", "Solve")),
        make("button", { "data-key": "approve", onclick: approve }, t("批准", "Approve")),
        make("button", { "data-key": "report", onclick: () => order("produce", { what: "report" }) }, t("会议材料", "Meeting pack")),
        make("button", { "data-key": "ledger", onclick: () => order("produce", { what: "ledger" }) }, t("台账", "Ledger")),
        make("button", { "data-key": "invite", onclick: () => invite("decide") }, t("再开一个浏览器", "One more browser")),
        make("button", { "data-key": "share", onclick: () => invite("read") }, t("只读地址", "Address for reading")),
      ] : null,
      make("button", { "data-key": "print", onclick: () => window.print() }, t("打印", "Print")),
      make("button", {
        "data-key": "language", lang: currentLanguage() === "zh" ? "en" : "zh",
        onclick: () => { chooseLanguage(currentLanguage() === "zh" ? "en" : "zh"); changed("bench", "verdict", "map", "places", "jobs"); },
      }, currentLanguage() === "zh" ? "English" : "中文")),
    standing());
}

export function drawMessage(area) {
  const message = state.message;
  fill(area, message ? make("div", { class: message.isBad ? "message bad" : "message", role: message.isBad ? "alert" : "status" },
    make("p", {}, told(message.words)),
    message.issues.length ? make("ul", {}, message.issues.slice(0, 20).map((issue) => make("li", {},
      make("strong", {}, issue.path), " ", clauses(issue.what, issue.because, issue.mend)))) : null,
    message.offer ? make("button", { class: "main", "data-key": "offer", onclick: () => { say(null); message.offer.act(); } }, told(message.offer.words)) : null,
    make("button", { "data-key": "dismiss", onclick: () => say(null) }, t("知道了", "Close"))) : null);
}
