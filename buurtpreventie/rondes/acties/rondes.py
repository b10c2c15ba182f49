"""The life of a loopronde: planned, called off, and closed with its numbers. Writes `Loopronde`.

Who walks it is `plekken`'s. A round is closed by the timetable, an hour after its end; one that two never walked together
counts as not walked. Each change holds the row lock of the round, planning that of the group.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from buurtpreventie.groepen import saar
from buurtpreventie.groepen.fouten import GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.groepen.rechten import eis_coordinator, eis_leiding
from buurtpreventie.rondes import berichten as loopberichten
from buurtpreventie.rondes.models import Loopronde
from meldingen.streek.termijnen import AMSTERDAM, dag_van

from . import plekken as loopplekken
from .fouten import OverMensen, RondeAfgelast, RondeVoorbij

log = logging.getLogger(__name__)
WEKEN_HOOGSTENS = 12
# Who forgot to check out has this long after the end.
MARGE = timedelta(hours=1)
# Planned at the same time in one group.
_TEGELIJK = 100
_PER_KEER = 200


@transaction.atomic
def plan(groep: Groep, *, velden: Mapping[str, Any], weken: int = 1, door: Lid) -> list[Loopronde]:
    """Plan one round, or the same one every week (at most twelve). `velden`: begin, einde, zone, plaatsen, kijk_naar.

    Raises GeenGroepsrecht, OverMensen, GroepVoorbij, TeVaak. The same twice is once.
    """
    eis_coordinator(door, groep.pk)
    _over_plekken(velden.get("kijk_naar", ""))
    # Two presses at once wait for each other, so that the second finds the first.
    groep = Groep.objects.select_for_update().defer("gebied").get(pk=groep.pk)
    if not groep.is_openbaar:
        raise GroepVoorbij
    weken = max(1, min(weken, WEKEN_HOOGSTENS))
    gepland = Loopronde.objects.filter(groep=groep).gaat_door().komend(timezone.now())
    if gepland.count() + weken > _TEGELIJK:
        raise TeVaak(_("Er staan al honderd rondes gepland. Wacht tot er een paar gelopen zijn."))
    rondes = [_een(groep, _weken_later(velden, week)) for week in range(weken)]
    log.info("looprondes gepland groep=%d aantal=%d", groep.pk, len(rondes))
    return rondes


def _over_plekken(kijk_naar: str) -> None:
    """What walkers look at is a place or behaviour, never people: what the SAAR guard sees does not go along."""
    if vondsten := saar.lees(kijk_naar):
        raise OverMensen(" ".join(vondst.zin for vondst in vondsten))


def _een(groep: Groep, velden: Mapping[str, Any]) -> Loopronde:
    zelfde = Loopronde.objects.gaat_door().filter(groep=groep, begin=velden["begin"], einde=velden["einde"])
    if zone := velden.get("zone"):
        al = next((ronde for ronde in zelfde if ronde.zone and ronde.zone.equals_exact(zone, 1e-7)), None)
    else:
        al = zelfde.filter(zone=None).first()
    return al or Loopronde.objects.create(groep=groep, **velden)


def _weken_later(velden: Mapping[str, Any], weken: int) -> dict[str, Any]:
    """The same hour by the clock on the wall, also when summer time has ended in between."""
    return dict(velden) | {naam: _later(velden[naam], weken) for naam in ("begin", "einde")}


def _later(moment: datetime, weken: int) -> datetime:
    hier = moment.astimezone(AMSTERDAM)
    return datetime.combine(hier.date() + timedelta(weeks=weken), hier.time(), AMSTERDAM)


@transaction.atomic
def gelast_af(ronde: Loopronde, *, reden: str, door: Any) -> Loopronde:
    """Call it off: weather, or anything else; by a coordinator (`door` a Lid) or the gemeente (a member of staff). Who would
    walk reads why. Twice is once.

    Raises GeenGroepsrecht, RedenNodig, RondeVoorbij.
    """
    eis_leiding(ronde.groep, door)
    if not reden.strip():
        raise RedenNodig
    ronde = _slot(ronde)
    if ronde.is_geweest:
        raise RondeVoorbij
    return ronde if ronde.afgelast else _gelast_af(ronde, reden)


def _gelast_af(ronde: Loopronde, reden: str) -> Loopronde:
    ronde.afgelast = reden.strip()[:300]
    ronde.save(update_fields=["afgelast"])
    loopberichten.afgelast(ronde)
    log.info("loopronde afgelast ronde=%d", ronde.pk)
    return ronde


@transaction.atomic
def gelast_alles_af(groep: Groep, *, reden: str) -> None:
    """A group that ends: what was planned does not happen. A round that is being walked is closed by the timetable."""
    nog_niet_begonnen = Loopronde.objects.filter(groep=groep, begin__gt=timezone.now()).gaat_door()
    for ronde in nog_niet_begonnen.select_for_update().order_by("pk"):
        _gelast_af(ronde, reden)


@transaction.atomic
def wijzig_kijk_naar(ronde: Loopronde, *, tekst: str, door: Lid) -> Loopronde:
    """What the walkers look at, until the round has been. Raises GeenGroepsrecht, OverMensen, RondeVoorbij, RondeAfgelast."""
    eis_coordinator(door, ronde.groep_id)
    _over_plekken(tekst)
    if ronde.is_geweest:
        raise RondeVoorbij
    if ronde.afgelast:
        raise RondeAfgelast(ronde.afgelast)
    ronde.kijk_naar = tekst
    ronde.save(update_fields=["kijk_naar"])
    return ronde


@task()
def sluit_af() -> int:
    """Close what ended an hour ago: who forgot is checked out, and the numbers are written. Returns how many.

    Safe to run twice.
    """
    klaar = Loopronde.objects.gaat_door().filter(gesloten_op=None, einde__lte=timezone.now() - MARGE)
    pks = list(klaar.order_by("pk").values_list("pk", flat=True)[:_PER_KEER])
    return sum(_sluit(pk) for pk in pks)


@transaction.atomic
def _sluit(pk: int) -> bool:
    ronde = Loopronde.objects.select_for_update().get(pk=pk)
    if ronde.gesloten_op or ronde.afgelast:
        return False
    ronde.gelopen_door, ronde.minuten = loopplekken.sluit(ronde)
    ronde.gesloten_op = timezone.now()
    ronde.save(update_fields=["gelopen_door", "minuten", "gesloten_op"])
    log.info("loopronde gesloten ronde=%d lopers=%d minuten=%d", pk, ronde.gelopen_door, ronde.minuten)
    return True


@task()
def herinner() -> int:
    """The evening before: who walks tomorrow reads when; with fewer than two, coordinators and walker read that.

    Returns how many rounds. Safe to run twice: a mail has a name.
    """
    morgen = dag_van(timezone.now()) + timedelta(days=1)
    begin = datetime.combine(morgen, datetime.min.time(), AMSTERDAM)
    rondes = Loopronde.objects.gaat_door().filter(begin__gte=begin, begin__lt=begin + timedelta(days=1))
    gevonden = list(rondes.select_related("groep").defer("groep__gebied", "zone").order_by("pk"))
    for ronde in gevonden:
        with transaction.atomic():
            if loopplekken.met_te_weinig(ronde):
                loopberichten.te_weinig(ronde)
            else:
                loopberichten.herinnering(ronde)
    return len(gevonden)


def _slot(ronde: Loopronde) -> Loopronde:
    return (
        Loopronde.objects.select_for_update(of=("self",))
        .select_related("groep")
        .defer("groep__gebied")
        .get(pk=ronde.pk)
    )
