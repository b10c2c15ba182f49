// The map of the werkvoorraad: the same meldingen as the list, by number. Without it the list says everything.
import { tekenGrenzen } from "./grenzen.js";

const vak = document.getElementById("werkkaart");
const punten = JSON.parse(document.getElementById("punten")?.textContent ?? "[]");

if (vak && window.L && punten.length) {
  vak.hidden = false;
  const kaart = L.map(vak, { minZoom: 10, maxZoom: 19, scrollWheelZoom: true });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(vak.dataset.tegels, { maxZoom: 19, attribution: vak.dataset.bron }).addTo(kaart);
  tekenGrenzen(kaart, vak.dataset.grenzen);
  const plekken = punten.map((punt, n) => prik(punt, n + 1).addTo(kaart).getLatLng());
  kaart.fitBounds(L.latLngBounds(plekken).pad(0.1), { maxZoom: 17 });
}

function prik(punt, nummer) {
  const teken = document.createElement("div");
  teken.className = "prik";
  teken.textContent = punten.length > 1 ? nummer : "";
  const icon = L.divIcon({ html: teken, className: "", iconSize: [28, 28], iconAnchor: [14, 14] });
  const merk = L.marker([punt.lat, punt.lon], { icon, title: punt.naam, alt: punt.naam, keyboard: punten.length > 1 });
  const regel = document.querySelector(`.werklijst li:nth-child(${nummer})`);
  merk.on("click", () => punten.length > 1 && location.assign(punt.url));
  merk.on("mouseover", () => regel?.classList.add("gekozen"));
  merk.on("mouseout", () => regel?.classList.remove("gekozen"));
  return merk;
}
