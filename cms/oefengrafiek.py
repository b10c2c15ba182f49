"""Draws the result of a drill as SVG: a bar per period with its figure, the goal as a dashed line. Draws only what
`cms.oefeningen` lets out; a period that may not be shown is an open place with the word for it."""

from io import BytesIO
from typing import Any

import matplotlib as mpl
from django.utils.translation import gettext as _
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .oefeningen import Uitslag

_LICHT = {"inkt": "#1f2328", "zacht": "#5a5f66", "lijn": "#d9d4c5", "vroeger": "#6b6f75", "nu": "#0b5160"}
_DONKER = {"inkt": "#f1efe8", "zacht": "#b9bcc0", "lijn": "#3a4044", "vroeger": "#b9bcc0", "nu": "#5fc3d6"}
_STIJL: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 11,
    "svg.hashsalt": "portaal",
}


def svg(uitslagen: list[Uitslag], *, donker: bool = False, smal: bool = False) -> bytes:
    """How many of 100 answers were right, per period, the last one in the accent."""
    kleur = _DONKER if donker else _LICHT
    with mpl.rc_context(_STIJL):
        figuur = Figure(figsize=(4.0, 3.4) if smal else (7.2, 3.4), layout="constrained")
        vlak = figuur.subplots()
        for plek, uitslag in enumerate(uitslagen):
            _staaf(vlak, plek, uitslag, kleur["nu" if uitslag is uitslagen[-1] else "vroeger"], kleur)
            _doel(vlak, plek, [u.doel for u in uitslagen], kleur["inkt"])
        namen = ["\n".join(filter(None, (u.naam, u.wanneer))) for u in uitslagen]
        vlak.set_xticks(range(len(uitslagen)), namen)
        vlak.set_xlim(-0.7, max(len(uitslagen) - 0.3, 0.7))
        vlak.set_ylim(0, 115)
        vlak.set_yticks([])
        vlak.tick_params(colors=kleur["inkt"], length=0)
        vlak.spines[:].set_visible(False)
        vlak.spines["bottom"].set(visible=True, color=kleur["lijn"])
        uit = BytesIO()
        figuur.savefig(uit, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return uit.getvalue()


def _staaf(vlak: Axes, plek: int, uitslag: Uitslag, verf: str, kleur: dict[str, str]) -> None:
    if uitslag.alles is None:
        vlak.text(plek, 3, _("te weinig\ndeelnemers"), ha="center", va="bottom", color=kleur["zacht"], fontsize=10)
    else:
        vlak.bar(plek, uitslag.alles.goed, width=0.5, color=verf)
        vlak.text(plek, uitslag.alles.goed + 2, str(uitslag.alles.goed), ha="center", va="bottom", color=kleur["inkt"])


def _doel(vlak: Axes, plek: int, doelen: list[int | None], verf: str) -> None:
    """The goal as a dashed line; where the next period has the same one, the line goes on and has its word once."""
    doel = doelen[plek]
    if not doel:
        return
    vlak.plot([plek - 0.5, plek + 0.5], [doel] * 2, color=verf, linestyle="--", linewidth=1.5)
    if doelen[plek + 1 : plek + 2] != [doel]:
        woord = _("doel %(doel)d") % {"doel": doel}
        vlak.text(plek + 0.28, doel + 1, woord, ha="left", va="bottom", color=verf, fontsize=10)
