// The busy places as areas on a map, with their words beside it: the area alone says nothing to who cannot see it.
export async function tekenDrukte(kaart, adres, woorden) {
  try {
    const antwoord = await fetch(adres);
    if (!antwoord.ok) return null;
    const gevonden = await antwoord.json();
    const stijl = { color: "#8a3b12", weight: 3, dashArray: "2 5", fillColor: "#d9822b", fillOpacity: 0.22 };
    const laag = L.geoJSON(gevonden, { style: stijl, onEachFeature: (plek, vlak) => vlak.bindTooltip(`${plek.properties.naam}: ${plek.properties.zin}`, { sticky: true, className: "druktip" }) });
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
