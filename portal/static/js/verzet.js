// Moving the pin of a melding: drag it, tap the map, or move it with the arrow keys when it has the focus.
import { maakKaart } from "./kaartvlak.js";

const vak = document.querySelector("[data-verzet]");
const veld = (naam) => document.querySelector(`[name=${naam}]`);
const uitkomst = document.querySelector("[data-uitkomst]");
const STAP_PX = 8;
const STAPPEN = {
  ArrowUp: [0, -STAP_PX],
  ArrowDown: [0, STAP_PX],
  ArrowLeft: [-STAP_PX, 0],
  ArrowRight: [STAP_PX, 0],
};

if (vak && window.L) {
  const begin = [vak.dataset.lat, vak.dataset.lon];
  const kaart = maakKaart(vak).setView(begin, 18);
  const teken = document.createElement("div");
  teken.className = "prik";
  const icon = L.divIcon({ html: teken, className: "", iconSize: [28, 28] });
  const naam = vak.dataset.speld;
  const speld = L.marker(begin, { draggable: true, keyboard: true, alt: naam, title: naam, icon }).addTo(kaart);
  speld.on("dragend", () => zet(speld.getLatLng()));
  kaart.on("click", ({ latlng }) => { speld.setLatLng(latlng); zet(latlng); });
  speld.getElement().addEventListener("keydown", (e) => {
    const stap = STAPPEN[e.key];
    if (!stap) return;
    e.preventDefault();
    e.stopPropagation();
    const plek = kaart.containerPointToLatLng(kaart.latLngToContainerPoint(speld.getLatLng()).add(stap));
    speld.setLatLng(plek);
    zet(plek);
  });
}

let wacht;
function zet({ lat, lng }) {
  veld("lon").value = lng.toFixed(6);
  veld("lat").value = lat.toFixed(6);
  veld("adres").value = "";
  document.querySelectorAll("[name=keuze]").forEach((keuze) => { keuze.checked = false; });
  clearTimeout(wacht);
  wacht = setTimeout(toon, 350);
}

async function toon() {
  try {
    const antwoord = await fetch(`${vak.dataset.adressen}?lon=${veld("lon").value}&lat=${veld("lat").value}`);
    const plek = await antwoord.json();
    veld("adres").value = plek.adres ?? "";
    uitkomst.textContent = plek.buiten ?? [plek.adres, plek.buurt].filter(Boolean).join(", ");
  } catch {
    uitkomst.textContent = "";
  }
}
