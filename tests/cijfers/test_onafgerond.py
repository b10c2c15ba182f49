"""Unrounded figures: only for who may research, in their own gemeente, and each look is written down."""

import html
import re
from uuid import uuid4

import pytest
from django.utils import timezone

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde, Inlezing
from meldingen.cijfers.inzage.models import Cijferinzage
from meldingen.melding import acties
from tests.bladzijde import plat
from tests.conftest import BEEK, SITTARD, STEIN

ADRES = "/werkvoorraad/cijfers/onafgerond/"


def test_een_coordinator_ziet_kleine_aantallen_en_dat_staat_in_het_logboek(als, coordinator, maak_melding):
    for _ in range(3):
        maak_melding("verward-gedrag")
    pagina = plat(als(coordinator).get(f"{ADRES}?indicator=verward-gedrag"))
    assert f"{timezone.now().year} tot nu" in pagina
    assert ">3<" in pagina
    inzage = Cijferinzage.objects.get()
    assert (inzage.door, inzage.gemeente_code) == (coordinator, SITTARD)
    assert "verward gedrag" in inzage.wat
    assert "Coördinator Sittard" in pagina


@pytest.mark.parametrize("rol", ["boa", "kcc", "leidinggevende", "regio", "beheerder"])
def test_wie_niet_onderzoekt_ziet_ze_niet(als, medewerker, rol):
    assert als(medewerker(rol, SITTARD)).get(ADRES).status_code == 403
    assert not Cijferinzage.objects.exists()


def test_een_analist_ziet_alleen_de_eigen_gemeente(als, medewerker, maak_melding):
    maak_melding("burengerucht", STEIN)
    pagina = plat(als(medewerker("analist", BEEK)).get(f"{ADRES}?gemeente={STEIN}&indicator=burengerucht"))
    assert "Stein" not in pagina.partition("<table")[2].partition("</table")[0]
    assert Cijferinzage.objects.get().gemeente_code == BEEK


def test_de_pagina_kost_een_vast_aantal_queries(als, coordinator, maak_melding, django_assert_max_num_queries):
    for aantal in (1, 9):
        for _ in range(aantal):
            maak_melding("burengerucht")
        client = als(coordinator)
        with django_assert_max_num_queries(26):
            client.get(f"{ADRES}?indicator=burengerucht")


def test_naast_de_eigen_telling_staat_wat_elke_andere_bron_zegt(als, medewerker):
    pagina = plat(als(medewerker("analist", BEEK)).get(f"{ADRES}?indicator=woninginbraken"))
    bronnen = pagina.partition("Wat andere bronnen zeggen")[2]
    assert "Beek, aantal. Kadernota" in bronnen
    assert "Sittard-Geleen" not in bronnen
    # What cannot be read in the source stays unknown.
    assert bronnen.count("onbekend") == 1


def test_reeksen_van_veel_buurten_komen_een_bladzijde_per_keer(als, medewerker):
    client = als(medewerker("analist", BEEK))
    woninginbraken = Indicator.objects.get(slug="woninginbraken")
    for nummer in range(12):
        Indicatorwaarde.objects.create(
            indicator=woninginbraken,
            gebied=f"Buurt {nummer}",
            gebied_code=f"BU{BEEK[2:]}{nummer:04}",
            periode="2025",
            herkomst="politie",
            bron="Politie",
            waarde=2,
        )
    eerste = plat(client.get(f"{ADRES}?indicator=woninginbraken"))
    bronnen = eerste.partition("Wat andere bronnen zeggen")[2].partition("Wie keek er")[0]
    (volgende,) = re.findall(r'rel="next" href="([^"]+)"', bronnen)
    tweede = plat(client.get(ADRES + html.unescape(volgende))).partition("Wat andere bronnen zeggen")[2]
    # Twelve of the police and that of the kadernota.
    assert (bronnen.count("<caption>"), tweede.count("<caption>")) == (10, 3)
    assert 'rel="next"' not in tweede.partition("Wie keek er")[0]


