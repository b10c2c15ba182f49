// What waits on this device, on the page: each step with what it is, what became of it and what can be done about it;
// and putting a step there. Used by the round of a boa and by what a neighbour saw. Which steps there are, the page
// says.
const { Rij } = self;

// `bak` holds the words (data-woord-*), who this is and where the page came from; `zin` says what happened. `opnieuw`
// shows a refused step in its form again; `naToon` hears what waits; `ververs` brings the page up to date after an
// answer; `erbij` names what the page needs besides its own files when there is no network.
export function wachtrij({ bak, zin, opnieuw, naToon = () => {}, ververs = async () => {}, erbij = () => [] }) {
  const rij = document.getElementById("rij");
  const woord = bak.dataset;
  let staat = "klaar";
  const zonder = () => woord.bron === "depot" || !navigator.onLine;

  async function toon() {
    const alle = await Rij.alle();
    const mijn = alle.filter((stap) => stap.wie === woord.wie);
    rij.querySelectorAll("img[src]").forEach((beeld) => URL.revokeObjectURL(beeld.src));
    rij.querySelector("ul").replaceChildren(...mijn.map(alsRegel));
    const niets = mijn.length && mijn.every((stap) => stap.uitkomst);
    rij.querySelector("[data-rij-kop]").textContent = niets ? woord.woordNiet : woord.woordNog;
    rij.querySelector("[data-rij-zin]").textContent = mijn.some((stap) => !stap.uitkomst) ? zinBijStaat() : "";
    rij.querySelector("[data-rij-inloggen]").hidden = staat !== "inloggen";
    rij.querySelector("[data-rij-vreemd]").hidden = mijn.length === alle.length;
    rij.hidden = !alle.length;
    naToon(mijn);
  }

  const zinBijStaat = () => {
    if (staat === "inloggen") return woord.woordInloggen;
    return staat === "weg" || zonder() ? woord.woordWeg : woord.woordBezig;
  };

  function alsRegel(stap) {
    const regel = document.getElementById("rij-stap").content.cloneNode(true).firstElementChild;
    regel.dataset.nr = stap.nr;
    regel.classList.toggle("rij--fout", Boolean(stap.uitkomst));
    regel.querySelector("[data-wat]").textContent = stap.wat;
    if (stap.uitkomst) regel.querySelector("[data-zin]").textContent = stap.uitkomst.zin || woord.woordGeweigerd;
    const { uitkomst } = stap;
    const mag = { opnieuw: uitkomst, weg: uitkomst, toch: uitkomst?.toch, terug: !uitkomst && !stap.pogingen };
    regel.querySelectorAll("[data-doe]").forEach((knop) => { knop.hidden = !mag[knop.dataset.doe]; });
    if (stap.foto) Object.assign(regel.querySelector("img"), { src: URL.createObjectURL(stap.foto), hidden: false });
    return regel;
  }

  // A step in the row, in the place of one that was refused; `leeg` empties the form once it is safe. False: nothing
  // was kept.
  async function zet(stap, vervangt, leeg) {
    try {
      await Rij.zet({ sleutel: crypto.randomUUID(), wie: woord.wie, foto: null, pogingen: 0, ...stap });
    } catch {
      zin.textContent = woord.woordTeVol; // nothing is cleared: what was typed is still there
      return false;
    }
    if (vervangt) await Rij.weg(vervangt);
    leeg();
    await toon();
    navigator.serviceWorker?.ready.then((dienst) => dienst.sync?.register(Rij.naam)).catch(() => {});
    Rij.verstuur();
    return true;
  }

  rij.addEventListener("click", async (e) => {
    if (e.target.closest("[data-gooi-vreemd]")) {
      for (const stap of await Rij.alle()) if (stap.wie !== woord.wie) await Rij.weg(stap.nr);
      await toon();
    }
    const doe = e.target.closest("[data-doe]")?.dataset.doe;
    if (!doe) return;
    const stap = (await Rij.alle()).find(({ nr }) => nr === Number(e.target.closest("li").dataset.nr));
    if (!stap) return;
    if (doe === "opnieuw") await opnieuw(stap);
    else if (doe === "toch") {
      await Rij.wijzig(stap.nr, { uitkomst: null, velden: { ...stap.velden, toch: "ja" } });
      Rij.verstuur();
    } else if (doe === "terug") await Rij.neemTerug(stap.nr);
    else await Rij.weg(stap.nr);
    await toon();
  });

  new BroadcastChannel(Rij.naam).addEventListener("message", async ({ data }) => {
    staat = data.staat;
    if (data.gedaan) zin.textContent = woord.woordGestuurd;
    if (data.geweigerd) zin.textContent = ""; // what was refused says so itself
    if (data.gedaan || data.geweigerd) await ververs();
    await toon();
  });

  // The network comes and goes
  addEventListener("offline", () => { woord.bron = "depot"; toon(); });
  addEventListener("online", async () => {
    woord.bron = "netwerk";
    await Rij.verstuur();
    await ververs();
    await toon();
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) Rij.verstuur(); });
  // Some networks come back without saying so.
  setInterval(async () => { if ((await Rij.alle()).some((stap) => !stap.uitkomst)) Rij.verstuur(); }, 30_000);

  async function houdBij() {
    await navigator.serviceWorker.register(woord.dienst);
    const { active } = await navigator.serviceWorker.ready;
    const geladen = performance.getEntriesByType("resource").map((deel) => deel.name);
    // The stylesheet of the region is made by the portal, so it stands beside the static files.
    const onze = [`${location.origin}/static/`, `${location.origin}/streek-`];
    const delen = geladen.filter((adres) => onze.some((begin) => adres.startsWith(begin)));
    active.postMessage({ wie: woord.wie, delen: [...delen, ...erbij()] });
  }

  function begin() {
    toon();
    Rij.verstuur();
    // Without the worker this works too, only the page itself does not open without network.
    if (navigator.serviceWorker && woord.bron === "netwerk") houdBij().catch(() => {});
  }

  return { begin, toon, zet, zonder };
}

// What the portal would refuse anyway is said at once, by the browser, also without network. `mist`: a field and why,
// or nothing.
export function compleet(form, mist) {
  if (!mist) return true;
  const [veld, waarom] = mist;
  veld.setCustomValidity(waarom);
  veld.reportValidity();
  for (const soort of ["input", "click"]) {
    form.addEventListener(soort, () => veld.setCustomValidity(""), { once: true });
  }
  return false;
}
