// The busy places as areas on a map, with their words beside it: the area alone says nothing to who cannot see it.
import { kleur, stijl } from "./kaartvlak.js";

export async function tekenDrukte(kaart, adres, woorden) {
  try {
    const antwoord = await fetch(adres);
    if (!antwoord.ok) return null;
    const gevonden = await antwoord.json();
    const laag = L.geoJSON(gevonden, {
      style: stijl("drukte", { dashArray: "2 5", fillColor: kleur("drukte-vlak"), fillOpacity: 0.22 }),
      onEachFeature: ({ properties }, vlak) =>
        vlak.bindTooltip(`${properties.naam}: ${properties.zin}`, { sticky: true, className: "druktip" }),
    });
    laag.addTo(kaart).bringToBack();
    if (woorden) schrijf(woorden, gevonden.features);
    return laag;
  } catch {
    return null; // The map goes on without.
  }
}

const MEEST = 5;

function schrijf(woorden, plekken) {
  if (!plekken.length) return;
  const lijst = woorden.querySelector("ul");
  for (const { properties } of plekken.slice(0, MEEST)) {
    const regel = document.createElement("li");
    const naam = document.createElement("strong");
    naam.textContent = properties.naam;
    regel.append(naam, `: ${properties.zin}`);
    lijst.append(regel);
  }
  woorden.hidden = false;
}
