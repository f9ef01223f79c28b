// A ledger or a map dropped on the page: read in the background by the program's own reader, then shown as changes to be looked at.

import { fillIn } from "./dialog.js";
import { t } from "./words.js";
import { state, say, complain, changed, take as takeState } from "./store.js";
import { get, post } from "./api.js";
import { heardJob } from "./jobs.js";
import { propose } from "./records.js";

/** Bytes of what is sent, because it goes in one piece. */
const most = 16 << 20;
/** What was sent, by job, to be sent again with more allowed. */
const awaited = new Map();
const parts = ["dbf", "shx", "prj", "cpg"];
const pictures = ["png", "jpg", "jpeg"];
const worlds = ["pgw", "pngw", "jgw", "jpgw", "jpegw", "wld"];
const ending = (file) => file.name.split(".").pop().toLowerCase();
const isMap = (job) => job.kind === "import-shapes";

const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

async function send(body) {
  try {
    const job = await post("import", body);
    awaited.set(job.job, body);
    // It may be over before the answer to the order is here.
    await arrived(await heardJob(job));
  } catch (fault) { complain(fault); }
}

/** `create`: parcels are made of shapes that the scenario does not have, in this park where the map names none; null: they are not. */
export async function take(files, create = null) {
  const list = [...files];
  if (list.reduce((sum, file) => sum + file.size, 0) > most) { say({ zh: "文件超过 16 MiB", en: "the file is larger than 16 MiB" }, true); return; }
  const picture = list.find((file) => pictures.includes(ending(file)));
  if (picture) { await lay(picture, list.find((file) => worlds.includes(ending(file)))); return; }
  const main = list.find((file) => ending(file) === "shp") ?? list.find((file) => !parts.includes(ending(file))) ?? list[0];
  const body = { name: main.name, bytes: await base64(main), ...(create === null ? {} : { create: true, park: create }) };
  if (ending(main) === "shp") {
    body.beside = await Promise.all(list.filter((file) => file !== main).map(async (file) => ({ name: file.name, bytes: await base64(file) })));
  }
  await send(body);
}

/** Where the parcels with corner points lie, as sides are written: west, south, east, north. */
function sidesOfLand() {
  const sides = (state.map?.grounds ?? []).map((ground) => ground.sides);
  if (!sides.length) return "";
  return [Math.min, Math.min, Math.max, Math.max].map((most, number) => most(...sides.map((side) => side[number]))).join(",");
}

/** Lays a picture under the map, where its world file says or who drops it. */
async function lay(picture, world) {
  const where = world ? { world: await world.text() } : await fillIn(t("底图在哪里", "Where does the picture lie"), [{
    name: "corners", required: true, value: sidesOfLand(),
    label: t("四边坐标 西,南,东,北（米，与界址点同一坐标系）", "its sides WEST,SOUTH,EAST,NORTH (metres, as corner points have them)"),
  }]);
  if (!where) return;
  try {
    await takeState(await post("backdrop", { bytes: await base64(picture), ...where }));
    say({ zh: "底图已垫在地图下面，工作台结束为止；要一直用，启动时写 --backdrop。", en: "The picture lies under the map until the workbench ends; to keep it, start with --backdrop." });
  } catch (fault) { complain(fault); }
}

/** Shows what was read: of a map first what its reader says of it. */
export async function arrived(job) {
  if (!awaited.has(job.job) || !["done", "failed"].includes(job.stage)) return;
  const body = awaited.get(job.job);
  awaited.delete(job.job);
  const answer = await get(`answer?job=${job.job}`).catch(() => null);
  if (isMap(job) && answer?.tables) {
    state.answers.set(job.job, answer);
    state.answered = job.job;
    changed("answers");
  }
  if (job.stage === "done") return arrivedWell(job);
  if (isMap(job)) {
    const again = answer?.tables && !body.force ? { words: { zh: "只取没有问题的部分", en: "Take what is sound" }, act: () => send({ ...body, force: true }) } : null;
    say({ zh: `地图有问题，未读入${answer ? "：见“问答”里的说明" : `：${job.remarks.trim()}`}`, en: `The map has faults and was not read${answer ? ": see what is said under “Questions”" : `: ${job.remarks.trim()}`}` }, true, [], again);
  } else {
    say({ zh: "台账有误，未读入", en: "The ledger has faults and was not read" }, true, (answer?.issues ?? []).map((issue) => ({ ...issue, path: issue.sheet ? `${issue.sheet}!${issue.cell}` : issue.path })));
  }
}

async function arrivedWell(job) {
  try {
    const { settings, more } = await get(`imported?job=${job.job}`);
    const [zh, en] = isMap(job) ? ["地图", "The map"] : ["台账", "The ledger"];
    say(settings.length ? { zh: `${zh}与情景有 ${settings.length + more} 处不同，请核对后记为决定`, en: `${en} differs in ${settings.length + more} places: look at them, then decide` }
      : { zh: `${zh}与情景没有不同`, en: `${en} says nothing otherwise` });
    propose(settings);
  } catch (fault) { complain(fault); }
}

export function acceptDrops() {
  window.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  window.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    // Before the first state is there nobody knows whether it may be read.
    if (state.bench?.mayDecide) take(files);
  });
}

export const endings = ".xlsx,.xls,.ods,.geojson,.zip,.shp,.dbf,.shx,.prj,.cpg,.gpkg,.kml,.kmz,.gml,.txt,.png,.jpg,.jpeg,.pgw,.pngw,.jgw,.jpgw,.jpegw,.wld";

export const dropHint = () => t("把台账（xlsx、xls、ods）或地图（geojson、shapefile 及其 zip、gpkg、kml 等）拖到页面上，就列出与情景的不同；影像或扫描图（png、jpg）就垫在地图下面。",
  "Drop a ledger (xlsx, xls, ods) or a map (geojson, a shapefile or its zip, gpkg, kml …) on the page to see what it says otherwise; a picture (png, jpg) is laid under the map.");
