"""Draws the figures of one indicator in one area, as SVG or PNG. Decides no figure.

One accent, greys for the rest, words beside the marks instead of a legend. Gaps stay gaps, a half year and a provisional
figure are drawn open, figures that contradict are joined by a stroke, an unknown one is a question mark, a hidden one a dash,
a goal is dashed. The band is what chance alone can do to a count. A chart starts at nought. Each other source has a chart of
its own under the first, with the same years and, where it has the same unit, the same scale; so have meldingen under shares.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from meldingen.cijfers import doek, toeval
from meldingen.cijfers.reeksen import EIGEN, Punt, Reeks, Stand

from .cijfers import Cijfers, Doellijn

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
    delen = [
        (_("portaal") if reeks.herkomst == EIGEN else reeks.wie, [_in_woorden(punt) for punt in reeks.punten])
        for reeks in cijfers.alle
        if reeks.gebied == gebied
    ]
    return " ".join(f"{capfirst(naam)}. {', '.join(deel)}." for naam, deel in delen)


def _in_woorden(punt: Punt) -> str:
    soort = f" ({_('voorlopig')})" if punt.voorlopig else ""
    return f"{punt.periode}: {_('verborgen') if punt.verborgen else _woorden(punt)}{soort}"


def _titel(cijfers: Cijfers, gebied: str) -> str:
    return f"{cijfers.indicator.naam}, {gebied}" if gebied else cijfers.indicator.naam


def _woorden(punt: Punt) -> str:
    return " of ".join(_cijfer(float(getal)) for getal in punt.waarden) or _("onbekend")


def _cijfer(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")


def _maat(smal: bool, hoogte: float) -> doek.Maat:
    return (4.0, hoogte * 0.85) if smal else (8.4, hoogte)


@dataclass(frozen=True)
class _Vlak:
    """What is drawn on one pair of axes: of one unit and one area, in the years and on the scale of all of that unit."""

    telt: bool
    bron: Reeks | None = None
    eigen: Reeks | None = None
    doel: Doellijn | None = None

    @property
    def van_de_bron(self) -> list[int]:
        """The years that the source speaks of."""
        return _jaren(self.bron)

    @property
    def jaren(self) -> set[int]:
        return {*_jaren(self.bron), *_jaren(self.eigen)}

    @property
    def hoogste(self) -> float:
        """Of all that is drawn: what chance can do to a count as well."""
        getallen = _getallen(self.bron)
        if self.telt:
            getallen = [toeval.band(getal)[1] for getal in getallen]
        getallen += [float(self.doel.grens)] if self.doel else []
        return max(getallen + _getallen(self.eigen), default=0)


def _jaren(reeks: Reeks | None) -> list[int]:
    return [punt.periode.jaar for punt in reeks.punten] if reeks else []


def _getallen(reeks: Reeks | None) -> list[float]:
    return [float(getal) for punt in reeks.punten for getal in punt.waarden] if reeks else []


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
    kadernota = next((reeks for reeks in cijfers.kadernota if reeks.gebied == gebied), None)
    eigen = next((reeks for reeks in cijfers.eigen if reeks.gebied == gebied), None)
    buiten = [
        _Vlak(telt, reeks, doel=cijfers.doellijn(gebied, reeks)) for reeks in cijfers.buiten if reeks.gebied == gebied
    ]
    samen = _Vlak(telt, kadernota, eigen if telt else None, cijfers.doellijn(gebied))
    los = [_Vlak(True, eigen=eigen)] if eigen and not telt else []
    return [een for een in (samen, *buiten, *los) if een.jaren] or [samen]


def _teken(wat: _Vlak, plek: dict[int, float], tot: float, smal: bool, vlak: Axes, kleur: doek.Kleur) -> None:
    vlak.set_ylim(0, tot)
    vlak.set_yticks([])
    if plek:
        vlak.set_xlim(min(plek.values()) - 0.6, max(plek.values()) + 0.6)
        kort = smal and len(plek) > _VEEL_JAREN
        vlak.set_xticks(list(plek.values()), [f"’{jaar % 100:02}" if kort else str(jaar) for jaar in plek])
    if wat.bron:
        _teken_bron(vlak, wat.bron, plek, kleur, telt=wat.telt)
    if wat.eigen:
        _teken_eigen(vlak, wat.eigen, plek, kleur, accent=not wat.bron)
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


def _teken_band(vlak: Axes, punten: Iterable[Punt], plek: dict[int, float], kleur: str) -> None:
    """What chance alone can do to each count."""
    for punt in punten:
        if punt.waarde is not None:
            laag, hoog = toeval.band(float(punt.waarde))
            x = plek[punt.periode.jaar]
            vlak.fill_between([x - 0.18, x + 0.18], [laag] * 2, [hoog] * 2, color=kleur, alpha=0.14, linewidth=0)


def _teken_kopjes(vlak: Axes, wat: _Vlak, plek: dict[int, float], kleur: doek.Kleur) -> None:
    """Who counted, right above what they counted, and what their goal is."""
    for reeks, verf in ((wat.bron, "accent"), (wat.eigen, "zacht" if wat.bron else "accent")):
        if reeks:
            jaren = _jaren(reeks)
            midden = sum(plek[jaar] for jaar in jaren) / len(jaren)
            vlak.text(midden, vlak.get_ylim()[1], reeks.wie, ha="center", va="top", color=kleur[verf], fontsize=10)
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


def _teken_bron(vlak: Axes, reeks: Reeks, plek: dict[int, float], kleur: doek.Kleur, *, telt: bool) -> None:
    """What a source says: a line where whole years follow on each other."""
    hele = [punt for punt in reeks.punten if not punt.half]
    if telt:
        _teken_band(vlak, hele, plek, kleur["accent"])
    for vorige, volgende in pairwise(hele):
        jaren = [vorige.periode.jaar, volgende.periode.jaar]
        if vorige.waarde is not None and volgende.waarde is not None and jaren[1] - jaren[0] == 1:
            hoogten = [float(vorige.waarde), float(volgende.waarde)]
            vlak.plot([plek[jaar] for jaar in jaren], hoogten, color=kleur["accent"], linewidth=2.5)
    for punt in reeks.punten:
        _teken_punt(vlak, punt, plek[punt.periode.jaar], kleur)


def _teken_punt(vlak: Axes, punt: Punt, x: float, kleur: doek.Kleur) -> None:
    if punt.stand == Stand.ONBEKEND:
        _bijschrift(vlak, "?", x, 0, kleur["inkt"])
        return
    hoogten = [float(getal) for getal in punt.waarden]
    soort = _("half jaar") if punt.half else _("voorlopig") if punt.voorlopig else ""
    vlak.plot(
        [x] * len(hoogten),
        hoogten,
        marker="o",
        markersize=8,
        color=kleur["accent"],
        markerfacecolor="none" if soort else kleur["accent"],
        markeredgewidth=2,
        linestyle="-" if punt.stand == Stand.TEGENSTRIJDIG else "none",
    )
    tekst = _woorden(punt)
    _bijschrift(vlak, f"({soort})\n{tekst}" if soort else tekst, x, max(hoogten), kleur["inkt"])


def _teken_eigen(vlak: Axes, reeks: Reeks, plek: dict[int, float], kleur: doek.Kleur, *, accent: bool) -> None:
    verf = kleur["accent" if accent else "grijs"]
    for punt in reeks.punten:
        hoogte = float(punt.waarde or 0)
        soort = _("deel") if punt.deel else _("half jaar") if punt.half else ""
        schuif = (0.2 if punt.periode.nummer == 2 else -0.2) if punt.half else 0
        x = plek[punt.periode.jaar] + schuif
        breed = 0.36 if punt.half else 0.6
        vlak.bar(x, hoogte, width=breed, color="none" if soort else verf, edgecolor=verf, linewidth=2)
        tekst = "–" if punt.verborgen else _woorden(punt)
        _bijschrift(vlak, f"({soort})\n{tekst}" if soort else tekst, x, hoogte, kleur["zacht"])


def _teken_doel(vlak: Axes, grens: float, jaren: Collection[int], plek: dict[int, float], kleur: str) -> None:
    eind = max(plek[jaar] for jaar in jaren) + 0.5
    vlak.plot([min(plek.values()) - 0.5, eind], [grens] * 2, linestyle=_STREEPJES, color=kleur, linewidth=1.4)


def _bijschrift(vlak: Axes, tekst: str, x: float, y: float, kleur: str) -> None:
    vlak.annotate(tekst, (x, y), (0, 8), textcoords="offset points", ha="center", color=kleur, fontsize=10)
