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

from meldingen.cijfers.definities.models import Doel, Indicator

from . import cijfers
from .cijfers import Cijfers
from .oordeel import Oordeel, oordelen

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
    wie, jaren = _nieuwste(gevonden, gebied)
    return Vak(gebied, vonk(jaren), _laatste(gevonden, gebied, wie, jaren), gegeven)


def _nieuwste(gevonden: Cijfers, gebied: str) -> tuple[str, _Jaren]:
    """Of the source that knows the newest whole year, the kadernota first: who it is (empty for the kadernota), and what it
    says of each year."""
    kadernota = {w.jaar: w.waarden for w in gevonden.bron if w.gebied == gebied and not w.half and w.waarden}
    bronnen: list[tuple[str, _Jaren]] = [("", kadernota)]
    for reeks in gevonden.buiten:
        if reeks.gebied == gebied:
            bronnen.append((reeks.wie, {p.periode.jaar: p.waarden for p in reeks.punten if p.waarden}))
    return max(bronnen, key=lambda bron: max(bron[1], default=0))


def _laatste(gevonden: Cijfers, gebied: str, wie: str, jaren: _Jaren) -> str:
    """The newest whole year that a source knows, else the newest of the portal."""
    if jaren:
        jaar = max(jaren)
        waarde = woorden(jaren[jaar]) + ("%" if gevonden.indicator.eenheid == "procent" else "")
        return _("%(waarde)s in %(periode)s") % {"waarde": waarde, "periode": jaar} + (f" ({wie})" if wie else "")
    for e in sorted((e for e in gevonden.eigen if e.gebied == gebied), key=lambda e: e.periode, reverse=True):
        waarde = _("verborgen") if e.aantal is None else str(e.aantal)
        return _("%(waarde)s in %(periode)s") % {"waarde": waarde, "periode": e.periode}
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
