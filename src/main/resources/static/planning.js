// Dragging on a schedule: what has data-operation (or data-delivery) falls on what has data-drop. Keyboards and telephones have the dialog.
(() => {
  "use strict";
  const doc = document;
  let dragged = null;
  const place = (event) => dragged && event.target.closest?.("[data-drop]");
  const clear = () => doc.querySelectorAll("[data-drop].is-over").forEach((el) => el.classList.remove("is-over"));

  doc.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-operation], [data-delivery]");
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
    dragged.classList.add("is-dragged");
  });
  doc.addEventListener("dragover", (event) => {
    const target = place(event);
    if (!target) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    if (!target.classList.contains("is-over")) {
      clear();
      target.classList.add("is-over");
    }
  });
  doc.addEventListener("dragend", () => {
    dragged?.classList.remove("is-dragged");
    dragged = null;
    clear();
  });
  doc.addEventListener("drop", (event) => {
    const target = place(event);
    if (!target) return;
    event.preventDefault();
    clear();
    if (!target.contains(dragged)) move(dragged, target);
  });

  function move(block, target) {
    const { operation, delivery, version } = block.dataset;
    const query = block.closest("[data-query]").dataset.query;
    const values = { version, day: target.dataset.day || "" };
    if (operation) values.assignee = target.dataset.assignee;
    const path = operation ? `/schedule/operations/${operation}/move` : `/schedule/deliveries/${delivery}/plan`;
    htmx.ajax("POST", path + query, { source: block, target: "#schedule", swap: "outerHTML", values });
  }
})();
