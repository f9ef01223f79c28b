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
  /** What the places of the selected project cost, by site, as they come. */
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

/** Work that was begun while the rest was on its way, and what has been heard of it since, is not forgotten. */
function withJobs(bench) {
  const told = new Map(bench.jobs.map((job) => [job.job, job]));
  const isOver = (job) => !["waiting", "running"].includes(job?.stage);
  for (const job of state.bench?.jobs ?? []) {
    const isNewer = bench.jobs.every((other) => other.job < job.job);
    if (isNewer || told.has(job.job) && isOver(job)) told.set(job.job, job);
  }
  return { ...bench, jobs: [...told.values()].sort((one, other) => one.job - other.job) };
}

export async function load() {
  state.bench = withJobs(await get("bench"));
  state.moves = state.moves.filter(isMove);
  changed("bench");
  await judge();
}

export const take = async (bench) => {
  state.bench = withJobs(bench);
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
  state.prices = new Map();
  priceTurn++;
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
    lookForPrices(places);
  } catch (fault) { complain(fault); }
}

export const siteOf = (place) => place.building ?? place.parcels.join(",");

let priceTurn = 0;
/** Milliseconds of rest before prices are asked for. */
const rest = 300;
const mostPriced = 60;

/** What each place costs, one after the other, until the user goes on: asking for places again gives up what is being answered. */
async function lookForPrices({ project, version, places }) {
  const own = ++priceTurn;
  if (state.pricedOn !== version) { state.prices = new Map(); state.pricedOn = version; }
  await new Promise((done) => setTimeout(done, rest));
  for (const place of places.slice(0, mostPriced)) {
    if (own !== priceTurn) return;
    const site = siteOf(place);
    if (state.prices.get(site)?.answer) continue;
    state.prices.set(site, null);
    changed("prices");
    let price;
    try {
      price = await post("price", { project, place: place.building ? { building: place.building } : { parcels: place.parcels }, asker });
    } catch { price = {}; }
    if (own !== priceTurn || state.selected !== project) return;
    state.prices.set(site, price);
    changed("prices");
    // Without the best plan of the scenario there is nothing to tell a price against.
    if (price.answer && !price.answer.tables.some((table) => table.id === "whatif")) { state.prices.isWithoutBase = true; changed("prices"); return; }
  }
}

export function setAuthor(name) {
  state.author = name;
  localStorage.setItem("landplan-author", name);
}
