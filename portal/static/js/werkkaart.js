// The map of the werkvoorraad: the meldingen of the list by number, the rest of the filter as dots and counted circles.
// Without it the list says everything.
import { tekenDrukte } from "./drukte.js";
import { kader, maakKaart } from "./kaartvlak.js";
import { maakTekenaar } from "./teken.js";

const VAK_PX = 64;

export function toonKaart(wortel = document) {
  const vak = wortel.querySelector(".werkkaart:not([data-klaar])");
  if (!vak || !window.L) return;
  const punten = vak.parentElement.parentElement.querySelector("script[type='application/json']");
  const genummerd = JSON.parse(punten?.textContent ?? "[]");
  if (!genummerd.length && !vak.dataset.alles) return;
  vak.dataset.klaar = "";
  const kaart = maakKaart(vak);
  if (vak.dataset.drukte) tekenDrukte(kaart, vak.dataset.drukte, vak.parentElement.querySelector(".drukwoorden"));
  const laag = L.layerGroup().addTo(kaart);
  const nummers = new Map(genummerd.map((punt, n) => [punt.id, n + 1]));
  const staat = { punten: genummerd, nummers, alleen: !vak.dataset.alles };
  pas(kaart, genummerd, vak);
  const teken = () => tekenPunten(kaart, laag, staat, vak);
  teken();
  kaart.on("zoomend", teken);
  if (!vak.dataset.alles) return;
  haalAlles(vak, staat, () => {
    if (!genummerd.length) pas(kaart, staat.punten, vak);
    teken();
  });
  const veld = document.querySelector("#filterform [name=vlak]");
  maakTekenaar(kaart, vak.parentElement.querySelector(".kaartknoppen"), veld, () => veld.form.submit());
}

function pas(kaart, punten, vak) {
  const grenzen = L.latLngBounds(punten.map((p) => [p.lat, p.lon]));
  if (punten.length) kaart.fitBounds(grenzen.pad(0.1), { maxZoom: 17, animate: false });
  else kaart.fitBounds(kader(vak.dataset.streek), { animate: false });
}

async function haalAlles(vak, staat, klaar) {
  try {
    const antwoord = await fetch(vak.dataset.alles);
    if (!antwoord.ok) return;
    const { punten, meer } = await antwoord.json();
    staat.punten = punten;
    const uitleg = vak.parentElement.querySelector("[data-uitleg]");
    if (meer && uitleg) uitleg.textContent = uitleg.dataset.meer;
    klaar();
  } catch {
    // The numbered ones are there already.
  }
}

// Points that would lie on top of each other at this zoom become one circle with their number.
function tekenPunten(kaart, laag, staat, vak) {
  laag.clearLayers();
  const vakken = new Map();
  for (const punt of staat.punten) {
    const { x, y } = kaart.project([punt.lat, punt.lon]);
    const los = staat.nummers.has(punt.id) && staat.punten.length <= 60;
    const sleutel = los ? `m${punt.id}` : `${Math.floor(x / VAK_PX)}:${Math.floor(y / VAK_PX)}`;
    if (!vakken.has(sleutel)) vakken.set(sleutel, []);
    vakken.get(sleutel).push(punt);
  }
  for (const groep of vakken.values()) {
    laag.addLayer(groep.length === 1 ? prik(groep[0], staat) : tros(kaart, groep, vak));
  }
}

function tros(kaart, groep, vak) {
  const maat = Math.min(56, 30 + 6 * Math.log2(groep.length));
  const bol = document.createElement("div");
  bol.className = "tros";
  bol.style.width = bol.style.height = `${maat}px`;
  bol.textContent = groep.length;
  const gemiddeld = (as) => groep.reduce((som, punt) => som + punt[as], 0) / groep.length;
  const naam = vak.dataset.meldingen?.replace("{n}", groep.length) ?? `${groep.length}`;
  const icon = L.divIcon({ html: bol, className: "", iconSize: [maat, maat] });
  const merk = L.marker([gemiddeld("lat"), gemiddeld("lon")], { icon, title: naam, alt: naam });
  const grenzen = L.latLngBounds(groep.map((p) => [p.lat, p.lon]));
  merk.on("click", () => (kaart.getZoom() >= 19 ? open(groep[0]) : kaart.fitBounds(grenzen.pad(0.2), { maxZoom: 19 })));
  return merk;
}

function prik(punt, staat) {
  const nummer = staat.alleen ? "" : (staat.nummers.get(punt.id) ?? "");
  const teken = document.createElement("div");
  teken.className = `prik${nummer || staat.alleen ? "" : " prik--stip"}${punt.laat ? " prik--laat" : ""}`;
  teken.textContent = nummer;
  const maat = nummer || staat.alleen ? 28 : 20;
  const icon = L.divIcon({ html: teken, className: "", iconSize: [maat, maat], iconAnchor: [maat / 2, maat / 2] });
  const merk = L.marker([punt.lat, punt.lon], { icon, title: punt.naam, alt: punt.naam, keyboard: !staat.alleen });
  if (staat.alleen) return merk;
  const regel = document.getElementById(`m${punt.id}`);
  merk.on("click", () => open(punt));
  merk.on("mouseover", () => regel?.classList.add("gekozen"));
  merk.on("mouseout", () => regel?.classList.remove("gekozen"));
  return merk;
}

function open(punt) {
  const weg = document.querySelector(`#m${punt.id} > a`);
  if (weg) weg.click();
  else location.assign(punt.url);
}

toonKaart();
