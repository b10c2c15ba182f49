"""A half year that is over, for the demo: two rounds a week, what was seen on them, and the count of it.

Written in bulk, as `vullen` does, because the actions know only the present; the count itself is the real one.
"""

import random
from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.models import Groep
from buurtpreventie.overzicht import acties as tellen
from buurtpreventie.overzicht.models import Groepstelling
from buurtpreventie.rondes.models import Loopronde
from meldingen.cijfers.perioden import Periode
from meldingen.melding.models import Melding
from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import AMSTERDAM, dag_van

_DAGEN = (1, 4)  # Tuesday and Friday
_GEZIEN = 30


def zet_klaar() -> None:
    """Once: what is counted stays."""
    if Groepstelling.objects.exists():
        return
    vandaag = dag_van(timezone.now())
    periode = tellen.laatste_half_jaar(vandaag)
    for groep in Groep.objects.actief().order_by("pk"):
        Groep.objects.filter(pk=groep.pk).update(gemaakt_op=datetime.combine(periode.begin, time(9), AMSTERDAM))
        kans = random.Random(groep.slug)
        Loopronde.objects.bulk_create(_ronde(kans, groep, begin) for begin in _avonden(periode))
        Waarneming.objects.bulk_create(_gezien(groep, periode))
    tellen.stel_vast_op(vandaag)


def _avonden(periode: Periode) -> list[datetime]:
    dagen = (periode.begin + timedelta(days=n) for n in range((periode.eind - periode.begin).days))
    return [datetime.combine(dag, time(20), AMSTERDAM) for dag in dagen if dag.weekday() in _DAGEN]


def _ronde(kans: random.Random, groep: Groep, begin: datetime) -> Loopronde:
    lopers = kans.choice((0, 2, 2, 2, 3, 4))
    return Loopronde(
        groep=groep,
        begin=begin,
        einde=begin + timedelta(hours=2),
        plaatsen=4,
        gesloten_op=begin + timedelta(hours=3),
        gelopen_door=lopers,
        minuten=kans.randint(50, 115) if lopers else 0,
    )


def _gezien(groep: Groep, periode: Periode) -> list[Waarneming]:
    """Meldingen of the neighbourhood that its walkers saw first."""
    hier = Melding.objects.filter(
        Q(gesloten_op__isnull=True) | Q(status=Status.AFGEHANDELD),
        buurt__code__in=groep.buurten,
        dag__gte=periode.begin,
        dag__lt=periode.eind,
        waarneming=None,
    )
    return [
        Waarneming(
            groep=groep,
            sleutel=f"demo-halfjaar-{melding.pk}",
            categorie_id=melding.categorie_id,
            buurt_code=groep.buurten[0],
            gezien_op=melding.gemeld_op,
            gemaakt_op=melding.gemeld_op,
            verloopt_op=melding.gemeld_op + timedelta(days=7),
            melding=melding,
            terug_op=melding.gesloten_op,
            is_teruggelezen=melding.gesloten_op is not None,
        )
        for melding in hier.order_by("pk")[:_GEZIEN]
    ]
