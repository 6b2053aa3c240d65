// The page of a deal: its diagram, the keys of its thread, the panels that other departments serve.
(() => {
  "use strict";
  const doc = document;
  const all = (selector, root = doc) => [...root.querySelectorAll(selector)];

  // ---- panels: fetched once they are on the page; one that is not there says so and does no harm
  async function fill(panel) {
    panel.dataset.asked = "1";
    try {
      const answer = await fetch(panel.dataset.panel, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
      if (!answer.ok || new URL(answer.url).pathname.endsWith("/login")) throw new Error(answer.status);
      panel.innerHTML = await answer.text();
      htmx.process(panel);
    } catch {
      const said = doc.createElement("p");
      said.className = "card-body muted";
      said.textContent = panel.dataset.missing;
      panel.replaceChildren(said);
    }
  }
  const fillAll = () => all("[data-panel]:not([data-asked])").forEach(fill);
  doc.addEventListener("htmx:afterSettle", fillAll);
  fillAll();

  // ---- the thread: a tree that is walked with the arrows
  const tree = doc.querySelector("[role=tree]");
  const shown = () => all("[role=treeitem]", tree).filter((row) => row.offsetParent);
  const level = (row) => Number(row.getAttribute("aria-level"));
  function go(row) {
    if (!row) return;
    all("[role=treeitem]", tree).forEach((other) => (other.tabIndex = other === row ? 0 : -1));
    row.focus();
  }
  tree?.addEventListener("keydown", (event) => {
    const row = event.target.closest("[role=treeitem]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("details")) return;
    const rows = shown();
    const at = rows.indexOf(row);
    const moves = {
      ArrowDown: () => go(rows[at + 1]),
      ArrowUp: () => go(rows[at - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows[rows.length - 1]),
      ArrowLeft: () => go(rows.slice(0, at).reverse().find((other) => level(other) < level(row)) || rows[at - 1]),
      ArrowRight: () => level(rows[at + 1] || row) > level(row) && go(rows[at + 1]),
      Enter: () => event.target === row && row.querySelector(".tree-title a").click(),
      r: () => row.querySelector("[data-revise]")?.click(),
    };
    const move = moves[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!move || (event.key === "Enter" && event.target !== row)) return;
    event.preventDefault();
    move();
  });

  // ---- the diagram: done, current and failed elements, open tasks as badges
  const box = doc.getElementById("diagram");
  const fold = doc.getElementById("diagram-fold");
  if (!box || typeof BpmnJS === "undefined") return;
  const say = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
  let viewer = null;

  function paint(state) {
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    const done = new Set(state.done);
    const current = new Set(state.current);
    viewer.get("elementRegistry").forEach((element) => {
      const mark = (name) => canvas.addMarker(element, name);
      if (element.waypoints) {
        const from = element.source?.id;
        const to = element.target?.id;
        const passed = (id) => done.has(id) || current.has(id) || (element.source?.type === "bpmn:BoundaryEvent" && id === from && done.has(to));
        if (passed(from) && (done.has(to) || current.has(to)) && !current.has(from)) mark("done");
        return;
      }
      const inside = element.children?.length > 0 || element.type === "bpmn:SubProcess";
      if (inside) mark("frame");
      if (done.has(element.id)) mark("done");
      if (current.has(element.id) && !inside) mark("cur");
      if (current.has(element.id) && inside) mark("done");
      if (state.incidents.includes(element.id)) mark("failed");
    });
    const badge = (id, text, fault) => {
      const shape = viewer.get("elementRegistry").get(id);
      if (!shape) return;
      const html = doc.createElement("span");
      html.className = `diagram-badge${fault ? " is-fault" : ""}`;
      html.textContent = text;
      overlays.add(id, { position: { top: fault ? shape.height - 8 : -10, left: shape.width / 2 }, html });
    };
    Object.entries(state.tasks).forEach(([id, count]) => badge(id, say(count > 1 ? box.dataset.tasks : box.dataset.task, count)));
    state.incidents.forEach((id) => badge(id, box.dataset.failed, true));
    const here = state.current.map((id) => viewer.get("elementRegistry").get(id)).filter((element) => element && element.type !== "bpmn:Process" && element.type !== "bpmn:SubProcess");
    doc.getElementById("diagram-state").textContent = here.map((element) => element.businessObject.name).filter(Boolean).join(" · ");
    const version = doc.getElementById("diagram-version");
    version.textContent = say(version.dataset.text, state.name, state.version);
    return here;
  }

  function focusOn(elements) {
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    const whole = canvas.viewbox();
    const readable = box.clientWidth < 600 ? 0.62 : 0.78;
    if (!elements.length || whole.scale >= readable) return;
    const width = box.clientWidth / readable;
    const height = box.clientHeight / readable;
    const middle = (from, size) => from + size / 2;
    const x = elements.reduce((sum, element) => sum + middle(element.x, element.width), 0) / elements.length;
    const y = elements.reduce((sum, element) => sum + middle(element.y, element.height), 0) / elements.length;
    // Never past an end of the diagram: what is beside it would be blank.
    const within = (wanted, size, from, length) => (size >= length ? from - (size - length) / 2 : Math.min(Math.max(wanted, from), from + length - size));
    const { inner } = whole;
    canvas.viewbox({ x: within(x - width / 2, width, inner.x - 20, inner.width + 40), y: within(y - height / 2, height, inner.y - 20, inner.height + 40), width, height });
  }

  async function draw() {
    if (viewer || !fold.open) return;
    viewer = new BpmnJS({ container: box, textRenderer: { defaultStyle: { fontFamily: "Inter" }, externalStyle: { fontFamily: "Inter" } } });
    try {
      const [state] = await Promise.all([fetch(box.dataset.source, { headers: { Accept: "application/json" } }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))), doc.fonts.load("500 12px Inter")]);
      await viewer.importXML(state.xml);
      const here = paint(state);
      focusOn(here);
      box.dataset.drawn = "1";
      doc.getElementById("diagram-fit").addEventListener("click", () => viewer.get("canvas").zoom("fit-viewport", "auto"));
      doc.getElementById("diagram-focus").addEventListener("click", () => focusOn(here));
    } catch {
      box.remove();
      doc.querySelector(".diagram-tools").remove();
    }
  }
  fold.open = localStorage.getItem("spanco-diagram") !== "closed";
  fold.addEventListener("toggle", () => {
    localStorage.setItem("spanco-diagram", fold.open ? "open" : "closed");
    draw();
  });
  draw();
})();
