"""Every kind of page through axe-core: narrow and wide, light and dark, with an error and empty."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import acties, openbaar
from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Categorie
from meldingen.melding.workflow import Status
from tests.browser.conftest import BREED, SMAL, op_elk_scherm, wordt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GEWOON = (
    "/", "/wat-te-doen/", "/wat-te-doen/chemelot/", "/wat-te-doen/vuurwerk/", "/privacy/", "/contact/",
    "/buurtpreventie/", "/zoeken/?q=vuurwerk", "/zoeken/?q=qqqq", "/volgen/", "/kaart/", "/inloggen/", "/galerij/",
    "/melden/", "/bestaat-niet/",
)  # fmt: skip

# The map has its tiles, and what it did after the last change of its size is done.
STIL = """() => new Promise((klaar) => setTimeout(() => klaar(
    ![...document.querySelectorAll('.leaflet-tile')].some((tegel) => !tegel.complete)), 300))"""


@pytest.fixture
def gevuld(portaal, maak_melding, boa, settings):
    """A portal with pages, a map with something on it, and a melding that waits for its reporter."""
    settings.DEMO = True
    gisteren = timezone.now() - timezone.timedelta(days=1)
    for nummer in range(4):
        melding = maak_melding(gemeld_op=gisteren, gemeente=["GM1883", "GM0888", "GM0971", "GM1883"][nummer])
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="In welke straat precies?")
    openbaar.publiceer.call()
    return melding


def test_geen_enkele_gewone_pagina_heeft_een_drempel(open_pagina, toegankelijk, gevuld, plaatje) -> None:
    pagina = open_pagina(SMAL)
    for adres in GEWOON:
        pagina.goto(adres)
        if adres == "/kaart/":
            pagina.locator(".tros").first.wait_for()
        for maat, donker in op_elk_scherm(pagina):
            toegankelijk(pagina)
            if adres == "/kaart/":
                plaatje(pagina, f"kaart-{maat['width']}" + "-donker" * donker)


def test_geen_stap_van_het_formulier_heeft_een_drempel(open_pagina, overal, gevuld, locatieserver) -> None:
    def bekijk(adres: str = "") -> None:
        if adres:
            pagina.goto(adres)
        overal(pagina)

    concept = concepten.begin(tekst="Er ligt iets", categorie="afvaldumping")
    concepten.bewaar(concept, lon=5.869, lat=50.998, adres="Markt 1, Sittard", buurt="Centrum", email="a@demo.example")
    pagina = open_pagina(SMAL)
    for stap in ("wat", "soort", "waar", "waar/?q=markt", "details", "contact", "controle"):
        bekijk(f"/melden/{concept.sleutel}/{stap}" + ("/" if "?" not in stap else ""))
    pagina.goto(f"/melden/{concept.sleutel}/contact/")
    pagina.get_by_label("E-mailadres").fill("fout@")
    pagina.get_by_role("button", name="Volgende").click()
    pagina.locator("#fouten").wait_for()
    bekijk()
    wordt(pagina, "document.activeElement.id", "fouten")  # the summary has the focus
    doorverwezen = Categorie.objects.filter(alleen_verwijzen=True).first()
    assert doorverwezen is not None
    concepten.bewaar(concept, categorie=doorverwezen.slug)
    bekijk(f"/melden/{concept.sleutel}/verwijzing/")
    bekijk(f"/melding/{gevuld.volgcode}/")


def test_de_kaart_zonder_javascript_is_een_lijst(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto("/kaart/")
    expect(pagina.locator(".kaart")).to_be_hidden()
    expect(pagina.locator(".rijen > li")).to_have_count(4)


def test_de_kaart_toont_cirkels_met_woorden(open_pagina, gevuld) -> None:
    pagina = open_pagina(BREED)
    pagina.goto("/kaart/")
    pagina.locator(".tros").first.wait_for()
    expect(pagina.locator('.tros[title*="1 melding: 1 open"]').first).to_be_visible()


def test_wie_de_telefoon_draait_ziet_weer_alles_tot_iemand_zelf_kiest(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/kaart/")
    pagina.locator(".tros").first.wait_for()
    hoogste = "Math.max(...[...document.querySelectorAll('.leaflet-tile')].map(tegel => tegel.src.split('/').at(-3)))"
    wordt(pagina, STIL)
    smal = pagina.evaluate(hoogste)
    pagina.set_viewport_size(BREED)
    expect(pagina.locator(f'.leaflet-tile[src*="/{smal + 1}/"]').first).to_be_visible()
    pagina.locator("[data-overzicht]").click(position={"x": 200, "y": 20})
    pagina.set_viewport_size(SMAL)
    wordt(pagina, STIL)
    wordt(pagina, hoogste, smal + 1)


def test_met_alleen_het_toetsenbord_naar_de_inhoud(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/")
    pagina.keyboard.press("Tab")
    wordt(pagina, "document.activeElement.textContent", "Ga naar de inhoud")
    pagina.keyboard.press("Enter")
    wordt(pagina, "document.activeElement.id", "inhoud")


def test_alles_om_aan_te_tikken_is_groot_genoeg(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL)
    for adres in ("/", "/melden/", "/kaart/", "/volgen/"):
        pagina.goto(adres)
        wordt(
            pagina,
            """() => [...document.querySelectorAll('a.knop, button, .kop a, .voet a, summary, select, .invoer')]
                .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44)
                .map((e) => e.outerHTML.slice(0, 80))""",
            [],
        )
