// The steps that wait on this device until the network is back, in IndexedDB. Used by the pages and by the service
// worker, so a plain script. Each step has a key of its own: whoever sends it, and however often, the portal does it
// once. A row has a name: that of boa's is "ronde", that of neighbours "gezien" (data-rij on the page, self.RIJ in the
// worker).
self.Rij = (() => {
  "use strict";
  const NAAM = self.RIJ ?? self.document?.currentScript?.dataset.rij ?? "ronde";
  const LAAG = "stappen";
  const TE_LANG = 60_000;

  function open() {
    return new Promise((goed, fout) => {
      const vraag = indexedDB.open(NAAM, 1);
      vraag.onupgradeneeded = () => vraag.result.createObjectStore(LAAG, { keyPath: "nr", autoIncrement: true });
      vraag.onsuccess = () => goed(vraag.result);
      vraag.onerror = () => fout(vraag.error);
    });
  }

  async function doe(modus, werk) {
    const db = await open();
    try {
      return await new Promise((goed, fout) => {
        const beurt = db.transaction(LAAG, modus);
        const vraag = werk(beurt.objectStore(LAAG));
        beurt.oncomplete = () => goed(vraag.result);
        beurt.onerror = beurt.onabort = () => fout(beurt.error);
      });
    } finally {
      db.close();
    }
  }

  // A page that goes away meanwhile, and a browser that keeps nothing, see nothing that waits.
  const alle = () => doe("readonly", (laag) => laag.getAll()).catch(() => []);
  const zet = (stap) => doe("readwrite", (laag) => laag.put(stap));
  const weg = (nr) => doe("readwrite", (laag) => laag.delete(nr));
  const leeg = () => doe("readwrite", (laag) => laag.clear());
  // Read and write in one go: a step that somebody took back meanwhile does not come alive again. Gives what it was.
  const wijzig = (nr, velden) => doe("readwrite", (laag) => {
    const vraag = laag.get(nr);
    vraag.onsuccess = () => vraag.result && laag.put({ ...vraag.result, ...velden });
    return vraag;
  });
  // Only a step that never left can be taken back: of the others nobody knows yet whether they were done.
  const neemTerug = (nr) => doe("readwrite", (laag) => {
    const vraag = laag.get(nr);
    vraag.onsuccess = () => vraag.result?.pogingen === 0 && laag.delete(nr);
    return vraag;
  });

  // Says to every page of this device that something changed.
  function meld(bericht) {
    const kanaal = new BroadcastChannel(NAAM);
    kanaal.postMessage(bericht);
    kanaal.close();
  }

  async function csrf() {
    if (self.cookieStore) return (await cookieStore.get("csrftoken"))?.value ?? "";
    return self.document?.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? "";
  }

  // In order, one sender at a time. Tells how it stands: "klaar", "weg" (no network: later) or "inloggen" (the session
  // ended). A page that goes away in the middle leaves the rest to the next one.
  const alleen = () => (navigator.locks ? navigator.locks.request(`${NAAM}-rij`, verstuurAlles) : verstuurAlles());
  const verstuur = () => alleen().catch(() => {});

  async function verstuurAlles() {
    let staat = "klaar";
    const aantal = { gedaan: 0, geweigerd: 0 };
    for (const stap of navigator.onLine ? await alle() : []) {
      if (stap.uitkomst) continue;
      const uitslag = await verstuurEen(stap);
      if (uitslag in aantal) aantal[uitslag] += 1;
      else if (uitslag !== "later") {
        staat = uitslag;
        break;
      }
    }
    if (!navigator.onLine) staat = "weg";
    meld({ staat, ...aantal });
  }

  // "gedaan" or "geweigerd", "later" (not this one), or why nothing goes now.
  async function verstuurEen(stap) {
    // Written down before it leaves: from here nobody on this device knows whether it was done, until there is an
    // answer.
    if (!(await wijzig(stap.nr, { pogingen: stap.pogingen + 1 }))) return "later";
    const antwoord = await haal(stap).catch(() => null);
    if (!antwoord || antwoord.status >= 500 || antwoord.status === 429) return "weg";
    if (antwoord.type === "opaqueredirect") return "inloggen";
    const uitkomst = await antwoord.json().catch(() => null);
    if (uitkomst?.ander) return "later"; // of a colleague: it stays until they log in
    if (!uitkomst && antwoord.status === 403) return "inloggen";
    // A hotspot that answers with a page of its own has taken nothing in.
    if (!uitkomst && antwoord.ok) return "weg";
    if (antwoord.ok) await weg(stap.nr);
    else await wijzig(stap.nr, { uitkomst: uitkomst ?? { status: antwoord.status, zin: "" } });
    return antwoord.ok ? "gedaan" : "geweigerd";
  }

  async function haal(stap) {
    const lijf = new FormData();
    Object.entries(stap.velden).forEach(([naam, waarde]) => lijf.append(naam, waarde));
    lijf.append("sleutel", stap.sleutel);
    if (stap.foto) lijf.append("foto", stap.foto, "foto.jpg");
    return fetch(stap.adres, {
      method: "POST",
      body: lijf,
      redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": await csrf() },
      signal: AbortSignal.timeout(TE_LANG),
    });
  }

  return { naam: NAAM, alle, zet, weg, leeg, wijzig, neemTerug, csrf, verstuur };
})();
