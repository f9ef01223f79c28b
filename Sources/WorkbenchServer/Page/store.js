// What the page knows: the bench as the server told it last, and what is tried on it here.

import { get, post } from "./api.js";

export const state = {
  bench: null,
  /** Moves that are tried, oldest first, one for a project. */
  moves: JSON.parse(sessionStorage.getItem("landplan-moves") || "[]"),
  verdict: null,
  map: null,
  selected: null,
  places: null,
  isConnected: true,
  message: null,
  /** Answers of questions by job. */
  answers: new Map(),
  /** Plans kept to be compared: name, plan, map. */
  kept: JSON.parse(sessionStorage.getItem("landplan-kept") || "[]"),
  comparison: null,
  /** The job that was answered last. */
  answered: null,
  gaps: new Map(),
  author: localStorage.getItem("landplan-author") || "",
};

const watchers = [];
export const watch = (body) => watchers.push(body);
export const changed = (...parts) => watchers.forEach((body) => body(new Set(parts)));

export function say(words, isBad = false, issues = []) {
  state.message = words ? { words, isBad, issues } : null;
  changed("message");
}

export const complain = (fault) => say(fault.words ?? String(fault), true, fault.issues ?? []);

export async function load() {
  state.bench = await get("bench");
  const known = new Set(state.bench.projects.map((project) => project.id));
  state.moves = state.moves.filter((move) => known.has(move.project));
  changed("bench");
  await judge();
}

export const take = async (bench) => {
  state.bench = bench;
  changed("bench");
  await judge();
};

export const project = (id) => state.bench?.projects.find((project) => project.id === id);

/** Where a project is, with what is tried. */
export function placeOf(id) {
  const moved = state.verdict?.places?.find((place) => place.project === id);
  if (moved) return moved.placed ? moved : null;
  return project(id)?.place ?? null;
}

let turn = 0;

/** Judges what is tried, then draws it. What was asked before and comes later is forgotten. */
export async function judge() {
  const own = ++turn;
  sessionStorage.setItem("landplan-moves", JSON.stringify(state.moves));
  const body = { moves: state.moves };
  try {
    const start = performance.now();
    const verdict = await post("verify", body);
    if (own !== turn) return;
    verdict.milliseconds = performance.now() - start;
    state.verdict = verdict;
    changed("verdict");
    const [map, effects] = await Promise.all([post("map", body), state.moves.length ? post("changes", body) : null]);
    if (own !== turn) return;
    state.map = map;
    verdict.changes = effects?.changes ?? null;
    changed("map", "changes");
  } catch (fault) { complain(fault); }
}

/** Tries a project somewhere; `null`: it leaves. */
export async function move(id, place) {
  state.moves = state.moves.filter((move) => move.project !== id).concat([{ project: id, place }]);
  await judge();
  if (state.selected === id) await lookForPlaces();
}

export async function takeBack(id) {
  state.moves = id ? state.moves.filter((move) => move.project !== id) : [];
  await judge();
  await lookForPlaces();
}

export async function select(id) {
  state.selected = id;
  state.places = null;
  changed("selected");
  await lookForPlaces();
}

const asker = crypto.getRandomValues(new Uint32Array(2)).join("-");

/** Where the selected project could go. */
export async function lookForPlaces() {
  const id = state.selected;
  if (!id) return;
  try {
    const places = await post("places", { project: id, moves: state.moves, asker });
    if (state.selected !== id) return;
    state.places = places;
    changed("places");
  } catch (fault) { complain(fault); }
}

export function setAuthor(name) {
  state.author = name;
  localStorage.setItem("landplan-author", name);
}
