// Keys of the werkvoorraad. Single letters can be switched off on this device (WCAG 2.1.4) and never work while typing.
export function zetToetsen({ sluit }) {
  const uitleg = document.getElementById("toetsen");
  if (!uitleg) return;
  uitleg.hidden = false;
  const aan = document.getElementById("toetsen-aan");
  aan.checked = localStorage.getItem("toetsen") !== "uit";
  aan.addEventListener("change", () => localStorage.setItem("toetsen", aan.checked ? "aan" : "uit"));

  const regels = () => [...document.querySelectorAll(".werkregel")];
  const hier = () => regels().findIndex((regel) => regel.contains(document.activeElement));
  const ga = (stap) => {
    const lijst = regels();
    const plek = Math.max(0, Math.min(lijst.length - 1, hier() + stap));
    lijst[plek]?.querySelector("a").focus();
    lijst[plek]?.scrollIntoView({ block: "nearest" });
  };
  const doen = {
    j: () => ga(1),
    k: () => ga(hier() < 0 ? 0 : -1),
    x: () => regels()[hier()]?.querySelector("[name=melding]")?.click(),
    "/": () => document.querySelector("#filterform [name=q]")?.focus(),
    f: () => {
      const filter = document.querySelector(".werkfilter");
      if (!filter) return;
      filter.open = true;
      filter.querySelector("select, input")?.focus();
    },
    n: () => document.querySelector("a[rel=next]")?.click(),
    p: () => document.querySelector("a[rel=prev]")?.click(),
    "?": () => { uitleg.open = !uitleg.open; uitleg.querySelector("summary").focus(); },
  };
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") sluit();
    if (!aan.checked || e.ctrlKey || e.metaKey || e.altKey || typt(e.target)) return;
    const actie = doen[e.key];
    if (actie) { e.preventDefault(); actie(); }
  });
}

function typt(element) {
  return element.matches("input:not([type=checkbox], [type=radio]), textarea, select") || element.isContentEditable;
}
