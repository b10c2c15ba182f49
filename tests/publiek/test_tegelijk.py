"""Somebody taps twice, or two tabs send at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Categorie, Concept, Melding
from tests.conftest import PLEK, SITTARD


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


@pytest.mark.parametrize("wat", ["tekst", "foto"])
def test_wie_tijdens_het_versturen_nog_iets_verandert_kijkt_het_opnieuw_na(portaal, png, wat) -> None:
    """Nothing of what was typed is lost: neither the change nor the rest."""
    lon, lat = PLEK[SITTARD]
    concept = concepten.begin(tekst="Er ligt iets", categorie="zwerfvuil", lon=lon, lat=lat)
    elders = Concept.objects.get(pk=concept.pk)
    if wat == "tekst":
        concepten.bewaar(elders, tekst="Er ligt nog meer")
    else:
        concepten.voeg_foto_toe(elders, jpeg=png.read(), vingerafdruk="x")
    soort = Categorie.objects.get(slug="zwerfvuil")
    with pytest.raises(concepten.ConceptVeranderd):
        concepten.verstuur(concept, categorie=soort, antwoorden=[])
    assert not Melding.objects.exists()
    melding = concepten.verstuur(Concept.objects.get(pk=concept.pk), categorie=soort, antwoorden=[])
    assert (melding.tekst, melding.fotos.count()) == (
        ("Er ligt nog meer", 0) if wat == "tekst" else ("Er ligt iets", 1)
    )
