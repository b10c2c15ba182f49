// Where danger may come from, on a map. Without this module, and for who does not see the map, the list beside it says the same.
import { tekenGrenzen } from "./grenzen.js";

for (const vak of document.querySelectorAll("[data-risicokaart]")) {
  const bronnen = [...vak.parentElement.querySelectorAll("li[data-lon]")].map((li) => ({
    plek: [Number(li.dataset.lat), Number(li.dataset.lon)],
    naam: li.querySelector("strong").textContent,
  }));
  if (!bronnen.length) continue;
  vak.hidden = false;
  vak.setAttribute("role", "region");
  vak.setAttribute("aria-label", vak.dataset.woordKaart);
  const rust = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const kaart = L.map(vak, { minZoom: 9, maxZoom: 14, scrollWheelZoom: false, zoomAnimation: !rust, fadeAnimation: !rust });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(vak.dataset.tegels, { attribution: vak.dataset.bron, maxZoom: 14 }).addTo(kaart);
  tekenGrenzen(kaart, vak.dataset.grenzen);
  kaart.fitBounds(L.latLngBounds(bronnen.map((bron) => bron.plek)).pad(0.3), { animate: false });
  for (const { plek, naam } of bronnen) {
    const punt = L.circleMarker(plek, { radius: 9, color: "#fff", weight: 2, fillColor: "#952409", fillOpacity: 1, interactive: false });
    punt.bindTooltip(naam, { permanent: true, direction: "right", offset: [8, 0], className: "risiconaam" }).addTo(kaart);
  }
}
