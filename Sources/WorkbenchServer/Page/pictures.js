// Pictures of answers, drawn from their own figures: every number in them stands in a table of the answer.

import { make, svgTitle } from "./dom.js";
import { t, told } from "./words.js";
import { state } from "./store.js";
import { gallery } from "./gallery.js";

const table = (document, id) => document.tables.find((table) => table.id === id);
const amount = (value) => Number(value).toLocaleString(undefined, { maximumFractionDigits: 6 });
const signed = (value) => `${value > 0 ? "+" : "−"}${amount(Math.abs(value))}`;
const clipped = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;
const text = (x, y, words, more = {}) => make("text", { x, y, "font-size": 9, fill: "currentColor", ...more }, words);
// The same word in every answer.
const isProved = (cells) => cells.proved?.zh === "已证明";

/** Rows that belong together, in order. */
function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const name = JSON.stringify(key(row));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()];
}

/** What more or less of one quota comes to, by one goal: flat up to where the plan changes, then a step. */
function curve(rows) {
  const [width, height, left, right] = [300, 118, 12, 288];
  const cells = rows.map((row) => row.cells).sort((one, other) => one.by - other.by);
  const reach = { least: Math.min(0, ...cells.map((cell) => cell.by)), most: Math.max(0, ...cells.map((cell) => cell.by)) };
  const span = reach.most - reach.least || 1;
  const [from, to] = [reach.least - span * 0.18, reach.most + span * 0.18];
  const changes = [0, ...cells.map((cell) => cell.change)];
  const [low, high] = [Math.min(...changes), Math.max(...changes)];
  const x = (by) => left + (by - from) / (to - from) * (right - left);
  const y = (change) => 86 - (change - low) / (high - low || 1) * 58;
  const less = cells.filter((cell) => cell.by < 0).reverse();
  const more = cells.filter((cell) => cell.by > 0);
  // From the present amount outwards: what is reached at a step holds as far as the next.
  const way = (side, end) => {
    const points = [[x(0), y(0)]];
    for (const cell of side) points.push([x(cell.by), points.at(-1)[1]], [x(cell.by), y(cell.change)]);
    return { known: points, rest: [points.at(-1), [end, points.at(-1)[1]]] };
  };
  const line = (points, more) => make("polyline", { points: points.map((point) => point.map((value) => value.toFixed(1)).join(",")).join(" "), fill: "none", stroke: "currentColor", "stroke-width": 2, ...more });
  const ways = [way(less, left), way(more, right)];
  const first = cells[0];
  const [unit, tierUnit] = [told(first["limit-unit"]), told(first["tier-unit"])];
  // The steps nearest to the present amount, then the farthest, as far as there is room; all of them are in the table.
  const labels = [];
  for (const cell of [less[0], more[0], less.at(-1), more.at(-1), ...cells]) {
    const at = cell && Math.min(right - 26, Math.max(left + 26, x(cell.by)));
    if (cell && labels.every((label) => Math.abs(label.at - at) > 58)) labels.push({ cell, at });
  }
  const words = `${told(first.limit)}: ${cells.map((cell) => `${signed(cell.by)} ${unit} → ${told(cell.tier)} ${signed(cell.change)} ${tierUnit}`).join("; ")}`;
  return make("svg", { viewBox: `0 0 ${width} ${height}`, class: "curve", role: "img", "aria-label": words }, svgTitle(words),
    make("line", { x1: left, y1: y(0), x2: right, y2: y(0), stroke: "#d5dbe1" }),
    make("line", { x1: x(0), y1: 20, x2: x(0), y2: 92, stroke: "#d5dbe1", "stroke-dasharray": "2 2" }),
    ways.map(({ known, rest }) => [line(known), line(rest, { "stroke-dasharray": "3 3", opacity: 0.5 })]),
    cells.map((cell) => make("circle", { cx: x(cell.by), cy: y(cell.change), r: 3, fill: isProved(cell) ? "currentColor" : "#ffffff", stroke: "currentColor" })),
    labels.every((label) => Math.abs(label.at - x(0)) > 42) ? text(x(0), 104, t("现值", "now"), { "text-anchor": "middle", opacity: 0.7 }) : null,
    labels.map(({ cell, at }) => [text(at, 104, `${signed(cell.by)} ${unit}`, { "text-anchor": "middle" }),
      text(at, 115, signed(cell.change), { "text-anchor": "middle", "font-weight": 600 })]));
}

function curves(document) {
  const prices = table(document, "price");
  const rows = (prices?.rows ?? []).filter((row) => typeof row.cells.by === "number" && typeof row.cells.change === "number");
  if (!rows.length) return null;
  return [
    make("p", { class: "small pale" }, t("横轴为增减的量，纵轴为目标变化；虚线为再往外的下一级还没有求。要看更多台阶，在上面写指标与步数再问。",
      "Across: how much more or less; up: what the goal gains or loses; dashed: further out the next step has not been asked for. For more steps ask above with the quota and a number of steps.")),
    make("ul", { class: "curves" }, grouped(rows, (row) => row.cells.limit).map((own) => make("li", {},
      make("strong", {}, told(own[0].cells.limit)),
      grouped(own, (row) => row.cells.tier).map((same) => make("div", {}, make("div", { class: "small pale" }, `${told(same[0].cells.tier)} (${told(same[0].cells["tier-unit"])})`), curve(same)))))),
  ];
}

