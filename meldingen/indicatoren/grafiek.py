"""Draws figures as SVG or PNG: one indicator in one area, or areas beside each other. Decides no figure.

One accent, greys for the rest, words beside the marks instead of a legend. Gaps stay gaps, a half year is drawn open, figures
that contradict are joined by a stroke, an unknown one is a question mark, a hidden one a dash, a goal is dashed. The band is
what chance alone can do to a count. A chart starts at nought.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import scipy
from django.utils.translation import gettext as _

from meldingen import doek

from .cijfers import Bronwaarde, Cijfers, Doellijn, EigenWaarde, Stand
from .gebiedcijfers import Getal, Plaats

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def svg(cijfers: Cijfers, gebied: str = "", *, donker: bool = False, smal: bool = False) -> bytes:
    """The chart of one area as an SVG with a title and a description; `smal` is for a phone."""
    gebied = gebied or cijfers.eerste_gebied
    titel, uitleg = _titel(cijfers, gebied), beschrijving(cijfers, gebied)
    return doek.svg(_van(cijfers, gebied), titel, uitleg, maat=_maat(smal), donker=donker)


def png(cijfers: Cijfers, gebied: str = "") -> bytes:
    """The same for a report or a slide: on paper, never transparent."""
    gebied = gebied or cijfers.eerste_gebied
    return doek.png(_van(cijfers, gebied), _titel(cijfers, gebied), maat=_maat(smal=False))


def vergelijking(
    naam: str,
    plaatsen: list[Plaats],
    vakken: list[tuple[str, list[Getal | None]]],
    *,
    donker: bool = False,
    smal: bool = False,
) -> bytes:
    """The newest period of each area as a dot with what chance can do: bands that overlap may be the same."""
    periode, getallen = vakken[0] if vakken else ("", [])
    titel = f"{naam}, {periode}"
    zinnen = [
        f"{plaats.naam}: {_rate(getal)}" for plaats, getal in zip(plaatsen, getallen, strict=False) if getal is not None
    ]
    return doek.svg(
        lambda vlak, kleur: _naast_elkaar(vlak, plaatsen, getallen, kleur),
        titel,
        ". ".join(zinnen),
        maat=_maat(smal, 2.6),
        donker=donker,
    )


def beschrijving(cijfers: Cijfers, gebied: str) -> str:
    """What there is to see, in words: for who does not see it."""
    bron = [f"{w.periode}: {_woorden(w)}" for w in cijfers.bron if w.gebied == gebied]
    eigen = [
        f"{w.periode}: {_('verborgen') if w.aantal is None else w.aantal}" for w in cijfers.eigen if w.gebied == gebied
    ]
    delen = [("kadernota", bron), ("portaal", eigen)]
    return " ".join(f"{naam.capitalize()}. {', '.join(deel)}." for naam, deel in delen if deel)


def _titel(cijfers: Cijfers, gebied: str) -> str:
    return f"{cijfers.indicator.naam}, {gebied}" if gebied else cijfers.indicator.naam


def _woorden(waarde: Bronwaarde) -> str:
    if waarde.stand == Stand.ONBEKEND:
        return _("onbekend")
    return " of ".join(_cijfer(float(getal)) for getal in waarde.waarden)


def _cijfer(getal: float) -> str:
    return f"{getal:g}".replace(".", ",")


def _rate(getal: Getal) -> str:
    if getal.aantal is None:
        return _("verborgen")
    return f"{getal.per_1000:.1f}".replace(".", ",") if getal.per_1000 is not None else str(getal.aantal)


def _maat(smal: bool, hoogte: float = 3.6) -> doek.Maat:
    return (4.0, hoogte * 0.85) if smal else (8.4, hoogte)


def _van(cijfers: Cijfers, gebied: str) -> doek.Tekenaar:
    bron = [w for w in cijfers.bron if w.gebied == gebied]
    eigen = [w for w in cijfers.eigen if w.gebied == gebied]
    doel = cijfers.doellijn(gebied)

    def teken(vlak: Axes, kleur: doek.Kleur) -> None:
        plek = _plekken(bron, eigen)
        hoogste = max(
            [float(g) for w in bron for g in w.waarden]
            + [w.aantal or 0 for w in eigen]
            + ([float(doel.grens)] if doel else []),
            default=0,
        )
        vlak.set_ylim(0, (hoogste or 1) * 1.3)
        vlak.set_yticks([])
        if plek:
            vlak.set_xlim(min(plek.values()) - 0.6, max(plek.values()) + 0.6)
            vlak.set_xticks(list(plek.values()), [str(jaar) for jaar in plek])
        telt = cijfers.indicator.eenheid == "aantal"
        if telt:
            _teken_band(vlak, bron, plek, kleur["accent"])
        _teken_bron(vlak, bron, plek, kleur)
        _teken_eigen(vlak, eigen, plek, kleur, accent=not bron)
        _teken_doel(vlak, doel, bron, plek, kleur)
        _teken_kopjes(vlak, bron, eigen, plek, kleur)

    return teken


def _plekken(bron: list[Bronwaarde], eigen: list[EigenWaarde]) -> dict[int, float]:
    """Year -> place on the axis. Years that nobody counted take little room, but stay an open space."""
    jaren = sorted({w.jaar for w in bron} | {w.jaar for w in eigen})
    plek: dict[int, float] = {}
    hier = 0.0
    for vorig, jaar in zip([None, *jaren], jaren, strict=False):
        hier += 0 if vorig is None else 1 if jaar - vorig == 1 else 1.8
        plek[jaar] = hier
    return plek


def _teken_band(vlak: Axes, waarden: list[Bronwaarde], plek: dict[int, float], kleur: str) -> None:
    """What chance alone can do to each count: 19 times out of 20 (exact Poisson interval)."""
    for w in waarden:
        if w.stand == Stand.BEKEND and not w.half:
            laag, hoog = kans(float(w.waarden[0]))
            x = plek[w.jaar]
            vlak.fill_between([x - 0.18, x + 0.18], [laag] * 2, [hoog] * 2, color=kleur, alpha=0.14, linewidth=0)


def kans(aantal: float) -> tuple[float, float]:
    laag = scipy.stats.chi2.ppf(0.025, 2 * aantal) / 2 if aantal else 0.0
    return float(laag), float(scipy.stats.chi2.ppf(0.975, 2 * aantal + 2) / 2)


def _teken_kopjes(vlak: Axes, bron, eigen, plek: dict[int, float], kleur: doek.Kleur) -> None:
    """Who counted, right above what they counted."""
    for waarden, naam, verf in ((bron, _("kadernota"), "accent"), (eigen, _("dit portaal"), "zacht")):
        if waarden:
            midden = sum(plek[w.jaar] for w in waarden) / len(waarden)
            kleurnaam = "accent" if not bron else verf
            vlak.text(midden, vlak.get_ylim()[1], naam, ha="center", va="top", color=kleur[kleurnaam], fontsize=10)


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
    _bijschrift(vlak, f"{tekst}\n({_('half jaar')})" if waarde.half else tekst, x, max(hoogten), kleur["inkt"])


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
        _bijschrift(vlak, f"{tekst}\n({soort})" if soort else tekst, x, hoogte, kleur["zacht"])


def _teken_doel(
    vlak: Axes, doel: Doellijn | None, bron: list[Bronwaarde], plek: dict[int, float], kleur: doek.Kleur
) -> None:
    if doel is None or not bron:
        return
    eind = max(plek[w.jaar] for w in bron) + 0.5
    vlak.plot(
        [min(plek.values()) - 0.5, eind],
        [float(doel.grens)] * 2,
        linestyle=(0, (5, 4)),
        color=kleur["inkt"],
        linewidth=1.4,
    )
    vlak.annotate(
        doel.tekst,
        (eind, float(doel.grens)),
        (-2, -11),
        textcoords="offset points",
        ha="right",
        color=kleur["inkt"],
        fontsize=9,
    )


def _bijschrift(vlak: Axes, tekst: str, x: float, y: float, kleur: str) -> None:
    vlak.annotate(tekst, (x, y), (0, 8), textcoords="offset points", ha="center", color=kleur, fontsize=10)


def _naast_elkaar(vlak: Axes, plaatsen: list[Plaats], getallen: list[Getal | None], kleur: doek.Kleur) -> None:
    vlak.set_ylim(len(plaatsen) - 0.4, -0.7)
    vlak.set_yticks(range(len(plaatsen)), [plaats.naam for plaats in plaatsen])
    hoogste = 0.0
    for y, getal in enumerate(getallen):
        if getal is None or getal.aantal is None:
            vlak.annotate(_("verborgen") if getal else _("geen cijfer"), (0, y), color=kleur["zacht"], va="center")
            continue
        hoogte = getal.per_1000 if getal.per_1000 is not None else float(getal.aantal)
        laag, hoog = getal.band or kans(float(getal.aantal))
        vlak.plot([laag, hoog], [y, y], color=kleur["accent"], alpha=0.3, linewidth=9, solid_capstyle="round")
        vlak.plot([hoogte], [y], marker="o", markersize=9, color=kleur["accent"])
        vlak.annotate(_rate(getal), (hoogte, y), (0, 11), textcoords="offset points", ha="center", color=kleur["inkt"])
        hoogste = max(hoogste, hoog)
    vlak.set_xlim(0, (hoogste or 1) * 1.1)
