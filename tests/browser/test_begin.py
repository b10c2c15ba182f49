"""The home with something on its small map: of the region and of one gemeente, on a phone and a desk, light and dark, and for
who has no JavaScript."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import openbaar
from tests.browser.conftest import BREED, SMAL
from tests.conftest import BEEK, PLEK, SITTARD, STEIN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIJST = ".schets__aantallen li"


@pytest.fixture
def druk_bezocht(portaal, maak_melding) -> None:
    """A month of meldingen spread over the three gemeenten, most of them in Sittard."""
    for nummer in range(36):
        gemeente = (SITTARD, SITTARD, STEIN, BEEK)[nummer % 4]
        lon, lat = PLEK[gemeente]
        maak_melding(
            gemeente=gemeente,
            lon=lon + (nummer * 7 % 9 - 4) * 0.003,
            lat=lat + (nummer * 5 % 7 - 3) * 0.003,
            gemeld_op=timezone.now() - timedelta(days=1 + nummer % 20),
        )
    openbaar.publiceer.call()


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (SMAL, True), (BREED, False), (BREED, True)])
def test_het_begin_met_een_kleine_kaart(open_pagina, toegankelijk, druk_bezocht, plaatje, maat, donker) -> None:
    pagina = open_pagina(maat, donker=donker)
    pagina.goto("/")
    toegankelijk(pagina)
    if maat == BREED or not donker:
        plaatje(pagina, f"begin-{maat['width']}" + "-donker" * donker)
    if not donker:
        plaatje(pagina, f"begin-kaart-{maat['width']}", bij=pagina.locator(".buurtschets"))
    expect(pagina.locator(LIJST).nth(1)).to_have_text(re.compile(r"^\s*Sittard-Geleen\s*18\s*$"))
    pagina.goto("/stein/")
    toegankelijk(pagina)


def test_de_kleine_kaart_is_een_link_ook_zonder_javascript(open_pagina, druk_bezocht) -> None:
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto("/")
    expect(pagina.locator(".schets > svg")).to_be_visible()
    expect(pagina.locator(LIJST)).to_have_count(3)
    pagina.locator(".schets").click()
    pagina.get_by_role("heading", name="Wat speelt er in mijn buurt?").wait_for()


def test_het_begin_is_licht_en_vraagt_niets_aan_anderen(open_pagina, druk_bezocht) -> None:
    pagina = open_pagina(SMAL)
    maten: dict[str, int] = {}
    pagina.on("response", lambda antwoord: maten.__setitem__(antwoord.url, len(antwoord.body())))
    pagina.goto("/")
    pagina.wait_for_load_state("networkidle")
    assert all(adres.startswith(pagina.url) for adres in maten)
    assert sum(maten.values()) < 110_000, sorted(maten.items(), key=lambda paar: -paar[1])
