"""The public map: circles and list say the same, and give nothing away."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from meldingen.melding import openbaar


@pytest.fixture
def gepubliceerd(maak_melding):
    """Three meldingen of yesterday that everybody may see, in Sittard."""
    meldingen = [maak_melding(gemeld_op=timezone.now() - timedelta(days=1)) for _ in range(3)]
    openbaar.publiceer.call()
    return meldingen


def test_de_lijst_en_de_cirkels_tellen_hetzelfde(client, gepubliceerd) -> None:
    cellen = client.get("/kaart/cellen", {"zoom": "11"}).json()["cellen"]
    assert sum(o + b + k for _, _, o, b, k in cellen) == 3
    pagina = client.get("/kaart/")
    assert len(pagina.context["rijen"]) == 3
    assert "vuurwerk afgestoken" not in pagina.content.decode(), "the words of a resident are never public"


def test_het_kader_en_de_soort_beperken_de_cirkels(client, gepubliceerd) -> None:
    assert client.get("/kaart/cellen", {"kader": "5.70,50.89,5.72,50.90"}).json()["cellen"] == []
    assert client.get("/kaart/cellen", {"hoofdcategorie": "openbare-ruimte"}).json()["cellen"] == []
    assert client.get("/kaart/cellen", {"hoofdcategorie": "vuurwerk"}).json()["cellen"] != []


@pytest.mark.parametrize(
    "onzin",
    [
        {"zoom": "x"}, {"zoom": "99"}, {"venster": "7"}, {"kader": "1,2,3"}, {"kader": "a,b,c,d"},
        {"kader": "nan,1,2,3"}, {"kader": "9,1,2,3"}, {"hoofdcategorie": "bestaat-niet"},
    ],
    ids=str,
)  # fmt: skip
def test_onzin_geeft_400_met_een_reden(client, portaal, onzin) -> None:
    antwoord = client.get("/kaart/cellen", onzin)
    assert antwoord.status_code == 400
    assert list(antwoord.json()["fouten"]) == list(onzin)


def test_bladeren_met_een_onzinnige_sleutel_begint_vooraan(client, gepubliceerd) -> None:
    assert len(client.get("/kaart/", {"na": "onzin"}).context["rijen"]) == 3


def test_de_kaart_kost_altijd_even_veel_vragen(
    client, gepubliceerd, maak_melding, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(8):
        client.get("/kaart/")


def test_de_grenzen_passen_in_een_klein_antwoord(client, portaal) -> None:
    cache.clear()
    antwoord = client.get("/kaart/grenzen")
    assert {f["properties"]["naam"] for f in antwoord.json()["features"]} == {"Beek", "Sittard-Geleen", "Stein"}
    assert len(antwoord.content) < 30_000
