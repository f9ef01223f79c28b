// Asks who decides and why.

import { make } from "./dom.js";
import { t } from "./words.js";
import { state, setAuthor } from "./store.js";

/** `{by, why}`, or null where it was given up. */
export function ask(title) {
  return new Promise((resolve) => {
    const by = make("input", { name: "by", required: true, maxlength: 100, value: state.author });
    const why = make("input", { name: "why", maxlength: 300 });
    const dialog = make("dialog", { "aria-labelledby": "dialog-title" }, make("form", { method: "dialog" },
      make("h2", { id: "dialog-title" }, title),
      make("label", {}, t("由谁决定", "Who decides"), by), make("label", {}, t("理由（可不写）", "Why (may be left out)"), why),
      make("div", { class: "row" }, make("button", { type: "submit", class: "main", value: "yes" }, t("确定", "Do it")),
        make("button", { type: "button", onclick: () => dialog.close("") }, t("取消", "Cancel")))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue !== "yes" || !by.value.trim()) { resolve(null); return; }
      setAuthor(by.value.trim());
      resolve({ by: by.value.trim(), ...(why.value.trim() ? { why: why.value.trim() } : {}) });
    });
    document.body.append(dialog);
    dialog.showModal();
    (by.value ? why : by).focus();
  });
}
