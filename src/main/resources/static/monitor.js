// The map of a process: how many stand where, how long each step takes; an element that is chosen tells what it is for.
(() => {
  "use strict";
  const doc = document;
  const box = doc.getElementById("map");
  const lines = [...doc.querySelectorAll(".step-line")];
  if (!box || typeof BpmnJS === "undefined") return;
  let viewer = null;

  function paint(steps) {
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    const shapes = viewer.get("elementRegistry");
    const put = (step, className, text, top) => {
      const shape = shapes.get(step.id);
      const html = doc.createElement("span");
      html.className = className;
      html.textContent = text;
      overlays.add(step.id, { scale: { min: 0.85, max: 1.2 }, position: { top: top(shape), left: shape.width / 2 }, html });
    };
    steps.filter((step) => shapes.get(step.id)).forEach((step) => {
      const shape = shapes.get(step.id);
      if (shape.children?.length) canvas.addMarker(step.id, "frame");
      else if (step.heat > 0) canvas.addMarker(step.id, `heat-${step.heat}`);
      if (step.incidents > 0) canvas.addMarker(step.id, "failed");
      if (step.waiting > 0) put(step, "diagram-badge", step.waiting, () => -10);
      if (step.median) put(step, "map-time", step.median, (at) => at.height + 2);
      if (step.incidents > 0) put(step, "diagram-badge is-fault", step.incidents, (at) => at.height - 8);
    });
  }

  function mark(id) {
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    registry.forEach((element) => canvas.removeMarker(element, "chosen"));
    if (registry.get(id)) canvas.addMarker(id, "chosen");
  }

  function show(line) {
    lines.forEach((other) => (other.open = other === line));
    line.scrollIntoView({ block: "center" });
    line.querySelector("summary").focus({ preventScroll: true });
  }

  // Whoever walks the lines with the keyboard sees the element in the diagram too.
  lines.forEach((line) => line.addEventListener("toggle", () => line.open && viewer && mark(line.dataset.element)));

  function follow() {
    viewer.get("eventBus").on("element.click", ({ element }) => {
      const line = lines.find((one) => one.dataset.element === element.id.replace(/_label$/, ""));
      if (line) show(line);
    });
    const canvas = viewer.get("canvas");
    const zoom = (by) => () => canvas.zoom(canvas.zoom() * by);
    doc.getElementById("map-fit").addEventListener("click", () => canvas.zoom("fit-viewport", "auto"));
    doc.getElementById("map-in").addEventListener("click", zoom(1.25));
    doc.getElementById("map-out").addEventListener("click", zoom(0.8));
  }

  /** All of it where it can be read, else its left end. */
  function begin() {
    const canvas = viewer.get("canvas");
    if (canvas.zoom("fit-viewport", "auto") < 0.4) canvas.zoom(0.6, { x: 0, y: box.clientHeight / 2 });
  }

  async function draw() {
    viewer = new BpmnJS({ container: box, textRenderer: { defaultStyle: { fontFamily: "Inter" }, externalStyle: { fontFamily: "Inter" } } });
    try {
      const [drawing] = await Promise.all([
        fetch(box.dataset.source, { headers: { Accept: "application/json" } }).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
        doc.fonts.load("500 12px Inter"),
      ]);
      await viewer.importXML(drawing.xml);
      paint(drawing.steps);
      begin();
      follow();
      box.dataset.drawn = "1";
    } catch {
      box.closest("section").remove();
    }
  }
  draw();
})();
