"""The sketch on the home: what the public map shows and nothing finer, small, at the same price however many meldingen."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from meldingen.melding import buurtschets, openbaar
from meldingen.melding.models import Kaartcel
from meldingen.streek.models import Gebied
from tests.bladzijde import plat
from tests.conftest import BEEK, PLEK, SITTARD, STEIN


@pytest.fixture
def meld(maak_melding):
    """meld(7, SITTARD) -> so many meldingen of yesterday there, on the public map."""

    def maak(aantal: int, gemeente: str) -> None:
        for _nummer in range(aantal):
            maak_melding(gemeente=gemeente, gemeld_op=timezone.now() - timedelta(days=1))
        openbaar.publiceer.call()
        cache.clear()

    return maak


def test_de_beginpagina_tekent_de_gemeenten_en_zegt_hetzelfde_in_woorden(client, home, meld) -> None:
    meld(6, SITTARD)
    meld(2, STEIN)
    pagina = plat(client.get("/"))
    assert re.findall(r"<li><span>(.*?)</span><strong>(.*?)</strong>", pagina) == [
        ("Beek", "0"),
        ("Sittard-Geleen", "6"),
        ("Stein", "minder dan 5"),
    ]
    assert pagina.count('class="schets__vlak"') == 3
    assert pagina.count("schets__stip--2") == 1  # six in one cell
    assert 'class="schets" href="/kaart/"' in pagina
    assert "In uw buurt" in pagina


def test_een_gemeente_heeft_haar_eigen_kaart_en_getal(client, home, meld) -> None:
    meld(6, BEEK)
    pagina = plat(client.get("/beek/"))
    assert re.findall(r"<li><span>(.*?)</span><strong>(.*?)</strong>", pagina) == [("Beek", "6")]
    assert pagina.count("schets__vlak--hier") == 1


def test_een_stip_staat_op_het_midden_van_een_cel_en_nooit_op_de_plek(home, meld) -> None:
    meld(1, SITTARD)
    schets = buurtschets.schets()
    cel = Kaartcel.objects.get(venster=30, resolutie=8, hoofdcategorie="")
    assert (cel.lon, cel.lat) != PLEK[SITTARD]
    assert schets.stippen[1:] == ["", ""]
    assert re.fullmatch(r"M\d+ \d+h0", schets.stippen[0])


def test_de_prijs_is_gelijk_voor_een_en_voor_twintig_meldingen(
    client, home, meld, django_assert_num_queries, django_assert_max_num_queries
) -> None:
    client.get("/")  # what is asked once per process
    meld(1, SITTARD)
    with django_assert_max_num_queries(40) as een:
        client.get("/")
    meld(19, STEIN)
    with django_assert_num_queries(len(een)):
        client.get("/")


def test_de_schets_zelf_kost_vier_vragen_en_daarna_geen(home, meld, django_assert_num_queries) -> None:
    meld(3, SITTARD)
    with django_assert_num_queries(4):
        eerste = buurtschets.schets()
    with django_assert_num_queries(0):
        assert buurtschets.schets() == eerste


def test_de_schets_blijft_licht_ook_als_overal_iets_is_gemeld(home, client) -> None:
    """Dots for every cell the map may show: still a few kilobytes on the home."""
    cellen = [
        Kaartcel(venster=30, resolutie=8, cel=f"c{n}", lon=5.72 + n % 25 * 0.008, lat=50.9 + n // 25 * 0.006, open=n)
        for n in range(700)
    ]
    Kaartcel.objects.bulk_create(cellen)
    schets = buurtschets.schets()
    assert sum(pad.count("h0") for pad in schets.stippen) == 600
    assert len("".join([*schets.stippen, *(vorm.pad for vorm in schets.vormen)])) < 12_000


def test_zonder_grenzen_is_er_een_link_en_geen_kaart(client, home) -> None:
    Gebied.objects.all().delete()
    pagina = client.get("/").content.decode()
    assert "<svg viewBox" not in pagina.split("In uw buurt")[1].split("</section>")[0] or "schets__" not in pagina
    assert 'href="/kaart/"' in pagina
