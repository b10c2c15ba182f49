// The front desk at typing speed: what the server says back appears while somebody types. Every part comes from the
// same form, so without this module one submit does the same.
import { kader, maakKaart, prik } from "./kaartvlak.js";

const form = document.querySelector("[data-aannemen]");
const veld = (naam) => form.querySelector(`[name="${naam}"]`);
const WACHT_MS = 300;
let wacht;
let vraag;
let naarAdres = false;

document.querySelector("[data-toets]").hidden = false;

function straks(ms = WACHT_MS) {
  clearTimeout(wacht);
  wacht = setTimeout(haal, ms);
}

async function haal() {
  vraag?.abort();
  vraag = new AbortController();
  const data = new FormData(form);
  data.delete("fotos");
  data.set("doe", "hulp");
  try {
    const antwoord = await fetch(form.action, { method: "POST", body: data, signal: vraag.signal });
    if (!antwoord.ok) return;
    const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    blad.querySelectorAll("[data-deel]").forEach(vervang);
  } catch {
    // Somebody typed on, or the network is away: the form works without.
  }
  if (naarAdres) kiesEersteAdres();
}

// Only what is really different is put in its place: nobody loses what they were typing, or their place.
function vervang(nieuw) {
  const oud = form.querySelector(`[data-deel="${nieuw.dataset.deel}"]`);
  if (oud.dataset.sleutel === nieuw.dataset.sleutel) return;
  const hier = oud.contains(document.activeElement) ? document.activeElement.id : "";
  oud.replaceWith(document.adoptNode(nieuw));
  if (hier) document.getElementById(hier)?.focus();
}

function kiesEersteAdres() {
  naarAdres = false;
  const eerste = veld("adres_keuze");
  if (!eerste) return;
  eerste.focus();
  eerste.click();
}

function wis(...namen) {
  namen.forEach((naam) => form.querySelectorAll(`[name="${naam}"]`).forEach((v) => {
    if (v.type === "radio") v.checked = false;
    else v.value = "";
  }));
}

// One place and one kind: the last choice counts.
const KIEST = {
  categorie: () => wis("anders"),
  anders: () => wis("categorie"),
  adres_keuze: () => wis("lon", "lat", "buurt"),
  buurt: () => wis("lon", "lat", "adres_keuze"),
};

form.addEventListener("input", (e) => {
  if (e.target.name === "tekst" || e.target.name === "zoek") straks();
});
form.addEventListener("change", (e) => {
  if (e.target.value) KIEST[e.target.name]?.();
  if (e.target.closest("[data-volgt]") && e.target.name !== "tekst" && e.target.name !== "hoort_bij") straks(0);
});
form.addEventListener("keydown", (e) => {
  if (e.key !== "Enter") return;
  if (e.ctrlKey || e.metaKey) {
    e.preventDefault();
    form.requestSubmit(form.querySelector('[value="neem_aan"]'));
  } else if (e.target.name === "zoek") {
    e.preventDefault();
    naarAdres = true;
    straks(0);
  }
});

// The map is there for who wants to point; it is made when it is opened.
const kaartvak = form.querySelector("[data-kaartvak]");
kaartvak.hidden = false;
kaartvak.addEventListener("toggle", () => kaartvak.open && toonKaart(), { once: true });

function toonKaart() {
  const bak = kaartvak.querySelector("[data-kaart]");
  const kaart = maakKaart(bak, { zoomAnimation: false, fadeAnimation: false });
  const speld = prik([0, 0], "gevaar");
  if (veld("lon").value) {
    const plek = [Number(veld("lat").value), Number(veld("lon").value)];
    speld.setLatLng(plek).addTo(kaart);
    kaart.setView(plek, 17);
  } else kaart.fitBounds(kader(bak.dataset.kader));
  kaart.on("click", ({ latlng }) => {
    speld.setLatLng(latlng).addTo(kaart);
    wis("adres_keuze", "buurt");
    veld("lon").value = latlng.lng.toFixed(6);
    veld("lat").value = latlng.lat.toFixed(6);
    straks(0);
  });
}
