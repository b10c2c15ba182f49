"""Busy places in a real browser: the list with its map, the areas on the map of the werkvoorraad, and the public list."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.cijfers import hotspots
from meldingen.streek.termijnen import dag_van
from tests.browser.conftest import BREED, SMAL
from tests.browser.test_werkvoorraad import log_in
from tests.cijfers.hotspots.conftest import moment
from tests.conftest import PLEK, SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def drukte(portaal, maak_melding) -> None:
    """Three busy places, one of them lasting; and somebody who reports a lot."""
    vandaag, (lon, lat) = dag_van(timezone.now()), PLEK[SITTARD]
    zaterdag = vandaag - timedelta(days=(vandaag.weekday() - 5) % 7 or 7)
    for soort, schuif, om_de in (("vuurwerk-afsteken", 0, 7), ("jeugdoverlast", 0.004, 7), ("zwerfvuil", 0.008, 4)):
        for n in range(17):
            maak_melding(
                soort,
                gemeld_op=moment(zaterdag - timedelta(days=om_de * n), 22),
                lon=lon + schuif + n % 4 * 1e-4,
                lat=lat + n // 4 * 1e-4,
                melder={"email": f"buur{n}@demo.example"},
            )
    for n in range(12):
        wanneer = moment(vandaag - timedelta(days=1 + n))
        maak_melding("foutparkeren", gemeld_op=wanneer, melder={"email": "een@demo.example"})
    for terug in (35, 0):
        hotspots.werk_bij_op(vandaag - timedelta(days=terug))


@pytest.mark.parametrize("maat", [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")])
def test_drukke_plekken_in_de_lijst_op_de_kaart_en_voor_iedereen(open_pagina, toegankelijk, plaatje, drukte, boa, maat):
    pagina = open_pagina(maat)
    log_in(pagina, boa, "/werkvoorraad/hotspots/")
    pagina.get_by_role("heading", name="Drukke plekken", exact=True).wait_for()
    pagina.locator(".drukkaart path.leaflet-interactive").first.wait_for()
    expect(pagina.locator(".druk")).to_have_count(3)
    expect(pagina.locator(".drukkaart path.leaflet-interactive")).to_have_count(3)
    toegankelijk(pagina)
    plaatje(pagina, f"hotspots-{maat['width']}")

    pagina.goto("/werkvoorraad/")
    pagina.locator(".drukwoorden li").first.wait_for()
    expect(pagina.locator(".drukwoorden")).to_contain_text("keer zo veel melders")
    toegankelijk(pagina)
    plaatje(pagina, f"hotspots-werkkaart-{maat['width']}")

    pagina.goto("/kaart/drukke-plekken/")
    pagina.get_by_role("heading", name="Waar wordt meer gemeld dan gewoon?").wait_for()
    toegankelijk(pagina)
    plaatje(pagina, f"hotspots-openbaar-{maat['width']}")
