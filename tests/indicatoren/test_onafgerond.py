"""Unrounded figures: only for who may research, in their own gemeente, and each look is written down."""

import pytest
from django.utils import timezone

from meldingen.models import Cijferinzage
from tests.conftest import BEEK, SITTARD, STEIN

ADRES = "/werkvoorraad/cijfers/onafgerond/"


def test_een_coordinator_ziet_kleine_aantallen_en_dat_staat_in_het_logboek(als, coordinator, maak_melding):
    for _ in range(3):
        maak_melding("verward-gedrag")
    pagina = als(coordinator).get(f"{ADRES}?indicator=verward-gedrag").content.decode()
    assert f"{timezone.now().year} tot nu" in pagina
    assert ">3 <" in pagina
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
    pagina = als(medewerker("analist", BEEK)).get(f"{ADRES}?gemeente={STEIN}&indicator=burengerucht").content.decode()
    assert "Stein" not in pagina.partition("<table")[2].partition("</table")[0]
    assert Cijferinzage.objects.get().gemeente_code == BEEK


def test_de_pagina_kost_een_vast_aantal_queries(als, coordinator, maak_melding, django_assert_max_num_queries):
    for aantal in (1, 9):
        for _ in range(aantal):
            maak_melding("burengerucht")
        client = als(coordinator)
        with django_assert_max_num_queries(18):
            client.get(f"{ADRES}?indicator=burengerucht")
