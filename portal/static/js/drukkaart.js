// The map of the busy places. The list beside it says the same; an area that is chosen shows its line in the list.
import { tekenDrukte } from "./drukte.js";
import { tekenGrenzen } from "./grenzen.js";

const vak = document.querySelector(".drukkaart");

if (vak && window.L) {
  vak.hidden = false;
  const kaart = L.map(vak, { minZoom: 10, maxZoom: 19, scrollWheelZoom: false, zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(vak.dataset.tegels, { maxZoom: 19, attribution: vak.dataset.bron }).addTo(kaart);
  kaart.setView([50.98, 5.81], 11, { animate: false });
  tekenGrenzen(kaart, vak.dataset.grenzen);
  const laag = await tekenDrukte(kaart, vak.dataset.vlakken);
  if (laag?.getLayers().length) kaart.fitBounds(laag.getBounds().pad(0.2), { maxZoom: 16, animate: false });
  laag?.on("click", ({ layer }) => { location.hash = `druk-${layer.feature.properties.id}`; });
  vak.dataset.klaar = "";
}
