// "Ik zag iets" on a phone. What is filled in goes through the queue of this device (`Rij`), with network and without,
// so there is one road; without this script the same form posts to the same address.
import { compleet, wachtrij } from "../ronde/wachtrij.js";
import { plek } from "./plek.js";

const bak = document.getElementById("gezien");
const form = bak.querySelector("[data-gezien]");
const woord = bak.dataset;
const plaats = plek(bak.querySelector("[data-gezienplek]"));
const VELDEN = ["gevaar", "tekst", "categorie", "lon", "lat", "plek_in_woorden", "buurt", "groep", "aandacht", "wie"];
let vervangt = null;
const wacht = wachtrij({ bak, zin: document.getElementById("gezien-zin"), opnieuw: pasAan });

form.addEventListener("submit", async (e) => {
  if (!self.isSecureContext) return;
  e.preventDefault();
  const doe = e.submitter?.value ?? "melding";
  if (compleet(form, watMist(doe))) await zetInRij(doe);
});

function watMist(doe) {
  const { gevaar, tekst, lon, buurt } = form.elements;
  return (!gevaar.value && [gevaar[0], woord.woordGevaar])
    || (gevaar.value === "nu" && [[...gevaar].find((keuze) => keuze.checked), woord.woordBel])
    || (!tekst.value.trim() && [tekst, woord.woordTekst])
    || (doe === "melding" && !lon.value && !buurt.value && [buurt, woord.woordPlek]);
}

async function zetInRij(doe) {
  const alles = new FormData(form);
  const velden = Object.fromEntries(VELDEN.filter((naam) => alles.get(naam)).map((naam) => [naam, alles.get(naam)]));
  const knop = form.querySelector(`[name=doe][value=${doe}]`).textContent.trim();
  const stap = {
    adres: form.getAttribute("action"),
    wat: `${velden.tekst.slice(0, 60)} (${knop})`,
    velden: { ...velden, doe, gezien_op: new Date().toISOString() },
  };
  if (await wacht.zet(stap, vervangt, maakLeeg)) document.getElementById("rij").scrollIntoView({ block: "nearest" });
}

function maakLeeg() {
  vervangt = null;
  form.reset();
  ["tekst", "plek_in_woorden", "lon", "lat", "buurt"].forEach((naam) => { form.elements[naam].value = ""; });
  plaats.leeg();
}

// What was refused, in the form again; it goes when a new one takes its place.
function pasAan(stap) {
  vervangt = stap.nr;
  for (const naam of VELDEN.filter((veld) => veld !== "wie" && form.elements[veld])) {
    form.elements[naam].value = stap.velden[naam] ?? "";
  }
  form.scrollIntoView();
  form.elements.tekst.focus();
}

wacht.begin();
