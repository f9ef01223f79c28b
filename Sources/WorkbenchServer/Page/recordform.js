// A form of one record, drawn from the format's own list of fields: a new field needs nothing here.

import { make, fill } from "./dom.js";
import { t, told, clauses } from "./words.js";

const isBlank = (value) => value === undefined || value === null || value === "";
const plain = ["text", "id", "choice", "number", "whole", "boolean", "words", "any"];

/** What is typed for a number, as JSON; text where it is none, so that the checker says so. */
function number(text) {
  const digits = text.trim().replace(/,(?=\d{3})/g, "");
  if (digits === "") return undefined;
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text.trim();
}

function free(text) {
  if (text.trim() === "") return undefined;
  try { return JSON.parse(text); } catch { return text.trim(); }
}

/** `changed()`: after each change; `ids`: records by kind; `isNew`: it gets an id here. */
export class RecordForm {
  constructor(form, value, ids, isNew, changed) {
    Object.assign(this, { form: { ...form, fields: form.fields.filter((field) => isNew || field.key !== "id") }, ids, changed });
    this.value = structuredClone(value);
    this.area = make("div", { class: "record" });
    // What is shown at first stays where it is while people type.
    this.first = new Set(form.fields.filter((field) => field.required || !isBlank(value[field.key])).map((field) => field.key));
    this.draw();
  }

  draw() {
    const own = this.form.fields.filter((field) => this.first.has(field.key));
    const more = this.form.fields.filter((field) => !this.first.has(field.key));
    const isOpen = this.area.querySelector("details.more")?.open ?? false;
    const field = (one) => this.field(one, this.value, one.key);
    fill(this.area, own.map(field), more.length ? make("details", { class: "more", open: isOpen },
      make("summary", {}, t(`其他字段（${more.length}）`, `Other fields (${more.length})`)), more.map(field)) : null);
    this.mark(this.issues ?? [], this.base ?? "");
  }

  /** Puts what the checker says at the fields that it speaks of. */
  mark(issues, base) {
    Object.assign(this, { issues, base });
    const spots = [...this.area.querySelectorAll("[data-at]")];
    for (const spot of spots) spot.querySelector(":scope > .fault")?.replaceChildren();
    for (const issue of issues) {
      if (issue.path !== base && !issue.path.startsWith(`${base}.`)) continue;
      const path = issue.path.slice(base.length + 1);
      const spot = spots.filter((spot) => path === spot.dataset.at || path.startsWith(`${spot.dataset.at}.`)).sort((one, other) => other.dataset.at.length - one.dataset.at.length)[0];
      spot?.querySelector(":scope > .fault")?.append(make("span", {}, clauses(issue.what, issue.because, issue.mend)));
    }
  }

  heard(isStructure = false) {
    if (isStructure) this.draw();
    this.changed();
  }

  /** A member of an object, by its key. */
  field(form, parent, at) {
    const set = (value) => { if (value === undefined) delete parent[form.key]; else parent[form.key] = value; };
    const name = [told(form.words), form.unit ? `(${told(form.unit)})` : "", form.required ? t("（必填）", "(needed)") : ""].filter(Boolean).join(" ");
    return this.spot(form, parent[form.key], set, at, name);
  }

  /** `shown`: of its name, where not all of it is needed to be seen. */
  spot(form, value, set, at, name, shown = name) {
    const fault = make("div", { class: "fault small", role: "alert" });
    if (plain.includes(form.kind)) {
      return make("div", { class: "field", "data-at": at }, make("span", {}, shown), this.plain(form, value, set, at, name), fault);
    }
    return make("fieldset", { "data-at": at }, make("legend", {}, shown), this.parts(form, value, set, at, name), fault);
  }

