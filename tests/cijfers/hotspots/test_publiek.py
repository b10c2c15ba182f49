"""What everybody sees of a hotspot: rounded, a month late, of five reporters or more, and of public kinds alone."""

from datetime import timedelta

import h3
import pytest

from meldingen.cijfers.hotspots import openbare, werk_bij_op
from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding.models import Categorie

from .conftest import VANDAAG

MAAND = timedelta(days=30)


def test_pas_een_maand_later(straat):
    straat(12)
    werk_bij_op(VANDAAG)
    assert openbare() == []
    werk_bij_op(VANDAAG + MAAND)
    gezien = openbare()
    assert [(rij.hoofdcategorie, rij.tot) for rij in gezien] == [("vuurwerk", VANDAAG)]


def test_op_cellen_van_de_openbare_kaart(straat):
    straat(12)
    werk_bij_op(VANDAAG + MAAND)
    cellen = openbare()[0].cellen
    assert {h3.get_resolution(cel) for cel in cellen} == {9}
    assert openbare()[0].vlak["type"] in ("Polygon", "MultiPolygon")


@pytest.mark.parametrize("slug", ["vuurwerk-opslag", "drugsoverlast", "verdachte-situatie"])
def test_wat_niet_openbaar_is_komt_er_niet(straat, slug):
    straat(20, categorie=slug)
    assert werk_bij_op(VANDAAG + MAAND) == 1
    assert openbare() == []


def test_wat_niet_openbaar_is_kleurt_ook_niet_wat_openbaar_is(straat):
    """Three public reporters and twenty of something that is not: nothing to see for the public."""
    straat(20, categorie="vuurwerk-opslag")
    straat(3, naam="ander")
    werk_bij_op(VANDAAG + MAAND)
    assert openbare() == []


def test_minder_dan_vijf_melders_nooit(straat):
    straat(4)
    werk_bij_op(VANDAAG + MAAND)
    assert openbare() == []
    assert not Hotspot.objects.exists()


def test_een_soort_die_besloten_wordt_verdwijnt_de_eerste_nacht(straat):
    straat(12)
    werk_bij_op(VANDAAG + MAAND)
    assert openbare()
    Categorie.objects.filter(slug="vuurwerk-afsteken").update(openbaarheid="niet")
    werk_bij_op(VANDAAG + MAAND)
    assert openbare() == []


def test_een_vertrouwelijke_soort_is_er_voor_niemand(straat):
    Categorie.objects.filter(slug="vuurwerk-afsteken").update(vertrouwelijk=True)
    straat(20)
    assert werk_bij_op(VANDAAG + MAAND) == 0
    assert not Hotspot.objects.exists()


def test_een_vraag_aan_de_database(straat, django_assert_num_queries):
    straat(12)
    werk_bij_op(VANDAAG + MAAND)
    with django_assert_num_queries(1):
        openbare(gemeente="GM1883", hoofdcategorie="vuurwerk")
    assert openbare(gemeente="GM0971") == []
