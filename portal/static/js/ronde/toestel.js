// What this device keeps of a round, or of what a neighbour saw, belongs to one person, and to nobody once they log
// out.
const vraag = document.querySelector("[data-toestel]");
const begin = `${self.Rij.naam}-`;
const eigen = `${begin}${vraag?.dataset.toestel ?? ""}`;

async function wisDepots(behalve = "") {
  if (!self.caches) return; // only there on a safe address; then nothing was kept either
  const namen = (await caches.keys()).filter((naam) => naam.startsWith(begin) && naam !== behalve);
  await Promise.all(namen.map((naam) => caches.delete(naam)));
}

async function wisAlles() {
  await Promise.all([wisDepots(), self.Rij.leeg()]);
  const diensten = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  // A boa and a neighbour may share a device: each clears only what is theirs.
  const mijn = diensten.filter(({ scope }) => new URL(scope).pathname === vraag.dataset.bereik);
  await Promise.all(mijn.map((dienst) => dienst.unregister()));
}

// Whose page this is says who is logged in; on the page to log in by, nobody is.
wisDepots(eigen);

// Steps that wait would be lost by logging out: ask first.
document.addEventListener("submit", async (gebeurtenis) => {
  const form = gebeurtenis.target;
  if (!vraag || !form.getAttribute("action")?.endsWith("/uitloggen/")) return;
  gebeurtenis.preventDefault();
  const wachtend = await self.Rij.alle();
  if (wachtend.length && vraag.hidden) {
    vraag.hidden = false;
    vraag.focus();
    return;
  }
  await wisAlles().catch(() => {}); // the portal asks the browser to clear everything too
  form.submit();
});
vraag?.querySelector("[data-toch]").addEventListener("click", () => {
  document.querySelector("form[action$='/uitloggen/']").requestSubmit();
});
