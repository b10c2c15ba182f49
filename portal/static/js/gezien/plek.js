// "Where is it?": the place of what somebody sees, asked of the phone once and only when they press 'Hier', or by a tap
// on the map. Nothing follows anybody. Without this script the place is told in words, with a buurt.
import { kader, maakKaart, prik } from "../kaartvlak.js";

export function plek(bak) {
  const el = (naam) => bak.querySelector(`[data-${naam}]`);
  const veld = (naam) => bak.querySelector(`[name=${naam}]`);
  const woord = bak.dataset;
  let kaart;
  let speld;

  function zet(lat, lon, zin) {
    veld("lat").value = lat.toFixed(6);
    veld("lon").value = lon.toFixed(6);
    veld("buurt").value = "";
    el("plekzin").textContent = zin;
    if (!kaart) return;
    speld ??= prik([lat, lon], "maas").addTo(kaart);
    speld.setLatLng([lat, lon]);
    kaart.panTo([lat, lon], { animate: false });
  }

  function open() {
    kaart = maakKaart(el("kaart"), { gegevens: woord, zoomAnimation: false, fadeAnimation: false });
    kaart.on("click", ({ latlng }) => zet(latlng.lat, latlng.lng, woord.woordKaart));
    const { value: lat } = veld("lat");
    if (lat) {
      kaart.setView([Number(lat), Number(veld("lon").value)], 17);
      zet(Number(lat), Number(veld("lon").value), el("plekzin").textContent);
    } else kaart.fitBounds(kader(woord.kader));
  }

  el("met-script").hidden = false;
  el("op-kaart").addEventListener("click", () => {
    if (!window.L) return;
    if (!kaart) open();
    else { el("kaart").hidden = !el("kaart").hidden; kaart.invalidateSize(); }
    el("op-kaart").setAttribute("aria-expanded", String(!el("kaart").hidden));
  });
  el("hier").addEventListener("click", () => {
    const mislukt = () => { el("plekzin").textContent = woord.woordGeen; };
    if (!navigator.geolocation) { mislukt(); return; }
    el("plekzin").textContent = woord.woordZoekt;
    const gevonden = ({ coords }) => zet(coords.latitude, coords.longitude, woord.woordHier);
    navigator.geolocation.getCurrentPosition(gevonden, mislukt, { enableHighAccuracy: true, timeout: 10_000 });
  });
  veld("buurt").addEventListener("change", () => {
    veld("lon").value = "";
    veld("lat").value = "";
    el("plekzin").textContent = "";
  });
  return { leeg: () => { el("plekzin").textContent = ""; speld?.remove(); speld = undefined; } };
}
