// The small moves of every page: keys, menus, dialogs, toasts, what htmx needs. Pages work without it, only slower.
(() => {
  "use strict";
  const doc = document;
  const all = (selector, root = doc) => [...root.querySelectorAll(selector)];
  const meta = (name) => doc.querySelector(`meta[name="${name}"]`)?.content;
  const inField = (el) => el.closest?.("input, textarea, select, [contenteditable]");

  // ---- toasts: six seconds, eight when there is something to undo, errors stay until they are closed
  const toasts = () => doc.getElementById("toasts");
  function keepWhileRead(toast) {
    if (toast.dataset.timed || toast.classList.contains("toast-error")) return;
    toast.dataset.timed = "1";
    let left = setTimeout(() => toast.remove(), toast.querySelector("[data-undo]") ? 8000 : 6000);
    toast.addEventListener("mouseenter", () => clearTimeout(left));
    toast.addEventListener("focusin", () => clearTimeout(left));
    toast.addEventListener("mouseleave", () => (left = setTimeout(() => toast.remove(), 3000)));
  }
  function say(templateId) {
    const template = doc.getElementById(templateId);
    if (!template || !toasts()) return null;
    all(`[data-from="${templateId}"]`).forEach((old) => old.remove());
    const toast = template.content.firstElementChild.cloneNode(true);
    toast.dataset.from = templateId;
    toasts().append(toast);
    return toast;
  }
  if (toasts()) {
    all(".toast").forEach(keepWhileRead);
    new MutationObserver(() => all(".toast", toasts()).forEach(keepWhileRead)).observe(toasts(), { childList: true });
  }

  // ---- forms: sent once, the button says that it works
  function busy(form, on, button) {
    const submit = button || form.querySelector("button:not([type=button])");
    if (on) {
      form.dataset.sent = "1";
      submit?.setAttribute("aria-busy", "true");
    } else {
      delete form.dataset.sent;
      all("[aria-busy]", form).forEach((b) => b.removeAttribute("aria-busy"));
      submit?.removeAttribute("aria-busy");
    }
  }
  doc.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "dialog") return;
    if (form.dataset.sent) return event.preventDefault();
    if (form.matches("[hx-get], [hx-post], [hx-put], [hx-delete], [data-download]")) return;
    busy(form, true, event.submitter);
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => busy(form, false)));

  // ---- htmx: the token, what went wrong, the focus
  const refreshed = { focus: null, place: -1 };
  doc.addEventListener("htmx:configRequest", (event) => {
    const { verb, headers } = event.detail;
    if (verb !== "get" && meta("csrf-header")) headers[meta("csrf-header")] = meta("csrf-token");
  });
  doc.addEventListener("htmx:beforeRequest", (event) => {
    const el = event.detail.elt;
    refreshed.focus = doc.activeElement === doc.body ? null : doc.activeElement;
    refreshed.place = refreshed.focus?.closest("main") ? rowsBefore(refreshed.focus) : -1;
    if (el.tagName === "FORM" && event.detail.requestConfig.verb !== "get") busy(el, true, event.detail.requestConfig.triggeringEvent?.submitter);
  });
  doc.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt.tagName === "FORM") busy(event.detail.elt, false);
  });
  doc.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (new URL(xhr.responseURL || location.href).pathname.endsWith("/login")) {
      event.detail.shouldSwap = false;
      location.assign(xhr.responseURL);
    } else if (xhr.status >= 400) {
      const ours = xhr.status === 422 || xhr.response.includes("hx-swap-oob");
      event.detail.shouldSwap = ours;
      event.detail.isError = !ours;
      if (!ours) say("toast-failed");
      else if (xhr.status !== 422 || xhr.response.trimStart().startsWith('<div id="toasts"')) event.detail.swapOverride = "none";
    }
  });
  doc.addEventListener("htmx:sendError", (event) => {
    const { elt, requestConfig } = event.detail;
    const toast = say("toast-lost");
    toast?.querySelector("[data-retry]").addEventListener("click", () => {
      toast.remove();
      const { verb, path, target } = requestConfig;
      htmx.ajax(verb, path, { source: elt, target });
    });
  });
  window.addEventListener("offline", () => say("toast-lost")?.querySelector("[data-retry]").remove());
  window.addEventListener("online", () => all('[data-from="toast-lost"]').forEach((toast) => toast.remove()));
  doc.addEventListener("htmx:afterSettle", (event) => {
    attend(event.detail.elt);
    if (doc.activeElement !== doc.body || !refreshed.focus || refreshed.focus.isConnected) return;
    const { id } = refreshed.focus;
    const { target } = event.detail;
    const block = (id && doc.getElementById(id)) || (target?.isConnected ? target : samePlace());
    if (block && !block.matches("a, button, input, select, textarea, summary")) block.setAttribute("tabindex", "-1");
    block?.focus({ preventScroll: true });
    if (doc.activeElement === doc.body) doc.getElementById("content")?.focus({ preventScroll: true });
  });
  // what was looked at is gone with its target: the row that now stands where it stood
  const rowsBefore = (el) =>
    rows().filter((row) => !row.contains(el) && row.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING).length;
  function samePlace() {
    const list = rows();
    const row = refreshed.place < 0 ? null : list[Math.min(refreshed.place, list.length - 1)];
    return row?.querySelector(".btn") || row?.querySelector("a, button");
  }

  // ---- what a page brings along: dialogs that open as they arrive, the focus on its errors
  function attend(root) {
    all("dialog[data-modal]:not([open])", root).forEach((dialog) => dialog.showModal());
    root.querySelector?.("[data-focus]")?.focus();
  }
  attend(doc);

  // ---- clicks
  doc.addEventListener("click", (event) => {
    const el = event.target.closest("[data-opens], [data-close], [data-back], [data-reveal], [data-account]");
    all("details.menu[open], .tabbar details[open]").forEach((menu) => {
      if (!menu.contains(event.target) || el?.dataset.opens) menu.open = false;
    });
    if (!el) return;
    const { opens, reveal, account } = el.dataset;
    if (opens) doc.getElementById(opens)?.showModal();
    if ("close" in el.dataset && el.matches("dialog a")) event.preventDefault();
    if ("close" in el.dataset) (el.closest(".toast") || el.closest("dialog"))?.remove();
    if ("back" in el.dataset) history.length > 1 ? history.back() : location.assign("/");
    if (reveal) {
      const field = doc.getElementById(reveal);
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      el.setAttribute("aria-pressed", String(!shown));
      el.querySelector("use").setAttribute("href", `${meta("icons")}#${shown ? "eye" : "eye-off"}`);
    }
    if (account) {
      doc.getElementById("username").value = account;
      doc.getElementById("password").value = account;
      doc.querySelector("form button.btn-primary").focus();
    }
  });
  doc.addEventListener("click", (event) => {
    if (event.target.tagName === "DIALOG") event.target.close();
  });

  // ---- keys; none of them fires inside a field, but Escape and Ctrl K
  const rows = () => all("[data-row]").filter((row) => row.offsetParent);
  function move(step) {
    const list = rows();
    const at = list.indexOf(doc.activeElement.closest("[data-row]"));
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)];
    (next?.querySelector("[data-row-open]") || next?.querySelector("a, button"))?.focus();
    return Boolean(next);
  }
  const keys = {
    "?": () => doc.getElementById("keys")?.showModal(),
    n: () => doc.querySelector("[data-new]")?.click(),
    a: () => doc.activeElement.closest("[data-row]")?.querySelector("[data-row-action]")?.click(),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
  };
  doc.addEventListener("keydown", (event) => {
    const caps = doc.querySelector("[data-caps]");
    if (caps && event.getModifierState) caps.hidden = !event.getModifierState("CapsLock");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && doc.getElementById("search")) {
      event.preventDefault();
      doc.getElementById("search").select();
      return;
    }
    if (event.key === "Escape") {
      const menu = doc.querySelector("details.menu[open], .tabbar details[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      } else if (event.target.id === "search") {
        event.target.blur();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target) || doc.querySelector("dialog[open]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key.startsWith("Arrow") && event.target.closest("details, [role=tree]")) return;
    const act = keys[key];
    if (act && act() !== false && !(key.startsWith("Arrow") && rows().length === 0)) event.preventDefault();
  });
  doc.addEventListener("keyup", (event) => {
    const caps = doc.querySelector("[data-caps]");
    if (caps && event.getModifierState) caps.hidden = !event.getModifierState("CapsLock");
  });

  // the filters of the list stand in the address, which changes without the page
  doc.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-export]");
    if (link) link.search = location.search;
  });

  doc.documentElement.classList.add("has-script");
})();
