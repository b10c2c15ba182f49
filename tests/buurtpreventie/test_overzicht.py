"""What groups did, in numbers, for the boa of the gemeente and for the group itself; never who."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from buurtpreventie.gezien.acties.waarnemingen import Gezien
from buurtpreventie.overzicht import overzicht
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding import acties
from meldingen.streek.gebieden import bij
from tests.conftest import PLEK, SITTARD, STEIN

from .lopen import meld_aan
from .zien import GLAS, LAT, LON

pytestmark = pytest.mark.django_db


def test_het_overzicht_telt_en_noemt_niemand(groep, leg_vast, als_buur, buur, boa, buitenstaander):
    leg_vast(Gezien("Ergens iets."))
    lon, lat = PLEK[STEIN]
    leg_vast(replace(GLAS, lon=lon, lat=lat))
    gemeld = leg_vast(als_melding=True).melding
    acties.verander_status(gemeld, "in_behandeling", door=boa)
    acties.verander_status(gemeld, "afgehandeld", door=boa, bericht="Opgeruimd.")
    regels = {r.naam: (r.groepen, r.gezien, r.gemeld, r.klaar) for r in overzicht.van_gemeente(SITTARD)}
    assert regels == {
        bij(LON, LAT).naam: (1, 1, 1, 1),
        "In een andere gemeente": (0, 1, 0, 0),
        "Zonder plek": (0, 1, 0, 0),
    }
    staf = Client()
    staf.force_login(boa)
    pagina = staf.get(f"/buurtpreventie/gebied/{SITTARD}/").content.decode()
    assert "3 keer iets gezien" in pagina
    assert "1 gemeld, 1 klaar" in pagina
    assert "Loper" not in pagina
    assert "Ergens iets." not in pagina  # a note stays in the group
    staf.force_login(buitenstaander)
    assert staf.get(f"/buurtpreventie/gebied/{SITTARD}/").status_code == 404
    pagina = als_buur(buur("Buurman")).get(f"/buurtpreventie/groepen/{groep.slug}/samen/").content.decode()
    assert "Zonder plek" in pagina


def test_het_overzicht_kost_altijd_evenveel_vragen(actieve_groep, boa, django_assert_max_num_queries):
    for n in range(22):
        actieve_groep(naam=f"Groep {n:02}")
    staf = Client()
    staf.force_login(boa)
    with django_assert_max_num_queries(18):
        pagina = staf.get(f"/buurtpreventie/gebied/{SITTARD}/").content.decode()
    assert "Groep 19" in pagina
    assert "Groep 21" not in pagina
    assert "?vanaf=20" in pagina


def test_rondes_in_het_overzicht(groep, plan, wie, boa):
    ronde = meld_aan(plan(over=timedelta(0)), wie("Loper"), wie("Buurman"))
    Loopronde.objects.filter(pk=ronde.pk).update(gesloten_op=timezone.now(), gelopen_door=2, minuten=95)
    straks = plan()
    (regel,), _ = overzicht.groepen(SITTARD, {})
    assert (regel.rondes, regel.uren, regel.gepland, regel.volgende) == (1, 2, 1, straks.begin)
    assert overzicht.van_gemeente(SITTARD)[0].rondes == 1
    staf = Client()
    staf.force_login(boa)
    pagina = staf.get(f"/buurtpreventie/gebied/{SITTARD}/").content.decode()
    assert "1 ronde gelopen, 2 uur" in pagina
    assert "1 gepland:" in pagina
