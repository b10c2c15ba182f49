"""Every indicator at a glance: per area the verdict, the newest figure in words, and its course as a line of a few pixels.
Reads what `cijfers` and `oordeel` give, judges nothing itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.reeksen import Reeks

from . import cijfers
from .cijfers import Cijfers
from .oordeel import Oordeel, per_gebied
from .van_buiten import KADERNOTA

_BREED, _HOOG, _RAND = 72, 24, 3
# Year -> what one source says of it: one figure, or several that differ.
_Jaren = Mapping[int, Sequence[Decimal]]


@dataclass(frozen=True)
class Vak:
    gebied: str
    vonk: SafeString
    laatste: str
    oordeel: Oordeel | None


@dataclass(frozen=True)
class Indicatorrij:
    indicator: Indicator
    vakken: list[Vak]


def per_thema(gebied: str = "") -> list[tuple[str, list[Indicatorrij]]]:
    """Theme by theme, of `gebied` only when given; first the themes that say something of each gemeente."""
    rijen = [_rij(cijfers.cijfers(een), gebied) for een in cijfers.alle()]
    themas = [(thema, list(groep)) for thema, groep in groupby(rijen, key=lambda rij: rij.indicator.thema)]
    return sorted(themas, key=lambda paar: -max(len(rij.vakken) for rij in paar[1]))


def _rij(gevonden: Cijfers, gebied: str) -> Indicatorrij:
    geoordeeld = per_gebied(gevonden)
    gebieden = [naam for naam in gevonden.gebieden if not gebied or naam == gebied]
    return Indicatorrij(gevonden.indicator, [_vak(gevonden, naam, geoordeeld.get(naam)) for naam in gebieden])


def _vak(gevonden: Cijfers, gebied: str, gegeven: Oordeel | None) -> Vak:
    bronnen = [reeks for reeks in (*gevonden.kadernota, *gevonden.buiten) if reeks.gebied == gebied]
    nieuwste = max(bronnen, key=lambda reeks: max(_jaren(reeks), default=0), default=None)
    jaren = _jaren(nieuwste) if nieuwste else {}
    laatste = _van_een_bron(nieuwste, jaren) if nieuwste and jaren else _van_het_portaal(gevonden, gebied)
    return Vak(gebied, vonk(jaren), laatste, gegeven)


def _jaren(reeks: Reeks) -> _Jaren:
    """The whole years of which it knows a figure."""
    return {punt.periode.jaar: punt.waarden for punt in reeks.punten if punt.waarden and not punt.half}


def _van_een_bron(reeks: Reeks, jaren: _Jaren) -> str:
    """The newest whole year, and who says so; the kadernota goes without saying."""
    jaar = max(jaren)
    waarde = woorden(jaren[jaar]) + ("%" if reeks.eenheid == "procent" else "")
    wie = "" if reeks.herkomst == KADERNOTA else f" ({reeks.wie})"
    return _("%(waarde)s in %(periode)s") % {"waarde": waarde, "periode": jaar} + wie


def _van_het_portaal(gevonden: Cijfers, gebied: str) -> str:
    for reeks in gevonden.eigen:
        if reeks.gebied == gebied:
            punt = reeks.punten[-1]
            waarde = _("verborgen") if punt.verborgen else woorden(punt.waarden)
            return _("%(waarde)s in %(periode)s") % {"waarde": waarde, "periode": punt.periode}
    return _("geen cijfer")


def woorden(waarden: Sequence[Decimal]) -> str:
    return f" {_('of')} ".join(f"{getal.normalize():f}".replace(".", ",") for getal in waarden)


def vonk(jaren: _Jaren) -> SafeString:
    """The years of one source as a small line, from nought; a gap where it is silent. Empty with fewer than two."""
    bekend = {jaar: float(waarden[0]) for jaar, waarden in sorted(jaren.items()) if len(waarden) == 1}
    if len(bekend) < 2:
        return SafeString("")
    begin, eind, hoogste = min(bekend), max(bekend), max(bekend.values()) or 1
    punten = {
        jaar: (
            _RAND + (jaar - begin) / (eind - begin) * (_BREED - 2 * _RAND),
            _HOOG - _RAND - waarde / hoogste * (_HOOG - 2 * _RAND),
        )
        for jaar, waarde in bekend.items()
    }
    plek = {jaar: (f"{x:.1f}", f"{y:.1f}") for jaar, (x, y) in punten.items()}
    lijnen = [(*plek[jaar], *plek[jaar + 1]) for jaar in plek if jaar + 1 in plek]
    strepen = format_html_join("", '<line x1="{}" y1="{}" x2="{}" y2="{}"/>', lijnen)
    return format_html(
        '<svg class="vonk" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}'
        '<circle cx="{}" cy="{}" r="2.5"/></svg>',
        *(_BREED, _HOOG, strepen, *plek[eind]),
    )
