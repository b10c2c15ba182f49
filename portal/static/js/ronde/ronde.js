// The round on a phone. Every form of a stop goes through the queue of this device (`Rij`), with network and without, so
// there is one road; without this script the same forms post to the same addresses.
import { slepen } from "./slepen.js";

const { Rij } = self;
const ronde = document.getElementById("ronde");
const rij = document.getElementById("rij");
const zin = document.getElementById("ronde-zin");
const woord = ronde.dataset;
const lijst = () => document.getElementById("ronde-lijst");
const zonder = () => woord.bron === "depot" || !navigator.onLine;
let staat = "klaar";

// The steps of a stop
ronde.addEventListener("submit", async (e) => {
  const form = e.target;
  if (form.dataset.stap && self.isSecureContext) {
    e.preventDefault();
    if (compleet(form)) await zetInRij(form);
  } else if (zonder()) {
    e.preventDefault();
    zin.textContent = woord.woordAlleenMet;
  } else if ("plek" in form.dataset && !form.elements.lon.value && navigator.geolocation) {
    e.preventDefault();
    stuurMetPlek(form);
  }
});

// What the portal would refuse anyway is said at once, by the browser, also without network.
function compleet(form) {
  const { naar, bericht, ingepland_op: dag, tekst, foto } = form.elements;
  const gekozen = form.querySelector("[name=naar]:checked")?.value;
  const mist = (naar && !gekozen && [form.querySelector("[name=naar]"), woord.woordKies])
    || (gekozen === "ingepland" && !dag.value && [dag, woord.woordDag])
    || (gekozen && form.dataset.metBericht.includes(gekozen) && !bericht.value.trim() && [bericht, woord.woordBericht])
    || (tekst && !tekst.value.trim() && [tekst, woord.woordNotitie])
    || (foto && !foto.files.length && [foto, woord.woordFoto]);
  if (!mist) return true;
  const [veld, waarom] = mist;
  veld.setCustomValidity(waarom);
  veld.reportValidity();
  veld.addEventListener("input", () => veld.setCustomValidity(""), { once: true });
  return false;
}

async function zetInRij(form) {
  const velden = Object.fromEntries([...new FormData(form)].filter(([naam, waarde]) => typeof waarde === "string" && !["csrfmiddlewaretoken", "sleutel"].includes(naam)));
  const stop = form.closest("[data-melding]");
  const gekozen = form.querySelector("[name=naar]:checked + label")?.textContent ?? "";
  const stap = {
    sleutel: crypto.randomUUID(), wie: woord.wie, melding: stop.dataset.melding, adres: form.getAttribute("action"), velden,
    foto: form.elements.foto?.files[0] ?? null, wat: `${form.dataset.stap} ${gekozen} ${stop.dataset.nummer}`.replace(/ +/g, " "), pogingen: 0,
  };
  try {
    await Rij.zet(stap);
  } catch {
    zin.textContent = woord.woordTeVol; // nothing is cleared: what was typed is still there
    return;
  }
  if (form.dataset.vervangt) await Rij.weg(Number(form.dataset.vervangt));
  form.reset();
  form.querySelectorAll("textarea").forEach((veld) => { veld.value = ""; });
  delete form.dataset.vervangt;
  await toonRij();
  navigator.serviceWorker?.ready.then((dienst) => dienst.sync?.register("ronde")).catch(() => {});
  Rij.verstuur();
}

function stuurMetPlek(form) {
  const klaar = (plek) => {
    if (plek) { form.elements.lon.value = plek.coords.longitude; form.elements.lat.value = plek.coords.latitude; }
    form.submit();
  };
  navigator.geolocation.getCurrentPosition(klaar, () => klaar(null), { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 });
}

