// The service worker of the werkvoorraad: keeps today's round readable without network, and sends what waits when the
// browser wakes it. Keeps the page of the round, what that page is made of, and its photos: nothing else, and not after
// today. For neighbours it keeps the page on which they tell what they saw (self.BLAD, within the scope) in the same
// way.
const DEPOT = `${self.Rij.naam}-`;
const RONDE = new URL(self.BLAD ?? "ronde/", self.registration.scope).href;
// On a network that hardly works a kept round now is better than a fresh one in a minute.
const GEDULD = 8_000;

self.addEventListener("install", (gebeurtenis) => gebeurtenis.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (gebeurtenis) => gebeurtenis.waitUntil(self.clients.claim()));
self.addEventListener("message", (gebeurtenis) => gebeurtenis.waitUntil(bewaar(gebeurtenis.data)));
self.addEventListener("sync", (gebeurtenis) => {
  if (gebeurtenis.tag === self.Rij.naam) gebeurtenis.waitUntil(self.Rij.verstuur());
});
self.addEventListener("fetch", (gebeurtenis) => {
  const { request } = gebeurtenis;
  const adres = new URL(request.url);
  if (request.method !== "GET" || adres.origin !== self.location.origin) return;
  if (adres.origin + adres.pathname === RONDE) gebeurtenis.respondWith(ronde(request));
  else if (request.mode === "navigate") gebeurtenis.respondWith(fetch(request).catch(naarRonde));
  else gebeurtenis.respondWith(fetch(request).catch(() => uitDepot(request.url)));
});

async function ronde(request) {
  const bewaard = await vanVandaag();
  try {
    const antwoord = await (bewaard ? metGeduld(request) : fetch(request));
    if (antwoord.status >= 500 && bewaard) return zonderNetwerk(bewaard);
    await werkBij(antwoord);
    return antwoord;
  } catch {
    return bewaard ? zonderNetwerk(bewaard) : leeg();
  }
}

async function metGeduld(request) {
  const stop = new AbortController();
  const wekker = setTimeout(() => stop.abort(), GEDULD);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(wekker); // the page has begun to come in: let it
  }
}

// Another page of the werkvoorraad cannot be shown now, but today's round can.
const naarRonde = async () => ((await vanVandaag()) ? Response.redirect(RONDE) : leeg());
const uitDepot = async (adres) => (await caches.match(adres, { ignoreVary: true })) ?? Response.error();

async function vanVandaag() {
  const bewaard = await caches.match(RONDE, { ignoreVary: true });
  if (!bewaard) return undefined;
  if (new Date(bewaard.headers.get("date")).toDateString() === new Date().toDateString()) return bewaard;
  await wis();
  return undefined;
}

async function zonderNetwerk(bewaard) {
  const html = (await bewaard.text()).replace('data-bron="netwerk"', 'data-bron="depot"');
  const namen = ["content-type", "content-security-policy", "referrer-policy"];
  const koppen = namen.map((kop) => [kop, bewaard.headers.get(kop)]);
  return new Response(html, { headers: koppen.filter(([, waarde]) => waarde) });
}

function leeg() {
  const { kop, zin } = self.ZINNEN;
  const hoofd = `<meta name="viewport" content="width=device-width"><title>${kop}</title>`;
  const html = `<!doctype html><html lang="nl">${hoofd}<h1>${kop}</h1><p>${zin}</p></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  return new Response(html, { status: 503, headers });
}

// The round anew; when the portal sends somebody away (the session ended, the role went) nothing of it stays.
async function werkBij(antwoord) {
  if (antwoord.type === "opaqueredirect" || antwoord.status === 403) await wis();
  const [naam] = (await caches.keys()).filter((sleutel) => sleutel.startsWith(DEPOT));
  if (naam && antwoord.status === 200 && !antwoord.redirected) {
    await (await caches.open(naam)).put(RONDE, antwoord.clone());
  }
}

async function wis(behalve = "") {
  const namen = (await caches.keys()).filter((naam) => naam.startsWith(DEPOT) && naam !== behalve);
  await Promise.all(namen.map((naam) => caches.delete(naam)));
}

// What the page says it is made of, in the depot of the one who is logged in: what is missing comes, what is too much
// goes.
async function bewaar({ wie, delen }) {
  await wis(DEPOT + wie);
  const depot = await caches.open(DEPOT + wie);
  const nodig = new Set([RONDE, ...delen]);
  const er = new Set((await depot.keys()).map((verzoek) => verzoek.url));
  const over = [...er].filter((adres) => !nodig.has(adres));
  await Promise.all(over.map((adres) => depot.delete(adres, { ignoreVary: true })));
  // A photo never changes; what the page is made of may, and comes from the browser's own cache when it did not.
  const halen = [...nodig].filter((adres) => !er.has(adres) || adres.includes("/static/"));
  await Promise.allSettled(halen.map(async (adres) => {
    const antwoord = await fetch(adres);
    if (antwoord.status === 200 && !antwoord.redirected) await depot.put(adres, antwoord);
  }));
}
