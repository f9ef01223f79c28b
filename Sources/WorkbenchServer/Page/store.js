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
  /** How room could be made at the places of the selected project, by site, as it comes. */
  rooms: new Map(),
  /** What they cost, by site, as it comes. */
  prices: new Map(),
  isConnected: true,
  message: null,
  /** Answers of questions by job. */
  answers: new Map(),
  /** Plans kept to be compared: name, plan, map. */
  kept: JSON.parse(sessionStorage.getItem("landplan-kept") || "[]"),
  comparison: null,
  /** The job that was answered last. */
  answered: null,
  /** The questions that can be asked, with what they have to choose from. */
  catalogue: null,
  gaps: new Map(),
  author: localStorage.getItem("landplan-author") || "",
};

const watchers = [];
export const watch = (body) => watchers.push(body);
export const changed = (...parts) => watchers.forEach((body) => body(new Set(parts)));

/** `offer`: what may be done about it, `{words, act}`. */
export function say(words, isBad = false, issues = [], offer = null) {
  state.message = words ? { words, isBad, issues, offer } : null;
  changed("message");
}

export const complain = (fault) => say(fault.words ?? String(fault), true, fault.issues ?? []);

/** Whether it is a move still: of a project that is there, to where it is not. */
function isMove({ project: id, place: to }) {
  const entry = project(id);
  if (!entry) return false;
  const now = entry.place;
  if (!to || !now) return !!to !== !!now;
  const isThere = to.building ? to.building === now.building : !now.building && (to.parcels ?? []).join() === (now.parcels ?? []).join();
  return !isThere || !!to.start && to.start !== now.start;
}

/** Work, as it was told last. It is told by events, in answers to orders and with all the rest, and what is older may come later. */
const work = new Map();

/** Takes in what is told of a job; what is known of it now, which may be newer. */
export function hear(job) {
  const known = work.get(job.job);
  if (!known || known.revision < job.revision) work.set(job.job, job);
  if (state.bench) state.bench.jobs = [...work.values()].sort((one, other) => one.job - other.job);
  return work.get(job.job);
}

/** A server that was started anew counts its work from one. */
export function forgetWork() {
  for (const known of [work, state.answers, state.gaps]) known.clear();
  state.answered = null;
  if (state.bench) state.bench.jobs = [];
}

function takeIn(bench) {
  const jobs = new Set(bench.jobs.map((job) => job.job));
  // What is not among them was begun since, or is forgotten.
  for (const number of work.keys()) if (!jobs.has(number) && bench.jobs.some((job) => job.job > number)) work.delete(number);
  state.bench = bench;
  bench.jobs.forEach(hear);
}

export async function load() {
  takeIn(await get("bench"));
  state.moves = state.moves.filter(isMove);
  changed("bench");
  await judge();
}

export const take = async (bench) => {
  takeIn(bench);
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
export const move = (id, place) => moveAll([{ project: id, place }]);

/** Tries several moves together, one for a project. */
export async function moveAll(moves) {
  state.moves = state.moves.filter((move) => moves.every((other) => other.project !== move.project)).concat(moves);
  await judge();
  if (moves.some((move) => move.project === state.selected)) await lookForPlaces();
}

export async function takeBack(id) {
  state.moves = id ? state.moves.filter((move) => move.project !== id) : [];
  await judge();
  await lookForPlaces();
}

export async function select(id) {
  state.selected = id;
  state.places = null;
  state.prices = new Map();
  state.rooms = new Map();
  lookTurn++;
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
    state.rooms = new Map();
    changed("places");
    lookOn(places);
  } catch (fault) { complain(fault); }
}

export const siteOf = (place) => place.building ?? place.parcels.join(",");

let lookTurn = 0;
/** Milliseconds of rest before what takes longer is asked for. */
const rest = 300;
const mostLookedAt = 60;
const whereOf = (place) => place.building ? { building: place.building } : { parcels: place.parcels };

/** What takes longer, after a rest, until the user goes on. */
async function lookOn(places) {
  const own = ++lookTurn;
  const isOver = () => own !== lookTurn || state.selected !== places.project;
  await new Promise((done) => setTimeout(done, rest));
  await lookForRoom(places, isOver);
  await lookForPrices(places, isOver);
}

/** What is to be known of each place, one after the other, until the user goes on: asking for places again gives up what is being answered. */
async function lookAtEach(places, known, isOver, body) {
  for (const place of places) {
    if (isOver()) return;
    const site = siteOf(place);
    if (known.get(site)) continue;
    known.set(site, null);
    changed("prices");
    const found = await body(place).catch(() => null);
    if (isOver()) return;
    if (found) known.set(site, found); else known.delete(site);
    changed("prices");
    if (found?.isLast) return;
  }
}

/** Who would make room in the plan in hand, where something breaks. */
const lookForRoom = ({ project, places }, isOver) =>
  lookAtEach(places.slice(0, mostLookedAt).filter((place) => place.breaks && !place.now), state.rooms, isOver, (place) =>
    post("room", { project, place: { ...whereOf(place), start: place.start, need: place.need }, moves: state.moves, asker }));

/** What each place costs, against the best plan of the scenario. */
async function lookForPrices({ project, version, places }, isOver) {
  if (state.pricedOn !== version) { state.prices = new Map(); state.pricedOn = version; }
  await lookAtEach(places.slice(0, mostLookedAt), state.prices, isOver, async (place) => {
    const price = await post("price", { project, place: whereOf(place), asker });
    // Without the best plan of the scenario there is nothing to tell a price against.
    if (price.answer && !price.answer.tables.some((table) => table.id === "whatif")) price.isLast = state.prices.isWithoutBase = true;
    return price;
  });
}

export function setAuthor(name) {
  state.author = name;
  localStorage.setItem("landplan-author", name);
}
