"use strict";

const COPIED_FOR_MS = 2_000;

/** An address may name a part of an element that has no row of its own: the nearest one around it is meant. */
function nearestTo(address) {
  let id = address;
  while (id && !document.getElementById(id)) {
    const shorter = id.replace(/(\.[^.]*|:[^.:]*|\([^(]*)$/, "");
    id = shorter === id ? "" : shorter;
  }
  return id ? document.getElementById(id) : null;
}

function showWhatIsSought() {
  document.querySelectorAll(".sought").forEach((row) => row.classList.remove("sought"));
  const address = decodeURIComponent(location.hash.slice(1));
  if (!address || document.getElementById(address)) {
    return;
  }
  const place = nearestTo(address);
  if (place) {
    (place.closest("tr") ?? place).classList.add("sought");
    place.scrollIntoView();
  }
}

function offerCopy(source) {
  const box = document.createElement("div");
  box.className = "copyable";
  source.replaceWith(box);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${source.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, COPIED_FOR_MS);
  });
  box.append(source, button);
}

/** Only what really scrolls is a stop for the keyboard. */
function stopWhereItScrolls() {
  for (const box of document.querySelectorAll(".scroll, .source")) {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (scrolls) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  }
}

function letMenuOpen() {
  const button = document.querySelector(".menu-button");
  const menu = document.getElementById("site-menu");
  button.hidden = false;
  button.addEventListener("click", () => {
    const open = menu.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

letMenuOpen();
// Browsers lend the clipboard to pages from this machine or over HTTPS only.
if (navigator.clipboard) {
  document.querySelectorAll("pre.source").forEach(offerCopy);
}
stopWhereItScrolls();
addEventListener("resize", stopWhereItScrolls);
showWhatIsSought();
addEventListener("hashchange", showWhatIsSought);
