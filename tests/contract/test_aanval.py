"""Somebody with bad intentions reads everything that is public, and tries to find out who reported what, and where."""

import json
import math
from datetime import date, timedelta

import h3
import pytest
from django.test import Client
from django.utils import timezone

from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.verbergen import vaststellen
from meldingen.melding import acties, openbaar
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Categorie, Melding
from meldingen.melding.workflow import Status
from tests.conftest import SITTARD

# When all of this year has become public.
VOLGEND_JAAR = date(timezone.now().year + 1, 1, 4)
GEHEIM = {
    "tekst": "GEHEIMETEKST over de buurman",
    "adres": "GEHEIMADRES 1",
    "plek_in_woorden": "GEHEIMEPLEK achter de schuur",
    "antwoorden": [{"vraag": "Hoe vaak gebeurt dit?", "antwoord": "GEHEIMANTWOORD"}],
    "melder": {"naam": "GEHEIMENAAM", "email": "geheimemail@demo.example", "telefoon": "0461234567"},
}


@pytest.fixture
def gisteren():
    return timezone.now() - timedelta(days=1)


@pytest.fixture
def alles_openbaar(client: Client):
    """alles_openbaar() -> all that an outsider can read, as one text per address."""

    def lees() -> dict[str, str]:
        openbaar.publiceer.call()
        adressen = [
            "/api/v1/categorieen",
            "/api/v1/indicatoren",
            "/api/v1/openapi.json",
            "/kaart/",
            "/",
            "/indicatoren/",
        ]
        adressen += ["/api/v1/meldingen?aantal=100&periodeVan=2020-01-01", "/api/v1/gebieden"]
        adressen += [f"/kaart/cellen?venster={v}&zoom={z}" for v in openbaar.VENSTERS for z in (10, 12, 14, 19)]
        for slug in Indicator.objects.values_list("slug", flat=True):
            adressen += [f"/api/v1/indicatoren/{slug}", f"/indicatoren/{slug}/"]
        return {adres: client.get(adres).content.decode() for adres in adressen}

    return lees


def test_geen_woord_van_de_melder_is_openbaar(maak_melding, alles_openbaar, gisteren, boa):
    melding = maak_melding(gemeld_op=gisteren, **GEHEIM)
    acties.noteer(melding, tekst="GEHEIMENOTITIE", door=boa)
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="GEHEIMBERICHT")
    tekst = "".join(alles_openbaar().values())
    assert "vuurwerk-afsteken" in tekst
    verboden = ("geheim", "0461234567", melding.volgcode, melding.nummer, "boa sittard")
    assert [woord for woord in verboden if woord.lower() in tekst.lower()] == []


def _getallen(inhoud) -> list[float]:
    if isinstance(inhoud, float):
        return [inhoud]
    delen = inhoud.values() if isinstance(inhoud, dict) else inhoud if isinstance(inhoud, list) else []
    return [getal for deel in delen for getal in _getallen(deel)]


def test_de_plek_is_nooit_nauwkeuriger_dan_een_cel(maak_melding, alles_openbaar, gisteren):
    """Two meldingen in one cell look the same wherever they were; no number that is public is a coordinate of them."""
    cel = h3.latlng_to_cell(50.9980, 5.8690, openbaar.RESOLUTIE)
    lat, lon = h3.cell_to_latlng(cel)
    plekken = [(lon + 0.0011, lat + 0.0003), (lon - 0.0012, lat - 0.0004)]
    for lon_, lat_ in plekken:
        assert h3.latlng_to_cell(lat_, lon_, openbaar.RESOLUTIE) == cel
        maak_melding(lon=lon_, lat=lat_, gemeld_op=gisteren)
    openbaar_nu = alles_openbaar()
    rijen = json.loads(openbaar_nu["/api/v1/meldingen?aantal=100&periodeVan=2020-01-01"])["resultaten"]
    assert len(rijen) == 2
    assert rijen[0]["locatie"] == rijen[1]["locatie"]
    getallen = [
        getal
        for adres, tekst in openbaar_nu.items()
        if "kaart/cellen" in adres
        for getal in _getallen(json.loads(tekst))
    ]
    getallen += _getallen(rijen)
    assert getallen
    for echte in (getal for plek in plekken for getal in plek):
        assert not any(math.isclose(echte, getal, abs_tol=2e-4) for getal in getallen)


