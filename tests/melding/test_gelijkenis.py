"""Which meldingen are probably the same, and why it says so."""

from datetime import timedelta

import pytest
from django.contrib.gis.geos import Point
from django.utils import timezone

from meldingen.melding import acties, gelijkenis
from meldingen.melding.models import Categorie, Melding

LON, LAT = 5.8690, 50.9980
METER = 1 / 111_320


def gelijken(tekst="Er ligt een bank met puin.", soort="afvaldumping", **velden):
    categorie = Categorie.objects.get(slug=soort)
    punt = Point(LON, LAT, srid=4326)
    return gelijkenis.vergelijkbaar(Melding.objects.all(), categorie=categorie, punt=punt, tekst=tekst, **velden)


def test_dichtbij_zelfde_soort_en_zelfde_woorden_wordt_gevonden_met_de_reden(maak_melding):
    ander = maak_melding("afvaldumping", tekst="Een oude bank en zakken puin.", lon=LON, lat=LAT + 40 * METER)
    (gelijke,) = gelijken()
    assert gelijke.melding == ander
    assert gelijke.reden == "40 m verderop, ook 'Gedumpt afval', met dezelfde woorden: bank, puin."


@pytest.mark.parametrize(
    "anders",
    [
        {"lat": LAT + 200 * METER},
        {"categorie": "burengerucht"},
        {"gemeld_op": timezone.now() - timedelta(days=45)},
        {"tekst": "Iets heel anders.", "categorie": "zwerfvuil", "lat": LAT + 120 * METER},
    ],
    ids=["ver", "andere soort", "lang geleden", "andere woorden"],
)
def test_wat_niet_lijkt_wordt_niet_voorgesteld(maak_melding, anders):
    maak_melding(**{"categorie": "afvaldumping", "tekst": "Een bank met puin.", "lon": LON, "lat": LAT} | anders)
    assert gelijken() == []


def test_dicht_of_zichzelf_of_een_deel_telt_niet(maak_melding, boa):
    een, twee = (maak_melding("afvaldumping", tekst="Een bank met puin.", lon=LON, lat=LAT) for _ in range(2))
    acties.verander_status(een, "afgehandeld", door=boa, bericht="Opgeruimd.")
    assert [g.melding for g in gelijken()] == [twee]
    assert gelijken(uitgezonderd=twee.pk) == []


def test_het_beste_voorstel_staat_vooraan(maak_melding):
    ver = maak_melding("afvaldumping", tekst="Een bank.", lon=LON, lat=LAT + 90 * METER)
    dichtbij = maak_melding("afvaldumping", tekst="Een bank met puin.", lon=LON, lat=LAT + 5 * METER)
    assert [g.melding for g in gelijken()] == [dichtbij, ver]


def test_wat_net_gemeld_is_staat_in_de_ruimtelijke_index(maak_melding):
    melding = maak_melding(lon=LON, lat=LAT)
    assert list(Melding.objects.rond(Point(LON, LAT, srid=4326), 5)) == [melding]
    assert not Melding.objects.rond(Point(LON, LAT + 20 * METER, srid=4326), 10).exists()


def test_afstand_in_meters():
    assert gelijkenis.meters(Point(LON, LAT), Point(LON, LAT + 100 * METER)) == pytest.approx(100, abs=1)


def test_een_vraag_aan_de_database(maak_melding, django_assert_num_queries):
    for _ in range(4):
        maak_melding("afvaldumping", lon=LON, lat=LAT)
    categorie = Categorie.objects.select_related("ouder").get(slug="afvaldumping")
    with django_assert_num_queries(1):
        gelijkenis.vergelijkbaar(Melding.objects.all(), categorie=categorie, punt=Point(LON, LAT), tekst="bank")
