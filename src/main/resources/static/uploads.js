// Forms that send files: dropping them, and how far an upload has come. Works on forms that are fetched later, too.
(() => {
  "use strict";
  const zone = (event) => event.target.closest?.("[data-upload] .drop");
  const over = (event, on) => {
    const drop = zone(event);
    if (!drop || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("is-over", on);
  };
  document.addEventListener("dragover", (event) => over(event, true));
  document.addEventListener("dragleave", (event) => over(event, false));
  document.addEventListener("drop", (event) => {
    const drop = zone(event);
    if (!drop || !event.dataTransfer.files.length) return;
    event.preventDefault();
    drop.classList.remove("is-over");
    const field = drop.querySelector("[data-upload-files]");
    field.files = event.dataTransfer.files;
    nameChosen(field);
  });
  const MOST = 50 * 1024 * 1024;
  // of one file the field itself says the name, of several only how many; what is too heavy is left out, not the rest with it
  function nameChosen(field) {
    const list = field.closest("[data-upload]").querySelector("[data-upload-chosen]");
    const kept = new DataTransfer();
    let size = 0;
    const names = [...field.files].map((file) => {
      const fits = size + file.size <= MOST;
      if (fits) {
        size += file.size;
        kept.items.add(file);
      }
      const text = fits ? file.name : field.dataset.tooHeavy.replace("{0}", file.name);
      return Object.assign(document.createElement("li"), { textContent: text, className: fits ? "" : "field-error" });
    });
    if (kept.files.length < field.files.length) field.files = kept.files;
    list.hidden = names.length < 2 && kept.files.length === names.length;
    list.replaceChildren(...names);
  }
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-upload] [data-upload-files]")) nameChosen(event.target);
  });
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.closest?.("[data-upload]")?.querySelector("[data-upload-progress]");
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.value = Math.round((100 * event.detail.loaded) / event.detail.total);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const bar = event.target.closest?.("[data-upload]")?.querySelector("[data-upload-progress]");
    if (bar) bar.hidden = true;
  });
})();