def test_zoeken_met_steeds_kleinere_kaders_vindt_de_plek_niet(maak_melding, client, gisteren):
    """The box is compared with the rounded place, so halving it ends at the middle of the cell."""
    melding = maak_melding(gemeld_op=gisteren)
    openbaar.publiceer.call()

    def is_er_een(west: float, zuid: float, oost: float, noord: float) -> bool:
        vraag = f"/api/v1/meldingen?bbox={west},{zuid},{oost},{noord}"
        return bool(client.get(vraag).json()["resultaten"])

    west, zuid, oost, noord = 5.7, 50.9, 6.0, 51.1
    for _keer in range(20):
        midden = (west + oost) / 2
        west, oost = (west, midden) if is_er_een(west, zuid, midden, noord) else (midden, oost)
        midden = (zuid + noord) / 2
        zuid, noord = (zuid, midden) if is_er_een(west, zuid, oost, midden) else (midden, noord)
    lat, lon = h3.cell_to_latlng(h3.latlng_to_cell(melding.punt.y, melding.punt.x, openbaar.RESOLUTIE))
    assert (oost, noord) == pytest.approx((lon, lat), abs=2e-5)
    assert abs(melding.punt.x - oost) + abs(melding.punt.y - noord) > 2e-4


@pytest.mark.parametrize("hoe", [Categorie.Openbaarheid.NIET, Categorie.Openbaarheid.GETELD])
def test_verborgen_categorie_is_nergens_te_zien(maak_melding, client, alles_openbaar, gisteren, hoe):
    """Nothing that is public changes when somebody reports in a hidden category; of a counted one only the count, and that
    when the month has closed."""
    Categorie.objects.filter(slug="vuurwerk-afsteken").update(openbaarheid=hoe)
    for _nummer in range(7):
        maak_melding("vuurwerk-knal", gemeld_op=gisteren)
    voor = alles_openbaar()
    for _nummer in range(7):
        maak_melding("vuurwerk-afsteken", gemeld_op=gisteren)
    na = alles_openbaar()
    assert {adres for adres in voor if voor[adres] != na[adres]} == set()
    vaststellen.publiceer(VOLGEND_JAAR)
    jaar = client.get("/api/v1/indicatoren/vuurwerkoverlast").json()["eigenTelling"]["waarden"]
    assert max(w["aantal"] for w in jaar) == (7 if hoe == Categorie.Openbaarheid.NIET else 14)


def test_verborgen_worden_haalt_de_oude_rijen_weg(maak_melding, client, boa, gisteren):
    melding = maak_melding(gemeld_op=gisteren)
    openbaar.publiceer.call()
    assert client.get("/api/v1/meldingen").json()["resultaten"]
    acties.hercategoriseer(
        melding, Categorie.objects.filter(openbaarheid="niet", ouder__isnull=False).first(), door=boa
    )
    openbaar.publiceer.call()
    assert client.get("/api/v1/meldingen").json()["resultaten"] == []


def test_een_verse_melding_is_nog_nergens_te_zien(maak_melding, client, alles_openbaar):
    voor = alles_openbaar()
    maak_melding(gemeld_op=timezone.now() - timedelta(minutes=50))
    assert {a for a, tekst in alles_openbaar().items() if tekst != voor[a] and "indicatoren" not in a} == set()


@pytest.mark.parametrize(("aantal", "verwacht"), [(1, None), (4, None), (5, 5)])
def test_kleine_aantallen_zijn_niet_te_zien(maak_melding, client, aantal, verwacht):
    for _nummer in range(aantal):
        maak_melding(gemeente=SITTARD)
    vaststellen.publiceer(VOLGEND_JAAR)
    inhoud = client.get("/api/v1/indicatoren/vuurwerkoverlast").json()
    eigen = {w["gebied"]: w for w in inhoud["eigenTelling"]["waarden"] if w["jaar"] == timezone.now().year}
    assert eigen["Sittard-Geleen"]["aantal"] == verwacht
    assert ("verborgen" in eigen["Sittard-Geleen"]["opmerking"]) is (verwacht is None)
    assert tellen.verschillen() == []


def test_nummers_en_volgcodes_zijn_niet_te_raden(maak_melding, client):
    codes = {maak_melding().volgcode for _nummer in range(20)}
    assert min(len(code) for code in codes) >= 22
    for melding in Melding.objects.all()[:3]:
        for poging in (melding.pk, melding.nummer, melding.volgcode[:-1], melding.volgcode.swapcase()):
            assert client.get(f"/api/v1/meldingen/{poging}").status_code == 404
