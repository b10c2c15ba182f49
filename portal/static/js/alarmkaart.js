// The area of an alarm on a map. The same area stands in words beside it.
import { heet, maakKaart, stijl } from "./kaartvlak.js";

const bak = document.querySelector("[data-alarmkaart]");
if (bak && window.L) {
  const woord = bak.dataset;
  heet(bak, woord.woordKaart);
  const kaart = maakKaart(bak, { minZoom: 9, maxZoom: 17, scrollWheelZoom: false });
  const gebied = JSON.parse(woord.alarmkaart);
  const vlak = L.geoJSON(gebied, { interactive: false, style: stijl("gevaar", { fillOpacity: 0.18 }) }).addTo(kaart);
  kaart.fitBounds(vlak.getBounds(), { padding: [16, 16] });
}
