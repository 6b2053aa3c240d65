// The search field of the top bar: what was found drops down while one types, and is walked with the keys.
(() => {
  "use strict";
  const field = document.getElementById("search");
  const found = document.getElementById("search-found");
  if (!field || !found) return;
  const options = () => [...found.querySelectorAll('[role="option"]')];

  function show(open) {
    found.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) choose(null);
  }
  function choose(option) {
    options().forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }
  function move(step) {
    const all = options();
    const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    choose(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
  }

  found.addEventListener("htmx:afterSwap", () => show(field.value.trim() !== "" && document.activeElement === field));
  field.addEventListener("focus", () => show(field.value.trim() !== "" && options().length > 0));
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) show(false);
  });
  field.closest("form").addEventListener("focusout", (event) => {
    if (event.relatedTarget && !event.relatedTarget.closest(".search")) show(false);
  });
  field.addEventListener("keydown", (event) => {
    if (found.hidden && event.key === "ArrowDown" && options().length > 0) show(true);
    if (found.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    } else if (event.key === "Enter") {
      const chosen = found.querySelector('[aria-selected="true"]');
      if (chosen) {
        event.preventDefault();
        chosen.click();
      }
    }
  });
})();
