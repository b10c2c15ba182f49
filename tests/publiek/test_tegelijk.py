"""Somebody taps twice, or two tabs send at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from meldingen.models import Melding


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_versturen_geeft_een_melding(formulier) -> None:
    formulier.tot_controle()

    def verstuur(_: int) -> tuple[int, str]:
        try:
            antwoord = Client().post(formulier.adres("controle"))
            return antwoord.status_code, antwoord["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        antwoorden = set(draden.map(verstuur, range(4)))
    assert antwoorden == {(303, formulier.adres("bedankt"))}
    assert Melding.objects.count() == 1
