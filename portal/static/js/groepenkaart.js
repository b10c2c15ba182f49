// The areas of groups on a map; the list or the words beside it say the same.
import { maakKaart, stijl } from "./kaartvlak.js";

const vak = document.querySelector("[data-groepenkaart]");
if (vak && window.L) {
  const kaart = maakKaart(vak, { maxZoom: 17, scrollWheelZoom: false });
  const laag = L.featureGroup().addTo(kaart);
  const style = stijl("maas");
  if (vak.dataset.vlak) L.geoJSON(JSON.parse(vak.dataset.vlak), { interactive: false, style }).addTo(laag);
  // A list beside the map: each of its links has the area it leads to.
  for (const link of document.querySelectorAll("a[data-vlak]")) {
    const vorm = L.geoJSON(JSON.parse(link.dataset.vlak), { style }).addTo(laag);
    vorm.bindTooltip(link.textContent.trim(), { direction: "center" });
    vorm.on("click", () => link.click());
  }
  kaart.fitBounds(laag.getBounds(), { padding: [24, 24], maxZoom: 15, animate: false });
}
