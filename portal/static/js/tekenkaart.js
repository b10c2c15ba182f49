// The area of a measure on a map: shown, and in the form drawn. Without it the buurten are chosen from the list.
import { tekenGrenzen } from "./grenzen.js";
import { maakTekenaar } from "./teken.js";

const vak = document.querySelector("[data-tekenkaart]");
if (vak && window.L) {
  vak.hidden = false;
  const rust = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const kaart = L.map(vak, { minZoom: 10, maxZoom: 18, scrollWheelZoom: false, zoomAnimation: !rust });
  kaart.attributionControl.setPrefix("");
  L.tileLayer(vak.dataset.tegels, { maxZoom: 19, attribution: vak.dataset.bron }).addTo(kaart);
  tekenGrenzen(kaart, vak.dataset.grenzen);
  const stijl = { color: "#952409", weight: 3, fillOpacity: 0.15 };
  const vlak = vak.dataset.tekenkaart && L.geoJSON(JSON.parse(vak.dataset.tekenkaart), { interactive: false, style: stijl }).addTo(kaart);
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
