"""What is erased, when, and that the numbers stay true."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from meldingen.melding import acties, privacy
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Concept, Foto, Melder, Melding, Uitgaand, Vernietiging

MELDER = {"naam": "Bewoner", "email": "bewoner@demo.example"}


@pytest.fixture
def gesloten(maak_melding, boa):
    def maak(dagen: int) -> Melding:
        melding = maak_melding(melder=MELDER, antwoorden=[{"vraag": "Wie?", "antwoord": "De buurman"}], adres="Markt 1")
        acties.verander_status(melding, "afgehandeld", door=boa, bericht="Beste meneer Bewoner, klaar.")
        Melding.objects.filter(pk=melding.pk).update(gesloten_op=timezone.now() - timedelta(days=dagen))
        return melding

    return maak


def test_contactgegevens_verdwijnen_een_jaar_na_sluiten_ook_uit_de_uitbak(gesloten):
    oud, jong = gesloten(366), gesloten(364)
    assert privacy.overzicht()["contactgegevens"] == 1
    privacy.ruim_op.call()
    assert list(Melder.objects.values_list("melding", flat=True)) == [jong.pk]
    assert set(Uitgaand.objects.over("melding", [oud.pk]).values_list("ontvanger", flat=True)) == {privacy.GEWIST}
    oud.refresh_from_db()
    assert oud.adres == "Markt 1"


def test_na_vijf_jaar_is_er_geen_woord_of_foto_meer_en_de_aantallen_kloppen(
    gesloten, png, django_capture_on_commit_callbacks
):
    melding = gesloten(5 * 365 + 1)
    foto = Foto.objects.create(melding=melding, bestand=png, vingerafdruk="x")
    pad = foto.bestand.path
    with django_capture_on_commit_callbacks(execute=True):
        privacy.ruim_op.call()
    melding.refresh_from_db()
    assert (melding.tekst, melding.antwoorden, melding.adres) == (privacy.GEWIST, [], "")
    assert set(melding.overgangen.values_list("bericht", flat=True)) == {"", privacy.GEWIST}
    assert not Foto.objects.exists()
    assert not Path(pad).exists()
    assert tellen.verschillen() == []
    assert melding.overgangen.count() == 2


def test_een_concept_verdwijnt_na_een_dag_met_zijn_fotos_maar_niet_die_van_een_melding(maak_melding, png):
    concept = Concept.objects.create()
    los = Foto.objects.create(concept=concept, vingerafdruk="x", bestand=png)
    vast = Foto.objects.create(concept=concept, melding=maak_melding(), vingerafdruk="x", bestand=png)
    Concept.objects.update(gewijzigd_op=timezone.now() - timedelta(days=2))
    privacy.ruim_op.call()
    assert not Concept.objects.exists()
    assert list(Foto.objects.all()) == [vast]
    assert los.pk != vast.pk


def test_het_logboek_zegt_hoeveel_en_nooit_wat(gesloten):
    gesloten(366)
    privacy.ruim_op.call()
    privacy.ruim_op.call()
    assert [(v.wat, v.aantal) for v in Vernietiging.objects.all()] == [("contactgegevens", 1)]


def test_een_melder_kan_meteen_gewist_worden(maak_melding):
    melding = maak_melding(melder=MELDER)
    privacy.wis_melder(melding)
    assert not Melder.objects.exists()
    assert (Uitgaand.objects.get().ontvanger, Uitgaand.objects.get().stand) == (privacy.GEWIST, "vervallen")
