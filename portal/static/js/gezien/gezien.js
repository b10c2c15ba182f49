// "Ik zag iets" on a phone. What is filled in goes through the queue of this device (`Rij`), with network and without, so
// there is one road; without this script the same form posts to the same address.
import { plek } from "./plek.js";

const { Rij } = self;
const bak = document.getElementById("gezien");
const form = bak.querySelector("[data-gezien]");
const rij = document.getElementById("rij");
const zin = document.getElementById("gezien-zin");
const woord = bak.dataset;
const plaats = plek(bak.querySelector("[data-gezienplek]"));
const zonder = () => woord.bron === "depot" || !navigator.onLine;
const VELDEN = ["gevaar", "tekst", "categorie", "lon", "lat", "plek_in_woorden", "buurt", "groep", "aandacht", "wie"];
let staat = "klaar";
let vervangt = null;

form.addEventListener("submit", async (e) => {
  if (!self.isSecureContext) return;
  e.preventDefault();
  const doe = e.submitter?.value ?? "melding";
  if (compleet(doe)) await zetInRij(doe);
});

// What the portal would refuse anyway is said at once, by the browser, also without network.
function compleet(doe) {
  const { gevaar, tekst, lon, buurt } = form.elements;
  const mist = (!gevaar.value && [gevaar[0], woord.woordGevaar])
    || (gevaar.value === "nu" && [[...gevaar].find((keuze) => keuze.checked), woord.woordBel])
    || (!tekst.value.trim() && [tekst, woord.woordTekst])
    || (doe === "melding" && !lon.value && !buurt.value && [buurt, woord.woordPlek]);
  if (!mist) return true;
  const [veld, waarom] = mist;
  veld.setCustomValidity(waarom);
  veld.reportValidity();
  form.addEventListener("input", () => veld.setCustomValidity(""), { once: true });
  form.addEventListener("click", () => veld.setCustomValidity(""), { once: true });
  return false;
}

async function zetInRij(doe) {
  const alles = new FormData(form);
  const velden = Object.fromEntries(VELDEN.filter((naam) => alles.get(naam)).map((naam) => [naam, alles.get(naam)]));
  const knop = form.querySelector(`[name=doe][value=${doe}]`).textContent.trim();
  const stap = {
    sleutel: crypto.randomUUID(), wie: woord.wie, adres: form.getAttribute("action"), foto: null, pogingen: 0, wat: `${velden.tekst.slice(0, 60)} (${knop})`,
    velden: { ...velden, doe, gezien_op: new Date().toISOString() },
  };
  try {
    await Rij.zet(stap);
  } catch {
    zin.textContent = woord.woordTeVol; // nothing is cleared: what was typed is still there
    return;
  }
  if (vervangt) await Rij.weg(vervangt);
  vervangt = null;
  form.reset();
  ["tekst", "plek_in_woorden", "lon", "lat", "buurt"].forEach((naam) => { form.elements[naam].value = ""; });
  plaats.leeg();
  await toonRij();
  rij.scrollIntoView({ block: "nearest" });
  navigator.serviceWorker?.ready.then((dienst) => dienst.sync?.register(Rij.naam)).catch(() => {});
  Rij.verstuur();
}

// What waits
async function toonRij() {
  const alle = await Rij.alle();
  const mijn = alle.filter((stap) => stap.wie === woord.wie);
  rij.querySelector("ul").replaceChildren(...mijn.map(alsRegel));
  rij.querySelector("[data-rij-kop]").textContent = mijn.length && mijn.every((stap) => stap.uitkomst) ? woord.woordNiet : woord.woordNog;
  rij.querySelector("[data-rij-zin]").textContent = mijn.some((stap) => !stap.uitkomst) ? zinBijStaat() : "";
  rij.querySelector("[data-rij-inloggen]").hidden = staat !== "inloggen";
  rij.querySelector("[data-rij-vreemd]").hidden = mijn.length === alle.length;
  rij.hidden = !alle.length;
}

const zinBijStaat = () => (staat === "inloggen" ? woord.woordInloggen : staat === "weg" || zonder() ? woord.woordWeg : woord.woordBezig);

function alsRegel(stap) {
  const regel = document.getElementById("rij-stap").content.cloneNode(true).firstElementChild;
  regel.dataset.nr = stap.nr;
  regel.classList.toggle("rij--fout", Boolean(stap.uitkomst));
  regel.querySelector("[data-wat]").textContent = stap.wat;
  if (stap.uitkomst) regel.querySelector("[data-zin]").textContent = stap.uitkomst.zin || woord.woordGeweigerd;
  const mag = { opnieuw: stap.uitkomst, weg: stap.uitkomst, toch: stap.uitkomst?.toch, terug: !stap.uitkomst && !stap.pogingen };
  regel.querySelectorAll("[data-doe]").forEach((knop) => { knop.hidden = !mag[knop.dataset.doe]; });
  return regel;
}

rij.addEventListener("click", async (e) => {
  if (e.target.closest("[data-gooi-vreemd]")) {
    for (const stap of await Rij.alle()) if (stap.wie !== woord.wie) await Rij.weg(stap.nr);
    await toonRij();
  }
  const doe = e.target.closest("[data-doe]")?.dataset.doe;
  if (!doe) return;
  const stap = (await Rij.alle()).find(({ nr }) => nr === Number(e.target.closest("li").dataset.nr));
  if (!stap) return;
  if (doe === "opnieuw") pasAan(stap);
  else if (doe === "toch") {
    await Rij.wijzig(stap.nr, { uitkomst: null, velden: { ...stap.velden, toch: "ja" } });
    Rij.verstuur();
  } else if (doe === "terug") await Rij.neemTerug(stap.nr);
  else await Rij.weg(stap.nr);
  await toonRij();
});

// What was refused, in the form again; it goes when a new one takes its place.
function pasAan(stap) {
  vervangt = stap.nr;
  VELDEN.filter((naam) => naam !== "wie" && form.elements[naam]).forEach((naam) => { form.elements[naam].value = stap.velden[naam] ?? ""; });
  form.scrollIntoView();
  form.elements.tekst.focus();
}

new BroadcastChannel(Rij.naam).addEventListener("message", async ({ data }) => {
  staat = data.staat;
  if (data.gedaan) zin.textContent = woord.woordGestuurd;
  if (data.geweigerd) zin.textContent = ""; // what was refused says so itself
  await toonRij();
});

// The network comes and goes
addEventListener("offline", () => { woord.bron = "depot"; toonRij(); });
addEventListener("online", async () => { woord.bron = "netwerk"; await Rij.verstuur(); await toonRij(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) Rij.verstuur(); });
// Some networks come back without saying so.
setInterval(async () => { if ((await Rij.alle()).some((stap) => !stap.uitkomst)) Rij.verstuur(); }, 30_000);

async function houdBij() {
  await navigator.serviceWorker.register(woord.dienst);
  const { active } = await navigator.serviceWorker.ready;
  const delen = performance.getEntriesByType("resource").map((deel) => deel.name).filter((adres) => adres.startsWith(`${location.origin}/static/`));
  active.postMessage({ wie: woord.wie, delen });
}

toonRij();
Rij.verstuur();
// Without the worker this works too, only the page itself does not open without network.
if (navigator.serviceWorker && woord.bron === "netwerk") houdBij().catch(() => {});
