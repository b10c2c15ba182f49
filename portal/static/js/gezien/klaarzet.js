// Puts the page "Ik zag iets" ready on this device while there is still network: who walks may lose it on the way.
const klaar = document.querySelector("[data-zet-klaar]");

const werker = ({ active, installing, waiting }) => active ?? new Promise((goed) => {
  (installing ?? waiting).addEventListener("statechange", ({ target }) => {
    if (target.state === "activated") goed(target);
  });
});

async function zetKlaar() {
  const antwoord = await fetch(klaar.dataset.zetKlaar);
  if (!antwoord.ok || antwoord.redirected) return;
  const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const delen = [...pagina.querySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")];
  const pad = (deel) => deel.getAttribute("href") ?? deel.getAttribute("src");
  const adressen = delen.map((deel) => new URL(pad(deel), location.origin).href);
  const dienst = await navigator.serviceWorker.register(klaar.dataset.dienst);
  (await werker(dienst)).postMessage({ wie: klaar.dataset.wie, delen: adressen });
}

if (klaar && navigator.serviceWorker) zetKlaar().catch(() => {});
