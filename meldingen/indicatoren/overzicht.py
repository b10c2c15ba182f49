"""Every indicator at a glance: per area the verdict, the newest figure in words, and its course as a line of a few pixels.
Reads what `cijfers` and `oordeel` give, judges nothing itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from meldingen.models import Doel, Indicator

from . import cijfers
from .cijfers import Bronwaarde, Cijfers, Stand
from .oordeel import Oordeel, oordelen

_BREED, _HOOG, _RAND = 72, 24, 3


@dataclass(frozen=True)
class Vak:
    gebied: str
    vonk: SafeString
    laatste: str
    oordeel: Oordeel | None


@dataclass(frozen=True)
class Rij:
    indicator: Indicator
    vakken: list[Vak]


def per_thema(gebied: str = "") -> list[tuple[str, list[Rij]]]:
    """Theme by theme, of `gebied` only when given; first the themes that say something of each gemeente."""
    indicatoren = list(cijfers.alle())
    geoordeeld = oordelen(indicatoren)
    rijen = [_rij(cijfers.cijfers(een), gebied, per_gebied(geoordeeld[een.slug])) for een in indicatoren]
    themas = [(thema, list(groep)) for thema, groep in groupby(rijen, key=lambda rij: rij.indicator.thema)]
    return sorted(themas, key=lambda paar: -max(len(rij.vakken) for rij in paar[1]))


def per_gebied(paren: list[tuple[Doel, Oordeel]]) -> dict[str, Oordeel]:
    """The verdict of each area; "" where the goal names none."""
    return {doel.gebied: gegeven for doel, gegeven in paren}


def _rij(gevonden: Cijfers, gebied: str, geoordeeld: dict[str, Oordeel]) -> Rij:
    gebieden = [naam for naam in gevonden.gebieden if not gebied or naam == gebied]
    return Rij(gevonden.indicator, [_vak(gevonden, naam, geoordeeld.get(naam)) for naam in gebieden])


def _vak(gevonden: Cijfers, gebied: str, gegeven: Oordeel | None) -> Vak:
    bron = [w for w in gevonden.bron if w.gebied == gebied]
    return Vak(gebied, vonk(bron), _laatste(gevonden, gebied, bron), gegeven)


def _laatste(gevonden: Cijfers, gebied: str, bron: list[Bronwaarde]) -> str:
    """The newest whole year that a source knows, the kadernota first, else the newest of the portal."""
    eenheid = "%" if gevonden.indicator.eenheid == "procent" else ""
    jaren = [(w.jaar, w.waarden, "") for w in bron if not w.half and w.waarden]
    for reeks in gevonden.buiten:
        jaren += [
            (p.periode.jaar, p.waarden, f" ({reeks.wie})") for p in reeks.punten if p.waarden and reeks.gebied == gebied
        ]
    for jaar, waarden, wie in sorted(jaren, key=lambda een: een[0], reverse=True):
        return _("%(waarde)s in %(periode)s") % {"waarde": woorden(waarden) + eenheid, "periode": jaar} + wie
    for e in sorted((e for e in gevonden.eigen if e.gebied == gebied), key=lambda e: e.periode, reverse=True):
        waarde = _("verborgen") if e.aantal is None else str(e.aantal)
        return _("%(waarde)s in %(periode)s") % {"waarde": waarde, "periode": e.periode}
    return _("geen cijfer")


def woorden(waarden: Sequence[Decimal]) -> str:
    return f" {_('of')} ".join(f"{getal.normalize():f}".replace(".", ",") for getal in waarden)


def vonk(waarden: list[Bronwaarde]) -> SafeString:
    """The whole years as a small line, from nought; a gap where the source is silent. Empty with fewer than two."""
    bekend = {w.jaar: float(w.waarden[0]) for w in waarden if w.stand == Stand.BEKEND and not w.half}
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
