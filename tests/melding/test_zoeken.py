"""Searching: Dutch stems, typing slips, streets and postcodes, numbers, and the reporter for who may."""

import pytest

from meldingen.melding import acties, privacy, zoeken
from meldingen.melding.models import Melding, Zoekwoord
from meldingen.melding.zoeken.typefouten import woordenboek
from meldingen.streek.plek import Plek


@pytest.fixture
def gevuld(maak_melding) -> dict[str, Melding]:
    woordenboek.vergeet()
    uit = {
        "matras": maak_melding("afvaldumping", tekst="Er ligt een matras naast de container.", adres="Mergelhof 12"),
        "knal": maak_melding("vuurwerk-knal", tekst="Harde vuurwerkknallen bij de speeltuin."),
        "auto": maak_melding(
            "foutparkeren",
            tekst="Auto's staan geparkeerd op de stoep.",
            adres="Leemkuilpad 7, 6131 AB Sittard",
            melder={"naam": "Bewoner Zoekmans", "email": "bewoner.zoekmans@demo.example", "telefoon": "046 123 45 67"},
        ),
    }
    assert zoeken.werk_bij.call() == 3
    return uit


def vind(vraag: str) -> set[int]:
    return set(zoeken.zoek(Melding.objects.all(), vraag).meldingen.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("matras", "matras"),
        ("matrassen", "matras"),
        ("containers matras", "matras"),
        ("matars", "matras"),  # swapped
        ("contaner", "matras"),  # forgotten
        ("vuurwerk", "knal"),  # the beginning of a longer word
        ("speeltuinen", "knal"),
        ("parkeren", "auto"),
        ("Leemkuilpad", "auto"),
        ("leemkuilpad 7", "auto"),
        ("6131AB 7", "auto"),
        ("6131 ab", "auto"),
        ("MERGELHOF", "matras"),
    ],
)
def test_woorden_vinden_de_melding(gevuld, vraag, wie):
    assert vind(vraag) == {gevuld[wie].pk}


@pytest.mark.parametrize(
    "vraag", ["olifant", "", "   ", "de het", "\x00", "'); drop table", "matras olifant", "%" * 300]
)
def test_wat_er_niet_staat_wordt_niet_gevonden(gevuld, vraag):
    assert vind(vraag) == set()


def test_een_nummer_vindt_die_ene(gevuld):
    melding = gevuld["knal"]
    assert vind(melding.nummer) == vind(f"wm {melding.pk}") == vind(str(melding.pk)) == {melding.pk}
    assert vind("WM-999999999999999") == set()


def test_een_typefout_wordt_verteld(gevuld):
    assert list(zoeken.zoek(Melding.objects.all(), "matars").anders) == ["matars"]
    assert zoeken.zoek(Melding.objects.all(), "matras").anders == {}


def test_zoeken_blijft_binnen_wat_iemand_mag_zien(gevuld):
    assert not zoeken.zoek(Melding.objects.filter(gemeente_code="GM0971"), "matras").meldingen.exists()


@pytest.mark.parametrize("vraag", ["zoekmans", "Bewoner Zoekmans", "bewoner.zoekmans@demo.example", "046-1234567"])
def test_de_melder_is_te_vinden(gevuld, vraag):
    assert list(zoeken.zoek_melder(Melding.objects.all(), vraag)) == [gevuld["auto"]]
    assert vind(vraag) == set()  # never by the search that everybody has


def test_een_wijziging_komt_in_de_index(gevuld, boa):
    acties.verplaats(gevuld["matras"], Plek(5.8690, 50.9980, "Koempelgaarde 3"), door=boa)
    assert vind("koempelgaarde") == set()
    assert zoeken.werk_bij.call() == 1
    woordenboek.vergeet()
    assert vind("koempelgaarde") == {gevuld["matras"].pk}
    assert vind("mergelhof") == set()


def test_een_gewiste_melder_is_niet_meer_te_vinden(gevuld):
    privacy.wis_melder(gevuld["auto"])
    assert not zoeken.zoek_melder(Melding.objects.all(), "zoekmans").exists()
    index_entries = Melding._meta.get_field("index_entries").related_model
    assert not index_entries.objects.filter(body__icontains="zoekmans").exists()


def test_twee_keer_bijwerken_verandert_niets(gevuld):
    voor = Zoekwoord.objects.count()
    Melding.objects.update(zoek_bij=False)
    assert zoeken.werk_bij.call() == 3
    assert zoeken.werk_bij.call() == 0
    assert Zoekwoord.objects.count() == voor
    assert vind("matras") == {gevuld["matras"].pk}


@pytest.mark.parametrize("aantal", [1, 40])
def test_bijwerken_kost_evenveel_vragen_bij_een_als_bij_veertig(maak_melding, django_assert_max_num_queries, aantal):
    for _ in range(aantal):
        maak_melding(melder={"email": "bewoner@demo.example"})
    with django_assert_max_num_queries(24):
        zoeken.werk_bij.call()
