// The area of an alarm on a map. The same area stands in words beside it.
import { tekenGrenzen } from "./grenzen.js";

const bak = document.querySelector("[data-alarmkaart]");
if (bak && window.L) {
  const woord = bak.dataset;
  const rust = matchMedia("(prefers-reduced-motion: reduce)").matches;
  bak.hidden = false;
  bak.setAttribute("role", "region");
  bak.setAttribute("aria-label", woord.woordKaart);
  const kaart = L.map(bak, { minZoom: 9, maxZoom: 17, scrollWheelZoom: false, zoomAnimation: !rust, fadeAnimation: !rust, inertia: !rust });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(woord.tegels, { attribution: woord.bron, maxZoom: 19 }).addTo(kaart);
  tekenGrenzen(kaart, woord.grenzen);
  const vlak = L.geoJSON(JSON.parse(woord.alarmkaart), { interactive: false, style: { color: "#952409", weight: 3, fillColor: "#952409", fillOpacity: 0.18 } }).addTo(kaart);
  kaart.fitBounds(vlak.getBounds(), { padding: [16, 16] });
}
