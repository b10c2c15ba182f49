"""Draws what was reported in the area of a measure beside the same days a year earlier. The same numbers stand in a table."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from meldingen.cijfers import doek
from meldingen.cijfers.maatregelen.woorden import Jaarvergelijking

_BREED = 0.4


def svg(perioden: Sequence[Jaarvergelijking], *, smal: bool = False, donker: bool = False) -> bytes:
    """Two bars per period: grey for the year before, the accent for the measure."""

    def teken(vlak: Any, kleur: doek.Kleur) -> None:
        _staven(vlak, [p.voor for p in perioden], -_BREED / 2, kleur["grijs"], _("een jaar eerder"))
        _staven(vlak, [p.na for p in perioden], _BREED / 2, kleur["accent"], _("met de maatregel"))
        if len(perioden) <= (6 if smal else 14):
            for staven in vlak.containers:
                vlak.bar_label(staven, fontsize=8, color=kleur["zacht"], padding=2)
        _assen(vlak, perioden, kleur, stap=2 if smal and len(perioden) > 6 else 1)

    uitleg = ". ".join(f"{p.naam}: {p.voor}, {p.na}" for p in perioden)
    titel = _("Meldingen in het gebied: een jaar eerder, en met de maatregel")
    return doek.svg(teken, titel, uitleg, maat=(4.2, 3.0) if smal else (9.0, 3.2), donker=donker)


def _staven(vlak: Any, hoogten: list[int], schuif: float, verf: str, naam: str) -> None:
    vlak.bar([plek + schuif for plek in range(len(hoogten))], hoogten, _BREED, color=verf, label=naam)


def _assen(vlak: Any, perioden: Sequence[Jaarvergelijking], kleur: doek.Kleur, *, stap: int) -> None:
    namen = [" ".join(periode.naam.split(" ")[:2]) for periode in perioden]
    vlak.set_xticks(
        list(range(len(perioden)))[::stap], namen[::stap], fontsize=8, rotation=45 if len(perioden) > 6 else 0
    )
    vlak.set_yticks([])
    vlak.set_ylim(0, max([max(p.voor, p.na) for p in perioden], default=1) * 1.25 + 1)
    vlak.legend(loc="upper right", ncols=2, frameon=False, fontsize=9, labelcolor=kleur["inkt"])
