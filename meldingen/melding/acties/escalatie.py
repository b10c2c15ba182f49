"""Telling the coordinator which terms run out: on the working day before at the latest, and once more when they have.

Every working morning one mail per coordinator and gemeente, with what they may see. A melding that waits for its reporter is
not late. What nobody could be told (no coordinator, none trusted with it) is not written down as told. A row per
melding and term, unique, makes that nobody hears it twice.
"""

import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django_tasks import task

from meldingen.melding import berichten, toegang
from meldingen.melding.models import Escalatie, Roltoewijzing
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.workflow import PAUZE
from meldingen.streek import termijnen

log = logging.getLogger(__name__)
MEESTE_REGELS = 200
_Soort = Escalatie.Soort
_Sleutels = list[tuple[int, datetime]]


@task()
def escaleer() -> int:
    """The morning's turn, on working days; safe to run twice. Returns how many meldingen were told of."""
    return vertel(timezone.now())


def vertel(nu: datetime) -> int:
    """What a turn at `nu` (aware) does: nothing on a day off, or when this day's mail was made already."""
    dag = termijnen.dag_van(nu)
    if not termijnen.is_werkdag(dag):
        return 0
    coordinatoren = Roltoewijzing.objects.filter(rol=Roltoewijzing.Rol.COORDINATOR, gebruiker__is_active=True)
    gemeenten = sorted(set(coordinatoren.values_list("gemeente_code", flat=True)))
    verteld = sum(_gemeente(gemeente, nu, dag) for gemeente in gemeenten)
    log.info("escalatie meldingen=%d", verteld)
    return verteld


@transaction.atomic
def _gemeente(gemeente: str, nu: datetime, dag: date) -> int:
    aanleiding = f"escalatie:{gemeente}:{dag.isoformat()}"
    if berichten.is_verteld(aanleiding):
        return 0  # whatever came up since is told tomorrow
    gezien: dict[str, set[tuple[int, datetime]]] = {soort: set() for soort in _Soort}
    for coordinator in _coordinatoren(gemeente):
        meldingen = toegang.meldingen_voor(coordinator, gemeenten=[gemeente])
        verstreken, nadert = _verstreken(meldingen, nu), _nadert(meldingen, nu)
        gezien[_Soort.VERSTREKEN].update(verstreken)
        gezien[_Soort.NADERT].update(nadert)
        if verstreken or nadert:
            _mail(aanleiding, coordinator.email, verstreken, nadert)
    return sum(_leg_vast(soort, rijen) for soort, rijen in gezien.items())


def _coordinatoren(gemeente: str) -> QuerySet[Any]:
    rollen = Roltoewijzing.objects.filter(rol=Roltoewijzing.Rol.COORDINATOR, gemeente_code=gemeente)
    return get_user_model().objects.filter(is_active=True, pk__in=rollen.values("gebruiker")).order_by("pk")


def _verstreken(meldingen: MeldingQuerySet, nu: datetime) -> _Sleutels:
    return _nog_niet_verteld(meldingen.te_laat(nu), _Soort.VERSTREKEN)


def _nadert(meldingen: MeldingQuerySet, nu: datetime) -> _Sleutels:
    """What runs out today or on the next working day, or on a day off in between."""
    tot = termijnen.uiterste_moment(nu, 1)
    lopend = meldingen.openstaand().exclude(status__in=sorted(PAUZE))
    return _nog_niet_verteld(lopend.filter(uiterlijk_op__gte=nu, uiterlijk_op__lte=tot), _Soort.NADERT)


def _nog_niet_verteld(meldingen: MeldingQuerySet, soort: str) -> _Sleutels:
    """(key, term) of those nobody was told of, the term that ends first on top; a term that starts anew counts anew."""
    verteld = Escalatie.objects.filter(melding=OuterRef("pk"), soort=soort, uiterlijk_op=OuterRef("uiterlijk_op"))
    rijen = meldingen.filter(~Exists(verteld)).order_by("uiterlijk_op", "id")
    return list(rijen.values_list("pk", "uiterlijk_op"))


def _mail(aanleiding: str, adres: str, verstreken: _Sleutels, nadert: _Sleutels) -> None:
    te_laat = [pk for pk, _term in verstreken[:MEESTE_REGELS]]
    bijna = [pk for pk, _term in nadert[: MEESTE_REGELS - len(te_laat)]]
    meer = len(verstreken) + len(nadert) - len(te_laat) - len(bijna)
    berichten.zet_aanleiding_klaar(aanleiding, [adres], "escalatie", verstreken=te_laat, nadert=bijna, meer=meer)


def _leg_vast(soort: str, rijen: Iterable[tuple[int, datetime]]) -> int:
    nieuw = [Escalatie(melding_id=pk, soort=soort, uiterlijk_op=term) for pk, term in sorted(rijen)]
    Escalatie.objects.bulk_create(nieuw, batch_size=1_000, ignore_conflicts=True)
    return len(nieuw)