/** Who waits for whose place: lines between both. */
function rivals(document) {
  const found = table(document, "rivals");
  if (!found?.rows.length) return null;
  const known = state.catalogue?.choices.project ?? [];
  const isListed = (list, words) => `、${list.zh ?? list}、`.includes(`、${words.zh ?? words}、`);
  const waiting = found.rows.map((row) => ({ words: row.cells.project, of: known.filter((choice) => isListed(row.cells.of, choice.words)) }));
  const holders = known.filter((choice) => waiting.some((row) => row.of.includes(choice)));
  if (!holders.length) return null;
  const lines = Math.max(waiting.length, holders.length);
  const [width, step, left, right] = [460, 22, 190, 262];
  const at = (number, of) => 34 + (number + 0.5) * step * lines / of;
  const words = told(found.title);
  const large = { "font-size": 11.5 };
  return make("svg", { viewBox: `0 0 ${width} ${44 + lines * step}`, class: "rivals", role: "img", "aria-label": words }, svgTitle(words),
    text(left, 16, told(found.columns[0].title), { "text-anchor": "end", "font-weight": 600, ...large }),
    text(right, 16, t("占着位置的项目", "whose place it is"), { "font-weight": 600, ...large }),
    waiting.flatMap((row, number) => row.of.map((choice) => make("line", {
      x1: left + 4, y1: at(number, waiting.length) - 3, x2: right - 4, y2: at(holders.indexOf(choice), holders.length) - 3, stroke: "currentColor", opacity: 0.55,
    }))),
    waiting.map((row, number) => text(left, at(number, waiting.length), clipped(told(row.words), t(15, 30)), { "text-anchor": "end", ...large })),
    holders.map((choice, number) => text(right, at(number, holders.length), clipped(told(choice.words), t(15, 30)), large)));
}

/** The points of a frontier, in the plane of both goals. */
function frontier(document) {
  const points = table(document, "points");
  const rows = (points?.rows ?? []).filter((row) => typeof row.cells.first === "number" && typeof row.cells.second === "number");
  if (rows.length < 2) return null;
  const title = (id) => { const column = points.columns.find((column) => column.id === id); return told(column.title) + (column.unit ? ` (${told(column.unit)})` : ""); };
  const [firsts, seconds] = ["first", "second"].map((id) => rows.map((row) => row.cells[id]));
  const place = (value, all, from, to) => from + (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1) * (to - from);
  const at = rows.map((row) => [place(row.cells.first, firsts, 60, 320), place(row.cells.second, seconds, 150, 24)]);
  const words = `${title("first")}, ${title("second")}: ${rows.map((row) => `${amount(row.cells.first)} / ${amount(row.cells.second)}`).join("; ")}`;
  return make("svg", { viewBox: "0 0 380 196", class: "frontier", role: "img", "aria-label": words }, svgTitle(words),
    make("line", { x1: 44, y1: 164, x2: 340, y2: 164, stroke: "#8a95a1" }), make("line", { x1: 44, y1: 14, x2: 44, y2: 164, stroke: "#8a95a1" }),
    make("polyline", { points: at.map((point) => point.join(",")).join(" "), fill: "none", stroke: "currentColor", opacity: 0.4 }),
    rows.map((row, number) => [make("circle", { cx: at[number][0], cy: at[number][1], r: 3.5, fill: isProved(row.cells) ? "currentColor" : "#ffffff", stroke: "currentColor" }),
      rows.length <= 12 ? text(at[number][0] + 6, at[number][1] - 4, `${amount(row.cells.first)} / ${amount(row.cells.second)}`, { "font-size": 7.5 }) : null]),
    text(340, 182, title("first"), { "text-anchor": "end" }), text(4, 10, title("second")));
}

/** What a goal gains or loses without each decision, goal by goal. */
function bars(document) {
  const rows = (table(document, "decisions")?.rows ?? []).filter((row) => typeof row.cells.change === "number" && row.cells.change !== 0);
  if (!rows.length) return null;
  return grouped(rows, (row) => row.cells.tier).map((own) => {
    const most = Math.max(...own.map((row) => Math.abs(row.cells.change)));
    const words = own.map((row) => `${told(row.cells.decision)}: ${signed(row.cells.change)} ${told(row.cells.unit)}`).join("; ");
    return make("figure", {}, make("figcaption", { class: "small pale" }, t(`若没有这项决定，“${told(own[0].cells.tier)}”变化多少`, `Without it, “${told(own[0].cells.tier)}” changes by`)),
      make("svg", { viewBox: `0 0 460 ${own.length * 32 + 4}`, class: "bars", role: "img", "aria-label": words }, own.map(({ cells }, number) => {
        const length = Math.abs(cells.change) / most * 160;
        return [text(0, number * 32 + 10, clipped(told(cells.decision), t(40, 78)), { "font-size": 10.5 }),
          make("rect", { x: 60, y: number * 32 + 15, width: Math.max(1, length), height: 9, fill: "currentColor", opacity: isProved(cells) ? 0.8 : 0.3 }),
          text(66 + length, number * 32 + 24, `${signed(cells.change)} ${told(cells.unit)}`, { "font-weight": 600, "font-size": 10.5 })];
      })));
  });
}

/** What goes before the tables of an answer. */
export function pictures(document, job) {
  switch (document.report) {
    case "price": return curves(document);
    case "whatif": return rivals(document);
    case "pareto": return frontier(document);
    case "decisions": return bars(document);
    case "alternatives": return gallery(document, job);
    default: return null;
  }
}