  plain(form, value, set, at, name) {
    const label = { "data-key": `form-${at}`, "aria-label": name };
    const input = (shown, read, more = {}) => make("input", {
      ...label, value: shown ?? "", autocomplete: "off", ...more, onchange: (event) => { set(read(event.target.value)); this.heard(); },
    });
    const text = (words) => words.trim() || undefined;
    const select = (choices) => make("select", { ...label, onchange: (event) => { set(event.target.value === "" ? undefined : event.target.value); this.heard(); } },
      make("option", { value: "" }, "—"),
      // What stands there and is no choice is shown all the same.
      isBlank(value) || choices.some((choice) => choice.value === value) ? null : make("option", { value, selected: true }, String(value)),
      choices.map((choice) => make("option", { value: choice.value, selected: choice.value === value }, told(choice.words))));
    const hint = isBlank(form.standard) || typeof form.standard === "object" ? null : String(form.standard);
    switch (form.kind) {
      case "number": case "whole": return input(value, number, { inputmode: "decimal", class: "n", placeholder: hint });
      case "boolean": return make("select", { ...label, onchange: (event) => { set({ yes: true, no: false }[event.target.value]); this.heard(); } },
        [["", hint === null ? "—" : t(`—（${form.standard ? "是" : "否"}）`, `— (${form.standard ? "yes" : "no"})`)], ["yes", t("是", "yes")], ["no", t("否", "no")]]
          .map(([key, words]) => make("option", { value: key, selected: value === { yes: true, no: false }[key] }, words)));
      case "choice": return select(form.choices);
      case "id": {
        // Its own id is a new one.
        if (at === "id") return input(value, text);
        const known = this.ids[form.of] ?? [];
        return known.length ? select(known.map(({ id, name }) => ({ value: id, words: name ? `${told(name)} (${id})` : id }))) : input(value, text);
      }
      case "words": {
        const pair = typeof value === "object" && value ? value : { zh: value ?? "", en: "" };
        const put = () => set(pair.en ? { ...pair } : pair.zh || undefined);
        const part = (key, words) => make("input", {
          "data-key": `form-${at}-${key}`, "aria-label": `${name} ${words}`, lang: key, placeholder: words, value: pair[key],
          onchange: (event) => { pair[key] = event.target.value.trim(); put(); this.heard(); },
        });
        return make("span", { class: "pair" }, part("zh", "中文"), part("en", "English"));
      }
      case "any": return input(isBlank(value) ? "" : typeof value === "string" ? value : JSON.stringify(value), free);
      default: return input(value, text, { placeholder: hint });
    }
  }

  /** Lists, tables and objects within. */
  parts(form, value, set, at, name) {
    const button = (key, words, act) => make("button", { type: "button", "data-key": `form-${at}-${key}`, "aria-label": `${words}: ${name}`, onclick: () => { act(); this.heard(true); } }, words);
    const remove = (key, act) => button(`drop-${key}`, t("删去", "Remove"), act);
    if (form.kind === "list") {
      const list = value ?? [];
      const add = () => set([...list, form.element.kind === "object" ? {} : form.element.kind === "list" ? [] : ""]);
      return [
        list.map((element, number) => {
          const put = (other) => { list[number] = other ?? ""; set(list); };
          const step = typeof element === "object" && element ? element.id ?? (typeof element.name === "string" ? element.name : number) : number;
          return make("div", { class: "element" }, this.spot(form.element, element, put, `${at}.${step}`, String(number + 1)),
            remove(number, () => set(list.length > 1 ? list.filter((_, other) => other !== number) : undefined)));
        }),
        button("add", t("加一项", "Add"), add),
      ];
    }
    if (form.kind === "map") {
      const entries = Object.entries(value ?? {});
      const put = (list) => set(list.length ? Object.fromEntries(list) : undefined);
      return [
        entries.map(([key, part], number) => make("div", { class: "element" },
          this.plain(form.keys, key, (other) => { put(entries.map((entry, place) => place === number ? [other ?? "", part] : entry)); this.draw(); }, `${at}.${key}-key`, t(`${name}：哪一项`, `${name}: of what`)),
          this.spot(form.value, part, (other) => put(entries.map((entry, place) => place === number ? [key, other ?? ""] : entry)), `${at}.${key}`, `${name} ${key}`, ""),
          remove(number, () => put(entries.filter((_, place) => place !== number))))),
        button("add", t("加一项", "Add"), () => put([...entries, ["", ""]])),
      ];
    }
    if (value === undefined || value === null) return button("add", t("填写", "Fill in"), () => set({}));
    return [form.fields.map((field) => this.field(field, value, `${at}.${field.key}`)), remove("all", () => set(undefined))];
  }
}
