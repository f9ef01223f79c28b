// The way to the server.

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

export const get = async (path) => answer(await fetch(base + path, { credentials: "same-origin" }));

export const post = async (path, body = {}, signal) => answer(await fetch(base + path, {
  method: "POST", credentials: "same-origin", signal,
  headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
}));

export const filePath = (job, name) => `file?job=${job}&name=${encodeURIComponent(name)}`;
export const fileAddress = (job, name) => base + filePath(job, name);

/** Listens to what happens; `heard(name, data)`, `stands(isConnected)`. */
export function listen(heard, stands) {
  const source = new EventSource(base + "events");
  for (const name of ["decisions", "plan", "job", "approved"]) {
    source.addEventListener(name, (event) => heard(name, JSON.parse(event.data)));
  }
  source.onopen = () => stands(true);
  source.onerror = () => stands(false);
  return source;
}
