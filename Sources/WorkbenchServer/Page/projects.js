// The list of projects, and where the selected one could go.

import { make, fill } from "./dom.js";
import { t, told, colon, listed } from "./words.js";
import { state, select, move, moveAll, takeBack, placeOf, project, siteOf } from "./store.js";
import { startDrag } from "./drag.js";
import { decide } from "./decisions.js";

let wanted = "";
let shown = "all";

function row(entry) {
  const place = placeOf(entry.id);
  const isMoved = state.moves.some((move) => move.project === entry.id);
  const isOn = state.selected === entry.id;
  return make("li", { class: [isOn ? "on" : "", isMoved ? "moved" : ""].join(" ").trim() || null },
    make("button", {
      class: "plain", "data-key": `project-${entry.id}`, "aria-pressed": isOn ? "true" : "false",
      onclick: () => select(isOn ? null : entry.id), onpointerdown: (event) => startDrag(event, entry.id),
    },
      make("strong", {}, told(entry.name)), " ", make("span", { class: "pale" }, entry.id),
      entry.committed ? make("span", { class: "tag" }, t("承诺", "committed")) : null,
      isMoved ? make("span", { class: "tag tried" }, t("试移", "tried")) : null,
      make("span", { class: "where" }, place ? `${told(place.parkName)} · ${told(place.site)} · ${place.start}`
        : t("未安排", "left out")),
    ));
}

export function drawProjects(area) {
  const all = state.bench?.projects ?? [];
  const text = wanted.toLowerCase();
  const list = all.filter((entry) => {
    const place = placeOf(entry.id);
    if (shown === "placed" && !place || shown === "left" && place) return false;
    const name = typeof entry.name === "object" ? `${entry.name.zh} ${entry.name.en}` : entry.name;
    return !text || `${entry.id} ${name} ${told(entry.segment)}`.toLowerCase().includes(text);
  });
  fill(area,
    make("div", { class: "row" },
      make("label", { class: "grow" }, make("span", { class: "unseen" }, t("查找项目", "Find a project")),
        make("input", {
          type: "search", placeholder: t("查找项目", "Find a project"), value: wanted, "data-key": "find",
          oninput: (event) => { wanted = event.target.value; drawProjects(area); },
        })),
      make("label", {}, make("span", { class: "unseen" }, t("显示", "Show")),
        make("select", { "data-key": "show", onchange: (event) => { shown = event.target.value; drawProjects(area); } },
          [["all", t("全部", "all")], ["placed", t("已安排", "placed")], ["left", t("未安排", "left out")]]
            .map(([value, words]) => make("option", { value, selected: shown === value }, words))))),
    make("ul", { class: "projects" }, list.map(row)),
    make("p", { class: "pale small" }, t(`${list.length} / ${all.length} 个项目；可拖到图上，也可选中后从“能去哪里”里选。`,
      `${list.length} of ${all.length} projects; drag one onto the map, or select it and choose a place.`)));
}

const sameAs = (place) => ({ ...(place.building ? { building: place.building } : { parcels: place.parcels }), start: place.start, need: place.need });

/** Who would make room in the plan in hand. */
function roomLine(place) {
  if (!state.rooms.has(siteOf(place))) return null;
  const room = state.rooms.get(siteOf(place));
  if (room === null) return make("div", { class: "small pale" }, t("找让位的做法……", "looking for who could make room …"));
  const way = room.way;
  if (!way) {
    return make("div", { class: "small pale" }, room.complete
      ? t("在手上的方案里，几步之内没有找到让位的做法", "no way to make room in the plan in hand was found in a few steps")
      : t("在手上的方案里，限时之内没有找到让位的做法", "no way to make room in the plan in hand was found in the time there was"));
  }
  const named = (one) => `${told(one.name)} (${one.project})`;
  const parts = [
    way.leaving.length ? t(`${listed(way.leaving.map(named))}退出`, `${listed(way.leaving.map(named))} would leave`) : null,
    ...way.moved.map((one) => t(`${named(one)}改到${told(one.place.parkName)}${told(one.place.site)}（${one.place.start}）`,
      `${named(one)} would go to ${told(one.place.parkName)}, ${told(one.place.site)} (${one.place.start})`)),
    way.change ? colon(told(way.change.tier), `${way.change.amount < 0 ? "−" : "+"}${told(way.change.words)}`) : t("各级目标不变", "no goal changes"),
  ];
  return make("div", { class: "small room" }, make("strong", {}, t("手上的方案里这样让位：", "Room in the plan in hand: ")), parts.filter(Boolean).join(t("；", "; ")),
    t("（已逐条核验，未必最省） ", " (keeps every limit; there may be a cheaper way) "),
    make("button", { "data-key": `way-${place.building ?? place.parcels.join("+")}`, onclick: () => moveAll(way.moves) }, t("这样试", "Try it so")));
}

