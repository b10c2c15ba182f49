// The round on a phone. Every form of a stop goes through the queue of this device (`Rij`), with network and without,
// so there is one road; without this script the same forms post to the same addresses.
import { slepen } from "./slepen.js";
import { compleet, wachtrij } from "./wachtrij.js";

const { Rij } = self;
const ronde = document.getElementById("ronde");
const zin = document.getElementById("ronde-zin");
const woord = ronde.dataset;
const lijst = () => document.getElementById("ronde-lijst");
const wacht = wachtrij({
  bak: ronde,
  zin,
  opnieuw: bekijkOpnieuw,
  naToon: toonBijStops,
  ververs,
  erbij: () => [...lijst().querySelectorAll("img")].map((beeld) => beeld.src),
});

// The steps of a stop
ronde.addEventListener("submit", async (e) => {
  const form = e.target;
  if (form.dataset.stap && self.isSecureContext) {
    e.preventDefault();
    if (compleet(form, watMist(form))) await zetInRij(form);
  } else if (wacht.zonder()) {
    e.preventDefault();
    zin.textContent = woord.woordAlleenMet;
  } else if ("plek" in form.dataset && !form.elements.lon.value && navigator.geolocation) {
    e.preventDefault();
    stuurMetPlek(form);
  }
});

function watMist(form) {
  const { naar, bericht, ingepland_op: dag, tekst, foto } = form.elements;
  const gekozen = form.querySelector("[name=naar]:checked")?.value;
  return (naar && !gekozen && [form.querySelector("[name=naar]"), woord.woordKies])
    || (gekozen === "ingepland" && !dag.value && [dag, woord.woordDag])
    || (gekozen && form.dataset.metBericht.includes(gekozen) && !bericht.value.trim() && [bericht, woord.woordBericht])
    || (tekst && !tekst.value.trim() && [tekst, woord.woordNotitie])
    || (foto && !foto.files.length && [foto, woord.woordFoto]);
}

async function zetInRij(form) {
  const mee = ([naam, waarde]) => typeof waarde === "string" && !["csrfmiddlewaretoken", "sleutel"].includes(naam);
  const velden = Object.fromEntries([...new FormData(form)].filter(mee));
  const stop = form.closest("[data-melding]");
  const gekozen = form.querySelector("[name=naar]:checked + label")?.textContent ?? "";
  const stap = {
    melding: stop.dataset.melding, adres: form.getAttribute("action"), velden,
    foto: form.elements.foto?.files[0] ?? null,
    wat: `${form.dataset.stap} ${gekozen} ${stop.dataset.nummer}`.replace(/\s+/g, " "),
  };
  await wacht.zet(stap, Number(form.dataset.vervangt), () => {
    form.reset();
    form.querySelectorAll("textarea").forEach((veld) => { veld.value = ""; });
    delete form.dataset.vervangt;
  });
}

function stuurMetPlek(form) {
  const klaar = (plek) => {
    if (plek) { form.elements.lon.value = plek.coords.longitude; form.elements.lat.value = plek.coords.latitude; }
    form.submit();
  };
  const hoe = { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 };
  navigator.geolocation.getCurrentPosition(klaar, () => klaar(null), hoe);
}

// What waits, beside its stop
function toonBijStops(mijn) {
  for (const stop of lijst().querySelectorAll("[data-melding]")) {
    toonBijStop(stop, mijn.filter((stap) => stap.melding === stop.dataset.melding && !stap.uitkomst));
  }
}

function toonBijStop(stop, wachtend) {
  const teken = stop.querySelector("[data-wacht]");
  teken.hidden = !wachtend.length;
  const wat = wachtend.map((stap) => stap.wat.replace(` ${stop.dataset.nummer}`, "")).join(", ");
  teken.textContent = wat ? `${woord.woordWacht}: ${wat}` : "";
  // One status at a time: the next would start from a status that is not there yet.
  const form = stop.querySelector("[data-stap].statusform");
  if (form) form.closest("section").hidden = wachtend.some((stap) => stap.velden.soort === "status");
}

// The stop as it is now, with what was typed; the refused step goes when a new one takes its place.
async function bekijkOpnieuw(stap) {
  await ververs();
  const stop = document.getElementById(`stop-${stap.melding}`);
  const formulieren = [...(stop?.querySelectorAll("[data-stap]") ?? [])];
  const form = formulieren.find(({ elements }) => elements.soort.value === stap.velden.soort);
  if (!form) return;
  form.dataset.vervangt = stap.nr;
  for (const naam of ["bericht", "tekst"].filter((veld) => form.elements[veld])) {
    form.elements[naam].value = stap.velden[naam] ?? "";
  }
  stop.querySelector("details").open = true;
  form.scrollIntoView();
  form.querySelector("input:not([type=hidden]), textarea")?.focus();
}

// The page as it is now. What somebody is typing stays, and while they are typing nothing moves.
async function ververs() {
  const typt = document.activeElement;
  if (typt?.matches("#ronde-lijst textarea") && typt.value) {
    typt.addEventListener("blur", () => setTimeout(ververs), { once: true });
    return;
  }
  const antwoord = await fetch(location.pathname, { redirect: "manual" }).catch(() => null);
  if (!antwoord?.ok) return;
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const { wie, bron } = nieuw.getElementById("ronde")?.dataset ?? {};
  if (wie !== woord.wie || bron === "depot") return;
  const velden = [...lijst().querySelectorAll("textarea")].filter((veld) => veld.value !== veld.defaultValue);
  const getypt = velden.map((veld) => [veld.id, veld.value]);
  const open = lijst().querySelector("details[open]")?.closest("li").id;
  ["ronde-kop", "ronde-lijst"].forEach((id) => document.getElementById(id).replaceWith(nieuw.getElementById(id)));
  getypt.forEach(([id, tekst]) => { const veld = document.getElementById(id); if (veld) veld.value = tekst; });
  if (open) lijst().querySelectorAll("details").forEach((stop) => { stop.open = stop.closest("li").id === open; });
  woord.bron = "netwerk";
  richtIn();
  await wacht.toon();
}

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
  const { melding, nummer } = stop.dataset;
  const naar = {
    geo: stop.querySelector("a[href^='geo:']").href,
    foto: `#foto-${melding}`,
    status: `#status-${melding}`,
  };
  const wat = stop.querySelector(".stop__wat").textContent.trim();
  balk.querySelector("[data-duim-bij]").textContent = `${wat}, ${nummer}`;
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
  if (veld.name === "naar") {
    for (const tekst of form.querySelectorAll("option[data-status]")) {
      tekst.hidden = tekst.disabled = tekst.dataset.status !== gekozen;
    }
  }
  if (veld.matches("[data-teksten] select") && veld.value) form.elements.bericht.value = veld.value;
});

slepen(ronde, async (stops, plaats) => {
  const lijf = new FormData();
  stops.forEach((stop) => lijf.append("melding", stop.dataset.melding));
  const headers = { "X-CSRFToken": await Rij.csrf() };
  const vraag = { method: "POST", body: lijf, redirect: "manual", headers };
  const antwoord = await fetch(woord.volgorde, vraag).catch(() => null);
  zin.textContent = antwoord?.ok ? `${woord.woordPlaats} ${plaats}.` : woord.woordVolgordeNiet;
  return Boolean(antwoord?.ok);
});

richtIn();
wacht.begin();
