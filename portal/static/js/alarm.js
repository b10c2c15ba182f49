// Keeps the alarm on an open page up to date: looks every three seconds while the page is seen, tells a screen reader
// what is new once, and takes away what is over when the server cannot be reached.
const PAUZE_MS = 3000;
const bak = document.querySelector("[data-alarmen]");
const omroep = document.querySelector("[data-omroep]");
const GEHOORD = "alarm-gehoord";

let merk = `"${bak.dataset.merk}"`;
let wacht;

const alarmen = () => [...bak.querySelectorAll("[data-alarm]")];
const kenmerk = (alarm) => alarm.dataset.alarm;

function gehoord() {
  try {
    return JSON.parse(sessionStorage.getItem(GEHOORD)) ?? [];
  } catch {
    return [];
  }
}

// Once per visit, not once per page.
function roepOm() {
  const eerder = gehoord();
  const nieuw = alarmen().filter((alarm) => !eerder.includes(kenmerk(alarm)));
  if (!nieuw.length) return;
  const woorden = (alarm, deel) => alarm.querySelector(`[data-${deel}]`)?.textContent.trim() ?? "";
  omroep.textContent = nieuw
    .map((alarm) => ["kop", "doe", "waar"].map((deel) => woorden(alarm, deel)).join(". "))
    .join(" ");
  try {
    sessionStorage.setItem(GEHOORD, JSON.stringify([...eerder, ...nieuw.map(kenmerk)].slice(-50)));
  } catch {
    // A browser that keeps nothing hears it once per page.
  }
}

function toon(html) {
  // The focus stays where it was: the link of an alarm that is still there is the same link.
  const bij = document.activeElement?.closest?.("[data-alarm]")?.dataset.alarm;
  bak.innerHTML = html;
  if (bij) bak.querySelector(`[data-alarm="${bij}"] a`)?.focus();
  roepOm();
}

async function kijk() {
  clearTimeout(wacht);
  if (document.hidden) return;
  try {
    const antwoord = await fetch(bak.dataset.adres, {
      headers: { "If-None-Match": merk },
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(10000),
    });
    if (antwoord.status === 200) {
      const { html } = await antwoord.json();
      merk = antwoord.headers.get("ETag");
      toon(html);
    }
  } catch {
    alarmen().filter((alarm) => Number(alarm.dataset.tot) * 1000 < Date.now()).forEach((alarm) => alarm.remove());
  }
  wacht = setTimeout(kijk, PAUZE_MS);
}

roepOm();
document.addEventListener("visibilitychange", kijk);
addEventListener("pageshow", kijk);
addEventListener("online", kijk);
