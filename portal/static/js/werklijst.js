// The list on a desk: a melding opens beside it, new work shows by itself, keys do what the mouse does. On a phone, and
// without this module, every link and form works as it stands.
import { toonKaart } from "./werkkaart.js";
import { zetToetsen } from "./toetsen.js";

const breed = matchMedia("(min-width: 80rem)");
const naast = document.getElementById("naast");
const kaartdelen = [...(naast?.children ?? [])];
const isDicht = () => !naast || kaartdelen.every((deel) => deel.parentElement === naast);
const ELKE_MS = 20_000;

function isGewoon(e) {
  return e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
}

// ---- beside the list
document.addEventListener("click", (e) => {
  const weg = e.target.closest(".werkregel > a");
  if (!weg || !breed.matches || !isGewoon(e)) return;
  e.preventDefault();
  open(weg.getAttribute("href"), weg.closest(".werkregel"));
});

async function open(adres, regel) {
  document.querySelectorAll(".werkregel[aria-current]").forEach((r) => r.removeAttribute("aria-current"));
  regel?.setAttribute("aria-current", "true");
  await htmx.ajax("GET", adres, { target: "#naast", select: "#melding", swap: "innerHTML" });
  history.pushState({ melding: adres }, "", adres);
  naast.scrollTop = 0;
  naast.querySelector("h1, h2")?.focus({ preventScroll: true });
}

function sluit() {
  if (isDicht()) return;
  naast.replaceChildren(...kaartdelen);
  const regel = document.querySelector(".werkregel[aria-current]");
  regel?.removeAttribute("aria-current");
  regel?.querySelector("a").focus();
}

addEventListener("popstate", (e) => (e.state?.melding ? location.reload() : sluit()));
naast?.addEventListener("click", (e) => {
  if (e.target.closest("[data-sluit]") && !isDicht()) { e.preventDefault(); history.back(); }
});

// What was done beside the list shows in the list.
document.body.addEventListener("htmx:afterSwap", (e) => {
  toonKaart(e.detail.target);
  if (e.detail.target === naast && e.detail.requestConfig?.verb === "post") verversLijst();
});

async function verversLijst() {
  const gekozen = [...document.querySelectorAll("[name=melding]:checked")].map((vak) => vak.value);
  const open = document.querySelector(".werkregel[aria-current]")?.id;
  const hoogte = scrollY;
  await htmx.ajax("GET", lijstadres(), { target: "#lijst", select: "#lijst", swap: "outerHTML" });
  for (const sleutel of gekozen) {
    const vak = document.querySelector(`[name=melding][value="${sleutel}"]`);
    if (vak) vak.checked = true;
  }
  if (open) document.getElementById(open)?.setAttribute("aria-current", "true");
  scrollTo(0, hoogte);
}

const begin = location.pathname + location.search;
const lijstadres = () => begin;

// ---- new work
const blad = document.getElementById("werkblad");
let laatst = 0;
let sinds = "";
async function kijk() {
  if (document.hidden || !blad) return;
  try {
    const antwoord = await fetch(`${blad.dataset.nieuw}&sinds=${sinds}`, { headers: { Accept: "application/json" } });
    if (!antwoord.ok || antwoord.redirected) return;
    const { aantal, sinds: vanaf } = await antwoord.json();
    sinds = vanaf;
    if (aantal && aantal !== laatst) meld(aantal);
    laatst = aantal;
  } catch {
    // No network: next time.
  }
}

async function meld(aantal) {
  const bezig = document.querySelector("[name=melding]:checked") || /[?&](na|voor)=/.test(begin);
  if (!bezig) await verversLijst();
  const balk = document.getElementById("nieuw-balk");
  balk.querySelector("span").textContent = aantal === 1 ? blad.dataset.een : blad.dataset.meer.replace("{n}", aantal);
  balk.hidden = false;
}
if (blad) { kijk(); setInterval(kijk, ELKE_MS); }
document.addEventListener("visibilitychange", kijk);

// ---- counts of the kept filters
async function telFilters() {
  const vakken = document.querySelectorAll(".chip__aantal");
  if (!vakken.length) return;
  try {
    const antwoord = await fetch("/werkvoorraad/filters/");
    if (!antwoord.ok) return;
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    for (const vak of vakken) {
      const geteld = pagina.querySelector(`[data-filter="${vak.dataset.filter}"]`);
      vak.textContent = geteld?.dataset.aantal ?? "";
    }
  } catch {
    // Without counts the filters work as well.
  }
}
telFilters();

// ---- back at the place one left
if (location.hash.startsWith("#m")) {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
}
zetToetsen({ sluit: () => { if (!isDicht()) history.back(); } });
