// The map of "Waar is het?": a fixed pin in the centre, one's own location, and the address found beside it.
// Everything here is an extra: the form works without.
import { tekenGrenzen } from "./grenzen.js";

const bak = document.querySelector("[data-plek]");
const woord = bak.dataset;
const el = (naam) => bak.querySelector(`[data-${naam}]`);
const lon = bak.querySelector("[name=lon]");
const lat = bak.querySelector("[name=lat]");
const [west, zuid, oost, noord] = woord.kader.split(",").map(Number);

el("kaart").hidden = false;
el("blad").hidden = false;
const rust = matchMedia("(prefers-reduced-motion: reduce)").matches;
const kaart = L.map(el("kaart"), { attributionControl: true, minZoom: 10, maxZoom: 19, zoomAnimation: !rust, fadeAnimation: !rust, inertia: !rust });
kaart.attributionControl.setPrefix("");
L.tileLayer(woord.tegels, { attribution: woord.bron, maxZoom: 19 }).addTo(kaart);
tekenGrenzen(kaart, woord.grenzen);
if (woord.lon) kaart.setView([Number(woord.lat), Number(woord.lon)], 17);
else kaart.fitBounds([[zuid, west], [noord, oost]]);

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
kaart.on("click", (e) => { gekozen = true; kaart.panTo(e.latlng, { animate: !rust }); });
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
  navigator.geolocation.getCurrentPosition((p) => { wisAdressen(); naar(p.coords.latitude, p.coords.longitude); }, mislukt, { enableHighAccuracy: true, timeout: 8000 });
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
  const knop = Object.assign(document.createElement("input"), { type: "radio", name: "adres_keuze", id: `adres-js-${n}`, value: adres.keuze });
  const label = Object.assign(document.createElement("label"), { htmlFor: knop.id, textContent: adres.naam });
  knop.addEventListener("change", () => { naar(adres.lat, adres.lon); lon.value = ""; lat.value = ""; });
  rij.append(knop, label);
  return rij;
}
