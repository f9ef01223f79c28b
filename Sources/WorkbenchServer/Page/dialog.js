// Asks for what is typed.

import { make } from "./dom.js";
import { t } from "./words.js";
import { state, setAuthor } from "./store.js";

/** What is filled in, by the fields' names; null where it was given up. Fields are inputs, `{name, label, …}`; the first that is empty has the focus. */
export function fillIn(title, fields) {
  return new Promise((resolve) => {
    const inputs = fields.map(({ label, ...attributes }) => make("input", attributes));
    const dialog = make("dialog", { "aria-labelledby": "dialog-title" }, make("form", { method: "dialog" },
      make("h2", { id: "dialog-title" }, title),
      fields.map(({ label }, number) => make("label", {}, label, inputs[number])),
      make("div", { class: "row" }, make("button", { type: "submit", class: "main", value: "yes" }, t("确定", "Do it")),
        make("button", { type: "button", onclick: () => dialog.close("") }, t("取消", "Cancel")))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      const isWhole = dialog.returnValue === "yes" && inputs.every((input) => !input.required || input.value.trim());
      resolve(isWhole ? Object.fromEntries(inputs.map((input) => [input.name, input.value.trim()])) : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    (inputs.find((input) => !input.value) ?? inputs[0]).focus();
  });
}

/** Who decides and why, `{by, why}`, or null where it was given up. */
export async function ask(title) {
  const said = await fillIn(title, [
    { name: "by", label: t("由谁决定", "Who decides"), required: true, maxlength: 100, value: state.author },
    { name: "why", label: t("理由（可不写）", "Why (may be left out)"), maxlength: 300 },
  ]);
  if (!said) return null;
  setAuthor(said.by);
  return { by: said.by, ...(said.why ? { why: said.why } : {}) };
}
