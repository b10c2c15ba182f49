// Reads an article aloud with the voice of the browser itself. Without one, or without a Dutch voice, there is no
// button.
const artikel = document.querySelector("article");
const balk = document.querySelector("[data-leesvoor]");
const stem = window.speechSynthesis;

if (artikel && balk && stem && window.SpeechSynthesisUtterance) {
  const taal = document.documentElement.lang.split("-")[0] || "nl";
  const start = balk.querySelector("[data-leesvoor-start]");
  const stop = balk.querySelector("[data-leesvoor-stop]");
  const woorden = { lees: start.textContent, pauze: balk.dataset.pauze, verder: balk.dataset.verder };
  let rij = [];
  let staat = "stil";

  const zet = (nieuw) => {
    staat = nieuw;
    start.textContent = { stil: woorden.lees, leest: woorden.pauze, pauze: woorden.verder }[nieuw];
    stop.hidden = nieuw === "stil";
  };
  const stukken = () =>
    [...artikel.querySelectorAll("h1, h2, h3, p, li, dt, dd, td, th, summary")]
      .filter((deel) => deel.offsetParent && !deel.closest("[data-leesvoor], nav") && !deel.querySelector("p, li"))
      .map((deel) => ({ deel, tekst: deel.innerText.trim() }))
      .filter(({ tekst }) => tekst);
  const klaar = () => {
    artikel.querySelector(".leest-nu")?.classList.remove("leest-nu");
    zet("stil");
    rij = [];
  };
  const volgende = () => {
    artikel.querySelector(".leest-nu")?.classList.remove("leest-nu");
    const stuk = rij.shift();
    if (!stuk) return klaar();
    const zin = new SpeechSynthesisUtterance(stuk.tekst);
    zin.lang = { nl: "nl-NL", de: "de-DE", en: "en-GB" }[taal] ?? taal;
    zin.voice = stemmen()[0] ?? null;
    zin.rate = 0.95;
    zin.onend = () => rij && staat !== "stil" && volgende();
    stuk.deel.classList.add("leest-nu");
    stem.speak(zin);
  };
  const stemmen = () => stem.getVoices().filter((een) => een.lang.toLowerCase().startsWith(taal));
  const toon = () => {
    balk.hidden = !stemmen().length;
  };

  start.addEventListener("click", () => {
    if (staat === "leest") {
      stem.pause();
      zet("pauze");
    } else if (staat === "pauze") {
      stem.resume();
      zet("leest");
    } else {
      stem.cancel();
      rij = stukken();
      zet("leest");
      volgende();
    }
  });
  stop.addEventListener("click", () => {
    klaar();
    stem.cancel();
    start.focus();
  });
  addEventListener("pagehide", () => stem.cancel());
  stem.addEventListener?.("voiceschanged", toon); // the list of voices comes late in some browsers
  toon();
}
