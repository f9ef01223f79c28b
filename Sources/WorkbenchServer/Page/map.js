// The map: the report's drawing, linked with the list; projects are dragged on it.

import { make, fill, svgTitle } from "./dom.js";
import { t, told } from "./words.js";
import { state, select, changed } from "./store.js";
import { startDrag } from "./drag.js";

let colouring = "segment";
let hasBackdrop = true;

const hatchAngles = { rising: [-45], falling: [45], level: [0], upright: [90], crossed: [-45, 45], grid: [0, 90] };

function paint(fillOf, patterns) {
  if (!fillOf) return "none";
  const [ink, hatch] = fillOf;
  if (!hatch) return ink;
  const id = `h-${hatch}-${ink.slice(1)}`;
  if (!patterns.has(id)) {
    const lines = hatchAngles[hatch].map((angle) => make("path", {
      d: "M-4 0H12M-4 4H12M-4 8H12", stroke: "#555555", "stroke-width": 0.5, transform: `rotate(${angle} 4 4)`,
    }));
    patterns.set(id, make("pattern", { id, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
      make("rect", { width: 4, height: 4, fill: ink }), lines));
  }
  return `url(#${id})`;
}

function shape(mark, patterns) {
  const under = mark.under && mark.under !== colouring;
  if (under) return null;
  const look = {
    fill: paint(mark[colouring] ?? mark.fill, patterns), stroke: mark.stroke, "stroke-width": mark.stroke ? mark.pen : null,
    "stroke-dasharray": mark.dashed ? "3 2" : null,
  };
  if (mark.polygon) {
    const points = [];
    for (let i = 0; i < mark.polygon.length; i += 2) points.push(`${mark.polygon[i]} ${mark.polygon[i + 1]}`);
    return make("path", { ...look, d: points.length ? `M${points.join("L")}Z` : "" });
  }
  if (mark.box) {
    const [x, y, width, height] = mark.box;
    return make("rect", { ...look, x, y, width, height });
  }
  if (mark.line) {
    const [x1, y1, x2, y2] = mark.line;
    return make("line", { x1, y1, x2, y2, stroke: mark.stroke, "stroke-width": mark.pen });
  }
  return make("text", {
    x: mark.at[0], y: mark.at[1], "font-size": mark.size, "text-anchor": mark.anchor === "start" ? null : mark.anchor,
    "font-weight": mark.bold ? 600 : null, fill: look.fill, class: mark.stroke ? "halo" : null,
  }, told(mark.words));
}

const subject = (mark, kind) => mark.about?.find((about) => about.startsWith(`${kind}:`))?.slice(kind.length + 1);

/** How well the selected project would do at a site: `now`, `good`, `breaks`, `barred`. */
export function fitness(site) {
  const places = state.places;
  if (!places || places.project !== state.selected) return null;
  const fits = places.places.filter((place) => site.building ? place.building === site.building : place.parcels.includes(site.parcel));
  if (fits.some((place) => place.now)) return "now";
  if (fits.length) return fits.some((place) => place.breaks === 0) ? "good" : "breaks";
  return "barred";
}

/** The picture that lies under the parcels, patch by patch, each at the scale of its park. */
function underlay(map) {
  const { version, width, height, placing: [a, b, c, d, e, f] } = state.bench.backdrop;
  return map.grounds.map(({ sides: [west, south, east, north], box: [x, y, across, down] }) => east > west && north > south
    ? make("svg", { class: "ground", x, y, width: across, height: down, viewBox: `0 0 ${east - west} ${north - south}`, preserveAspectRatio: "none" },
      // Told from the corner of the patch, because browsers draw in numbers too short for whole coordinates.
      make("image", { href: `/api/v1/backdrop?v=${version}`, width, height, preserveAspectRatio: "none", transform: `matrix(${a} ${-d} ${b} ${-e} ${c - west} ${north - f})` })) : null);
}

/** A map as a drawing; `isStill`: without anything to be taken hold of. */
export function drawing(map, isStill = false) {
  const patterns = new Map();
  const isOver = !isStill && hasBackdrop && state.bench?.backdrop && map.grounds?.length;
  const draw = (mark) => {
    const drawn = shape(mark, patterns);
    if (!drawn) return null;
    const id = subject(mark, "project");
    const [parcel, building, park] = ["parcel", "building", "park"].map((kind) => subject(mark, kind));
    if (isStill || !id && !parcel && !building) return drawn;
    const site = building ? { building } : parcel ? { parcel } : null;
    const fit = site && !park ? fitness(site) : null;
    return make("g", {
      class: ["mark", id ? "held" : "", id && id === state.selected ? "on" : "", fit ? `fit-${fit}` : ""].join(" ").trim(),
      "data-project": id, "data-parcel": parcel, "data-building": building,
      onpointerdown: id ? (event) => startDrag(event, id) : null,
      onclick: id ? () => select(id) : null,
    }, drawn, mark.hint ? svgTitle(told(mark.hint)) : null);
  };
  // The frames of parks are white, and lie under the picture.
  const isFrame = (mark) => isOver && mark.box && mark.about?.[0]?.startsWith("park:");
  const marks = [map.marks.filter(isFrame).map(draw), isOver ? underlay(map) : null, map.marks.filter((mark) => !isFrame(mark)).map(draw)];
  return make("svg", {
    viewBox: `0 0 ${map.width} ${map.height}`, role: isStill ? "img" : "group", "aria-label": told(map.title), class: [state.selected && !isStill ? "asking" : "", isOver ? "over" : ""].join(" ").trim() || null,
  }, make("defs", {}, [...patterns.values()]), marks);
}

export function drawMap(area) {
  const map = state.map;
  area.setAttribute("aria-label", t("地图", "map"));
  if (!map || !map.marks.length) { fill(area, make("p", { class: "pale" }, t("没有地块可画。", "There is no land to draw."))); return; }
  const choice = make("fieldset", { class: "colouring" },
    make("legend", {}, t("按什么着色", "Colour by")),
    [["segment", t("细分领域", "segment")], ["status", t("用地状态", "state of land")], ["period", t("开工时段", "start")]]
      .map(([value, words]) => make("label", {},
        make("input", {
          type: "radio", name: "colouring", value, checked: colouring === value, "data-key": `colour-${value}`,
          onchange: () => { colouring = value; changed("map"); },
        }), " ", words)));
  const picture = state.bench?.backdrop && map.grounds?.length ? make("label", { class: "small" }, make("input", {
    type: "checkbox", checked: hasBackdrop, "data-key": "backdrop", onchange: (event) => { hasBackdrop = event.target.checked; changed("map"); },
  }), " ", t("底图", "picture under it")) : null;
  const legend = state.selected ? make("p", { class: "fits" },
    make("span", { class: "fit-good" }, t("可放，不违反", "fits, breaks nothing")), make("span", { class: "fit-breaks" }, t("可放，违反限值", "fits, breaks limits")),
    make("span", { class: "fit-barred" }, t("放不下", "barred"))) : null;
  fill(area, make("div", { class: "row" }, choice, picture, legend), drawing(map), make("details", { class: "pale small" }, make("summary", {}, t("图注与代码", "About the map, and its codes")), make("p", {}, told(map.summary),
    picture ? t(" 底图按坐标放在有界址点的地块下面，比例尺随园区；没有界址点的地块和厂房下面没有底图。", " The picture lies by its coordinates under parcels that have corner points, at each park's scale; there is none under boxes and buildings.") : "")));
}
