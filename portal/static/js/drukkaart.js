// The map of the busy places. The list beside it says the same; an area that is chosen shows its line in the list.
import { tekenDrukte } from "./drukte.js";
import { kader, maakKaart } from "./kaartvlak.js";

const vak = document.querySelector(".drukkaart");

if (vak && window.L) {
  const kaart = maakKaart(vak, { scrollWheelZoom: false });
  kaart.fitBounds(kader(vak.dataset.streek), { animate: false });
  const laag = await tekenDrukte(kaart, vak.dataset.vlakken);
  if (laag?.getLayers().length) kaart.fitBounds(laag.getBounds().pad(0.2), { maxZoom: 16, animate: false });
  laag?.on("click", ({ layer }) => { location.hash = `druk-${layer.feature.properties.id}`; });
  vak.dataset.klaar = "";
}
