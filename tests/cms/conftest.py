"""An editor who may place alarms, a colleague who may not, and an alarm made the real way."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from cms.alarm import alarm as alarmen
from cms.alarm import begin as alarmbegin
from cms.alarm import gebied as alarmgebied
from cms.alarm.models import Alarm
from meldingen.melding.models import Roltoewijzing
from tests.conftest import BEEK, SITTARD, STEIN, WACHTWOORD


@pytest.fixture
def maak_redacteur(portaal) -> Callable:
    """maak_redacteur(STEIN) -> somebody who gets into /cms/ and is an editor of those gemeenten."""

    def maak(*gemeenten: str):
        naam = f"Redacteur {' '.join(gemeenten) or 'nergens'}"
        gebruiker = get_user_model().objects.create_user(
            f"{naam.replace(' ', '.').lower()}@demo.example", WACHTWOORD, naam=naam
        )
        groep, _nieuw = Group.objects.get_or_create(name="Redactie van de test")
        groep.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
        gebruiker.groups.add(groep)
        for gemeente in gemeenten:
            Roltoewijzing.objects.create(gebruiker=gebruiker, rol="redacteur", gemeente_code=gemeente)
        return gebruiker

    return maak


@pytest.fixture
def redacteur(maak_redacteur):
    return maak_redacteur(BEEK, SITTARD, STEIN)


@pytest.fixture
def begin(portaal) -> None:
    alarmbegin.laad()


@pytest.fixture
def maak_alarm(begin, redacteur, django_capture_on_commit_callbacks) -> Callable[..., Alarm]:
    """An alarm for all of Sittard-Geleen for an hour unless told otherwise, and every page knows it."""

    def maak(
        gebied: str = SITTARD, *, uren: float = 1, straal_km: float = 2, vervangt=None, door=None, **velden
    ) -> Alarm:
        tekst = {
            "niveau": "gevaar",
            "onderwerp": "stof",
            "titel": "Er is een gevaarlijke stof vrijgekomen",
            "wat_te_doen": "Ga naar binnen en blijf daar.\nSluit ramen en deuren.",
            "link": "https://www.vrzl.nl/",
            "soorten": ["chemelot"],
        } | velden
        with django_capture_on_commit_callbacks(execute=True):
            return alarmen.publiceer(
                alarmen.Alarmtekst(**tekst),
                kenmerk=uuid4(),
                gebied=alarmgebied.lees(gebied, straal_km=straal_km),
                geldig_tot=timezone.now() + timedelta(hours=uren),
                vervangt=vervangt,
                door=door or redacteur,
            )

    return maak
