"""Who is going to walk reads where more than usual was reported: what is public, and only in the area of the group."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from buurtpreventie.groepen.models import Groep
from buurtpreventie.overzicht import drukte
from meldingen.cijfers.hotspots import werk_bij_op
from meldingen.streek.gebieden.vlakken import cirkel
from tests.cijfers.hotspots.conftest import straat
from tests.conftest import PLEK, SITTARD

__all__ = ["straat"]
MAAND = timedelta(days=30)


@pytest.fixture
def druk(straat) -> None:
    vandaag = timezone.localdate()
    straat(12, tot=vandaag - MAAND)
    werk_bij_op(vandaag)


def test_op_de_pagina_van_een_ronde(druk, groep, plan, als_buur, buur):
    ronde = plan()
    pagina = als_buur(buur("Buurvrouw")).get(reverse("buurt-ronde", args=[groep.slug, ronde.pk])).content.decode()
    assert "Hier werd vaker iets gemeld dan anders" in pagina
    assert "Vuurwerk" in pagina


def test_buiten_het_gebied_van_de_groep_niet(druk, groep):
    lon, lat = PLEK[SITTARD]
    Groep.objects.filter(pk=groep.pk).update(gebied=cirkel(lon + 0.03, lat, 300))
    assert drukte.in_gebied(Groep.objects.get()) == []


def test_zonder_drukke_plekken_een_vraag_aan_de_database(groep, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert drukte.in_gebied(groep) == []
