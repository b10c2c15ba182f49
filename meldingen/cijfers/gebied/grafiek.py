"""Draws areas: what was counted in one beside the gemeente around it, or two or three areas beside each other. Decides no
figure. A dot is the figure, per 1,000 residents where that is known; the bar around it is what chance alone can do."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from meldingen.cijfers import doek, toeval

from .cijfers import Gebiedregel, Gebiedskop, Getal

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# In inches: of one row, and of all that is no row.
_RIJ, _RAND = 0.6, 0.8
_LETTERS_SMAL = 18


def vergelijking(
    naam: str,
    plaatsen: Sequence[Gebiedskop],
    vakken: Sequence[tuple[str, list[Getal | None]]],
    *,
    soort: str = "svg",
    donker: bool = False,
    smal: bool = False,
) -> bytes:
    """The newest period of each area: bands that overlap may be the same. `soort` is svg or png."""
    periode, getallen = vakken[0] if vakken else ("", [])
    namen = [plaats.naam for plaats in plaatsen]

    def teken(vlak: Axes, kleur: doek.Kleur) -> None:
        hoogste = _rijen(vlak, namen, getallen, kleur)
        vlak.set_xlim(0, (hoogste or 1) * 1.1)

    uitleg = ". ".join(f"{een}: {_rate(getal)}" for een, getal in zip(namen, getallen, strict=False) if getal)
    maat = (4.0, 2.2) if smal else (8.4, 2.6)
    return _maak(teken, f"{naam}, {periode}", uitleg, soort, maat, donker=donker)


def in_gebied(
    plaats: Gebiedskop,
    gemeente: Gebiedskop | None,
    regels: Sequence[Gebiedregel],
    periode: str,
    *,
    soort: str = "svg",
    donker: bool = False,
    smal: bool = False,
) -> bytes:
    """Subject by subject what was counted here, with a mark for the whole gemeente where both can be held to residents."""
    namen = [fill(regel.indicator.naam, _LETTERS_SMAL) if smal else regel.indicator.naam for regel in regels]
    buiten = [regel.gemeente.per_1000 if regel.gemeente and plaats.inwoners else None for regel in regels]

    def teken(vlak: Axes, kleur: doek.Kleur) -> None:
        hoogste = max([_rijen(vlak, namen, [regel.hier for regel in regels], kleur), *(x or 0 for x in buiten)])
        for y, x in enumerate(buiten):
            if x is not None:
                vlak.plot([x], [y], "D", markersize=8, color=kleur["zacht"], markerfacecolor="none", markeredgewidth=2)
        vlak.set_xlim(0, (hoogste or 1) * 1.1)

    titel = f"{plaats.naam}, {periode}"
    zinnen = [
        f"{regel.indicator.naam}: {_rate(regel.hier)}"
        + (f" ({gemeente.naam}: {_rate(regel.gemeente)})" if gemeente and x is not None else "")
        for regel, x in zip(regels, buiten, strict=True)
    ]
    hoogte = _RAND + _RIJ * max(len(regels), 1)
    return _maak(teken, titel, ". ".join(zinnen), soort, (4.0 if smal else 8.4, hoogte), donker=donker)


def _maak(teken: doek.Tekenaar, titel: str, uitleg: str, soort: str, maat: doek.Maat, *, donker: bool) -> bytes:
    return (
        doek.png(teken, titel, maat=maat)
        if soort == "png"
        else doek.svg(teken, titel, uitleg, maat=maat, donker=donker)
    )


def _rate(getal: Getal | None) -> str:
    if getal is None:
        return _("geen cijfer")
    if getal.aantal is None:
        return _("verborgen")
    return f"{getal.per_1000:.1f}".replace(".", ",") if getal.per_1000 is not None else str(getal.aantal)


def _rijen(vlak: Axes, namen: Sequence[str], getallen: Sequence[Getal | None], kleur: doek.Kleur) -> float:
    """A row for each name; gives back how far to the right anything was drawn."""
    vlak.set_ylim(len(namen) - 0.4, -0.7)
    vlak.set_yticks(range(len(namen)), namen)
    hoogste = 0.0
    for y, getal in enumerate(getallen):
        if getal is None or getal.aantal is None:
            vlak.annotate(_rate(getal), (0, y), color=kleur["zacht"], va="center")
            continue
        x = getal.per_1000 if getal.per_1000 is not None else float(getal.aantal)
        laag, hoog = getal.band or toeval.band(getal.aantal)
        vlak.plot([laag, hoog], [y, y], color=kleur["accent"], alpha=0.3, linewidth=9, solid_capstyle="round")
        vlak.plot([x], [y], marker="o", markersize=9, color=kleur["accent"])
        vlak.annotate(_rate(getal), (x, y), (0, 11), textcoords="offset points", ha="center", color=kleur["inkt"])
        hoogste = max(hoogste, hoog)
    return hoogste