// What waits
async function toonRij() {
  const alle = await Rij.alle();
  const mijn = alle.filter((stap) => stap.wie === woord.wie);
  rij.querySelectorAll("img[src]").forEach((beeld) => URL.revokeObjectURL(beeld.src));
  rij.querySelector("ul").replaceChildren(...mijn.map(alsRegel));
  rij.querySelector("[data-rij-kop]").textContent = mijn.length && mijn.every((stap) => stap.uitkomst) ? woord.woordNiet : woord.woordNog;
  rij.querySelector("[data-rij-zin]").textContent = mijn.some((stap) => !stap.uitkomst) ? zinBijStaat() : "";
  rij.querySelector("[data-rij-inloggen]").hidden = staat !== "inloggen";
  rij.querySelector("[data-rij-vreemd]").hidden = mijn.length === alle.length;
  rij.hidden = !alle.length;
  lijst().querySelectorAll("[data-melding]").forEach((stop) => toonBijStop(stop, mijn.filter((stap) => stap.melding === stop.dataset.melding && !stap.uitkomst)));
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
  if (stap.foto) Object.assign(regel.querySelector("img"), { src: URL.createObjectURL(stap.foto), hidden: false });
  return regel;
}

function toonBijStop(stop, wachtend) {
  const teken = stop.querySelector("[data-wacht]");
  teken.hidden = !wachtend.length;
  teken.textContent = wachtend.length ? `${woord.woordWacht}: ${wachtend.map((stap) => stap.wat.replace(` ${stop.dataset.nummer}`, "")).join(", ")}` : "";
  // One status at a time: the next would start from a status that is not there yet.
  const form = stop.querySelector("[data-stap].statusform");
  if (form) form.closest("section").hidden = wachtend.some((stap) => stap.velden.soort === "status");
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
  if (doe === "opnieuw") await bekijkOpnieuw(stap);
  else if (doe === "toch") {
    await Rij.wijzig(stap.nr, { uitkomst: null, velden: { ...stap.velden, toch: "ja" } });
    Rij.verstuur();
  } else if (doe === "terug") await Rij.neemTerug(stap.nr);
  else await Rij.weg(stap.nr);
  await toonRij();
});

// The stop as it is now, with what was typed; the refused step goes when a new one takes its place.
async function bekijkOpnieuw(stap) {
  await ververs();
  const stop = document.getElementById(`stop-${stap.melding}`);
  const form = [...(stop?.querySelectorAll("[data-stap]") ?? [])].find(({ elements }) => elements.soort.value === stap.velden.soort);
  if (!form) return;
  form.dataset.vervangt = stap.nr;
  ["bericht", "tekst"].filter((naam) => form.elements[naam]).forEach((naam) => { form.elements[naam].value = stap.velden[naam] ?? ""; });
  stop.querySelector("details").open = true;
  form.scrollIntoView();
  form.querySelector("input:not([type=hidden]), textarea")?.focus();
}

// The page as it is now. What somebody is typing stays, and while they are typing nothing moves.
async function ververs() {
  const typt = document.activeElement;
  if (typt?.matches("#ronde-lijst textarea") && typt.value) { typt.addEventListener("blur", () => setTimeout(ververs), { once: true }); return; }
  const antwoord = await fetch(location.pathname, { redirect: "manual" }).catch(() => null);
  if (!antwoord?.ok) return;
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  if (nieuw.getElementById("ronde")?.dataset.wie !== woord.wie || nieuw.getElementById("ronde").dataset.bron === "depot") return;
  const getypt = [...lijst().querySelectorAll("textarea")].filter((veld) => veld.value !== veld.defaultValue).map((veld) => [veld.id, veld.value]);
  const open = lijst().querySelector("details[open]")?.closest("li").id;
  ["ronde-kop", "ronde-lijst"].forEach((id) => document.getElementById(id).replaceWith(nieuw.getElementById(id)));
  getypt.forEach(([id, tekst]) => { const veld = document.getElementById(id); if (veld) veld.value = tekst; });
  if (open) lijst().querySelectorAll("details").forEach((stop) => { stop.open = stop.closest("li").id === open; });
  woord.bron = "netwerk";
  richtIn();
  await toonRij();
}

