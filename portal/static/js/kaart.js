// The public map: counted circles, and a shape by status where one melding stands alone. The list beside it says the
// same.
import { heet, kader, kleur, maakKaart } from "./kaartvlak.js";

const bak = document.querySelector("[data-overzicht]");
const woord = bak.dataset;

heet(bak, woord.woordKaart);
const kaart = maakKaart(bak, { maxZoom: 16 });
const toonAlles = () => kaart.fitBounds(kader(woord.kader));
toonAlles();
// Who turns the phone sees all of it again, but for who chose a place by then.
kaart.on("resize", toonAlles);
const kiestZelf = () => kaart.off("resize", toonAlles);
for (const soort of ["pointerdown", "wheel", "keydown"]) {
  bak.addEventListener(soort, kiestZelf, { once: true, passive: true });
}
const laag = L.layerGroup().addTo(kaart);
let vraag;

async function haal() {
  vraag?.abort();
  vraag = new AbortController();
  const b = kaart.getBounds();
  const vragen = new URLSearchParams({
    kader: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map((n) => n.toFixed(4)).join(","),
    zoom: kaart.getZoom(),
    venster: woord.venster,
    hoofdcategorie: woord.hoofdcategorie,
  });
  try {
    const antwoord = await fetch(`${woord.cellen}?${vragen}`, { signal: vraag.signal });
    if (!antwoord.ok) return;
    const { cellen } = await antwoord.json();
    laag.clearLayers();
    cellen.forEach(([lon, lat, open, bezig, klaar]) => teken(lat, lon, { open, bezig, klaar }));
  } catch (fout) {
    if (fout.name !== "AbortError") throw fout;
  }
}

const SVG = "http://www.w3.org/2000/svg";

function vorm(stand) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 32 32");
  const deel = (soort, waarden) => {
    const d = document.createElementNS(SVG, soort);
    Object.entries(waarden).forEach(([naam, waarde]) => d.setAttribute(naam, waarde));
    svg.append(d);
  };
  if (stand === "klaar") {
    deel("circle", { cx: 16, cy: 16, r: 14, fill: "currentColor" });
    deel("path", { d: "m9.5 16.5 4.5 4.5 8.5-9.5", fill: "none", stroke: kleur("wit"), "stroke-width": 3.5 });
  } else {
    deel("circle", { cx: 16, cy: 16, r: 12.5, fill: kleur("wit"), stroke: "currentColor", "stroke-width": 3 });
    if (stand === "bezig") deel("path", { d: "M16 3.5a12.5 12.5 0 0 1 0 25z", fill: "currentColor" });
  }
  return svg;
}

function teken(lat, lon, aantallen) {
  const som = aantallen.open + aantallen.bezig + aantallen.klaar;
  if (!som) return;
  const { open, bezig, klaar } = aantallen;
  const zin = [
    `${som} ${som === 1 ? woord.woordMelding : woord.woordMeldingen}: ${open} ${woord.woordOpen}`,
    `${bezig} ${woord.woordBezig}`,
    `${klaar} ${woord.woordKlaar}`,
  ].join(", ");
  const binnen = som === 1 ? vorm(Object.keys(aantallen).find((s) => aantallen[s])) : document.createTextNode(som);
  const maat = som === 1 ? 32 : Math.round(34 + Math.min(22, 7 * Math.log10(som)));
  const schijf = document.createElement("span");
  schijf.append(binnen);
  const icoon = L.divIcon({ className: som === 1 ? "tros tros--een" : "tros", html: schijf, iconSize: [maat, maat] });
  const merk = L.marker([lat, lon], { icon: icoon, keyboard: true, alt: zin, title: zin }).addTo(laag);
  merk.on("click", () => kaart.setView([lat, lon], kaart.getZoom() + 2));
}

kaart.on("moveend", haal);
haal();
