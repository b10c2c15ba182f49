"""The copies of pages: who gets one, what refreshes it, and that nothing of anybody is ever in it."""

import re

import pytest
from django.core.cache import caches
from wagtail.models import Page

from cms import versie
from tests.cms.conftest import begin, maak_alarm, maak_redacteur, redacteur

__all__ = ["begin", "maak_alarm", "maak_redacteur", "redacteur"]

ADRESSEN = ("/", "/wat-te-doen/", "/wat-te-doen/chemelot/", "/privacy/", "/contact/", "/alarm/")
BALK = 'class="alarm alarm--gevaar"'


@pytest.fixture
def pagina(portaal, settings, tmp_path):
    settings.PAGINACACHE_S = 60
    settings.CACHES = {
        **settings.CACHES,
        "paginas": {**settings.CACHES["paginas"], "LOCATION": tmp_path / "paginas"},
    }


def _hernoem(slug: str, titel: str) -> None:
    Page.objects.filter(slug=slug).update(title=titel)


def _een_minuut_later(sleutel: str) -> None:
    """For that copy: the time until which it is fresh lies a minute closer."""
    kopie = caches["paginas"].get(sleutel)
    caches["paginas"].set(sleutel, kopie | {"vers_tot": kopie["vers_tot"] - 60})


@pytest.mark.parametrize("adres", ADRESSEN)
def test_de_tweede_bezoeker_kost_de_database_niets(client, pagina, django_assert_num_queries, adres) -> None:
    eerste = client.get(adres)
    with django_assert_num_queries(0):
        tweede = client.get(adres)
    assert eerste.content == tweede.content
    assert tweede["X-Kopie"] == "vers"
    assert tweede["Cache-Control"] == "public, max-age=2"
    assert "Vary" not in tweede
    assert tweede["X-Frame-Options"] == "DENY"
    assert "default-src" in tweede["Content-Security-Policy"]


@pytest.mark.parametrize("adres", ADRESSEN)
def test_in_een_kopie_zit_niets_van_iemand(client, pagina, adres) -> None:
    antwoord = client.get(adres)
    assert not antwoord.cookies
    assert "csrfmiddlewaretoken" not in antwoord.content.decode()


@pytest.mark.parametrize("adres", ["/melden/", "/volgen/", "/inloggen/", "/zoeken/", "/kaart/", "/bestaat-niet/"])
def test_wat_van_iemand_kan_zijn_wordt_niet_bewaard(client, pagina, adres) -> None:
    for _keer in range(2):
        assert "X-Kopie" not in client.get(adres)


def test_wie_is_ingelogd_krijgt_geen_kopie_en_maakt_er_geen(als, boa, pagina, client) -> None:
    assert "X-Kopie" not in als(boa).get("/privacy/")
    _hernoem("privacy", "Nieuwe titel")
    assert "Nieuwe titel" in client.get("/privacy/").content.decode()


def test_een_vraag_in_het_adres_wordt_niet_bewaard_maar_een_spoor_van_een_campagne_maakt_niets_uit(
    client, pagina
) -> None:
    client.get("/privacy/")
    assert "X-Kopie" not in client.get("/privacy/?bladzijde=2")
    _hernoem("privacy", "Nieuwe titel")
    assert "Nieuwe titel" not in client.get("/privacy/?utm_source=flyer&fbclid=x").content.decode()


def test_een_publicatie_ververst_meteen(client, pagina) -> None:
    client.get("/privacy/")
    _hernoem("privacy", "Nieuwe titel")
    assert "Nieuwe titel" not in client.get("/privacy/").content.decode(), "anders bewijst dit niets"
    versie.verhoog()
    assert "Nieuwe titel" in client.get("/privacy/").content.decode()


def test_publiceren_in_het_cms_ververst(client, pagina, admin_client, settings) -> None:
    privacy = Page.objects.get(slug="privacy", locale__language_code="nl")
    voor = versie.huidige()
    formulier = admin_client.get(f"/cms/pages/{privacy.pk}/unpublish/")
    assert formulier.status_code == 200
    client.get("/privacy/")
    admin_client.post(f"/cms/pages/{privacy.pk}/unpublish/")
    assert versie.huidige() > voor
    assert client.get("/privacy/").status_code == 404


def test_na_een_minuut_is_een_kopie_oud(client, pagina, settings) -> None:
    client.get("/privacy/")
    _hernoem("privacy", "Nieuwe titel")
    assert "Nieuwe titel" not in client.get("/privacy/").content.decode(), "anders bewijst dit niets"
    _een_minuut_later("testserver/privacy/")
    assert "Nieuwe titel" in client.get("/privacy/").content.decode()


def test_een_alarm_staat_meteen_in_elke_kopie(client, pagina, maak_alarm) -> None:
    for adres in ADRESSEN:
        client.get(adres)
    maak_alarm()
    for adres in ADRESSEN:
        gekregen = client.get(adres).content.decode()
        assert gekregen.count(BALK) == 1
        assert len(re.findall("data-alarmen", gekregen)) == 1


def test_een_map_die_niet_te_schrijven_is_kost_alleen_de_kopie(client, pagina, settings, tmp_path) -> None:
    (tmp_path / "bestand").write_text("")
    plek = {**settings.CACHES["paginas"], "LOCATION": tmp_path / "bestand" / "map"}
    settings.CACHES = {**settings.CACHES, "paginas": plek}
    for _keer in range(2):
        assert client.get("/privacy/").status_code == 200


def test_een_kapotte_kopie_is_geen_kopie(client, pagina, tmp_path) -> None:
    client.get("/privacy/")
    for bestand in (tmp_path / "paginas").iterdir():
        bestand.write_bytes(b"onzin")
    assert client.get("/privacy/").status_code == 200
    assert caches["paginas"].get("testserver/privacy/")
