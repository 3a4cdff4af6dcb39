const AS_WRITTEN = "http://127.0.0.1:8080";
const CHECK_EVERY_MS = 10_000;

async function readiness() {
  try {
    const answer = await fetch("/actuator/health/readiness");
    return answer.ok ? "Ready" : "Not ready yet";
  } catch {
    return "Not reachable";
  }
}

async function showReadiness() {
  const state = document.getElementById("state");
  const now = await readiness();
  // Screen readers announce every change of the text, so an unchanged state is not written again.
  if (state.textContent !== now) {
    state.textContent = now;
    state.dataset.ready = now === "Ready";
  }
}

function nameThisServer() {
  for (const code of document.querySelectorAll("code")) {
    code.textContent = code.textContent.replaceAll(AS_WRITTEN, location.origin);
  }
}

function offerCopy(request) {
  const button = document.createElement("button");
  const label = `Copy ${request.dataset.name}`;
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(request.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 2_000);
  });
  request.after(button);
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function actorWithRequest({ actor, who, curl }) {
  const about = element("p", `${who}. `);
  about.append("Its claim ", element("code", "actor"), " is ", element("code", actor), ".");
  const request = document.createElement("pre");
  request.dataset.name = `the request of ${actor}`;
  request.append(element("code", curl));
  return [element("h3", actor), about, request];
}

// Answers only where the demo has login and its own issuer.
async function showActors() {
  const answer = await fetch("/demo/actors");
  if (!answer.ok) {
    return;
  }
  const { actors, bySignature } = await answer.json();
  document.getElementById("actors").append(...actors.flatMap(actorWithRequest));
  document.getElementById("by-signature").textContent = bySignature;
  document.getElementById("without-login").hidden = true;
  document.getElementById("with-login").hidden = false;
}

await showActors().catch(() => {}); // The state above says that the server does not answer.
nameThisServer();
// Browsers lend the clipboard to pages from this machine or over HTTPS only.
if (navigator.clipboard) {
  document.querySelectorAll("pre[data-name]").forEach(offerCopy);
}
showReadiness();
setInterval(showReadiness, CHECK_EVERY_MS);
