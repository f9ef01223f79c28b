// The way to the server.

import { currentLanguage } from "./words.js";

const base = "/api/v1/";

export class Refusal extends Error {
  constructor(status, error) {
    super(error?.zh ?? `HTTP ${status}`);
    this.status = status;
    this.words = error ? { zh: error.zh, en: error.en } : `HTTP ${status}`;
    this.issues = error?.issues ?? [];
  }
}

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(response.status, body?.error);
  return body;
}

/** A request; where nobody answers it is told in words. */
async function sent(path, more) {
  try { return await fetch(base + path, { credentials: "same-origin", ...more }); } catch {
    throw new Refusal(0, { zh: "没有连上工作台，正在重连；请稍后再试", en: "The workbench does not answer; trying again: try this once more in a moment" });
  }
}

export const get = async (path) => answer(await sent(path));

export const post = async (path, body = {}, signal) => answer(await sent(path, {
  method: "POST", signal,
  // What work says when it fails comes in the language of who asked for it.
  headers: { "Content-Type": "application/json", "Accept-Language": currentLanguage() }, body: JSON.stringify(body),
}));

export const filePath = (job, name) => `file?job=${job}&name=${encodeURIComponent(name)}`;
export const fileAddress = (job, name) => base + filePath(job, name);

/** Listens to what happens after an event; `heard(name, data)`, `stands(isConnected)`. */
export function listen(after, heard, stands) {
  const source = new EventSource(`${base}events?after=${after}`);
  for (const name of ["decisions", "plan", "backdrop", "job", "approved"]) {
    source.addEventListener(name, (event) => heard(name, JSON.parse(event.data)));
  }
  source.onopen = () => stands(true);
  source.onerror = () => stands(false);
  return source;
}
