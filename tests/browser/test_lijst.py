"""The queue in a real browser: a melding beside the list, keys, new work by itself, the place kept, an area drawn."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import acties
from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Melding
from meldingen.werkvoorraad.werkfilter import acties as werkfilter
from tests.browser.conftest import BREED, SMAL, druk, klik_op, wordt
from tests.browser.test_werkvoorraad import log_in, voorraad
from tests.conftest import SITTARD

__all__ = ["voorraad"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def coordinator(medewerker):
    """With a name that a browser takes in an e-mail address."""
    return medewerker("coordinator", SITTARD, "Coordinator Sittard")


def test_een_melding_opent_naast_de_lijst_en_wat_men_doet_staat_meteen_in_de_lijst(
    open_pagina, toegankelijk, plaatje, voorraad, boa
):
    pagina = open_pagina(BREED)
    log_in(pagina, boa, "/werkvoorraad/?wie=niemand")
    pagina.get_by_role("link", name="Vuurwerk afsteken").click()
    naast = pagina.locator("#naast")
    naast.get_by_role("heading", name="Vuurwerk afsteken").wait_for()
    expect(pagina.locator(".werklijst > li")).to_have_count(3)
    expect(pagina).to_have_url(re.compile(f"/werkvoorraad/{voorraad.pk}/"))
    toegankelijk(pagina)
    plaatje(pagina, "werkvoorraad-naast-1280")
    naast.get_by_role("button", name="Ik pak dit op").click()
    naast.get_by_text("Deze melding staat nu op uw naam.").wait_for()
    expect(pagina.locator(".werklijst > li")).to_have_count(2)
    naast.get_by_label("Afgehandeld").check()
    naast.get_by_role("button", name="Sla status op").click()
    naast.get_by_role("link", name="de melder moet weten waarom").wait_for()
    naast.get_by_role("link", name="Terug naar de lijst").click()
    pagina.locator("#naast .werkkaart").wait_for()
    expect(pagina).to_have_url(re.compile(r"/werkvoorraad/\?wie=niemand$"))
    voorraad.refresh_from_db()
    assert voorraad.behandelaar == boa


def test_toetsen_doen_wat_de_muis_doet_en_kunnen_uit(open_pagina, toegankelijk, voorraad, boa):
    pagina = open_pagina(BREED)
    log_in(pagina, boa, "/werkvoorraad/")
    pagina.keyboard.press("j")
    pagina.keyboard.press("j")
    regels = pagina.locator(".werkregel")
    wordt(pagina, lambda: regels.nth(1).evaluate("regel => regel.contains(document.activeElement)"))
    pagina.keyboard.press("x")
    expect(regels.nth(1).locator("[name=melding]")).to_be_checked()
    pagina.keyboard.press("/")
    pagina.keyboard.type("jk?")
    expect(pagina.get_by_label("Zoek nummer, woord of straat")).to_have_value("jk?")
    pagina.locator("h1").click()
    pagina.keyboard.press("?")
    uit = pagina.get_by_label("Gebruik deze toetsen op dit apparaat")
    uit.wait_for()
    toegankelijk(pagina)
    uit.uncheck()
    pagina.locator("h1").click()
    pagina.keyboard.press("/")
    wordt(pagina, "document.activeElement === document.body || document.activeElement.tagName !== 'INPUT'")
    pagina.reload()
    expect(pagina.locator("#toetsen-aan")).not_to_be_checked()


def test_nieuw_werk_verschijnt_vanzelf(open_pagina, voorraad, boa, maak_melding):
    pagina = open_pagina(BREED)
    with pagina.expect_response("**/werkvoorraad/nieuw/**"):
        log_in(pagina, boa, "/werkvoorraad/")
    nieuw = maak_melding("hondenpoep", tekst="Net binnen.")
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    pagina.get_by_text("Net binnen.").wait_for()
    expect(pagina.get_by_text("1 nieuwe melding")).to_be_visible()
    expect(pagina.locator(f"#m{nieuw.pk}")).to_have_count(1)


def test_nieuw_werk_stoort_niet_wie_bezig_is(open_pagina, voorraad, boa, maak_melding):
    pagina = open_pagina(BREED)
    with pagina.expect_response("**/werkvoorraad/nieuw/**"):
        log_in(pagina, boa, "/werkvoorraad/")
    pagina.locator("[name=melding]").first.check()
    maak_melding("hondenpoep", tekst="Net binnen.")
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    pagina.get_by_text("1 nieuwe melding").wait_for()
    expect(pagina.locator("[name=melding]").first).to_be_checked()
    expect(pagina.get_by_text("Net binnen.")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_terug_naar_de_lijst_is_terug_op_dezelfde_plek(open_pagina, voorraad, boa, javascript):
    pagina = open_pagina(SMAL, javascript=javascript)
    log_in(pagina, boa, "/werkvoorraad/")
    pagina.get_by_role("heading", name="Werkvoorraad", exact=True).wait_for()
    pagina.goto("/werkvoorraad/?wie=niemand&termijn=laat")
    with pagina.expect_navigation():
        pagina.get_by_role("link", name="Zwerfvuil").click()
    druk(pagina, "Ik pak dit op")
    with pagina.expect_navigation():
        pagina.get_by_role("link", name="Terug naar de lijst").click()
    expect(pagina).to_have_url(re.compile("termijn=laat&wie=niemand#m"))


def test_een_gebied_tekenen_kiest_wat_erin_ligt(open_pagina, voorraad, boa):
    pagina = open_pagina(BREED)
    log_in(pagina, boa, "/werkvoorraad/")
    pagina.get_by_role("button", name="Teken een gebied").click()
    for x, y in ((0.12, 0.05), (0.95, 0.05), (0.95, 0.9), (0.12, 0.9)):
        klik_op(pagina.locator(".werkkaart"), x, y)
    with pagina.expect_navigation():
        pagina.get_by_role("button", name="Zoek in dit gebied").click()
    expect(pagina.get_by_role("link", name="In het getekende gebied")).to_be_visible()
    expect(pagina).to_have_url(re.compile("vlak="))


def test_geen_pagina_van_de_werkvoorraad_heeft_een_drempel(open_pagina, overal, voorraad, coordinator, maak_melding):
    maak_melding(tekst="Bij de speeltuin wordt vuurwerk afgestoken.", melder={"email": "bewoner@demo.example"})
    acties.verander_status(
        maak_melding("zwerfvuil", gemeld_op=timezone.now() - timezone.timedelta(days=9)),
        "afgehandeld",
        door=coordinator,
        bericht="Opgeruimd.",
    )
    werkfilter.bewaar_filter("termijn=laat", naam="Te laat", gemeente_code="GM1883", door=coordinator)
    werkcijfers.vouw_op.call()
    pagina = open_pagina(SMAL)
    log_in(pagina, coordinator, "/werkvoorraad/")
    pagina.get_by_role("heading", name="Werkvoorraad", exact=True).wait_for()
    for adres, naam in (
        ("/werkvoorraad/?termijn=laat&status=gemeld", "werkvoorraad-filter"),
        (f"/werkvoorraad/{voorraad.pk}/?lijst=wie%3Dniemand", "werkvoorraad-dubbel"),
        (f"/werkvoorraad/{voorraad.pk}/plek/", "werkvoorraad-plek"),
        ("/werkvoorraad/filters/", "werkvoorraad-filters"),
        ("/werkvoorraad/cijfers/", "werk-cijfers"),
        ("/werkvoorraad/inrichten/GM1883/teksten/", "inrichten-teksten"),
        ("/werkvoorraad/inrichten/GM1883/tekst/", "inrichten-tekst"),
    ):
        pagina.goto(adres)
        expect(pagina).to_have_url(re.compile(re.escape(adres) + "$"))
        pagina.evaluate(
            "document.querySelectorAll('details:not(.toetsen)').forEach((uitklap) => { uitklap.open = true; })"
        )
        overal(pagina, naam)


def test_de_mail_bekijken_voor_men_hem_stuurt(open_pagina, toegankelijk, plaatje, voorraad, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, f"/werkvoorraad/{voorraad.pk}/")
    pagina.get_by_label("Begin met een standaardtekst").select_option(label="Afgehandeld: Gekeken en gesproken")
    druk(pagina, "Zet in het bericht")
    pagina.get_by_role("heading", name="Zo leest de melder het").wait_for()
    toegankelijk(pagina)
    expect(pagina.get_by_label("Bericht aan de melder")).to_have_value(re.compile("^Onze boa is langs geweest"))
    assert Melding.objects.get(pk=voorraad.pk).status == "gemeld"
