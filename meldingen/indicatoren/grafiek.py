"""Draws an indicator as SVG: a panel per area, the source's figures as a line of dots, the portal's own count as bars.

Gaps stay gaps, a half year is drawn open, contradicting figures are joined by a stroke, an unknown one is a question mark.
Each panel starts at nought and has a scale of its own, with every figure written beside its mark: what matters is how an
area does against its own past, and the smallest gemeente would vanish beside the largest.
"""

from io import BytesIO
from itertools import pairwise
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .cijfers import Bronwaarde, Cijfers, EigenWaarde, Stand

# ink, paper, lines, source, own: the portal's own hues, light and dark.
_LICHT = {"inkt": "#1f2328", "zacht": "#5a5f66", "lijn": "#d9d4c5", "bron": "#6b6f75", "eigen": "#0b5160"}
_DONKER = {"inkt": "#f1efe8", "zacht": "#b9bcc0", "lijn": "#3a4044", "bron": "#b9bcc0", "eigen": "#5fc3d6"}
_STIJL: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 11,
    "svg.hashsalt": "portaal",
}


def svg(cijfers: Cijfers, *, donker: bool = False, smal: bool = False) -> bytes:
    """The chart as an SVG of its own; `smal` puts the panels under each other, for a phone."""
    kleur = _DONKER if donker else _LICHT
    gebieden = cijfers.gebieden or [""]
    rijen, kolommen = (len(gebieden), 1) if smal else (1, len(gebieden))
    maat = (4.0, 2.7 * rijen) if smal else (9.6, 3.1)
    plek = _plekken(cijfers)
    with mpl.rc_context(_STIJL):
        figuur = Figure(figsize=maat, layout="constrained")
        panelen = figuur.subplots(rijen, kolommen, squeeze=False).flatten()
        for paneel, gebied in zip(panelen, gebieden, strict=True):
            _paneel(paneel, gebied, cijfers, plek, kleur)
        uit = BytesIO()
        figuur.savefig(uit, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return uit.getvalue()


def _plekken(cijfers: Cijfers) -> dict[int, float]:
    """Year -> place on the axis. Years that nobody counted take little room, but stay an open space."""
    jaren = sorted({w.jaar for w in cijfers.bron} | {w.jaar for w in cijfers.eigen})
    plek: dict[int, float] = {}
    hier = 0.0
    for vorig, jaar in zip([None, *jaren], jaren, strict=False):
        hier += 0 if vorig is None else 1 if jaar - vorig == 1 else 1.8
        plek[jaar] = hier
    return plek


def _paneel(paneel: Axes, gebied: str, cijfers: Cijfers, plek: dict[int, float], kleur: dict[str, str]) -> None:
    bron = [w for w in cijfers.bron if w.gebied == gebied]
    eigen = [w for w in cijfers.eigen if w.gebied == gebied]
    hoogste = max([float(g) for w in bron for g in w.waarden] + [w.aantal or 0 for w in eigen], default=0) or 1
    paneel.set_ylim(0, hoogste * 1.45)
    if plek:
        paneel.set_xlim(min(plek.values()) - 0.7, max(plek.values()) + 0.7)
        paneel.set_xticks(list(plek.values()), [f"'{jaar % 100:02d}" for jaar in plek], fontsize=9)
    _teken_bron(paneel, bron, plek, kleur)
    _teken_eigen(paneel, eigen, plek, kleur)
    _teken_kopjes(paneel, bron, eigen, plek, kleur)
    paneel.set_title(gebied, loc="left", color=kleur["inkt"], fontweight="bold")
    paneel.set_yticks([])
    paneel.tick_params(colors=kleur["zacht"], length=0)
    paneel.spines[:].set_visible(False)
    paneel.spines["bottom"].set(visible=True, color=kleur["lijn"])


def _teken_kopjes(paneel: Axes, bron, eigen, plek: dict[int, float], kleur: dict[str, str]) -> None:
    """Who counted, right above what they counted."""
    for waarden, naam, verf in ((bron, "kadernota", "bron"), (eigen, "portaal", "eigen")):
        if waarden:
            midden = sum(plek[w.jaar] for w in waarden) / len(waarden)
            paneel.text(midden, paneel.get_ylim()[1], naam, ha="center", va="top", color=kleur[verf], fontsize=9)


def _teken_bron(paneel: Axes, waarden: list[Bronwaarde], plek: dict[int, float], kleur: dict[str, str]) -> None:
    hele = [w for w in waarden if not w.half]
    for vorige, volgende in pairwise(hele):
        if vorige.stand == volgende.stand == Stand.BEKEND and volgende.jaar - vorige.jaar == 1:
            x = [plek[vorige.jaar], plek[volgende.jaar]]
            paneel.plot(x, [float(vorige.waarden[0]), float(volgende.waarden[0])], color=kleur["bron"], linewidth=2)
    for waarde in waarden:
        _teken_waarde(paneel, waarde, plek[waarde.jaar], kleur)


def _teken_waarde(paneel: Axes, waarde: Bronwaarde, x: float, kleur: dict[str, str]) -> None:
    if waarde.stand == Stand.ONBEKEND:
        _bijschrift(paneel, "?", x, 0, kleur["inkt"])
        return
    hoogten = [float(getal) for getal in waarde.waarden]
    paneel.plot(
        [x] * len(hoogten),
        hoogten,
        marker="o",
        markersize=7,
        color=kleur["bron"],
        markerfacecolor="none" if waarde.half else kleur["bron"],
        linestyle="-" if waarde.stand == Stand.TEGENSTRIJDIG else "none",
    )
    tekst = " of ".join(f"{getal:g}".replace(".", ",") for getal in hoogten)
    _bijschrift(paneel, f"{tekst}\n(half jaar)" if waarde.half else tekst, x, max(hoogten), kleur["inkt"])


def _teken_eigen(paneel: Axes, waarden: list[EigenWaarde], plek: dict[int, float], kleur: dict[str, str]) -> None:
    for waarde in waarden:
        hoogte = waarde.aantal or 0
        tekst = "-" if waarde.aantal is None else str(waarde.aantal)
        deel = f"\n({waarde.deel or 'half jaar'})" if waarde.deel or waarde.half else ""
        paneel.bar(plek[waarde.jaar], hoogte, width=0.6, color=kleur["eigen"], alpha=0.55 if deel else 1)
        _bijschrift(paneel, tekst + deel, plek[waarde.jaar], hoogte, kleur["eigen"])


def _bijschrift(paneel: Axes, tekst: str, x: float, y: float, kleur: str) -> None:
    paneel.annotate(tekst, (x, y), (0, 7), textcoords="offset points", ha="center", color=kleur, fontsize=9)
