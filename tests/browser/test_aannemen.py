"""The front desk in a real browser: by keyboard alone, on a phone, and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from meldingen.melding.models import Melding
from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]
URL = "/werkvoorraad/aannemen/"


@pytest.fixture
def kcc(medewerker):
    return medewerker("kcc", SITTARD, "Kcc Sittard")


@pytest.fixture
def eerder(maak_melding) -> Melding:
    return maak_melding("afvaldumping", tekst="Er ligt een matras bij de glasbak", plek_in_woorden="Bij de glasbak")


def _open(open_pagina, kcc, maat, **velden) -> Page:
    pagina = open_pagina(maat, **velden)
    log_in(pagina, kcc, URL)
    return pagina


def test_een_gesprek_met_alleen_het_toetsenbord(open_pagina, toegankelijk, plaatje, kcc, locatieserver, eerder):
    pagina = _open(open_pagina, kcc, BREED)
    expect(pagina.get_by_label("Wat is er aan de hand?")).to_be_focused()
    pagina.keyboard.type("Er ligt een oud matras naast de glasbak")
    soort = pagina.get_by_role("radio", name="Gedumpt afval")
    expect(soort).to_be_visible()
    pagina.keyboard.press("Tab")
    expect(soort).to_be_focused()
    pagina.keyboard.press("Space")
    expect(pagina.get_by_text("Wat ligt er?")).to_be_visible()
    expect(soort).to_be_focused()
    pagina.get_by_label("Adres of postcode").focus()
    pagina.keyboard.type("Markt 1")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("radio", name="Markt 1, 6131EK Sittard")).to_be_checked()
    expect(pagina.get_by_role("radio", name=f"Hoort bij {eerder.nummer}")).to_be_visible()
    expect(pagina.get_by_text("Buurt:", exact=False).first).to_be_visible()
    pagina.locator("#id_naam").fill("Bewoner Demo")
    toegankelijk(pagina)
    plaatje(pagina, "aannemen-1280")
    with pagina.expect_navigation():
        pagina.keyboard.press("Control+Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("De melding is aangenomen")
    toegankelijk(pagina)
    nieuw = Melding.objects.exclude(pk=eerder.pk).get()
    expect(pagina.get_by_text(nieuw.nummer, exact=True)).to_be_visible()
    expect(pagina.get_by_role("link", name="Volgende beller")).to_be_focused()
    with pagina.expect_navigation():
        pagina.keyboard.press("Enter")
    expect(pagina.get_by_label("Wat is er aan de hand?")).to_have_value("")
    assert (nieuw.adres, nieuw.melder.naam) == ("Markt 1, 6131EK Sittard", "Bewoner Demo")


def test_op_een_telefoon_hoort_het_bij_wat_al_gemeld_is(open_pagina, toegankelijk, plaatje, kcc, locatieserver, eerder):
    pagina = _open(open_pagina, kcc, SMAL)
    pagina.get_by_label("Wat is er aan de hand?").fill("Er ligt een matras naast de glasbak")
    pagina.get_by_role("radio", name="Gedumpt afval").check()
    toegankelijk(pagina)
    plaatje(pagina, "aannemen-360")
    pagina.get_by_text("Wijs de plek aan op de kaart").click()
    pagina.locator("[data-kaart].leaflet-container").wait_for()
    toegankelijk(pagina)
    pagina.get_by_text("Wijs de plek aan op de kaart").click()
    pagina.get_by_label("Adres of postcode").fill("Markt 1")
    pagina.get_by_role("radio", name="Markt 1, 6131EK Sittard").check()
    pagina.get_by_role("radio", name=f"Hoort bij {eerder.nummer}").check()
    toegankelijk(pagina)
    druk(pagina, "Neem deze melding aan")
    expect(pagina.get_by_text(f"Zij hoort bij {eerder.nummer}")).to_be_visible()
    toegankelijk(pagina)
    assert Melding.objects.exclude(pk=eerder.pk).get().hoofdmelding == eerder


@pytest.mark.parametrize("maat", SCHERMEN)
def test_zonder_javascript_in_twee_keer_versturen(open_pagina, kcc, locatieserver, eerder, maat):
    pagina = _open(open_pagina, kcc, maat, javascript=False)
    pagina.get_by_label("Wat is er aan de hand?").fill("Er ligt een matras naast de glasbak")
    pagina.get_by_label("Of kies zelf een soort").select_option("afvaldumping")
    pagina.get_by_label("Adres of postcode").fill("Markt 1")
    pagina.locator("#id_naam").fill("Bewoner Demo")
    druk(pagina, "Zoek en kijk na")
    expect(pagina.locator("#id_naam")).to_have_value("Bewoner Demo")
    pagina.get_by_role("radio", name="Markt 1, 6131EK Sittard").check()
    druk(pagina, "Neem deze melding aan")
    expect(pagina.locator("#fouten")).to_contain_text("Dit lijkt al gemeld")
    druk(pagina, "Neem deze melding aan")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("De melding is aangenomen")
    assert Melding.objects.count() == 2


@pytest.mark.parametrize("maat", SCHERMEN)
def test_gevaar_en_verwijzing_komen_in_beeld_terwijl_de_beller_praat(
    open_pagina, toegankelijk, kcc, locatieserver, maat
):
    pagina = _open(open_pagina, kcc, maat, donker=True)
    pagina.get_by_label("Of kies zelf een soort").select_option("vuurwerk-knal")
    pagina.get_by_role("radio", name="Ja").check()
    expect(pagina.get_by_role("heading", name="Zeg dit eerst tegen de beller")).to_be_visible()
    toegankelijk(pagina)
    druk(pagina, "Neem deze melding aan")
    expect(pagina.locator("#fouten")).to_contain_text("Zeg eerst tegen de beller")
    toegankelijk(pagina)
    pagina.get_by_label("Of kies zelf een soort").select_option("woninginbraak")
    pagina.get_by_role("button", name="Ik heb verwezen: volgende beller").wait_for()
    toegankelijk(pagina)
    druk(pagina, "Ik heb verwezen: volgende beller")
    expect(pagina.get_by_text("Over deze beller is niets bewaard.")).to_be_visible()
    assert not Melding.objects.exists()


def test_de_plek_aanwijzen_op_de_kaart(open_pagina, kcc, locatieserver):
    pagina = _open(open_pagina, kcc, BREED)
    pagina.get_by_text("Wijs de plek aan op de kaart").click()
    pagina.locator("[data-kaart].leaflet-container").click(position={"x": 250, "y": 150})
    expect(pagina.locator("[name=lon]")).not_to_have_value("")
    expect(pagina.locator("[data-deel=plek]")).not_to_be_empty()
