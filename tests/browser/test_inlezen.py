"""An analyst loads figures in a real browser: a file with mistakes, the file mended, and what was loaded by whom."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KOP = "indicator;gebied;periode;waarde\n"
FOUT = """woninginbrakn;Sittard-Geleen;2024;118
woninginbraken;Stein;2024;14
burengerucht;Sittard-Geleen;2024-03-01;31
mishandeling;Sittard-Geleen;2024;=SOM(A1:A3)
"""
GOED = """woninginbraken;Sittard-Geleen;2023;118
woninginbraken;Sittard-Geleen;2024;97
burengerucht;Sittard-Geleen;2024-03;31
"""


@pytest.mark.parametrize("maat", [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")])
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_analist_leest_cijfers_in(open_pagina, toegankelijk, plaatje, medewerker, portaal, maat, javascript):
    pagina = open_pagina(maat, javascript=javascript)

    def kijk(naam: str) -> None:
        if javascript:
            toegankelijk(pagina)
            plaatje(pagina, f"inlezen-{naam}-{maat['width']}")

    def kies(tekst: str) -> None:
        bestand = {"name": "politie-2024.csv", "mimeType": "text/csv", "buffer": (KOP + tekst).encode()}
        pagina.get_by_label("Bestand").set_input_files(bestand)
        druk(pagina, "Bekijk wat er verandert")

    log_in(pagina, medewerker("analist", SITTARD, "Analist Sittard"), "/werkvoorraad/cijfers/")
    pagina.get_by_role("heading", name="Hoe loopt het werk?").wait_for()
    pagina.get_by_role("link", name="Lees cijfers in").first.click()
    pagina.get_by_role("heading", name="Lees cijfers in").wait_for()
    kijk("begin")
    pagina.get_by_label("Bron", exact=True).fill("Politie, cijfers van mei 2026")
    kies(FOUT)
    pagina.get_by_role("heading", name="Dit bestand is nog niet in te lezen").wait_for()
    expect(pagina.get_by_text("Bedoelt u woninginbraken?")).to_be_visible()
    expect(pagina.get_by_label("Bron", exact=True)).to_have_value("Politie, cijfers van mei 2026")
    kijk("fout")
    kies(GOED)
    pagina.get_by_role("heading", name="Klopt dit?").wait_for()
    kijk("kijk")
    pagina.get_by_role("button", name="Sla deze cijfers op").click()
    pagina.get_by_text("politie-2024.csv is ingelezen.").wait_for()
    kies_opnieuw = GOED.replace("97", "101")
    pagina.get_by_label("Bron", exact=True).fill("Politie, cijfers van juni 2026")
    kies(kies_opnieuw)
    pagina.get_by_role("heading", name="Klopt dit?").wait_for()
    kijk("herzien")
    pagina.get_by_role("button", name="Sla deze cijfers op").click()
    pagina.get_by_role("heading", name="Eerder ingelezen").wait_for()
    kijk("lijst")
