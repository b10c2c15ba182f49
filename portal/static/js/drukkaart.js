// The map of the busy places. The list beside it says the same; an area that is chosen shows its line in the list.
import { tekenDrukte } from "./drukte.js";
import { maakKaart } from "./kaartvlak.js";

const vak = document.querySelector(".drukkaart");

if (vak && window.L) {
  const kaart = maakKaart(vak, { scrollWheelZoom: false });
  kaart.setView([50.98, 5.81], 11, { animate: false });
  const laag = await tekenDrukte(kaart, vak.dataset.vlakken);
  if (laag?.getLayers().length) kaart.fitBounds(laag.getBounds().pad(0.2), { maxZoom: 16, animate: false });
  laag?.on("click", ({ layer }) => { location.hash = `druk-${layer.feature.properties.id}`; });
  vak.dataset.klaar = "";
}
