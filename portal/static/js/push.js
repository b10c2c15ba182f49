// Push messages in this browser: on, off, and a clear sentence when it cannot. Without it somebody gets mail.
const vak = document.querySelector("[data-push]");
const knop = vak.querySelector("[data-push-knop]");
const zin = vak.querySelector("[data-push-zin]");
const { adres, dienst, sleutel, csrf } = vak.dataset;
const bereik = dienst.slice(0, dienst.lastIndexOf("/") + 1);

function toon(stand) {
  zin.textContent = vak.dataset[stand];
  knop.hidden = !["uit", "aan"].includes(stand);
  knop.textContent = stand === "aan" ? vak.dataset.knopUit : vak.dataset.knopAan;
  knop.dataset.stand = stand;
}

async function inschrijving() {
  const dienaar = await navigator.serviceWorker.getRegistration(bereik);
  return dienaar?.scope.endsWith(bereik) ? dienaar.pushManager.getSubscription() : null;
}

const base64 = (tekst) => tekst.replace(/-/g, "+").replace(/_/g, "/");
const bytes = (tekst) => Uint8Array.from(atob(base64(tekst)), (teken) => teken.charCodeAt(0));

async function stuur(naar, velden) {
  const body = new URLSearchParams({ ...velden, csrfmiddlewaretoken: csrf });
  return fetch(naar, { method: "POST", body, redirect: "manual" });
}

async function zetAan() {
  if ((await Notification.requestPermission()) !== "granted") return toon("geweigerd");
  await navigator.serviceWorker.register(dienst, { scope: bereik });
  const dienaar = await actief();
  const nieuw = await dienaar.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(sleutel) });
  const { endpoint, keys } = nieuw.toJSON();
  const antwoord = await stuur(adres, { adres: endpoint, sleutel: keys.p256dh, geheim: keys.auth });
  if (antwoord.status === 204) return toon("aan");
  await nieuw.unsubscribe();
  return toon("kanNiet");
}

// `ready` waits for a worker that looks after this page; ours looks after its own address only.
async function actief() {
  const dienaar = await navigator.serviceWorker.getRegistration(bereik);
  const komt = dienaar.installing ?? dienaar.waiting;
  if (komt && !dienaar.active) {
    await new Promise((klaar) => {
      komt.addEventListener("statechange", () => komt.state === "activated" && klaar());
    });
  }
  return dienaar;
}

async function zetUit() {
  const oud = await inschrijving();
  if (oud) {
    await stuur(`${adres}uit/`, { adres: oud.endpoint });
    await oud.unsubscribe();
  }
  toon("uit");
}

async function begin() {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return toon("kanNiet");
  if (Notification.permission === "denied") return toon("geweigerd");
  return toon((await inschrijving()) ? "aan" : "uit");
}

knop.addEventListener("click", async () => {
  knop.disabled = true;
  await (knop.dataset.stand === "aan" ? zetUit() : zetAan()).catch(() => toon("kanNiet"));
  knop.disabled = false;
});
vak.hidden = false;
begin().catch(() => toon("kanNiet"));
