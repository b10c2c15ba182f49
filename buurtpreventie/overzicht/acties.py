"""Counts what groups did in a half year, once, a month after it ended: by then most of what was seen has been told back.

Writes `Groepstelling`. A row is never made anew: a figure that was public does not move, so nobody learns from a difference.
"""

import logging
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django_tasks import task

from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.overzicht.models import Groepstelling
from buurtpreventie.rondes.models import Loopronde
from meldingen.cijfers.perioden import Periode, Periodesoort
from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import AMSTERDAM, dag_van

log = logging.getLogger(__name__)
RUST = timedelta(days=30)


def laatste_half_jaar(vandaag: date) -> Periode:
    """The newest half year that can be counted."""
    nu = Periode.met(vandaag - RUST, Periodesoort.HALF)
    return Periode.met(nu.begin - timedelta(days=1), Periodesoort.HALF)


@task()
def stel_vast() -> int:
    """Count the newest half year that is over, unless it was counted. Returns the number of groups."""
    return stel_vast_op(dag_van(timezone.now()))


@transaction.atomic
def stel_vast_op(vandaag: date) -> int:
    periode = laatste_half_jaar(vandaag)
    if Groepstelling.objects.filter(periode=str(periode)).exists():
        return 0
    begin, eind = (datetime.combine(dag, time(), AMSTERDAM) for dag in (periode.begin, periode.eind))
    rondes, gezien = _rondes(begin, eind), _gezien(begin, eind)
    leden = dict(Lid.objects.actief().order_by().values_list("groep").annotate(Count("pk")))
    groepen = [
        groep
        for groep in Groep.objects.filter(gemaakt_op__lt=eind).defer("gebied").order_by("pk")
        if groep.fase == Fase.ACTIEF or groep.pk in rondes or groep.pk in gezien
    ]
    Groepstelling.objects.bulk_create(
        Groepstelling(
            groep=groep,
            gemeente_code=groep.gemeente_code,
            buurten=groep.buurten,
            periode=str(periode),
            leden=leden.get(groep.pk, 0),
            **(_NIETS | rondes.get(groep.pk, {}) | gezien.get(groep.pk, {})),
        )
        for groep in groepen
    )
    log.info("buurtpreventie geteld periode=%s groepen=%d", periode, len(groepen))
    return len(groepen)


_NIETS = dict.fromkeys(("rondes", "minuten", "waarnemingen", "meldingen", "opgevolgd", "teruggemeld", "dagen"), 0)


def _rondes(begin: datetime, eind: datetime) -> dict[int, dict[str, int]]:
    gelopen = Loopronde.objects.gelopen().filter(begin__gte=begin, begin__lt=eind).order_by().values_list("groep")
    return {
        groep: {"rondes": rondes, "minuten": minuten}
        for groep, rondes, minuten in gelopen.annotate(Count("pk"), Sum("minuten"))
    }


def _gezien(begin: datetime, eind: datetime) -> dict[int, dict[str, int]]:
    rijen = Waarneming.objects.filter(gezien_op__gte=begin, gezien_op__lt=eind).order_by()
    klaar = Q(melding__status=Status.AFGEHANDELD)
    terug = Q(melding__isnull=False, terug_op__isnull=False)
    tellingen = {
        "waarnemingen": Count("pk"),
        "meldingen": Count("melding"),
        "opgevolgd": Count("melding", filter=klaar),
        "teruggemeld": Count("pk", filter=terug),
    }
    uit = {
        groep: dict(zip(tellingen, aantallen, strict=True))
        for groep, *aantallen in rijen.values_list("groep").annotate(**tellingen)
    }
    # The databases do not agree on the difference of two moments; the half year of a region has some thousands.
    verteld: Any = rijen.filter(terug).values_list("groep", "gezien_op", "terug_op")
    for groep, gezien_op, terug_op in verteld.iterator():
        uit[groep]["dagen"] = uit[groep].get("dagen", 0) + (dag_van(terug_op) - dag_van(gezien_op)).days
    return uit
