// Dragging a project, from the map or from the list, onto a parcel or a building. The list of places does the same by keyboard.

import { make } from "./dom.js";
import { t, told, colon } from "./words.js";
import { state, select, move, project, say } from "./store.js";
import { fitness } from "./map.js";

/** How far a pointer goes before it drags and does no longer click. */
const threshold = 5;

const siteOf = (element) => {
  const mark = element?.closest?.("[data-parcel],[data-building]");
  if (!mark) return null;
  return mark.dataset.building ? { mark, building: mark.dataset.building } : { mark, parcel: mark.dataset.parcel };
};

function remark(site) {
  const places = state.places;
  if (!places || places.project !== state.selected) return "";
  const fit = fitness(site);
  if (fit === "now") return t("现在就在这里", "is here now");
  if (fit === "good") return t("不违反任何限值", "breaks nothing");
  const there = (place) => site.building ? place.building === site.building : place.parcels.includes(site.parcel);
  if (fit === "breaks") {
    const place = places.places.find(there);
    const first = place.broken[0];
    return t(`违反 ${place.breaks} 处：`, `breaks ${place.breaks}: `) + (first ? `${told(first.title)} (${told(first.owner)})` : "");
  }
  const bar = places.barred.find(there);
  return bar ? colon(told(bar.title), told(bar.reason)) : t("放不下", "barred");
}

export function startDrag(event, id) {
  if (event.button !== 0 || !state.bench?.projects) return;
  const from = { x: event.clientX, y: event.clientY };
  let ghost = null;
  let target = null;

  const over = (at) => {
    const site = siteOf(document.elementFromPoint(at.clientX, at.clientY));
    if (site?.mark !== target?.mark) {
      target?.mark.classList.remove("target");
      site?.mark.classList.add("target");
      target = site;
    }
    return site;
  };
  const moved = (at) => {
    if (!ghost) {
      if (Math.hypot(at.clientX - from.x, at.clientY - from.y) < threshold) return;
      ghost = make("div", { class: "ghost" }, make("strong", {}, told(project(id)?.name)), make("span", {}));
      document.body.append(ghost);
      document.body.classList.add("dragging");
      if (state.selected !== id) select(id);
    }
    ghost.style.transform = `translate(${at.clientX + 14}px, ${at.clientY + 10}px)`;
    const site = over(at);
    ghost.lastChild.textContent = site ? `${site.building ?? site.parcel} ${remark(site)}` : t("拖到地块或厂房上", "drop on a parcel or a building");
  };
  const done = async (at) => {
    end();
    if (!ghost) return;
    at.preventDefault();
    const site = over(at);
    target?.mark.classList.remove("target");
    // The click that follows is none.
    window.addEventListener("click", (click) => { click.stopPropagation(); click.preventDefault(); }, { capture: true, once: true });
    if (!site) return;
    say(null);
    await move(id, site.building ? { building: site.building } : { parcels: [site.parcel] });
  };
  const cancelled = (key) => { if (key.type !== "keydown" || key.key === "Escape") { end(); target?.mark.classList.remove("target"); } };
  const end = () => {
    ghost?.remove();
    document.body.classList.remove("dragging");
    window.removeEventListener("pointermove", moved);
    window.removeEventListener("pointerup", done);
    window.removeEventListener("pointercancel", cancelled);
    window.removeEventListener("keydown", cancelled);
  };
  window.addEventListener("pointermove", moved);
  window.addEventListener("pointerup", done);
  window.addEventListener("pointercancel", cancelled);
  window.addEventListener("keydown", cancelled);
}
