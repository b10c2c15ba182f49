// The borders of the gemeenten: they say where the map is, also when its background cannot be reached.
export async function tekenGrenzen(kaart, adres, kleur) {
  try {
    const antwoord = await fetch(adres);
    if (!antwoord.ok) return;
    const stijl = { color: kleur, weight: 2, opacity: 0.8, fill: false, interactive: false, dashArray: "6 4" };
    L.geoJSON(await antwoord.json(), { style: stijl, interactive: false }).addTo(kaart);
  } catch {
    // The map goes on without.
  }
}
