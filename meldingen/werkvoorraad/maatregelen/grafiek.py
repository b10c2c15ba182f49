"""Draws what was reported in the area of a measure beside the same days a year earlier. The same numbers stand in a table."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import matplotlib as mpl
from django.utils.translation import gettext as _
from matplotlib.figure import Figure

from meldingen.indicatoren.maatregelen.woorden import Periode

_LICHT = {"inkt": "#1f2328", "zacht": "#5a5f66", "lijn": "#d9d4c5", "voor": "#a8a599", "na": "#0b5160"}
_DONKER = {"inkt": "#f1efe8", "zacht": "#b9bcc0", "lijn": "#3a4044", "voor": "#6d7175", "na": "#5fc3d6"}
_STIJL: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 11,
    "svg.hashsalt": "portaal",
}
_BREED = 0.4


def svg(perioden: Sequence[Periode], *, smal: bool = False, donker: bool = False) -> bytes:
    """Two bars per period: grey for the year before, the accent for the measure."""
    kleur = _DONKER if donker else _LICHT
    with mpl.rc_context(_STIJL):
        figuur = Figure(figsize=(4.2, 3.0) if smal else (9.0, 3.2), layout="constrained")
        vlak = figuur.subplots()
        plekken = range(len(perioden))
        for reeks, schuif, naam in (
            ("voor", -_BREED / 2, _("een jaar eerder")),
            ("na", _BREED / 2, _("met de maatregel")),
        ):
            hoogten = [getattr(periode, reeks) for periode in perioden]
            staven = vlak.bar([plek + schuif for plek in plekken], hoogten, _BREED, color=kleur[reeks], label=naam)
            if len(perioden) <= (6 if smal else 14):
                vlak.bar_label(staven, fontsize=8, color=kleur["zacht"], padding=2)
        _assen(vlak, perioden, kleur, stap=2 if smal and len(perioden) > 6 else 1)
        uit = BytesIO()
        figuur.savefig(uit, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return uit.getvalue()


def _assen(vlak: Any, perioden: Sequence[Periode], kleur: dict[str, str], *, stap: int) -> None:
    namen = [" ".join(periode.naam.split(" ")[:2]) for periode in perioden]
    vlak.set_xticks(
        list(range(len(perioden)))[::stap], namen[::stap], fontsize=8, rotation=45 if len(perioden) > 6 else 0
    )
    vlak.set_yticks([])
    vlak.set_ylim(0, max([max(p.voor, p.na) for p in perioden], default=1) * 1.25 + 1)
    vlak.tick_params(colors=kleur["zacht"], length=0)
    vlak.spines[:].set_visible(False)
    vlak.spines["bottom"].set(visible=True, color=kleur["lijn"])
    vlak.legend(loc="upper right", ncols=2, frameon=False, fontsize=9, labelcolor=kleur["inkt"])
