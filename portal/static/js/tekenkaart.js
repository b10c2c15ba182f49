// The area of a measure on a map: shown, and in the form drawn. Without it the buurten are chosen from the list.
import { maakKaart, stijl } from "./kaartvlak.js";
import { maakTekenaar } from "./teken.js";

const vak = document.querySelector("[data-tekenkaart]");
if (vak && window.L) {
  const kaart = maakKaart(vak, { maxZoom: 18, scrollWheelZoom: false });
  const gebied = vak.dataset.tekenkaart && JSON.parse(vak.dataset.tekenkaart);
  const vlak = gebied && L.geoJSON(gebied, { interactive: false, style: stijl("gevaar") }).addTo(kaart);
  if (vlak) kaart.fitBounds(vlak.getBounds(), { padding: [24, 24], animate: false });
  else kaart.fitBounds(JSON.parse(vak.dataset.kader), { animate: false });
  const veld = document.querySelector("[name=vlak]");
  const knoppen = document.querySelector(".kaartknoppen");
  if (veld) maakTekenaar(kaart, knoppen, veld, () => {
    vlak?.remove?.();
    const knop = knoppen.querySelector("[data-teken] span");
    knop.textContent = knop.parentElement.dataset.opnieuw;
    knoppen.querySelector("[data-uitleg]").textContent = vak.dataset.getekend;
  });
}
