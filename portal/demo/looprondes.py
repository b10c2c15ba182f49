"""Rounds of the walking team for the demo: six that were walked, and six to come, of which the first has its two walkers.

What is to come is made the real way; what was walked could only be tapped in then, so those rows are written here.
"""

from datetime import datetime, time, timedelta

from django.utils import timezone

from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopronde
from meldingen.streek.termijnen import AMSTERDAM, dag_van

_WEKEN = 6
_KIJK_NAAR = "Het fietspad achter de school en de speeltuin. Doen alle lantaarns het?"


def zet_klaar() -> None:
    """Plans the rounds; once, because what exists stays as somebody left it."""
    groep = Groep.objects.actief().filter(soort=Groep.Soort.WANDELTEAM).order_by("pk").first()
    if groep is None or Loopronde.objects.exists():
        return
    begin = _avond(dagen=2)
    velden = {"begin": begin, "einde": begin + timedelta(minutes=90), "plaatsen": 4, "kijk_naar": _KIJK_NAAR}
    eerste, tweede = Lid.objects.coordinatoren().filter(groep=groep).select_related("groep").order_by("pk")[:2]
    rondes = looprondes.plan(groep, velden=velden | {"zone": None}, weken=_WEKEN, door=eerste)
    for ronde, lid in ((rondes[0], eerste), (rondes[0], tweede), (rondes[1], tweede)):
        loopplekken.meld_aan(ronde, door=lid)
    for week in range(1, _WEKEN + 1):
        _gelopen(groep, _avond(dagen=2 - 7 * week), lopers=2 + week % 2, minuten=70 + 5 * week)


def _avond(dagen: int) -> datetime:
    return datetime.combine(dag_van(timezone.now()) + timedelta(days=dagen), time(20), AMSTERDAM)


def _gelopen(groep: Groep, begin: datetime, *, lopers: int, minuten: int) -> None:
    einde = begin + timedelta(minutes=90)
    Loopronde.objects.create(
        groep=groep,
        begin=begin,
        einde=einde,
        plaatsen=4,
        gesloten_op=einde + looprondes.MARGE,
        gelopen_door=lopers,
        minuten=minuten,
    )
