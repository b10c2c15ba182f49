"""The pages: a list for staff of their own gemeente, the areas on the map, the line in the round, and the public list."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meldingen.cijfers import hotspots
from meldingen.cijfers.hotspots import lezen
from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding import acties
from meldingen.melding.models import Teamlid
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.ronde import acties as rondes
from tests.bladzijde import plat
from tests.conftest import SITTARD


@pytest.fixture
def drukte(straat) -> Hotspot:
    """A busy street on Friday and Saturday evenings, found last night."""
    vandaag = dag_van(timezone.now())
    straat(12, tot=vandaag - timedelta(days=(vandaag.weekday() - 5) % 7 or 7), om_de=7, uur=22)
    hotspots.werk_bij_op(vandaag)
    return Hotspot.objects.intern().get()


def test_de_lijst_zegt_wat_waar_wanneer_en_hoe_zeker(als, boa, drukte):
    tekst = als(boa).get("/werkvoorraad/hotspots/").content.decode()
    assert f"Vuurwerk, {drukte.waar}" in tekst
    assert "keer zo veel melders als verwacht" in tekst
    assert "vrijwel zeker geen toeval" in tekst
    assert "nieuw" in tekst


def test_alleen_de_eigen_gemeente(als, buitenstaander, drukte):
    assert drukte.waar not in als(buitenstaander).get("/werkvoorraad/hotspots/").content.decode()
    vlakken = als(buitenstaander).get(f"/werkvoorraad/hotspots/vlakken/?gemeente={SITTARD}").json()
    assert vlakken["features"] == []


def test_wie_alleen_een_team_ziet_ziet_geen_drukke_plekken(als, boa, drukte):
    rol = boa.rollen.get()
    rol.team = Teamlid.objects.filter(gebruiker=boa).first().team
    rol.save()
    assert als(boa).get("/werkvoorraad/hotspots/").status_code == 403


def test_vlakken_met_woorden(als, boa, drukte):
    (feature,) = als(boa).get("/werkvoorraad/hotspots/vlakken/").json()["features"]
    assert feature["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert feature["properties"]["naam"] == f"Vuurwerk, {drukte.waar}"


@pytest.mark.parametrize(
    "vraag", ["", "?soort=vuurwerk", "?toon=voorbij", "?bladzijde=9", "?bladzijde=x&gemeente=GM9999"]
)
def test_de_lijst_kost_altijd_even_veel(als, boa, drukte, vraag, django_assert_max_num_queries):
    client = als(boa)
    with django_assert_max_num_queries(12):
        assert client.get(f"/werkvoorraad/hotspots/{vraag}").status_code == 200


def test_op_de_ronde_komt_u_langs_een_drukke_plek(als, boa, drukte, maak_melding):
    lon, lat = drukte.lon, drukte.lat
    melding = maak_melding("vuurwerk-knal", lon=lon, lat=lat)
    acties.wijs_toe(melding, behandelaar=boa, door=boa)
    rondes.zet_erbij(melding, door=boa)
    assert "U komt langs een drukke plek (Vuurwerk)" in als(boa).get("/werkvoorraad/ronde/").content.decode()
    assert lezen.bij([melding])[melding.pk].hotspot == drukte


def test_het_publiek_ziet_soort_en_buurt_en_geen_aantal_of_uur(client, straat):
    vandaag = dag_van(timezone.now())
    straat(14, tot=vandaag - timedelta(days=31))
    hotspots.werk_bij_op(vandaag)
    tekst = plat(client.get("/kaart/drukke-plekken/"))
    hotspot = Hotspot.objects.get(openbaar=True)
    assert f"<strong>Vuurwerk</strong>: {hotspot.waar}" in tekst
    assert " uur" not in tekst.split('<ul class="rijen">')[1].split("</ul>")[0]
    assert hotspot.waar not in plat(client.get("/kaart/drukke-plekken/?gemeente=GM0971"))


def test_zonder_drukke_plek_zegt_de_bladzijde_wat_nu(als, boa, client):
    assert "Er is nu geen drukke plek" in als(boa).get("/werkvoorraad/hotspots/").content.decode()
    assert "Er is geen drukke plek" in client.get("/kaart/drukke-plekken/").content.decode()