new BroadcastChannel("ronde").addEventListener("message", async ({ data }) => {
  staat = data.staat;
  if (data.gedaan) zin.textContent = woord.woordGestuurd;
  if (data.geweigerd) zin.textContent = ""; // what was refused says so itself
  if (data.gedaan || data.geweigerd) await ververs();
  await toonRij();
});

// The list
function richtIn() {
  lijst().querySelectorAll(".greep").forEach((greep) => { greep.hidden = false; });
  lijst().querySelectorAll("[data-teksten]").forEach((vak) => { vak.hidden = false; });
  lijst().querySelectorAll("[data-zonder-script]").forEach((knop) => { knop.hidden = true; });
}

ronde.addEventListener("toggle", (e) => {
  const balk = lijst().querySelector(".duimbalk");
  if (!e.target.open || !balk) return;
  const stop = e.target.closest("li");
  const naar = { geo: stop.querySelector("a[href^='geo:']").href, foto: `#foto-${stop.dataset.melding}`, status: `#status-${stop.dataset.melding}` };
  balk.querySelector("[data-duim-bij]").textContent = `${stop.querySelector(".stop__wat").textContent}, ${stop.dataset.nummer}`;
  balk.querySelectorAll("[data-duim]").forEach((weg) => { weg.href = naar[weg.dataset.duim]; });
}, true);

ronde.addEventListener("click", (e) => {
  const foto = e.target.closest("[data-duim=foto]");
  const veld = foto && document.querySelector(`${foto.getAttribute("href")} [name=foto]`);
  if (veld) { e.preventDefault(); veld.click(); } // the camera at once
});

ronde.addEventListener("change", (e) => {
  const veld = e.target;
  if (veld.name === "foto" && veld.files.length) veld.form.requestSubmit();
  const form = veld.closest(".statusform");
  if (!form) return;
  const gekozen = form.querySelector("[name=naar]:checked")?.value;
  if (veld.name === "naar") form.querySelectorAll("option[data-status]").forEach((tekst) => { tekst.hidden = tekst.disabled = tekst.dataset.status !== gekozen; });
  if (veld.matches("[data-teksten] select") && veld.value) form.elements.bericht.value = veld.value;
});

slepen(ronde, async (stops, plaats) => {
  const lijf = new FormData();
  stops.forEach((stop) => lijf.append("melding", stop.dataset.melding));
  const antwoord = await fetch(woord.volgorde, { method: "POST", body: lijf, redirect: "manual", headers: { "X-CSRFToken": await Rij.csrf() } }).catch(() => null);
  zin.textContent = antwoord?.ok ? `${woord.woordPlaats} ${plaats}.` : woord.woordVolgordeNiet;
  return Boolean(antwoord?.ok);
});

// The network comes and goes
addEventListener("offline", () => { woord.bron = "depot"; toonRij(); });
addEventListener("online", async () => { woord.bron = "netwerk"; await Rij.verstuur(); await ververs(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) Rij.verstuur(); });
// Some networks come back without saying so.
setInterval(async () => { if ((await Rij.alle()).some((stap) => !stap.uitkomst)) Rij.verstuur(); }, 30_000);

async function houdBij() {
  await navigator.serviceWorker.register(woord.dienst);
  const { active } = await navigator.serviceWorker.ready;
  const delen = performance.getEntriesByType("resource").map((deel) => deel.name).filter((adres) => adres.startsWith(`${location.origin}/static/`));
  const fotos = [...lijst().querySelectorAll("img")].map((beeld) => beeld.src);
  active.postMessage({ wie: woord.wie, delen: [...delen, ...fotos] });
}

richtIn();
toonRij();
Rij.verstuur();
// Without the worker the round works too, only not without network.
if (navigator.serviceWorker && woord.bron === "netwerk") houdBij().catch(() => {});
