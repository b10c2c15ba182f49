"""The figures: as the source gives them, never guessed; the portal's own count beside them, small numbers hidden."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from meldingen.cijfers.definities.models import Indicatorcategorie, Indicatorwaarde
from meldingen.cijfers.indicatoren import grafiek
from meldingen.cijfers.indicatoren.cijfers import Cijfers, alle, cijfers
from meldingen.cijfers.perioden import Periode
from meldingen.cijfers.reeksen import Punt, Stand
from meldingen.cijfers.verbergen import vaststellen
from tests.conftest import BEEK

# When all of this year has become public.
VOLGEND_JAAR = date(timezone.now().year + 1, 1, 4)


def van(slug: str) -> Cijfers:
    return cijfers(alle().get(slug=slug))


def waarde(slug: str, gebied: str, periode: str) -> Punt:
    (reeks,) = [reeks for reeks in van(slug).kadernota if reeks.gebied == gebied]
    punt = reeks.op(Periode.lees(periode))
    assert punt
    return punt


def test_alle_cijfers_van_de_kadernota_zijn_geladen(portaal):
    assert Indicatorwaarde.objects.count() == 130
    assert waarde("vuurwerkoverlast", "Sittard-Geleen", "2021").waarden == (Decimal(401),)
    assert waarde("cybercrime-slachtoffers", "Nederland", "2021").waarden == (Decimal("16.9"),)


def test_een_onleesbaar_cijfer_blijft_onbekend(portaal, client):
    onbekend = waarde("woninginbraken", "Beek", "2019")
    assert (onbekend.stand, onbekend.waarden) == (Stand.ONBEKEND, ())
    pagina = client.get("/indicatoren/woninginbraken/").content.decode()
    assert "onbekend*" in pagina
    assert "onleesbaar in de bron" in pagina


def test_een_bron_die_zichzelf_tegenspreekt_toont_beide(portaal, client):
    dubbel = waarde("verward-gedrag", "Beek", "2021")
    assert (dubbel.stand, dubbel.waarden) == (Stand.TEGENSTRIJDIG, (Decimal(51), Decimal(57)))
    pagina = client.get("/indicatoren/verward-gedrag/").content.decode()
    assert "51 of 57*" in pagina
    assert "bron spreekt zichzelf tegen" in pagina


@pytest.mark.parametrize(("aantal", "getoond"), [(4, "verborgen"), (6, "6 (deel)")])
def test_de_eigen_telling_staat_ernaast_en_kleine_aantallen_niet(portaal, maak_melding, client, aantal, getoond):
    for _ in range(aantal):
        maak_melding("burengerucht", BEEK)
    assert "In dit portaal" not in client.get("/indicatoren/burengerucht/").content.decode()
    vaststellen.publiceer(VOLGEND_JAAR)
    pagina = client.get("/indicatoren/burengerucht/").content.decode()
    assert getoond in pagina
    assert "De twee reeksen meten niet hetzelfde" in pagina


def test_een_categorie_die_niet_openbaar_is_geeft_geen_eigen_aantal(portaal, maak_melding, client):
    for _ in range(9):
        maak_melding("verward-gedrag")
    assert van("verward-gedrag").eigen == []
    assert van("verward-gedrag").eigen_verborgen
    assert "toont het aantal niet" in client.get("/indicatoren/verward-gedrag/").content.decode()


def test_het_overzicht_toont_vuurwerk_en_burengerucht(portaal, client):
    pagina = client.get("/indicatoren/").content.decode()
    for tekst in ("Meldingen vuurwerkoverlast", "Burengerucht", "401 in 2021"):
        assert tekst in pagina


def test_een_cijfer_dat_niet_bestaat(portaal, client):
    assert client.get("/indicatoren/bestaat-niet/").status_code == 404


@pytest.mark.parametrize("vorm", ["", "?donker", "?smal", "?smal&donker"])
def test_de_grafiek_is_een_svg_en_gelijk_zolang_de_cijfers_gelijk_zijn(portaal, maak_melding, client, vorm):
    eerste = client.get(f"/indicatoren/vuurwerkoverlast/grafiek.svg{vorm}")
    assert ElementTree.fromstring(eerste.content).tag.endswith("svg")
    assert client.get(f"/indicatoren/vuurwerkoverlast/grafiek.svg{vorm}")["ETag"] == eerste["ETag"]
    for _ in range(5):
        maak_melding()
    vaststellen.publiceer(VOLGEND_JAAR)
    assert client.get(f"/indicatoren/vuurwerkoverlast/grafiek.svg{vorm}")["ETag"] != eerste["ETag"]


def test_de_grafiek_tekent_gaten_als_gaten(portaal):
    tekening = grafiek.svg(van("woninginbraken"), "Beek").decode()
    assert ">?<" in tekening
    assert "(half jaar)" in tekening


def test_elke_indicator_heeft_een_pagina_en_een_grafiek(portaal, client):
    for indicator in alle():
        assert client.get(f"/indicatoren/{indicator.slug}/").status_code == 200
        assert grafiek.svg(cijfers(indicator))


def test_een_pagina_kost_een_vast_aantal_queries(portaal, maak_melding, client, django_assert_max_num_queries):
    for aantal in (1, 20):
        for _ in range(aantal):
            maak_melding(gemeld_op=timezone.now())
        vaststellen.publiceer(VOLGEND_JAAR)
        with django_assert_max_num_queries(9):
            client.get("/indicatoren/vuurwerkoverlast/")
        with django_assert_max_num_queries(12):
            client.get("/indicatoren/")


def test_elke_categorie_van_een_indicator_bestaat(portaal):
    assert set(Indicatorcategorie.objects.values_list("indicator__slug", flat=True)) >= {
        "vuurwerkoverlast",
        "burengerucht",
    }