def test_een_herziening_toont_beide_versies_en_wie_het_was(als, medewerker):
    analist = medewerker("analist", BEEK)
    woninginbraken = Indicator.objects.get(slug="woninginbraken")
    inlezing = Inlezing.objects.create(
        sleutel=uuid4(), door=analist, bestand="p.csv", bron="Politie", nieuw=1, herzien=1, gelijk=0
    )
    vast = {
        "indicator": woninginbraken,
        "gebied": "Beek",
        "gebied_code": BEEK,
        "periode": "2025",
        "herkomst": "politie",
        "bron": "Politie",
        "inlezing": inlezing,
    }
    Indicatorwaarde.objects.create(**vast, waarde=31, versie=1, vervangen_op=timezone.now())
    Indicatorwaarde.objects.create(**vast, waarde=33, versie=2, voorlopig=True)
    pagina = plat(als(analist).get(f"{ADRES}?indicator=woninginbraken"))
    assert "voorlopig" in pagina
    verleden = pagina.partition("Wat er is herzien")[2]
    assert "versie 2: 33, Analist" in verleden
    assert "versie 1: 31, Analist" in verleden


def test_veel_herzieningen_en_inzagen_komen_een_bladzijde_per_keer(als, medewerker, django_assert_max_num_queries):
    """Of 13 revised years the newest ten versions, then the rest; who looked has pages of its own."""
    client = als(medewerker("analist", BEEK))
    woninginbraken = Indicator.objects.get(slug="woninginbraken")
    vast = {"indicator": woninginbraken, "herkomst": "politie", "bron": "Politie"}
    for code, gebied in ((BEEK, "Beek"), (STEIN, "Stein")):
        for jaar in range(2010, 2023):
            velden = vast | {"gebied": gebied, "gebied_code": code, "periode": str(jaar)}
            Indicatorwaarde.objects.create(**velden, waarde=31, versie=1, vervangen_op=timezone.now())
            Indicatorwaarde.objects.create(**velden, waarde=33, versie=2)
    adres, gezien, inzagen = f"{ADRES}?indicator=woninginbraken", [], []
    while adres:
        with django_assert_max_num_queries(26):
            verleden = plat(client.get(adres)).partition("Wat er is herzien")[2].partition("Wie keek er")
        gezien.append(re.findall(r"Beek, (\d{4}), versie (\d)", verleden[0]))
        assert "Stein" not in verleden[0]
        inzagen.append(verleden[2].count("Onafgeronde aantallen"))
        volgende = re.search(r'rel="next" href="([^"]+)"', verleden[0])
        adres = ADRES + html.unescape(volgende[1]) if volgende else ""
    assert [len(bladzijde) for bladzijde in gezien] == [10, 10, 6]
    assert gezien[0][:2] == [("2022", "2"), ("2022", "1")]
    assert len({regel for bladzijde in gezien for regel in bladzijde}) == 26
    assert inzagen == [1, 2, 3]
    for _ in range(9):
        client.get(ADRES)
    logboek = plat(client.get(ADRES)).partition("Wie keek er")[2]
    assert logboek.count("Onafgeronde aantallen") == 10
    (verder,) = re.findall(r'rel="next" href="([^"]+)"', logboek)
    assert plat(client.get(ADRES + html.unescape(verder))).partition("Wie keek er")[2].count("uur") == 3


def test_de_eigen_afhandeling_staat_er_per_half_jaar(als, coordinator, maak_melding):
    for _ in range(3):
        acties.verander_status(maak_melding("burengerucht"), "afgehandeld", door=coordinator, bericht="Klaar.")
    pagina = plat(als(coordinator).get(f"{ADRES}?indicator=burengerucht"))
    assert "Op tijd gesloten" in pagina
    assert '<td class="getal">3</td><td class="getal">3</td><td class="getal">100%</td>' in pagina
