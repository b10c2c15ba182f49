// Another order: drag by the grip, or arrow up and down on it. Tells `klaar` the new order; `klaar` says whether it
// holds.
const RAND = 72; // near the edge of the screen the page moves along, in pixels

export function slepen(bak, klaar) {
  let sleep = null;
  const stops = () => [...bak.querySelectorAll("[data-sleep] > li")];

  bak.addEventListener("pointerdown", (e) => {
    const greep = e.target.closest(".greep");
    if (!greep || e.button) return;
    greep.setPointerCapture(e.pointerId);
    sleep = { rij: greep.closest("li"), begin: e.clientY + scrollY, voor: undefined };
    sleep.rij.classList.add("stop--sleept");
  });

  bak.addEventListener("pointermove", (e) => {
    if (!sleep) return;
    if (e.clientY < RAND) scrollBy(0, -12);
    if (e.clientY > innerHeight - RAND) scrollBy(0, 12);
    sleep.rij.style.transform = `translateY(${e.clientY + scrollY - sleep.begin}px)`;
    const andere = stops().filter((rij) => rij !== sleep.rij);
    sleep.voor = andere.find((rij) => e.clientY < midden(rij)) ?? null;
    andere.forEach((rij) => {
      rij.classList.toggle("stop--hier", rij === sleep.voor);
      rij.classList.toggle("stop--hierna", !sleep.voor && rij === andere.at(-1));
    });
  });

  function laatLos(e) {
    if (!sleep) return;
    const { rij, voor } = sleep;
    sleep = null;
    rij.style.transform = "";
    stops().forEach((stop) => stop.classList.remove("stop--sleept", "stop--hier", "stop--hierna"));
    if (e.type === "pointerup" && voor !== undefined) verzet(rij, voor);
  }
  bak.addEventListener("pointerup", laatLos);
  bak.addEventListener("pointercancel", laatLos);

  bak.addEventListener("keydown", (e) => {
    const greep = e.target.closest(".greep");
    if (!greep || !["ArrowUp", "ArrowDown"].includes(e.key)) return;
    e.preventDefault();
    const rij = greep.closest("li");
    const buur = e.key === "ArrowUp" ? rij.previousElementSibling : rij.nextElementSibling;
    if (!buur) return;
    verzet(rij, e.key === "ArrowUp" ? buur : buur.nextElementSibling);
    greep.focus();
  });

  async function verzet(rij, voor) {
    const was = stops();
    rij.parentElement.insertBefore(rij, voor);
    const nu = stops();
    if (nu.every((stop, n) => stop === was[n])) return;
    nummer(nu);
    if (await klaar(nu, nu.indexOf(rij) + 1)) return;
    was.forEach((stop) => stop.parentElement.append(stop));
    nummer(was);
  }

  const nummer = (rijen) => rijen.forEach((rij, n) => { rij.querySelector("[data-stopnr]").textContent = n + 1; });
}

function midden(rij) {
  const kop = rij.querySelector("summary").getBoundingClientRect();
  return kop.top + kop.height / 2;
}
