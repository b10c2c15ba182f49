"""Somebody reports something, in a real browser: narrow and wide, with and without JavaScript."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from meldingen.melding.models import Melding
from tests.browser.conftest import BREED, SMAL, druk, wordt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def _foto(kleur: str = "darkgreen") -> dict:
    uit = io.BytesIO()
    Image.new("RGB", (640, 480), kleur).save(uit, "JPEG")
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def _kop(pagina: Page, tekst: str) -> None:
    expect(pagina.get_by_role("heading", level=1)).to_have_text(re.compile(tekst))


def _verder(pagina: Page) -> None:
    # Each step has the same button: wait for the next page, or a quick second click lands on this one.
    druk(pagina, "Volgende")


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["360", "1280"])
def test_melden_op_de_kaart_van_begin_tot_eind(open_pagina, toegankelijk, plaatje, locatieserver, maat) -> None:
    pagina = open_pagina(maat, plek=(5.8690, 50.9980))
    naam = f"melden-{maat['width']}"

    def kijk(stap: str) -> None:
        toegankelijk(pagina)
        plaatje(pagina, f"{naam}-{stap}")

    pagina.goto("/melden/")
    _kop(pagina, "Is er nu gevaar")
    kijk("1-begin")
    pagina.get_by_role("button", name="Nee, begin met melden").click()
    _kop(pagina, "Wat is er aan de hand")
    pagina.get_by_label("Wat is er aan de hand?").fill("Er ligt een matras naast de glasbak")
    kijk("2-wat")
    _verder(pagina)
    _kop(pagina, "Waar past uw melding bij")
    expect(pagina.get_by_role("radio", name="Gedumpt afval")).to_be_checked()
    kijk("3-soort")
    _verder(pagina)
    _kop(pagina, "Waar is het")
    pagina.get_by_role("button", name="Gebruik mijn locatie").click()
    expect(pagina.locator("[data-uitkomst]")).to_contain_text("Markt 1, 6131EK Sittard")
    kijk("4-waar")
    _verder(pagina)
    _kop(pagina, "Kunt u ons iets meer vertellen|Hebt u een foto")
    pagina.get_by_label("Foto's").set_input_files([_foto(), _foto("navy")])
    pagina.get_by_role("button", name="Voeg foto's toe").click()
    expect(pagina.get_by_role("img", name="Uw foto 2")).to_be_visible()
    pagina.get_by_role("button", name="Haal foto 1 weg").click()
    expect(pagina.get_by_role("img", name="Uw foto 2")).to_have_count(0)
    kijk("5-details")
    _verder(pagina)
    _kop(pagina, "Mogen wij u iets laten weten")
    pagina.get_by_label("E-mailadres").fill("bewoner@demo.example")
    kijk("6-contact")
    _verder(pagina)
    _kop(pagina, "Klopt alles")
    expect(pagina.get_by_text("Markt 1, 6131EK Sittard")).to_be_visible()
    kijk("7-controle")
    pagina.get_by_role("button", name="Verstuur melding").click()
    _kop(pagina, "Bedankt voor uw melding")
    kijk("8-bedankt")
    pagina.get_by_role("link", name="Volg mijn melding").click()
    _kop(pagina, "Wij hebben uw melding")
    kijk("9-volgen")
    melding = Melding.objects.get()
    assert melding.gemeente_code == "GM1883"
    assert melding.fotos.count() == 1
    assert melding.melder.email == "bewoner@demo.example"


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["360", "1280"])
def test_melden_zonder_javascript_door_een_adres_te_typen(open_pagina, locatieserver, maat) -> None:
    pagina = open_pagina(maat, javascript=False)
    pagina.goto("/melden/")
    pagina.get_by_role("button", name="Nee, begin met melden").click()
    _verder(pagina)
    fout = pagina.get_by_role("alert").get_by_role("link")
    expect(fout).to_have_text("Schrijf in een paar woorden wat er aan de hand is.")
    veld = pagina.get_by_label("Wat is er aan de hand?")
    wordt(pagina, lambda: fout.get_attribute("href") == "#" + (veld.get_attribute("id") or ""))
    pagina.get_by_label("Wat is er aan de hand?").fill("De lantaarnpaal is kapot")
    _verder(pagina)
    _verder(pagina)
    expect(pagina.locator("[data-kaart]")).to_be_hidden()
    pagina.get_by_label("Zoek een adres of postcode").fill("Stationsstraat 5 Elsloo")
    pagina.get_by_role("button", name="Zoek").click()
    pagina.get_by_role("radio", name="Stationsstraat 5, 6181AC Elsloo").check()
    _verder(pagina)
    _verder(pagina)
    _verder(pagina)
    expect(pagina.get_by_text("U meldt zonder uw gegevens")).to_be_visible()
    pagina.get_by_role("button", name="Verstuur melding").click()
    _kop(pagina, "Bedankt voor uw melding")
    pagina.go_back()
    pagina.reload()
    _kop(pagina, "Bedankt voor uw melding")
    melding = Melding.objects.get()
    assert (melding.gemeente_code, melding.adres) == ("GM0971", "Stationsstraat 5, 6181AC Elsloo")


def test_zonder_pdok_meldt_men_met_woorden_en_een_buurt(open_pagina, locatieserver, toegankelijk) -> None:
    locatieserver.status = 500
    pagina = open_pagina(SMAL)
    pagina.goto("/melden/")
    pagina.get_by_role("button", name="Nee, begin met melden").click()
    pagina.get_by_label("Wat is er aan de hand?").fill("Hondenpoep op de stoep")
    _verder(pagina)
    _verder(pagina)
    pagina.get_by_label("Zoek een adres of postcode").fill("Markt 1")
    pagina.get_by_role("button", name="Zoek").click()
    expect(pagina.get_by_text("Adressen zoeken lukt nu niet").first).to_be_visible()
    pagina.get_by_label("Beschrijf de plek").fill("Achter de kerk")
    pagina.get_by_role("combobox", name="Buurt").select_option(index=5)
    toegankelijk(pagina)
    _verder(pagina)
    expect(pagina.get_by_text("Achter de kerk")).to_be_visible()


def test_wie_het_voorstel_niet_goed_vindt_kiest_zelf(open_pagina, locatieserver) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/melden/")
    pagina.get_by_role("button", name="Nee, begin met melden").click()
    pagina.get_by_label("Wat is er aan de hand?").fill("Er ligt een matras naast de glasbak")
    _verder(pagina)
    pagina.get_by_text("Kies iets anders", exact=True).click()
    pagina.get_by_text("Verkeer en parkeren", exact=True).click()
    pagina.get_by_role("radio", name="Fout geparkeerd").check()
    _verder(pagina)
    _kop(pagina, "Waar is het")


def test_de_knop_terug_van_de_browser_houdt_alles_vast(open_pagina, locatieserver) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/melden/")
    pagina.get_by_role("button", name="Nee, begin met melden").click()
    pagina.get_by_label("Wat is er aan de hand?").fill("Zwerfvuil in het park")
    _verder(pagina)
    pagina.go_back()
    expect(pagina.get_by_label("Wat is er aan de hand?")).to_have_value("Zwerfvuil in het park")
    pagina.context.clear_cookies()  # the session has ended meanwhile
    pagina.reload()
    expect(pagina.get_by_label("Wat is er aan de hand?")).to_have_value("Zwerfvuil in het park")
