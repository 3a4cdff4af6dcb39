"use strict";

const MOST_RESULTS = 12;
const MOST_ON_PAGE = 100;
/** Details come after the pages that they stand on; whatever is not named here is a page. */
const WEIGHT = { "Element": 1, "Code": 1, "Failing example": 2, "Rule": 4, "Example": 6 };

const input = document.getElementById("site-search");
const list = document.getElementById("site-found");
const count = document.getElementById("site-found-count");
let index;
let results = [];
let chosen = -1;

async function entries() {
  index ??= fetch("assets/search.json")
    .then((answer) => answer.json())
    .then((rows) => rows.map(([kind, title, address, words]) => ({
      kind, title, address, words,
      name: title.toLowerCase(),
      all: `${title} ${words} ${kind}`.toLowerCase(),
    })));
  return index;
}

function rank(entry, terms) {
  let points = WEIGHT[entry.kind] ?? 12;
  for (const term of terms) {
    if (!entry.all.includes(term)) {
      return 0;
    }
    if (entry.name === term) {
      points += 20;
    } else if (entry.name.startsWith(term)) {
      points += 10;
    } else if (entry.name.includes(term)) {
      points += 6;
    } else {
      points += 1;
    }
  }
  return points;
}

async function find(question, most) {
  const terms = question.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) {
    return [];
  }
  return (await entries())
    .map((entry) => ({ entry, points: rank(entry, terms) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.entry.title.length - b.entry.title.length)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function words(entry) {
  return entry.words ? `${entry.kind}: ${entry.words}` : entry.kind;
}

function option(entry, position) {
  const item = document.createElement("li");
  item.id = `site-found-${position}`;
  item.role = "option";
  item.ariaSelected = "false";
  const title = document.createElement("b");
  title.textContent = entry.title;
  const about = document.createElement("span");
  about.textContent = words(entry);
  item.append(title, about);
  item.addEventListener("pointerdown", (press) => press.preventDefault());
  item.addEventListener("click", () => { location.href = entry.address; });
  return item;
}

function choose(position) {
  chosen = position;
  [...list.children].forEach((item, at) => { item.ariaSelected = String(at === position); });
  if (position >= 0) {
    input.setAttribute("aria-activedescendant", `site-found-${position}`);
    list.children[position].scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  choose(-1);
}

async function show() {
  const question = input.value;
  const found = await find(question, MOST_RESULTS);
  if (question !== input.value) {
    return; // Typed on meanwhile.
  }
  results = found;
  list.replaceChildren(...results.map(option));
  list.hidden = results.length === 0;
  input.setAttribute("aria-expanded", String(results.length > 0));
  choose(-1);
  count.textContent = question.trim() ? `${results.length || "No"} results` : "";
}

function onKey(press) {
  const last = results.length - 1;
  if (press.key === "Escape") {
    close();
  } else if (press.key === "Enter" && chosen >= 0) {
    press.preventDefault();
    location.href = results[chosen].address;
  } else if (press.key === "ArrowDown" && last >= 0) {
    press.preventDefault();
    list.hidden = false;
    choose(chosen >= last ? 0 : chosen + 1);
  } else if (press.key === "ArrowUp" && last >= 0) {
    press.preventDefault();
    choose(chosen <= 0 ? last : chosen - 1);
  }
}

/** The page that lists everything also answers a question that came by its address. */
async function answerOnPage() {
  const place = document.getElementById("results");
  const question = new URLSearchParams(location.search).get("q");
  if (!place || !question) {
    return;
  }
  input.value = question;
  const found = await find(question, MOST_ON_PAGE);
  const heading = document.createElement("h2");
  heading.textContent = `${found.length || "No"} results for “${question}”`;
  const items = document.createElement("ul");
  for (const entry of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.textContent = entry.title;
    item.append(link, ` ${words(entry)}`);
    items.append(item);
  }
  place.replaceChildren(heading, items);
}

input.role = "combobox";
input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-controls", "site-found");
input.setAttribute("aria-expanded", "false");
input.addEventListener("input", show);
input.addEventListener("keydown", onKey);
input.addEventListener("blur", close);
answerOnPage();
