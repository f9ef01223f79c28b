// Elements made of data. Text only ever becomes text: no string of the server is read as markup.

const svgNames = new Set(["svg", "g", "path", "rect", "text", "title", "pattern", "polyline", "line", "circle", "defs", "image"]);

/** `make("button", {class: "x", onclick: f}, "words", child…)`; attributes that are null or false are left out. */
export function make(name, attributes = {}, ...children) {
  const element = svgNames.has(name) && name !== "title"
    ? document.createElementNS("http://www.w3.org/2000/svg", name)
    : document.createElement(name);
  return filled(element, attributes, children);
}

/** A title within a drawing. */
export function svgTitle(words) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "title");
  element.textContent = words;
  return element;
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Puts other children in the place of those that are there; what had the focus keeps it, by its `data-key`. */
export function fill(element, ...children) {
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  element.replaceChildren();
  append(element, children);
  if (key) [...element.querySelectorAll("[data-key]")].find((other) => other.dataset.key === key)?.focus();
}

export function announce(words) {
  const live = document.getElementById("live");
  live.textContent = "";
  // A region that says the same again is not read, so it is emptied first.
  requestAnimationFrame(() => { live.textContent = words; });
}
