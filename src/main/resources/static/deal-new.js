// Opening a deal: a company is chosen from those proposed while one types.
(() => {
  "use strict";
  const name = document.getElementById("companyName");
  const id = document.getElementById("companyId");
  const proposals = document.getElementById("proposals");
  name.addEventListener("input", () => (id.value = ""));
  document.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-company]");
    if (!chosen) return;
    id.value = chosen.dataset.company;
    name.value = chosen.dataset.name;
    proposals.replaceChildren();
    document.getElementById("title").focus();
  });
})();
