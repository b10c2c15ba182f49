"""Draws the result of a drill as SVG: a bar per period with its figure, the goal as a dashed line. Draws only what
`cms.oefenen.oefeningen` lets out; a period that may not be shown is an open place with the word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from meldingen.cijfers import doek

from .oefeningen import Oefenuitslag

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def svg(uitslagen: list[Oefenuitslag], *, donker: bool = False, smal: bool = False) -> bytes:
    """How many of 100 answers were right, per period, the last one in the accent."""
    namen = ["\n".join(filter(None, (u.naam, u.wanneer))) for u in uitslagen]

    def teken(vlak: Axes, kleur: doek.Kleur) -> None:
        for plek, uitslag in enumerate(uitslagen):
            _staaf(vlak, plek, uitslag, kleur["accent" if uitslag is uitslagen[-1] else "grijs"], kleur)
            _doel(vlak, plek, [u.doel for u in uitslagen], kleur["inkt"])
        vlak.set_xticks(range(len(uitslagen)), namen)
        vlak.set_xlim(-0.7, max(len(uitslagen) - 0.3, 0.7))
        vlak.set_ylim(0, 115)
        vlak.set_yticks([])

    uitleg = ". ".join(f"{u.naam}: {_waarde(u)}".replace("\n", " ") for u in uitslagen)
    titel = _("Hoeveel van de 100 antwoorden goed waren")
    return doek.svg(teken, titel, uitleg, maat=(4.0, 3.4) if smal else (7.2, 3.4), donker=donker)


def _waarde(uitslag: Oefenuitslag) -> str:
    return str(uitslag.alles.goed) if uitslag.alles else _("te weinig\ndeelnemers")


def _staaf(vlak: Axes, plek: int, uitslag: Oefenuitslag, verf: str, kleur: doek.Kleur) -> None:
    if uitslag.alles is None:
        vlak.text(plek, 3, _waarde(uitslag), ha="center", va="bottom", color=kleur["zacht"], fontsize=10)
    else:
        vlak.bar(plek, uitslag.alles.goed, width=0.5, color=verf)
        vlak.text(plek, uitslag.alles.goed + 2, _waarde(uitslag), ha="center", va="bottom", color=kleur["inkt"])


def _doel(vlak: Axes, plek: int, doelen: list[int | None], verf: str) -> None:
    """The goal as a dashed line; where the next period has the same one, the line goes on and has its word once."""
    doel = doelen[plek]
    if not doel:
        return
    vlak.plot([plek - 0.5, plek + 0.5], [doel] * 2, color=verf, linestyle="--", linewidth=1.5)
    if doelen[plek + 1 : plek + 2] != [doel]:
        woord = _("doel %(doel)d") % {"doel": doel}
        vlak.text(plek + 0.28, doel + 1, woord, ha="left", va="bottom", color=verf, fontsize=10)
