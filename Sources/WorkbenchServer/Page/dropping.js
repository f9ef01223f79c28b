// A ledger dropped on the page: read in the background, then shown as changes to be looked at.

import { t } from "./words.js";
import { say, complain } from "./store.js";
import { get, post } from "./api.js";
import { heardJob } from "./jobs.js";
import { propose } from "./records.js";

/** Bytes of a file, because it is sent in one piece. */
const most = 16 << 20;
const awaited = new Set();

const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

export async function take(file) {
  if (file.size > most) { say({ zh: "文件超过 16 MiB", en: "the file is larger than 16 MiB" }, true); return; }
  try {
    const job = await post("import", { name: file.name, bytes: await base64(file) });
    awaited.add(job.job);
    await heardJob(job);
  } catch (fault) { complain(fault); }
}

/** What a ledger says otherwise, once it is read. */
export async function arrived(job) {
  if (job.kind !== "import" || !awaited.has(job.job)) return;
  if (job.stage === "done") {
    awaited.delete(job.job);
    try {
      const { settings, more } = await get(`imported?job=${job.job}`);
      say(settings.length ? { zh: `台账与情景有 ${settings.length + more} 处不同，请核对后记为决定`, en: `The ledger differs in ${settings.length + more} places: look at them, then decide` }
        : { zh: "台账与情景没有不同", en: "The ledger says nothing otherwise" });
      propose(settings);
    } catch (fault) { complain(fault); }
  } else if (job.stage === "failed") {
    awaited.delete(job.job);
    try {
      const { issues } = await get(`answer?job=${job.job}`);
      say({ zh: "台账有误，未读入", en: "The ledger has faults and was not read" }, true, issues.map((issue) => ({ ...issue, path: issue.sheet ? `${issue.sheet}!${issue.cell}` : issue.path })));
    } catch (fault) { complain(fault); }
  }
}

export function acceptDrops() {
  window.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  window.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

export const dropHint = () => t("把台账（xlsx、xls、ods）拖到页面上，就列出与情景的不同。", "Drop a ledger (xlsx, xls, ods) on the page to see what it says otherwise.");
