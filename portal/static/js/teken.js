// Drawing an area on the map: its corners, one tap each, into a field of the form. `klaar` is called when it is closed.
import { stijl } from "./kaartvlak.js";

export function maakTekenaar(kaart, knoppen, veld, klaar) {
  if (!knoppen || !veld) return;
  knoppen.hidden = false;
  const knop = knoppen.querySelector("[data-teken]");
  const uitleg = knoppen.querySelector("[data-uitleg]");
  const lijn = stijl("gevaar", { fillOpacity: 0.1, interactive: false });
  const hoeken = lees(veld.value);
  let vorm = hoeken.length ? L.polygon(hoeken, lijn).addTo(kaart) : null;
  let bezig = false;

  knop.addEventListener("click", () => {
    if (bezig && hoeken.length >= 3) {
      veld.value = hoeken.map(([lat, lon]) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join(";");
      bezig = false;
      kaart.getContainer().classList.remove("tekent");
      klaar();
      return;
    }
    bezig = true;
    hoeken.length = 0;
    vorm?.remove();
    uitleg.textContent = uitleg.dataset.wijs;
    kaart.getContainer().classList.add("tekent");
  });
  kaart.on("click", ({ latlng }) => {
    if (!bezig || hoeken.length >= 60) return;
    hoeken.push([latlng.lat, latlng.lng]);
    vorm?.remove();
    vorm = L.polygon(hoeken, lijn).addTo(kaart);
    if (hoeken.length >= 3) knop.querySelector("span").textContent = knop.dataset.klaar;
  });
}

function lees(tekst) {
  return tekst ? tekst.split(";").map((hoek) => hoek.split(",").map(Number).reverse()) : [];
}
