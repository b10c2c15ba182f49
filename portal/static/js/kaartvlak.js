// Every map of the portal is set up here: the tiles, the borders, how far it zooms, and no movement for who wants none.
// What is drawn on it takes its colours from the tokens of thema.css; the ground of a map is light in the dark too.
import { tekenGrenzen } from "./grenzen.js";

const PIN_PX = 10;

export const wilRust = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// `vak` is the element, made visible; `gegevens` hold the tiles, their source and the borders (data-* of the page).
export function maakKaart(vak, { gegevens = vak.dataset, ...keuzes } = {}) {
  vak.hidden = false;
  const beweegt = !wilRust();
  const kaart = L.map(vak, {
    minZoom: 10,
    maxZoom: 19,
    zoomAnimation: beweegt,
    fadeAnimation: beweegt,
    inertia: beweegt,
    ...keuzes,
  });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(gegevens.tegels, { maxZoom: 19, attribution: gegevens.bron }).addTo(kaart);
  tekenGrenzen(kaart, gegevens.grenzen, kleur("maas"));
  return kaart;
}

export const kleur = (naam) => getComputedStyle(document.documentElement).getPropertyValue(`--kaart-${naam}`).trim();

export function stijl(naam, meer = {}) {
  return { color: kleur(naam), fillColor: kleur(naam), weight: 3, fillOpacity: 0.15, ...meer };
}

// A round pin: where somebody points.
export const prik = (plek, naam) =>
  L.circleMarker(plek, stijl(naam, { radius: PIN_PX, weight: 4, fillColor: kleur("wit"), fillOpacity: 1 }));

// "west,zuid,oost,noord" as the page writes it, the way Leaflet asks for it.
export function kader(tekst) {
  const [west, zuid, oost, noord] = tekst.split(",").map(Number);
  return [[zuid, west], [noord, oost]];
}

export function heet(vak, naam) {
  vak.setAttribute("role", "region");
  vak.setAttribute("aria-label", naam);
}
