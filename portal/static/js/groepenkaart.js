// The areas of groups on a map; the list or the words beside it say the same.
import { tekenGrenzen } from "./grenzen.js";

const vak = document.querySelector("[data-groepenkaart]");
if (vak && window.L) {
  vak.hidden = false;
  const rust = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const kaart = L.map(vak, { minZoom: 10, maxZoom: 17, scrollWheelZoom: false, zoomAnimation: !rust, fadeAnimation: !rust });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(vak.dataset.tegels, { maxZoom: 19, attribution: vak.dataset.bron }).addTo(kaart);
  tekenGrenzen(kaart, vak.dataset.grenzen);
  const stijl = { color: "#0b5160", weight: 3, fillColor: "#0b5160", fillOpacity: 0.15 };
  const laag = L.featureGroup().addTo(kaart);
  if (vak.dataset.vlak) L.geoJSON(JSON.parse(vak.dataset.vlak), { interactive: false, style: stijl }).addTo(laag);
  // A list beside the map: each of its links has the area it leads to.
  for (const link of document.querySelectorAll("a[data-vlak]")) {
    const vorm = L.geoJSON(JSON.parse(link.dataset.vlak), { style: stijl }).addTo(laag);
    vorm.bindTooltip(link.textContent, { direction: "center" });
    vorm.on("click", () => link.click());
  }
  kaart.fitBounds(laag.getBounds(), { padding: [24, 24], maxZoom: 15, animate: false });
}
