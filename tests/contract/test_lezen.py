"""What the API shows: the public list, following, categories, areas, indicators. Each at a cost that does not grow."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meldingen.melding import acties, openbaar
from meldingen.melding.models import Categorie
from meldingen.melding.workflow import Status
from tests.conftest import BEEK, SITTARD, STEIN


@pytest.fixture
def toon(maak_melding):
    """Make public meldingen of yesterday."""

    def doe(aantal: int = 1, **velden):
        gisteren = timezone.now() - timedelta(days=1)
        gemaakt = [maak_melding(**({"gemeld_op": gisteren} | velden)) for _nummer in range(aantal)]
        openbaar.publiceer.call()
        return gemaakt

    return doe


def _vragen(client, adres: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as gesteld:
        assert client.get(adres).status_code == 200
    return len(gesteld)


def test_lijst_geeft_alleen_wat_openbaar_is(toon, client):
    toon(gemeente=SITTARD)
    (rij,) = client.get("/api/v1/meldingen").json()["resultaten"]
    assert rij.keys() == {
        "categorie",
        "hoofdcategorie",
        "stand",
        "locatie",
        "buurtCode",
        "gemeenteCode",
        "gemeldDatum",
        "klaarDatum",
    }
    assert rij["categorie"] == {"slug": "vuurwerk-afsteken", "naam": "Vuurwerk afsteken"}


def test_lijst_filtert_op_plek_soort_gemeente_en_periode(toon, client):
    toon(gemeente=BEEK)
    toon(gemeente=STEIN, categorie="zwerfvuil", gemeld_op=timezone.now() - timedelta(days=40))
    gisteren = (timezone.now() - timedelta(days=2)).date()

    def aantal(vraag: str) -> int:
        return len(client.get(f"/api/v1/meldingen?{vraag}").json()["resultaten"])

    assert aantal("") == 2
    assert aantal("bbox=5.78,50.92,5.82,50.96") == aantal("bbox=5.82,50.96,5.78,50.92") == 1
    assert aantal("categorie=zwerfvuil") == aantal("hoofdcategorie=openbare-ruimte") == aantal("gemeente=GM0971") == 1
    assert aantal(f"periodeVan={gisteren}") == aantal(f"periodeTot={gisteren}") == 1


def test_bladzijden_sluiten_precies_aan(toon, client):
    toon(7)
    gezien, adres = 0, "/api/v1/meldingen?aantal=3"
    bladzijden = []
    while adres:
        antwoord = client.get(adres)
        bladzijden.append(len(antwoord.json()["resultaten"]))
        gezien += bladzijden[-1]
        volgende = antwoord.json()["volgende"]
        assert ("Link" in antwoord) is bool(volgende)
        adres = volgende and volgende.partition(settings.PORTAL_URL)[2]
    assert (gezien, bladzijden) == (7, [3, 3, 1])


@pytest.mark.parametrize(
    "vraag",
    [
        "aantal=101",
        "aantal=0",
        "bbox=1,2,3",
        "bbox=a,b,c,d",
        "bbox=nan,1,2,3",
        "na=x",
        "na=2026-13-01_1",
        "periodeVan=1",
        "periodeVan=",
        "gemeenteCode=GM0888",
        "categorie=%00",
        "gemeente=GM08881",
    ],
)
def test_verkeerde_vraag_geeft_400_met_het_veld(portaal, client, vraag):
    antwoord = client.get(f"/api/v1/meldingen?{vraag}")
    assert antwoord.status_code == 400
    assert antwoord.json()["fouten"][0]["veld"] == vraag.partition("=")[0]


def test_lijst_kost_evenveel_bij_een_als_bij_twintig(toon, client):
    toon(1)
    een = _vragen(client, "/api/v1/meldingen")
    toon(19)
    assert _vragen(client, "/api/v1/meldingen") == een == 1


def test_volgen_vertelt_de_stand_in_gewone_woorden(maak_melding, boa, client):
    melding = maak_melding()
    acties.verander_status(melding, Status.IN_BEHANDELING, door=boa)
    antwoord = client.get(f"/api/v1/meldingen/{melding.volgcode}")
    inhoud = antwoord.json()
    assert (inhoud["status"], inhoud["kop"]) == ("in_behandeling", "Wij zijn ermee bezig")
    assert [stap["status"] for stap in inhoud["geschiedenis"]] == ["gemeld", "in_behandeling"]
    assert inhoud["uiterlijkOp"].endswith("Z")
    assert "no-store" in antwoord["Cache-Control"]
    assert "noindex" in antwoord["X-Robots-Tag"]
    assert "Access-Control-Allow-Origin" not in antwoord
    assert boa.naam not in antwoord.content.decode()


def test_volgen_kost_evenveel_bij_een_lange_geschiedenis(maak_melding, boa, client):
    melding = maak_melding()
    kort = _vragen(client, f"/api/v1/meldingen/{melding.volgcode}")
    acties.verander_status(melding, Status.IN_BEHANDELING, door=boa)
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    assert _vragen(client, f"/api/v1/meldingen/{melding.volgcode}") == kort == 2


def test_verkeerde_volgcode_geeft_404(portaal, client):
    for code in ("a" * 22, "kort", "x" * 40, "%00" * 20, "aaaaaaaaaaaaaaaaaaaaaa%0A"):
        assert client.get(f"/api/v1/meldingen/{code}").status_code == 404, code


def test_categorieen_zijn_een_boom_met_vragen(portaal, client):
    boom = client.get("/api/v1/categorieen").json()["resultaten"]
    vuurwerk = next(hoofd for hoofd in boom if hoofd["slug"] == "vuurwerk")
    opslag = next(sub for sub in vuurwerk["subcategorieen"] if sub["slug"] == "vuurwerk-opslag")
    knal = next(sub for sub in vuurwerk["subcategorieen"] if sub["slug"] == "vuurwerk-knal")
    assert opslag["verwijzing"]["naar"] == "Meld Misdaad Anoniem"
    assert knal["vragen"][0]["stopBij"] == "Ja"


def test_categorieen_kosten_drie_vragen_en_daarna_geen(portaal, client):
    assert _vragen(client, "/api/v1/categorieen") == 3
    hoofd = Categorie.objects.get(slug="vuurwerk")
    Categorie.objects.bulk_create(Categorie(slug=f"nieuw-{n}", naam=f"Nieuw {n}", ouder=hoofd) for n in range(20))
    assert _vragen(client, "/api/v1/categorieen") == 3
    with CaptureQueriesContext(connection) as gesteld:
        client.get("/api/v1/categorieen")
    assert len(gesteld) == 0


def test_ongewijzigde_categorieen_hoeven_niet_opnieuw(portaal, client):
    eerste = client.get("/api/v1/categorieen")
    tweede = client.get("/api/v1/categorieen", headers={"If-None-Match": eerste["ETag"]})
    assert (tweede.status_code, tweede.content) == (304, b"")
    assert tweede["API-Version"]


def test_gebieden_per_niveau_met_grens_op_verzoek(portaal, client):
    gemeenten = client.get("/api/v1/gebieden?niveau=gemeente").json()["resultaten"]
    assert {g["naam"] for g in gemeenten} == {"Beek", "Sittard-Geleen", "Stein"}
    assert all("geometrie" not in g for g in gemeenten)
    een = client.get(f"/api/v1/gebieden/{STEIN}").json()
    assert een["geometrie"]["type"] == "MultiPolygon"
    assert een["isSchets"] is True
    assert client.get("/api/v1/gebieden/GM9999").status_code == 404


def test_gebieden_per_bladzijde_zijn_samen_alle_gebieden(portaal, client):
    codes, adres = [], "/api/v1/gebieden?niveau=buurt&aantal=40&geometrie=true"
    while adres:
        inhoud = client.get(adres).json()
        assert len(inhoud["resultaten"]) <= 25
        codes += [g["code"] for g in inhoud["resultaten"]]
        adres = inhoud["volgende"] and inhoud["volgende"].partition(settings.PORTAL_URL)[2]
    alles = client.get("/api/v1/gebieden?niveau=buurt&aantal=100").json()["resultaten"]
    assert codes[:100] == [g["code"] for g in alles]
    assert len(codes) == len(set(codes))


def test_gebieden_kosten_een_vraag(portaal, client):
    assert _vragen(client, "/api/v1/gebieden?aantal=1") == _vragen(client, "/api/v1/gebieden") == 1


def test_onbekende_en_tegenstrijdige_cijfers_staan_er_zo(portaal, client):
    standen = set()
    for indicator in client.get("/api/v1/indicatoren").json()["resultaten"]:
        inhoud = client.get(f"/api/v1/indicatoren/{indicator['slug']}").json()
        for waarde in inhoud["kadernota"]["waarden"]:
            standen.add(waarde["stand"])
            verwacht = {"onbekend": [0], "bekend": [1]}.get(waarde["stand"], [2, 3])
            assert len(waarde["waarden"]) in verwacht
            assert waarde["stand"] != "onbekend" or waarde["opmerking"]
    assert standen == {"bekend", "onbekend", "tegenstrijdig"}


def test_indicatoren_kosten_evenveel_bij_een_als_bij_twintig(toon, client):
    toon(1)
    een = _vragen(client, "/api/v1/indicatoren/vuurwerkoverlast")
    toon(19)
    assert _vragen(client, "/api/v1/indicatoren/vuurwerkoverlast") == een <= 7


def test_andere_websites_mogen_lezen_wat_openbaar_is(portaal, client):
    for pad in ("openapi.json", "meldingen", "categorieen", "gebieden", "indicatoren", "indicatoren/vuurwerkoverlast"):
        assert client.get(f"/api/v1/{pad}")["Access-Control-Allow-Origin"] == "*", pad


def test_head_mag_waar_get_mag(portaal, client):
    assert client.head("/api/v1/categorieen").status_code == 200