/** What it costs to have the project there, and who makes room: said only where it is proved. */
function priceLine(place) {
  if (!state.prices.has(siteOf(place))) return null;
  const price = state.prices.get(siteOf(place));
  if (price === null) return make("div", { class: "small pale" }, t("求代价中……", "finding what it costs …"));
  const cells = price.answer?.tables.find((table) => table.id === "whatif")?.rows[0]?.cells;
  if (!cells) return null;
  if (price.status !== 0) return make("div", { class: "small pale" }, t("代价没有判定：时限内没有证明", "what it costs is not decided: not proved in the time"));
  const said = told(price.answer.headline.answer).slice(told(cells.premise).length).replace(/^[：:]\s*/, "");
  return make("div", { class: "small price" }, make("strong", {}, t("放在这里：", "Here: ")), said, make("span", { class: "tag" }, t("已证明", "proved")));
}

function placeRow(place) {
  const change = place.change;
  const verdict = place.now ? t("现在这里", "here now") : place.breaks === 0 ? t("不违反", "breaks nothing")
    : t(`违反 ${place.breaks} 处`, `breaks ${place.breaks}`);
  return make("li", { class: place.now ? "on" : null },
    make("div", {}, make("strong", {}, told(place.place)), ` · ${place.start}`),
    make("div", { class: `fit fit-${place.now ? "now" : place.breaks ? "breaks" : "good"}` }, verdict),
    place.broken.map((broken) => make("div", { class: "small" }, brokenWords(broken))),
    change ? make("div", { class: `small ${change.better ? "better" : "worse"}` },
      `${told(change.tier)} ${change.amount < 0 ? "−" : "+"}${told(change.words)}`) : null,
    roomLine(place),
    priceLine(place),
    place.now ? null : make("button", { "data-key": `try-${place.building ?? place.parcels.join("+")}`, onclick: () => move(state.selected, sameAs(place)) },
      t("试放这里", "Try it here")));
}

export const brokenWords = (broken) => colon(told(broken.what), broken.measured
  ? `${told(broken.measured)} ${{ atMost: "≤", atLeast: "≥", equal: "＝" }[broken.sense]} ${told(broken.limit)}` : t("不满足", "not kept"))
  + (broken.short ? t(`，差 ${told(broken.short)}`, `, off by ${told(broken.short)}`) : "") + t(`；归${told(broken.owner)}`, `; ${told(broken.owner)}`);

export function drawPlaces(area) {
  const id = state.selected;
  if (!id) { fill(area, make("p", { class: "pale" }, t("选中一个项目，就看到它能去哪里。", "Select a project to see where it could go."))); return; }
  const entry = project(id);
  const places = state.places?.project === id ? state.places : null;
  const place = placeOf(id);
  const isMoved = state.moves.some((move) => move.project === id);
  fill(area,
    make("h2", {}, told(entry?.name), " ", make("small", {}, `${id} · ${told(entry?.segment)} · ${told(entry?.needs?.[0])}`)),
    entry?.left && !place ? make("p", { class: "left-out" }, told(entry.left.words)) : null,
    make("div", { class: "row" },
      place ? make("button", { onclick: () => move(id, null), "data-key": "leave" }, t("试让它退出", "Try without it")) : null,
      isMoved ? make("button", { onclick: () => takeBack(id), "data-key": "back" }, t("收回试移", "Take the move back")) : null,
      place && state.bench.mayDecide ? make("button", { class: "main", "data-key": "pin", onclick: () => decide({
        kind: "place", project: id, ...(place.building ? { building: place.building } : { parcel: place.parcels[0] }),
      }) }, t("锁定在这里", "Pin it here")) : null,
      state.bench.mayDecide ? make("button", { "data-key": "ban", onclick: () => decide({ kind: "ban", project: id }) }, t("禁止落地", "Ban it")) : null,
      state.bench.mayDecide ? make("button", { "data-key": "exempt", onclick: () => decide({ kind: "exempt", project: id }) }, t("一事一议", "Exempt")) : null),
    make("h3", {}, t("能去哪里", "Where could it go")),
    make("p", { class: "small pale" }, state.prices.isWithoutBase
      ? t("情景的最优方案还没有求出，代价暂不能说：先求解。", "The best plan of the scenario is not known yet, so no price can be told: solve first.")
      : t("先说放在那里违反什么（其他项目不动）；再逐处说手上的方案里谁可让位；最后求代价：与情景的最优方案相比，目标变多少、谁须让位。",
        "First what breaks there, nobody else moved; then who could make room in the plan in hand; then what it costs against the best plan of the scenario.")),
    places ? make("ol", { class: "places" }, places.places.map(placeRow)) : make("p", { class: "pale" }, t("逐处核验中……", "judging every place …")),
    places && !places.complete ? make("p", { class: "small pale" }, t("地点很多，未全部核验。", "There are many places: not all were judged.")) : null,
    places?.barred.length ? make("details", {},
      make("summary", {}, t(`为什么不在别处（${places.barred.length} 处）`, `Why not elsewhere (${places.barred.length})`)),
      make("ul", { class: "small" }, places.barred.map((bar) => make("li", {}, colon(told(bar.site), `${told(bar.title)}${t("，", ", ")}${told(bar.reason)}`)
        + (bar.measured && bar.limit ? ` (${told(bar.measured)} / ${told(bar.limit)})` : ""))))) : null);
}
