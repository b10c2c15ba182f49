"""Which open meldingen are probably about the same: near, of the same kind, recent, in similar words. Says why; a person
decides. Reads only.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.gis.geos import Point
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen.melding.models import Categorie, Melding
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.stammen import stam, stammen, woorden

METERS = 150
DAGEN = 30
_BEKIJK = 60
_MEESTE = 5
_DREMPEL = 0.45


@dataclass(frozen=True)
class Gelijke:
    """`punten` from 0 to 1; `reden` is a sentence for whoever decides."""

    melding: Melding
    punten: float
    reden: str


def vergelijkbaar(
    uit: MeldingQuerySet,
    *,
    categorie: Categorie,
    punt: Point,
    tekst: str,
    moment: datetime | None = None,
    uitgezonderd: int | None = None,
) -> list[Gelijke]:
    """At most five of `uit` (what somebody may see) that look like the same as a melding made at `moment` (now), best first.

    `punt` in WGS84. `uitgezonderd` is the key of the melding itself. One query, however many meldingen there are.
    """
    moment = moment or timezone.now()
    dagen = timedelta(days=DAGEN)
    kandidaten = (
        uit.openstaand()
        .rond(punt, METERS)
        .filter(categorie__ouder=categorie.hoofd, gemeld_op__range=(moment - dagen, moment + dagen), deel_van=None)
        .exclude(pk=uitgezonderd or 0)
        .select_related("categorie", "buurt")
        .defer("buurt__geometrie")
        .order_by("-id")[:_BEKIJK]
    )
    eigen = stammen(tekst)
    gelijken = [_vergelijk(ander, categorie, punt, eigen, moment) for ander in kandidaten]
    return sorted((g for g in gelijken if g.punten >= _DREMPEL), key=lambda g: -g.punten)[:_MEESTE]


def _vergelijk(ander: Melding, categorie: Categorie, punt: Point, eigen: set[str], moment: datetime) -> Gelijke:
    afstand = meters(punt, ander.punt)
    samen = [woord for woord in dict.fromkeys(woorden(ander.tekst)) if stam(woord) in eigen]
    alle = eigen | stammen(ander.tekst)
    gelijk = len({stam(woord) for woord in samen}) / len(alle) if alle else 0.0
    verschil = abs(moment - ander.gemeld_op)
    punten = (
        0.4 * max(0.0, 1 - afstand / METERS)
        + 0.2 * max(0.0, 1 - verschil / timedelta(days=DAGEN))
        + 0.2 * (ander.categorie_id == categorie.pk)
        + 0.2 * min(1.0, 3 * gelijk)
    )
    return Gelijke(ander, round(punten, 3), _reden(ander, afstand, samen))


def _reden(ander: Melding, afstand: float, samen: list[str]) -> str:
    """ "40 m verderop, ook 'Gedumpt afval', met dezelfde woorden: bank, container." """
    waar = _("op dezelfde plek") if afstand < 8 else _("%d m verderop") % (5 * round(afstand / 5))
    zin = _("%(waar)s, ook '%(soort)s'") % {"waar": waar, "soort": ander.categorie}
    if samen:
        zin += ngettext(", met hetzelfde woord: %s", ", met dezelfde woorden: %s", len(samen)) % ", ".join(samen[:4])
    return zin[0].upper() + zin[1:] + "."


def meters(a: Point, b: Point) -> float:
    """The distance between two places near each other (WGS84 degrees), in metres."""
    breedte = math.radians((a.y + b.y) / 2)
    return math.hypot((a.x - b.x) * math.cos(breedte), a.y - b.y) * 111_320
