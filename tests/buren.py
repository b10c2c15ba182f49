"""Neighbours for the tests of buurtpreventie: Buurvrouw and Buurman coordinate, Loper walks, Nieuwkomer is a stranger.

Fixtures are imported by the conftest of whoever needs them.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from buurtpreventie.groepen.fasen import BUREN_NODIG
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.inloggen import deur
from buurtpreventie.levensloop.acties import groepen, leden, screenen
from meldingen.melding.models import Team
from meldingen.streek.gebieden import bij
from tests.conftest import PLEK, SITTARD

VELDEN = {
    "naam": "Wandelteam Centrum",
    "soort": "wandelteam",
    "doel": "Twee avonden per week een ronde door het centrum.",
    "huisregels": "Wij kijken en melden.\nBij gevaar bellen wij 112.",
    "meedoen": "Neem een zaklamp mee.",
}


@pytest.fixture
def buur(portaal) -> Callable[..., Deelnemer]:
    """buur("Buurvrouw") -> a neighbour who is known to the portal."""

    def maak(naam: str) -> Deelnemer:
        return Deelnemer.objects.get_or_create(email=f"{naam.lower()}@buren.example", defaults={"naam": naam})[0]

    return maak


@pytest.fixture
def als_buur() -> Callable[[Deelnemer], Client]:
    """als_buur(buurvrouw) -> a client of her own that is logged in."""

    def log_in(deelnemer: Deelnemer) -> Client:
        client = Client()
        client.cookies.update(deur.laat_in(HttpResponse(), deelnemer).cookies)
        return client

    return log_in


@pytest.fixture
def aanvraag(buur) -> Callable[..., Groep]:
    """aanvraag() -> a group that looks for neighbours, asked for by Buurvrouw."""

    def maak(gemeente: str = SITTARD, **velden) -> Groep:
        buurten = [bij(*PLEK[gemeente]).code]
        return groepen.vraag_aan(buur("Buurvrouw"), gemeente=gemeente, buurten=buurten, velden=VELDEN | velden)

    return maak


@pytest.fixture
def met_buren(buur) -> Callable[[Groep], Groep]:
    """Enough neighbours for the gemeente, Buurman the second coordinator and Loper one of the members."""

    def vul(groep: Groep) -> Groep:
        for naam in ("Buurman", "Loper", *(f"Buur{n}" for n in range(BUREN_NODIG - 3))):
            leden.steun(groep, buur(naam), wil_lopen=naam in ("Buurman", "Loper"))
        leden.maak_coordinator(plaats(groep, buur("Buurman")), door=plaats(groep, buur("Buurvrouw")))
        return groep

    return vul


@pytest.fixture
def actieve_groep(aanvraag, met_buren, buur, coordinator) -> Callable[..., Groep]:
    """actieve_groep() -> approved by the Coördinator of Sittard-Geleen; Buurvrouw, Buurman and Loper may walk."""

    def maak(door=coordinator, gemeente: str = SITTARD, **velden) -> Groep:
        groep = met_buren(aanvraag(gemeente, **velden))
        groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
        team = Team.objects.get(gemeente_code=gemeente, vangnet=True)
        groepen.keur_goed(groep, contact=door, boateam=team, wijkagent="via 0900-8844", door=door)
        for naam in ("Buurvrouw", "Buurman", "Loper"):
            screenen.leg_vast(buur(naam), gemeente=gemeente, akkoord=True, tot=over(200), door=door)
        return groep

    return maak


def plaats(groep: Groep, deelnemer: Deelnemer) -> Lid:
    return Lid.objects.select_related("groep", "deelnemer").get(groep=groep, deelnemer=deelnemer)


def over(dagen: int) -> date:
    return timezone.localdate() + timedelta(days=dagen)


def code_uit(mail) -> str:
    """The six digits of a mail with a login code."""
    return re.search(r"\b(\d{6})\b", mail["Subject"]).group(1)
