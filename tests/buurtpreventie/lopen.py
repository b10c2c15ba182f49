"""A round to walk, for the tests of looprondes: planned by Buurvrouw, who walks with Buurman and Loper."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.levensloop.acties import screenen
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopronde
from tests.buren import over, plaats
from tests.conftest import SITTARD


@pytest.fixture
def groep(actieve_groep) -> Groep:
    return actieve_groep()


@pytest.fixture
def lid(groep, buur) -> Callable[[str], Lid]:
    """lid("Loper") -> their place in the group, as it is now."""
    return lambda naam: plaats(groep, buur(naam))


@pytest.fixture
def plan(groep, lid) -> Callable[..., Loopronde]:
    """plan(plaatsen=2) -> a round in three days; plan(over=timedelta(0)) -> one that begins now."""

    def maak(over: timedelta = timedelta(days=3), duur: timedelta = timedelta(hours=1), **velden) -> Loopronde:
        begin: datetime = timezone.now() + over
        gewoon = {"begin": begin, "einde": begin + duur, "zone": None, "plaatsen": 4, "kijk_naar": ""}
        return looprondes.plan(groep, velden=gewoon | velden, door=lid("Buurvrouw"))[0]

    return maak


@pytest.fixture
def loper_erbij(groep, buur, lid, coordinator) -> Callable[[str], Lid]:
    """loper_erbij("Buur1") -> somebody who may walk too."""

    def maak(naam: str) -> Lid:
        Lid.objects.filter(pk=lid(naam).pk).update(wil_lopen=True)
        screenen.leg_vast(buur(naam), gemeente=SITTARD, akkoord=True, tot=over(200), door=coordinator)
        return lid(naam)

    return maak


def meld_aan(ronde: Loopronde, *leden: Lid) -> Loopronde:
    for wie in leden:
        loopplekken.meld_aan(ronde, door=wie)
    return ronde


def verzet(ronde: Loopronde, stap: timedelta) -> Loopronde:
    """As if time had passed: the round and what happened in it lie `stap` further back."""
    for veld in ("begin", "einde"):
        setattr(ronde, veld, getattr(ronde, veld) - stap)
    Loopronde.objects.filter(pk=ronde.pk).update(begin=ronde.begin, einde=ronde.einde)
    for plek in ronde.plekken.all():
        plek.in_op = plek.in_op and plek.in_op - stap
        plek.uit_op = plek.uit_op and plek.uit_op - stap
        plek.save()
    return ronde
