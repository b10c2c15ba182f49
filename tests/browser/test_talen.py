"""A whole report in German on a phone, and the mail that follows over SMTP; the switch, and axe in every language."""

import re

import pytest
from playwright.sync_api import expect

from cms import vertalingen
from meldingen.melding import uitgaand
from meldingen.melding.models import Melding, Uitgaand
from tests.browser.conftest import SMAL, druk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_een_hele_melding_in_het_duits_op_een_telefoon(
    open_pagina, toegankelijk, plaatje, locatieserver, brievenbus
) -> None:
    pagina = open_pagina(SMAL, plek=(5.8690, 50.9980))
    kop = pagina.get_by_role("heading", level=1)
    pagina.goto("/melden/")
    pagina.get_by_role("link", name="Deutsch").click()
    expect(kop).to_have_text("Besteht jetzt Gefahr?")
    expect(pagina.locator("html")).to_have_attribute("lang", "de")
    toegankelijk(pagina)
    plaatje(pagina, "melden-duits-360")
    druk(pagina, "Nein, mit dem Melden beginnen")
    druk(pagina, "Weiter")
    pagina.locator("#fouten").get_by_text("Schreiben Sie in ein paar Worten, was los ist.").wait_for()
    pagina.get_by_label("Was ist los?").fill("Neben dem Container liegt eine Matratze")
    druk(pagina, "Weiter")
    expect(pagina.get_by_role("radio", name="Abgeladener Müll")).to_be_checked()
    toegankelijk(pagina)
    druk(pagina, "Weiter")
    expect(kop).to_have_text("Wo ist es?")
    pagina.get_by_role("button", name="Meinen Standort verwenden").click()
    expect(pagina.locator("[data-uitkomst]")).to_contain_text("Markt 1, 6131EK Sittard")
    toegankelijk(pagina)
    druk(pagina, "Weiter")
    pagina.get_by_label("Sperrmüll").check()
    druk(pagina, "Weiter")
    pagina.get_by_label("E-Mail-Adresse").fill("melder@demo.example")
    druk(pagina, "Weiter")
    expect(kop).to_have_text("Stimmt alles?")
    toegankelijk(pagina)
    plaatje(pagina, "melden-duits-controle-360")
    druk(pagina, "Meldung senden")
    expect(kop).to_have_text("Danke für Ihre Meldung")
    pagina.get_by_role("link", name="Meine Meldung ansehen").click()
    expect(kop).to_have_text(re.compile("Wir haben Ihre Meldung"))
    toegankelijk(pagina)
    melding = Melding.objects.get()
    assert (melding.taal, melding.antwoorden[0]["antwoord"]) == ("de", "Grof vuil")
    for bericht in Uitgaand.objects.all():
        uitgaand.verstuur.call(bericht.pk)
    (mail,) = brievenbus.aan("melder@demo.example")
    assert mail["Subject"] == f"Wir haben Ihre Meldung {melding.nummer} erhalten"
    assert f"/de/melding/{melding.volgcode}/" in mail.get_content()


@pytest.mark.parametrize("taal", ["de", "en"])
def test_geen_drempel_in_een_andere_taal(open_pagina, overal, portaal, plaatje, taal) -> None:
    pagina = open_pagina(SMAL)
    vertaald = [f"/{pad}" for pad in vertalingen.TALEN[taal]]
    for adres in (
        "/melden/",
        "/kaart/",
        "/volgen/",
        "/oefenen/",
        "/oefenen/nl-alert/vraag/",
        "/bestaat-niet/",
        *vertaald,
    ):
        pagina.goto(f"/{taal}{adres}")
        overal(pagina)
        if adres == "/wat-te-doen/opgelicht/" and taal == "de":
            plaatje(pagina, "opgelicht-duits-360")


def test_wisselen_zonder_javascript_midden_in_een_melding_verliest_niets(open_pagina, portaal) -> None:
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto("/melden/")
    druk(pagina, "Nee, begin met melden")
    pagina.get_by_label("Wat is er aan de hand?").fill("Ein lauter Knall")
    druk(pagina, "Volgende")
    pagina.get_by_role("link", name="Deutsch").click()
    pagina.get_by_role("heading", name="Wozu passt Ihre Meldung?").wait_for()
    pagina.get_by_text("Ein lauter Knall").wait_for()
