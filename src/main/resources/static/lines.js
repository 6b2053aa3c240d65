// The editor of a document's lines: cells edited in place, totals as the server rounds them, saved on leaving a cell.
(() => {
  "use strict";
  const doc = document;
  const editor = doc.getElementById("editor");
  const body = doc.getElementById("lines");
  const all = (selector, root = doc) => [...root.querySelectorAll(selector)];
  const words = editor.dataset;
  const showCosts = doc.getElementById("show-costs");

  // ---- exact decimals: whole numbers of the smallest unit, rounded half up as the server does
  const NBSP = "\u00a0";
  const MARK = doc.documentElement.lang === "en" ? "." : ",";
  function parse(text, scale) {
    const typed = plain(text);
    if (typed === "") return null;
    if (!/^-?\d{1,12}(\.\d+)?$/.test(typed)) return NaN;
    const [whole, part = ""] = typed.split(".");
    if (part.replace(/0+$/, "").length > scale) return NaN;
    return BigInt(whole.replace("-", "") + part.padEnd(scale, "0").slice(0, scale)) * (typed.startsWith("-") ? -1n : 1n);
  }
  const halfUp = (value, by) => (value < 0n ? -((-value * 2n + by) / (by * 2n)) : (value * 2n + by) / (by * 2n));
  // of comma and point, only the last is the decimal mark; in English a comma before three digits is none
  const plain = (text) => {
    const number = String(text).replace(/[\s\u00a0\u2009\u202f€%]/g, "").replace("−", "-");
    if (MARK === "." && /^-?\d{1,3}(,\d{3})+$/.test(number)) return number.replaceAll(",", "");
    const [comma, point] = [number.lastIndexOf(","), number.lastIndexOf(".")];
    return (comma < 0 || point < 0 ? number : number.replaceAll(comma < point ? "," : ".", "")).replace(",", ".");
  };
  const grouped = (whole) => whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  function money(cents) {
    const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
    return `${cents < 0n ? "−" : ""}${grouped(digits.slice(0, -2))}${MARK}${digits.slice(-2)}${NBSP}€`;
  }
  // a price as it stands in its field: two to six decimals
  function price(number) {
    const value = parse(number ?? "", 6);
    if (typeof value !== "bigint" || value < 0n) return number ?? "";
    const digits = value.toString().padStart(7, "0");
    return `${grouped(digits.slice(0, -6))}${MARK}${digits.slice(-6).replace(/0{1,4}$/, "")}`;
  }
  function percent(part, whole) {
    if (!whole) return "—";
    const tenths = halfUp(part * 1000n, whole);
    const size = (tenths < 0n ? -tenths : tenths).toString().padStart(2, "0");
    return `${tenths < 0n ? "−" : ""}${size.slice(0, -1)}${MARK}${size.slice(-1)}${NBSP}%`;
  }

  function amounts(quantity, price, discount, cost) {
    if (typeof quantity !== "bigint" || typeof price !== "bigint" || Number.isNaN(discount)) return null;
    const gross = quantity * price;
    const off = halfUp(gross * (discount ?? 0n), 10n ** 12n);
    const net = halfUp(gross - off * 10n ** 8n, 10n ** 8n);
    return { net, cost: typeof cost === "bigint" ? halfUp(quantity * cost, 10n ** 8n) : null };
  }

  // ---- the margin column of lines that stand as they are
  all(".c-margin[data-net]").forEach((cell) => {
    const net = parse(cell.dataset.net, 2);
    const cost = parse(cell.dataset.cost ?? "", 6);
    const quantity = parse(cell.dataset.quantity, 4);
    cell.textContent = cost === null ? "—" : percent(net - halfUp(quantity * cost, 10n ** 8n), net);
  });
  showCosts?.addEventListener("change", () => editor.classList.toggle("with-costs", showCosts.checked));
  if (!body) return;

  // ---- a row
  const field = (row, name) => row.querySelector(`[data-field="${name}"]`);
  const kind = () => editor.querySelector("[name=kind]:checked")?.value ?? null;
  // a product has its own cost; that of a free line is typed
  const costOf = (row) => parse((row.dataset.product ? row.dataset.cost : field(row, "cost")?.value) ?? "", 6);
  const isList = () => kind() === "PRICE_CATALOGUE";
  function read(row) {
    const [rate, exemption = null] = field(row, "vat").value.split(" ");
    const text = (name) => field(row, name).value.trim();
    return {
      product: row.dataset.product || null,
      description: text("description"),
      quantity: isList() ? null : plain(text("quantity")) || null,
      unit: field(row, "unit").value,
      unitPrice: plain(text("unitPrice")) || null,
      discountPercent: plain(text("discountPercent")) || null,
      vatRate: rate,
      vatExemption: exemption,
      source: row.dataset.source ? Number(row.dataset.source) : null,
      cost: row.dataset.product || !field(row, "cost") ? null : plain(text("cost")) || null,
    };
  }
  // a text that stays is not written again: with hundreds of lines each writing costs a layout of the whole grid
  function put(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }
  function compute() {
    let net = 0n;
    let cost = 0n;
    let known = true;
    const byRate = new Map();
    all("tr", body).forEach((row, index) => {
      put(row.querySelector(".n"), String(index + 1));
      const value = (name, scale) => parse(field(row, name).value, scale);
      const line = amounts(isList() ? 10000n : value("quantity", 4), value("unitPrice", 6), value("discountPercent", 2), costOf(row));
      put(row.querySelector("[data-net]"), line ? money(line.net) : "—");
      const margin = row.querySelector("[data-margin]");
      if (margin) {
        put(margin, line?.cost != null ? percent(line.net - line.cost, line.net) : "—");
        margin.classList.toggle("late", line?.cost != null && line.net < line.cost);
      }
      if (!line) return;
      net += line.net;
      if (line.cost === null) known = false;
      else cost += line.cost;
      const rate = field(row, "vat").value;
      byRate.set(rate, (byRate.get(rate) ?? 0n) + line.net);
    });
    showTotals(net, byRate);
    const shown = doc.getElementById("margin");
    if (shown) {
      put(shown, known ? percent(net - cost, net) : "—");
      const share = known && net > 0n ? Number(((net - cost) * 1000n) / net) / 10 : 0;
      doc.getElementById("margin-bar").setAttribute("width", Math.max(0, Math.min(100, share)));
    }
  }
  let totalled = "";
  function showTotals(net, byRate) {
    const sums = [...byRate].join();
    if (sums === totalled) return;
    totalled = sums;
    const totals = doc.getElementById("totals");
    all(".vat-line", totals).forEach((old) => old.remove());
    let gross = net;
    const total = totals.querySelector("dt.total");
    [...byRate.entries()].sort((a, b) => parseFloat(b[0]) - parseFloat(a[0])).forEach(([rate, base]) => {
      const tax = halfUp(base * (parse(rate.split(" ")[0], 2) ?? 0n), 10000n);
      gross += tax;
      const said = doc.createElement("dt");
      said.className = "soft vat-line";
      said.textContent = words.vat.replace("{0}", `${rate.split(" ")[0].replace(".", MARK)}${NBSP}%`).replace("{1}", money(base));
      const sum = doc.createElement("dd");
      sum.className = "vat-line";
      sum.textContent = money(tax);
      totals.insertBefore(said, total);
      totals.insertBefore(sum, total);
    });
    doc.getElementById("total-net").textContent = money(net);
    doc.getElementById("total-gross").textContent = money(gross);
  }

  // ---- saving: one at a time, the newest state last
  const saved = doc.getElementById("saved");
  let version = Number(words.version);
  let sending = null;
  const state = () => ({
    ...(kind() ? { kind: kind(), validUntil: doc.getElementById("validUntil").value || null, deadline: kind() === "TENDER" ? doc.getElementById("deadline").value || null : null } : {}),
    version,
    lines: all("tr", body).map(read),
  });
  const written = () => JSON.stringify({ ...state(), version: 0 });
  let last = written();

  function clearErrors() {
    all("[aria-invalid]", editor).forEach((cell) => cell.removeAttribute("aria-invalid"));
    all("[data-line-error], [data-error]", editor).forEach((said) => {
      said.hidden = true;
      said.textContent = "";
    });
  }
  function say(target, message) {
    if (!target) return;
    target.hidden = false;
    target.textContent = target.textContent ? `${target.textContent} ${message}` : message;
  }
  function showErrors(errors) {
    clearErrors();
    const rows = all("tr", body);
    errors.forEach(({ field: path, message }) => {
      const at = /^lines\[(\d+)\]\.?(\w*)$/.exec(path);
      const row = at && rows[Number(at[1])];
      if (row) {
        const name = { vatRate: "vat", vatExemption: "vat", product: "description", "": "description" }[at[2]] ?? at[2];
        field(row, name)?.setAttribute("aria-invalid", "true");
        say(row.querySelector("[data-line-error]"), message);
      } else {
        say(editor.querySelector(`[data-error="${path}"]`) || editor.querySelector('[data-error="lines"]'), message);
      }
    });
  }
  function unreadable() {
    const errors = [];
    all("tr", body).forEach((row, index) => {
      [["quantity", 4], ["unitPrice", 6], ["discountPercent", 2], ["cost", 6]].forEach(([name, scale]) => {
        if (field(row, name) && Number.isNaN(parse(field(row, name).value, scale))) errors.push({ field: `lines[${index}].${name}`, message: words.number });
      });
    });
    return errors;
  }

  async function save() {
    if (!sending && written() === last) return true;
    const wrong = unreadable();
    if (wrong.length) {
      showErrors(wrong);
      saved.textContent = words.unsaved;
      return false;
    }
    if (!sending) sending = sendNewest();
    return sending;
  }
  // what was typed while an answer was awaited is sent too, even after a refusal: it may be what was missing
  async function sendNewest() {
    const sent = written();
    const done = await send(sent);
    sending = null;
    return written() === sent ? done : save();
  }
  async function send(sent) {
    saved.textContent = words.saving;
    try {
      const headers = { "Content-Type": "application/json", Accept: "application/json" };
      headers[doc.querySelector('meta[name="csrf-header"]').content] = doc.querySelector('meta[name="csrf-token"]').content;
      const answer = await fetch(words.save, { method: "POST", headers, body: JSON.stringify({ ...JSON.parse(sent), version }) });
      const said = await answer.json();
      if (answer.ok) {
        version = said.version;
        last = sent;
        clearErrors();
        doc.getElementById("conflict").hidden = true;
        saved.textContent = words.saved.replace("{0}", said.at);
        const approval = doc.getElementById("approval");
        if (approval) {
          approval.hidden = !said.approval.length;
          doc.getElementById("approval-reasons").textContent = said.approval.join(" · ");
        }
        return true;
      }
      saved.textContent = words.unsaved;
      if (said.current != null || answer.status === 409) conflict(said);
      else showErrors(said.errors?.length ? said.errors : [{ field: "lines", message: said.message }]);
    } catch {
      saved.textContent = words.lost;
    }
    return false;
  }
  function conflict(said) {
    const box = doc.getElementById("conflict");
    box.hidden = false;
    doc.getElementById("conflict-text").textContent = said.message;
    box.classList.remove("has-choices");
    if (said.current != null) editor.dispatchEvent(new CustomEvent("stale", { detail: { mine: state(), base: JSON.parse(last) } }));
    else doc.getElementById("conflict-table").hidden = true;
  }
  window.addEventListener("online", save);
  window.addEventListener("beforeunload", (event) => {
    if (!("settled" in words) && written() !== last) event.preventDefault();
  });

  // ---- rows: added, moved, removed
  const blank = doc.getElementById("blank-line").content.querySelector("tr");
  function insert(after, product) {
    const row = blank.cloneNode(true);
    if (after) after.after(row);
    else body.append(row);
    if (product) take(row, product);
    compute();
    return row;
  }
  const priceOf = (product) => (words.use === "purchase" ? (product.cost ?? product.unitPrice) : product.unitPrice);
  function take(row, product) {
    row.dataset.product = product.code;
    row.dataset.cost = product.cost ?? "";
    row.querySelector(".code").textContent = product.code;
    if (field(row, "cost")) field(row, "cost").hidden = true;
    field(row, "description").value = product.name;
    field(row, "unit").value = product.unit;
    field(row, "unitPrice").value = price(priceOf(product));
    field(row, "vat").value = Number(product.vatRate) > 0 ? String(product.vatRate) : `0 ${product.vatExemption}`;
    if (!field(row, "quantity").value) field(row, "quantity").value = "1";
  }
  function enter(row, name) {
    const cell = row && field(row, name);
    cell?.focus();
    cell?.select?.();
  }
  const acts = {
    // the neighbour is moved, so that the line keeps the focus
    up: (row) => row.previousElementSibling && row.after(row.previousElementSibling),
    down: (row) => row.nextElementSibling && row.before(row.nextElementSibling),
    remove: (row) => row.remove(),
    copy: (row) => {
      const twin = row.cloneNode(true);
      all("[data-field]", row).forEach((cell, i) => (all("[data-field]", twin)[i].value = cell.value));
      delete twin.dataset.source;
      row.after(twin);
    },
  };
  function act(name, row) {
    acts[name](row);
    all("details[open]", body).forEach((menu) => (menu.open = false));
    compute();
    save();
  }
  body.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) act(button.dataset.do, button.closest("tr"));
  });
  doc.getElementById("add-free").addEventListener("click", () => enter(insert(null), "description"));

  // ---- keys: Enter goes down, Alt and arrows move the line, Escape brings back what stood there
  let before = "";
  body.addEventListener("focusin", (event) => {
    if (event.target.matches(".cell")) before = event.target.value;
  });
  body.addEventListener("input", (event) => {
    event.target.removeAttribute("aria-invalid");
    if (event.target.dataset.field !== "description") compute();
  });
  body.addEventListener("change", (event) => {
    if (["unitPrice", "cost"].includes(event.target.dataset.field)) event.target.value = price(event.target.value);
    save();
  });
  body.addEventListener("focusout", (event) => event.target.matches(".cell") && save());
  body.addEventListener("keydown", (event) => {
    const cell = event.target.closest(".cell");
    const row = cell?.closest("tr");
    if (!row) return;
    if (event.key === "Enter" && !event.shiftKey && cell.tagName !== "SELECT") {
      event.preventDefault();
      const next = row.nextElementSibling;
      if (next) enter(next, cell.dataset.field);
      else enter(insert(row), "description");
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      act(event.key === "ArrowUp" ? "up" : "down", row);
      cell.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Escape" && cell.value !== before) {
      event.preventDefault();
      cell.value = before;
      compute();
    }
  });

  // ---- articles: proposed while one types
  const search = doc.getElementById("add-product");
  const list = doc.getElementById("add-list");
  let found = [];
  let chosen = -1;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    search.setAttribute("aria-expanded", "false");
  };
  function highlight(index) {
    chosen = index;
    all("li", list).forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) search.setAttribute("aria-activedescendant", `product-${index}`);
  }
  async function propose() {
    const turn = ++asked;
    const answer = await fetch(`${words.products}?q=${encodeURIComponent(search.value)}`, { headers: { Accept: "application/json" } });
    if (turn !== asked || !answer.ok) return;
    found = await answer.json();
    list.replaceChildren(
      ...found.map((product, index) => {
        const item = doc.createElement("li");
        item.id = `product-${index}`;
        item.role = "option";
        const code = doc.createElement("b");
        code.textContent = product.code;
        const name = doc.createElement("span");
        name.textContent = product.name;
        const cost = doc.createElement("span");
        cost.className = "num soft";
        cost.textContent = `${price(priceOf(product))}${NBSP}€`;
        item.append(code, name, cost);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          add(product);
        });
        return item;
      }),
    );
    list.hidden = !found.length;
    list.classList.remove("is-below");
    list.classList.toggle("is-below", list.getBoundingClientRect().top + window.scrollY < doc.querySelector(".topbar").offsetHeight);
    search.setAttribute("aria-expanded", String(!list.hidden));
    highlight(found.length ? 0 : -1);
  }
  function add(product) {
    search.value = "";
    close();
    const row = insert(null, product);
    enter(row, isList() ? "unitPrice" : "quantity");
    save();
  }
  search.addEventListener("input", propose);
  search.addEventListener("focus", propose);
  search.addEventListener("blur", close);
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (found.length) highlight((chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (found[chosen]) add(found[chosen]);
    } else if (event.key === "Escape") {
      close();
    }
  });

  // ---- the rest of the content, and sending what is saved
  function look() {
    editor.classList.toggle("is-list", isList());
    const tender = doc.getElementById("deadline-field");
    if (tender) tender.hidden = kind() !== "TENDER";
  }
  all("[name=kind], #validUntil, #deadline", editor).forEach((control) =>
    control.addEventListener("change", () => {
      look();
      compute();
      save();
    }),
  );
  const opener = doc.getElementById("send");
  opener?.addEventListener("click", async (event) => {
    event.preventDefault();
    if (await save()) htmx.trigger(opener, "open-dialog");
  });
  look();
  compute();
})();
