"use strict";

/** One field above the first long table hides the rows, and the sections, that do not hold its words. */
function offerFilter(tables) {
  const form = document.createElement("form");
  form.className = "filter";
  form.setAttribute("role", "search");
  form.innerHTML = '<label for="filter">Show only rows with</label> <input id="filter" type="search" autocomplete="off"> <span role="status"></span>';
  form.addEventListener("submit", (event) => event.preventDefault());
  tables[0].closest("section").before(form);

  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

  const apply = () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((word) => words.get(row).includes(word));
      shown += row.hidden ? 0 : 1;
    }
    for (const table of tables) {
      table.closest("section").hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
    }
    status.textContent = wanted.length ? `${shown} of ${rows.length} rows` : "";
  };
  field.addEventListener("input", apply);
  // A link to one row must find it, whatever the filter says.
  addEventListener("hashchange", () => { field.value = ""; apply(); });
}

const filterable = [...document.querySelectorAll("table.filterable")];
if (filterable.length) {
  offerFilter(filterable);
}
