"""Draws the figures of one indicator in one area, as SVG or PNG. Decides no figure.

One accent, greys for the rest, words beside the marks instead of a legend. Gaps stay gaps, a half year and a provisional
figure are drawn open, figures that contradict are joined by a stroke, an unknown one is a question mark, a hidden one a dash,
a goal is dashed. The band is what chance alone can do to a count. A chart starts at nought. Each other source has a chart of
its own under the first, with the same years and, where it has the same unit, the same scale; so have meldingen under shares.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import scipy
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from meldingen.cijfers import doek
from meldingen.cijfers.reeksen import Punt, Reeks

from .cijfers import Bronwaarde, Cijfers, Doellijn, EigenWaarde, Stand

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# More of them do not fit on a phone in full.
_VEEL_JAREN = 7
# In inches: a chart that is alone, and the first of several; and how low another may be beside that.
_ALLEEN, _HOOG, _LAAGST = 3.6, 2.8, 0.55
_STREEPJES = (0, (5, 4))


def svg(cijfers: Cijfers, gebied: str = "", *, donker: bool = False, smal: bool = False) -> bytes:
    """The chart of one area as an SVG with a title and a description; `smal` is for a phone."""
    gebied = gebied or cijfers.eerste_gebied
    titel, uitleg = _titel(cijfers, gebied), beschrijving(cijfers, gebied)
    boven, onder, maat = _vlakken(cijfers, gebied, smal=smal)
    return doek.svg(boven, titel, uitleg, maat=maat, donker=donker, onder=onder)


def png(cijfers: Cijfers, gebied: str = "") -> bytes:
    """The same for a report or a slide: on paper, never transparent."""
    gebied = gebied or cijfers.eerste_gebied
    boven, onder, maat = _vlakken(cijfers, gebied, smal=False)
    return doek.png(boven, _titel(cijfers, gebied), maat=maat, onder=onder)


def beschrijving(cijfers: Cijfers, gebied: str) -> str:
    """What there is to see, in words: for who does not see it."""
    bron = [f"{w.periode}: {_woorden(w)}" for w in cijfers.bron if w.gebied == gebied]
    eigen = [
        f"{w.periode}: {_('verborgen') if w.aantal is None else w.aantal}" for w in cijfers.eigen if w.gebied == gebied
    ]
    buiten = [
        (reeks.wie, [_in_woorden(punt) for punt in reeks.punten]) for reeks in cijfers.buiten if reeks.gebied == gebied
    ]
    delen = [("kadernota", bron), *buiten, ("portaal", eigen)]
    return " ".join(f"{capfirst(naam)}. {', '.join(deel)}." for naam, deel in delen if deel)


def _in_woorden(punt: Punt) -> str:
    soort = f" ({_('voorlopig')})" if punt.voorlopig else ""
    return f"{punt.periode}: {_('onbekend') if punt.waarde is None else _cijfer(float(punt.waarde))}{soort}"


def _titel(cijfers: Cijfers, gebied: str) -> str:
    return f"{cijfers.indicator.naam}, {gebied}" if gebied else cijfers.indicator.naam


def _woorden(waarde: Bronwaarde) -> str:
    if waarde.stand == Stand.ONBEKEND:
        return _("onbekend")
    return " of ".join(_cijfer(float(getal)) for getal in waarde.waarden)


def _cijfer(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")


def _maat(smal: bool, hoogte: float) -> doek.Maat:
    return (4.0, hoogte * 0.85) if smal else (8.4, hoogte)


@dataclass(frozen=True)
class _Vlak:
    """What is drawn on one pair of axes: of one unit and one area, in the years and on the scale of all of that unit."""

    telt: bool
    bron: list[Bronwaarde] = field(default_factory=list)
    eigen: list[EigenWaarde] = field(default_factory=list)
    reeks: Reeks | None = None
    doel: Doellijn | None = None

    @property
    def van_de_bron(self) -> list[int]:
        """The years that the source speaks of."""
        return [punt.periode.jaar for punt in self.reeks.punten] if self.reeks else [w.jaar for w in self.bron]

    @property
    def jaren(self) -> set[int]:
        return {*self.van_de_bron, *(w.jaar for w in self.eigen)}

    @property
    def hoogste(self) -> float:
        """Of all that is drawn: what chance can do to a count as well."""
        getallen = [float(g) for w in self.bron for g in w.waarden]
        getallen += [float(g) for punt in self.reeks.punten for g in punt.waarden] if self.reeks else []
        if self.telt:
            getallen = [kans(getal)[1] for getal in getallen]
        getallen += [float(self.doel.grens)] if self.doel else []
        return max(getallen + [w.aantal or 0 for w in self.eigen], default=0)


def _vlakken(cijfers: Cijfers, gebied: str, *, smal: bool) -> tuple[doek.Tekenaar, list[doek.Onder], doek.Maat]:
    """The first chart, those under it, and how large it all is. As many figures go in an inch in each of one unit."""
    alle = _van(cijfers, gebied)
    plek = _plekken(sorted(set[int]().union(*(een.jaren for een in alle))))
    # Room for words above the highest.
    lucht = 1.4 if any(een.doel for een in alle) else 1.25
    hoogste = {telt: max(een.hoogste for een in alle if een.telt == telt) or 1 for telt in {een.telt for een in alle}}
    delen = [1.0] + [max(een.hoogste / hoogste[een.telt], _LAAGST) for een in alle[1:]]
    tekenaars = [
        partial(_teken, een, plek, lucht * hoogste[een.telt] * deel, smal)
        for een, deel in zip(alle, delen, strict=True)
    ]
    maat = _maat(smal, sum(delen) * _HOOG if len(alle) > 1 else _ALLEEN)
    return tekenaars[0], list(zip(tekenaars[1:], delen[1:], strict=True)), maat


def _van(cijfers: Cijfers, gebied: str) -> list[_Vlak]:
    """What goes in each chart, from top to bottom; one at least, also when there is nothing to draw."""
    telt = cijfers.indicator.eenheid == "aantal"
    bron = [w for w in cijfers.bron if w.gebied == gebied]
    eigen = [w for w in cijfers.eigen if w.gebied == gebied]
    buiten = [
        _Vlak(telt, reeks=reeks, doel=cijfers.doellijn(gebied, reeks))
        for reeks in cijfers.buiten
        if reeks.gebied == gebied
    ]
    samen = _Vlak(telt, bron, eigen if telt else [], doel=cijfers.doellijn(gebied))
    los = [_Vlak(True, eigen=eigen)] if eigen and not telt else []
    return [een for een in (samen, *buiten, *los) if een.jaren] or [samen]


def _teken(wat: _Vlak, plek: dict[int, float], tot: float, smal: bool, vlak: Axes, kleur: doek.Kleur) -> None:
    vlak.set_ylim(0, tot)
    vlak.set_yticks([])
    if plek:
        vlak.set_xlim(min(plek.values()) - 0.6, max(plek.values()) + 0.6)
        kort = smal and len(plek) > _VEEL_JAREN
        vlak.set_xticks(list(plek.values()), [f"’{jaar % 100:02}" if kort else str(jaar) for jaar in plek])
    if wat.telt:
        _teken_band(vlak, [(w.jaar, w.waarden) for w in wat.bron if not w.half], plek, kleur["accent"])
    _teken_bron(vlak, wat.bron, plek, kleur)
    _teken_eigen(vlak, wat.eigen, plek, kleur, accent=not wat.bron)
    if wat.reeks:
        _teken_reeks(vlak, wat.reeks, plek, kleur, telt=wat.telt)
    if wat.doel and wat.van_de_bron:
        _teken_doel(vlak, float(wat.doel.grens), wat.van_de_bron, plek, kleur["inkt"])
    _teken_kopjes(vlak, wat, plek, kleur)


def _plekken(jaren: list[int]) -> dict[int, float]:
    """Year -> place on the axis. Years that nobody counted take little room, but stay an open space."""
    plek: dict[int, float] = {}
    hier = 0.0
    for vorig, jaar in zip([None, *jaren], jaren, strict=False):
        hier += 0 if vorig is None else 1 if jaar - vorig == 1 else 1.8
        plek[jaar] = hier
    return plek


def _teken_band(
    vlak: Axes,
    waarden: Iterable[tuple[int, tuple[Decimal, ...]]],
    plek: dict[int, float],
    kleur: str,
) -> None:
    """What chance alone can do to each count of a whole year: 19 times out of 20 (exact Poisson interval)."""
    for jaar, getallen in waarden:
        if len(getallen) == 1:
            laag, hoog = kans(float(getallen[0]))
            x = plek[jaar]
            vlak.fill_between([x - 0.18, x + 0.18], [laag] * 2, [hoog] * 2, color=kleur, alpha=0.14, linewidth=0)


def kans(aantal: float) -> tuple[float, float]:
    laag = scipy.stats.chi2.ppf(0.025, 2 * aantal) / 2 if aantal else 0.0
    return float(laag), float(scipy.stats.chi2.ppf(0.975, 2 * aantal + 2) / 2)


def _teken_kopjes(vlak: Axes, wat: _Vlak, plek: dict[int, float], kleur: doek.Kleur) -> None:
    """Who counted, right above what they counted, and what their goal is."""
    bron = wat.reeks.wie if wat.reeks else _("kadernota")
    koppen = [
        (wat.van_de_bron, bron, "accent"),
        ([w.jaar for w in wat.eigen], _("dit portaal"), "zacht" if wat.bron else "accent"),
    ]
    for jaren, naam, verf in koppen:
        if jaren:
            midden = sum(plek[jaar] for jaar in jaren) / len(jaren)
            vlak.text(midden, vlak.get_ylim()[1], naam, ha="center", va="top", color=kleur[verf], fontsize=10)
    if wat.doel and wat.van_de_bron:
        midden = sum(plek[jaar] for jaar in wat.van_de_bron) / len(wat.van_de_bron)
        hier = (midden, vlak.get_ylim()[1])
        vlak.annotate(
            f"- - {wat.doel.tekst}",
            hier,
            (0, -13),
            textcoords="offset points",
            ha="center",
            va="top",
            color=kleur["inkt"],
            fontsize=9,
        )


def _teken_reeks(vlak: Axes, reeks: Reeks, plek: dict[int, float], kleur: doek.Kleur, *, telt: bool) -> None:
    """Another source: a line where years follow on each other."""
    if telt:
        _teken_band(vlak, [(punt.periode.jaar, punt.waarden) for punt in reeks.punten], plek, kleur["accent"])
    for vorige, volgende in pairwise(reeks.punten):
        jaren = [vorige.periode.jaar, volgende.periode.jaar]
        if vorige.waarde is not None and volgende.waarde is not None and jaren[1] - jaren[0] == 1:
            hoogten = [float(vorige.waarde), float(volgende.waarde)]
            vlak.plot([plek[jaar] for jaar in jaren], hoogten, color=kleur["accent"], linewidth=2.5)
    for punt in reeks.punten:
        _teken_punt(vlak, punt, plek[punt.periode.jaar], kleur)


def _teken_punt(vlak: Axes, punt: Punt, x: float, kleur: doek.Kleur) -> None:
    if punt.waarde is None:
        _bijschrift(vlak, "?", x, 0, kleur["inkt"])
        return
    hoogte, vulling = float(punt.waarde), "none" if punt.voorlopig else kleur["accent"]
    vlak.plot([x], [hoogte], "o", markersize=8, color=kleur["accent"], markerfacecolor=vulling, markeredgewidth=2)
    tekst = _cijfer(hoogte)
    _bijschrift(vlak, f"({_('voorlopig')})\n{tekst}" if punt.voorlopig else tekst, x, hoogte, kleur["inkt"])


def _teken_bron(vlak: Axes, waarden: list[Bronwaarde], plek: dict[int, float], kleur: doek.Kleur) -> None:
    hele = [w for w in waarden if not w.half]
    for vorige, volgende in pairwise(hele):
        if vorige.stand == volgende.stand == Stand.BEKEND and volgende.jaar - vorige.jaar == 1:
            x = [plek[vorige.jaar], plek[volgende.jaar]]
            vlak.plot(x, [float(vorige.waarden[0]), float(volgende.waarden[0])], color=kleur["accent"], linewidth=2.5)
    for waarde in waarden:
        _teken_waarde(vlak, waarde, plek[waarde.jaar], kleur)


def _teken_waarde(vlak: Axes, waarde: Bronwaarde, x: float, kleur: doek.Kleur) -> None:
    if waarde.stand == Stand.ONBEKEND:
        _bijschrift(vlak, "?", x, 0, kleur["inkt"])
        return
    hoogten = [float(getal) for getal in waarde.waarden]
    vlak.plot(
        [x] * len(hoogten),
        hoogten,
        marker="o",
        markersize=8,
        color=kleur["accent"],
        markerfacecolor="none" if waarde.half else kleur["accent"],
        markeredgewidth=2,
        linestyle="-" if waarde.stand == Stand.TEGENSTRIJDIG else "none",
    )
    tekst = _woorden(waarde)
    _bijschrift(vlak, f"({_('half jaar')})\n{tekst}" if waarde.half else tekst, x, max(hoogten), kleur["inkt"])


def _teken_eigen(
    vlak: Axes, waarden: list[EigenWaarde], plek: dict[int, float], kleur: doek.Kleur, *, accent: bool
) -> None:
    verf = kleur["accent" if accent else "grijs"]
    for waarde in waarden:
        hoogte = waarde.aantal or 0
        heel = not (waarde.deel or waarde.half)
        soort = waarde.deel or (_("half jaar") if waarde.half else "")
        schuif = 0.2 if waarde.periode.endswith("H2") else -0.2 if waarde.half else 0
        x = plek[waarde.jaar] + schuif
        vlak.bar(
            x, hoogte, width=0.36 if waarde.half else 0.6, color=verf if heel else "none", edgecolor=verf, linewidth=2
        )
        tekst = "–" if waarde.aantal is None else str(waarde.aantal)
        _bijschrift(vlak, f"({soort})\n{tekst}" if soort else tekst, x, hoogte, kleur["zacht"])


def _teken_doel(vlak: Axes, grens: float, jaren: Collection[int], plek: dict[int, float], kleur: str) -> None:
    eind = max(plek[jaar] for jaar in jaren) + 0.5
    vlak.plot([min(plek.values()) - 0.5, eind], [grens] * 2, linestyle=_STREEPJES, color=kleur, linewidth=1.4)


def _bijschrift(vlak: Axes, tekst: str, x: float, y: float, kleur: str) -> None:
    vlak.annotate(tekst, (x, y), (0, 8), textcoords="offset points", ha="center", color=kleur, fontsize=10)
