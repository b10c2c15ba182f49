// The hints beside the text follow what is typed. Without this script they are those of the last draft.
const RUST_MS = 1200;
const paneel = document.querySelector("[data-taalhints]");
const formulier = document.querySelector("[data-edit-form]");

if (paneel && paneel.dataset.taalhints && formulier) {
  const inhoud = paneel.querySelector("[data-taalhints-inhoud]");
  let gevraagd = "";
  let bezig = false;

  const vraag = async () => {
    const gegevens = new FormData(formulier);
    const nu = new URLSearchParams([...gegevens].filter(([, waarde]) => typeof waarde === "string")).toString();
    if (bezig || nu === gevraagd || paneel.closest("[hidden]")) return;
    bezig = true;
    gevraagd = nu;
    try {
      const antwoord = await fetch(paneel.dataset.taalhints, { method: "POST", body: gegevens });
      if (antwoord.ok || antwoord.status === 422) inhoud.innerHTML = await antwoord.text();
    } catch {
      gevraagd = ""; // no network: the old hints stay, and it is tried again
    } finally {
      bezig = false;
    }
  };
  setInterval(vraag, RUST_MS);
}

// Somebody who never chose a panel gets this one beside the text, where there is room.
const knop = document.querySelector('[data-side-panel-toggle="checks"]');
if (paneel && knop && matchMedia("(min-width: 75em)").matches) {
  addEventListener("load", () => {
    if (localStorage.getItem("wagtail:side-panel-open") === null) knop.click();
  });
}

const zoek = (veld, blok) =>
  [veld, ...blok.split(".").filter(Boolean)].reduce(
    (waar, deel) => waar?.querySelector(`[data-contentpath="${CSS.escape(deel)}"]`) ?? waar,
    formulier,
  );

document.addEventListener("click", (gebeurtenis) => {
  const link = gebeurtenis.target.closest("[data-taalhint-veld]");
  if (!link || !formulier) return;
  const plek = zoek(link.dataset.taalhintVeld, link.dataset.taalhintBlok);
  if (plek === formulier) return;
  gebeurtenis.preventDefault();
  // On a phone the panel lies over the text.
  if (matchMedia("(max-width: 50em)").matches) document.querySelector("[data-form-side-close-button]")?.click();
  plek.closest("section")?.querySelector('[aria-expanded="false"][data-panel-toggle]')?.click();
  plek.scrollIntoView({ block: "center" });
  plek.querySelector('[contenteditable="true"], input:not([type="hidden"]), textarea')?.focus({ preventScroll: true });
  plek.classList.add("taalhint-hier");
  setTimeout(() => plek.classList.remove("taalhint-hier"), 3000);
});
