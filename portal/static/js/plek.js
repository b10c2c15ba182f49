// The map of "Waar is het?": a fixed pin in the centre, one's own location, and the address found beside it.
// Everything here is an extra: the form works without.
import { kader, maakKaart, wilRust } from "./kaartvlak.js";

const bak = document.querySelector("[data-plek]");
const woord = bak.dataset;
const el = (naam) => bak.querySelector(`[data-${naam}]`);
const lon = bak.querySelector("[name=lon]");
const lat = bak.querySelector("[name=lat]");

el("blad").hidden = false;
const kaart = maakKaart(el("kaart"), { gegevens: woord });
if (woord.lon) kaart.setView([Number(woord.lat), Number(woord.lon)], 17);
else kaart.fitBounds(kader(woord.kader));

let gekozen = false;
let wacht;
let vraag;

async function toon() {
  vraag?.abort();
  vraag = new AbortController();
  el("uitkomst").textContent = woord.woordZoeken;
  try {
    const antwoord = await fetch(`${woord.adressen}?lon=${lon.value}&lat=${lat.value}`, { signal: vraag.signal });
    const plek = await antwoord.json();
    if (plek.buiten) el("uitkomst").textContent = plek.buiten;
    else {
      const buurt = `${woord.woordBuurt} ${plek.buurt}${plek.schets ? " " + woord.woordSchets : ""}`;
      el("uitkomst").textContent = plek.adres ? `${woord.woordBij} ${plek.adres}. ${buurt}` : buurt;
    }
  } catch (fout) {
    if (fout.name !== "AbortError") el("uitkomst").textContent = "";
  }
}

function kies() {
  const midden = kaart.getCenter();
  lon.value = midden.lng.toFixed(6);
  lat.value = midden.lat.toFixed(6);
  bak.querySelector("[name=buurt]").value = "";
  clearTimeout(wacht);
  wacht = setTimeout(toon, 350);
}

// Only a move somebody made is a choice: the first view of the map is not.
kaart.on("dragstart zoomstart keydown", () => { gekozen = true; });
kaart.on("click", (e) => { gekozen = true; kaart.panTo(e.latlng, { animate: !wilRust() }); });
kaart.on("moveend", () => { if (gekozen) { wisAdressen(); kies(); } });

function naar(nieuwLat, nieuwLon) {
  gekozen = false;
  kaart.setView([nieuwLat, nieuwLon], 17, { animate: false });
  kies();
}

function wisAdressen() {
  bak.querySelectorAll("[name=adres_keuze]").forEach((keuze) => { keuze.checked = false; });
}

el("gps").addEventListener("click", () => {
  const mislukt = () => { el("uitkomst").textContent = woord.woordGeenGps; };
  if (!navigator.geolocation) { mislukt(); return; }
  const gevonden = ({ coords }) => {
    wisAdressen();
    naar(coords.latitude, coords.longitude);
  };
  navigator.geolocation.getCurrentPosition(gevonden, mislukt, { enableHighAccuracy: true, timeout: 8000 });
});

bak.querySelector("[name=buurt]").addEventListener("change", () => { lon.value = ""; lat.value = ""; wisAdressen(); });

el("zoek").addEventListener("submit", async (e) => {
  e.preventDefault();
  const doel = el("gevonden");
  const q = el("zoek").querySelector("[name=q]").value.trim();
  if (!q) return;
  doel.textContent = woord.woordZoeken;
  try {
    const antwoord = await fetch(`${woord.adressen}?q=${encodeURIComponent(q)}`);
    const { adressen, fout } = await antwoord.json();
    doel.textContent = fout ?? (adressen.length ? "" : woord.woordNiets);
    (adressen ?? []).forEach((adres, n) => doel.append(keuze(adres, n)));
    doel.querySelector("input")?.click();
    doel.querySelector("input")?.focus();
    if (fout) el("woorden").open = true;
  } catch {
    doel.textContent = woord.woordWeg;
    el("woorden").open = true;
  }
});

function keuze(adres, n) {
  const rij = document.createElement("div");
  rij.className = "keuze";
  const id = `adres-js-${n}`;
  const knop = document.createElement("input");
  Object.assign(knop, { type: "radio", name: "adres_keuze", id, value: adres.keuze });
  const label = Object.assign(document.createElement("label"), { htmlFor: id, textContent: adres.naam });
  knop.addEventListener("change", () => { naar(adres.lat, adres.lon); lon.value = ""; lat.value = ""; });
  rij.append(knop, label);
  return rij;
}
