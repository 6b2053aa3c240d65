// Somebody else has saved the same draft: what differs, field by field, and saving what is chosen of it.
(() => {
  "use strict";
  const doc = document;
  const editor = doc.getElementById("editor");
  const box = doc.getElementById("conflict");
  if (!box) return;
  const words = box.dataset;
  const HEAD = ["kind", "validUntil", "deadline"];
  const FIELDS = ["description", "quantity", "unit", "unitPrice", "discountPercent", "vat", "cost"];
  const NUMBERS = ["quantity", "unitPrice", "discountPercent", "vatRate", "cost"];

  const bare = (value) => (value == null || value === "" ? null : String(Number(value)));
  const tidy = (content) => ({ ...content, lines: content.lines.map((line) => ({ ...line, ...Object.fromEntries(NUMBERS.map((name) => [name, bare(line[name])])) })) });
  const value = (line, name) => (name === "vat" ? `${line.vatRate ?? ""} ${line.vatExemption ?? ""}`.trim() : name === "discountPercent" ? (line[name] ?? "0") : (line[name] ?? ""));
  const put = (line, name, from) => (name === "vat" ? Object.assign(line, { vatRate: from.vatRate, vatExemption: from.vatExemption }) : Object.assign(line, { [name]: from[name] }));

  function differences(mine, theirs, base) {
    const found = [];
    const note = (label, ours, other, before, apply) => ours !== other && found.push({ label, ours, other, mine: ours !== before, apply });
    HEAD.filter((name) => mine[name] !== undefined).forEach((name) =>
      note(words[name], mine[name] ?? "", theirs[name] ?? "", base[name] ?? "", (merged, keep) => (merged[name] = (keep ? mine : theirs)[name] ?? null)));
    for (let i = 0; i < Math.max(mine.lines.length, theirs.lines.length); i++) {
      const [a, b, c] = [mine.lines[i], theirs.lines[i], base.lines[i]];
      const label = words.line.replace("{0}", i + 1);
      if (a && b) FIELDS.forEach((name) =>
        note(`${label}, ${words[name]}`, value(a, name), value(b, name), c && value(c, name), (merged, keep) => put(merged.lines[i], name, keep ? a : b)));
      else note(label, a?.description ?? "", b?.description ?? "", c?.description ?? "", (merged, keep) => (merged.lines[i] = keep ? a : b));
    }
    return found;
  }

  const cell = (row, tag, text) => {
    const made = doc.createElement(tag);
    made.append(text);
    row.append(made);
    return made;
  };
  function choice(row, index, keep, text, chosen) {
    const label = cell(cell(row, "td", ""), "label", "");
    label.className = "check";
    const radio = Object.assign(doc.createElement("input"), { type: "radio", name: `conflict-${index}`, value: keep, checked: chosen });
    label.append(radio, text === "" ? "—" : doc.documentElement.lang === "en" ? text : String(text).replace(/^(-?\d+)\.(\d+)/, "$1,$2"));
  }

  // what one typed is given up, or is saved already: the page may be left without a question
  const settle = () => (editor.dataset.settled = "");

  editor.addEventListener("stale", async (event) => {
    const mine = tidy(event.detail.mine);
    const base = tidy(event.detail.base);
    const theirs = tidy(await (await fetch(editor.dataset.save, { headers: { Accept: "application/json" } })).json());
    const found = differences(mine, theirs, base);
    doc.getElementById("conflict-text").textContent = (found.length ? words.who : words.same).replace("{0}", theirs.by).replace("{1}", theirs.at);
    const rows = doc.getElementById("conflict-rows");
    rows.replaceChildren();
    found.forEach((one, index) => {
      const row = doc.createElement("tr");
      cell(row, "th", one.label).scope = "row";
      choice(row, index, "theirs", one.other, !one.mine);
      choice(row, index, "mine", one.ours, one.mine);
      rows.append(row);
    });
    doc.getElementById("conflict-by").textContent = theirs.by;
    doc.getElementById("conflict-table").hidden = !found.length;
    box.classList.toggle("has-choices", found.length > 0);
    doc.getElementById("conflict-mine").onclick = async () => {
      const merged = { ...mine, version: theirs.version, lines: mine.lines.slice() };
      found.forEach((one, index) => one.apply(merged, rows.querySelector(`[name=conflict-${index}]:checked`).value === "mine"));
      merged.lines = merged.lines.filter(Boolean);
      const headers = { "Content-Type": "application/json", Accept: "application/json" };
      headers[doc.querySelector('meta[name="csrf-header"]').content] = doc.querySelector('meta[name="csrf-token"]').content;
      const answer = await fetch(editor.dataset.save, { method: "POST", headers, body: JSON.stringify(merged) });
      if (answer.ok) {
        settle();
        location.reload();
      } else doc.getElementById("conflict-text").textContent = (await answer.json()).message;
    };
    box.querySelectorAll("a").forEach((link) => (link.onclick = settle));
    box.hidden = false;
    box.scrollIntoView({ block: "nearest" });
  });
})();
