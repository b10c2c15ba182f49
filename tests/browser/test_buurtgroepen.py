"""A group of neighbours in a real browser: begun, joined, judged and seen, at 360 and 1280 px, light and dark."""

import pytest
from playwright.sync_api import expect

from buurtpreventie.groepen.models import Groep
from buurtpreventie.levensloop.acties import groepen, leden
from tests.browser.conftest import BREED, SMAL, druk, klik_op
from tests.browser.test_werkvoorraad import log_in
from tests.buren import aanvraag, actieve_groep, buur, code_uit, met_buren, over, plaats
from tests.conftest import SITTARD

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, False, id="360"), pytest.param(BREED, True, id="1280-donker")]


def kom_binnen(pagina, naam: str, brievenbus, werk_af) -> None:
    """Log in on the page that asks for it, with the code from the mail."""
    pagina.get_by_label("Uw e-mailadres").fill(f"{naam.lower()}@buren.example")
    druk(pagina, "Stuur mij een code")
    werk_af()
    pagina.get_by_label("Code uit uw mail").fill(code_uit(brievenbus.aan(f"{naam.lower()}@buren.example")[-1]))
    druk(pagina, "Inloggen")


def teken_gebied(pagina) -> None:
    """Three corners in the middle of the map, which begins at the whole gemeente: so first closer."""
    kaart = pagina.locator("[data-tekenkaart]")
    for _ in range(3):
        pagina.get_by_role("button", name="Zoom in").click()
    pagina.get_by_role("button", name="Teken een gebied").click()
    for x, y in ((0.4, 0.4), (0.6, 0.4), (0.6, 0.6)):
        klik_op(kaart, x, y)
    pagina.get_by_role("button", name="Klaar met tekenen").click()
    expect(pagina.get_by_text("Het gebied is getekend.")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["met js", "zonder js"])
def test_een_groep_beginnen(open_pagina, toegankelijk, plaatje, met_buren, brievenbus, werk_af, javascript):
    pagina = open_pagina(SMAL, javascript=javascript)
    pagina.goto("/buurtpreventie/")
    pagina.get_by_role("link", name="Start een groep").first.click()
    pagina.get_by_role("link", name="Sittard-Geleen").click()
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    pagina.get_by_label("Hoe noemen de buren u?").fill("Buurvrouw")
    druk(pagina, "Sla op")
    druk(pagina, "Begin de aanvraag")
    expect(pagina.get_by_text("Geef de groep een naam.").first).to_be_visible()
    pagina.get_by_label("Hoe heet de groep?").fill("Wandelteam Centrum")
    if javascript:
        teken_gebied(pagina)
        toegankelijk(pagina)
        plaatje(pagina, "groep-gebied-360", bij=pagina.get_by_role("heading", name="Waar is de groep?"))
    else:
        pagina.get_by_label("Sittard-Centrum", exact=True).check()
    pagina.get_by_label("Wat wil de groep?").fill("Twee avonden per week een ronde door het centrum.")
    druk(pagina, "Begin de aanvraag")
    expect(pagina.get_by_text("1 van de 10 buren doen mee")).to_be_visible()
    if javascript:
        toegankelijk(pagina)
        plaatje(pagina, "groep-aanvraag-360")
    met_buren(Groep.objects.get())
    pagina.reload()
    druk(pagina, "Stuur naar de gemeente")
    expect(pagina.get_by_text("De aanvraag is naar de gemeente.")).to_be_visible()
    assert Groep.objects.get().fase == "aangevraagd"


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_een_buur_doet_mee(open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, maat, donker):
    groep = actieve_groep()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto("/buurtpreventie/?gemeente=GM1883")
    expect(pagina.locator(".leaflet-interactive").first).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"groepen-{maat['width']}")
    pagina.get_by_role("link", name=groep.naam).click()
    toegankelijk(pagina)
    plaatje(pagina, f"groep-{maat['width']}")
    pagina.get_by_role("link", name="Doe mee").click()
    pagina.get_by_role("link", name="Log in en doe mee").click()
    kom_binnen(pagina, "Nieuwkomer", brievenbus, werk_af)
    toegankelijk(pagina)
    pagina.get_by_label("Hoe noemen de buren u?").fill("Nieuwkomer")
    druk(pagina, "Sla op")
    druk(pagina, "Ik doe mee")
    expect(pagina.get_by_text("Zet een vinkje").first).to_be_visible()
    pagina.get_by_label("Ik wil ook rondes lopen").check()
    pagina.get_by_label("Ik houd me aan de huisregels").check()
    toegankelijk(pagina)
    druk(pagina, "Ik doe mee")
    expect(pagina.get_by_text("Uw vraag is verstuurd.")).to_be_visible()
    toegankelijk(pagina)
    assert groep.leden.get(deelnemer__naam="Nieuwkomer").stand == "gevraagd"


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_een_coordinator_bij_de_leden(
    open_pagina, toegankelijk, plaatje, actieve_groep, buur, brievenbus, werk_af, maat, donker
):
    groep = actieve_groep()
    leden.vraag(groep, buur("Nieuwkomer"), wil_lopen=True)
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/leden/")
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    toegankelijk(pagina)
    plaatje(pagina, f"groep-leden-{maat['width']}")
    druk(pagina, "Laat toe")
    expect(pagina.get_by_text("Nieuwkomer doet nu mee")).to_be_visible()
    pagina.get_by_role("link", name=groep.naam).click()
    expect(pagina.get_by_role("heading", name=groep.naam)).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Mijn gegevens").first.click()
    toegankelijk(pagina)


@pytest.mark.parametrize(
    ("maat", "donker"), [pytest.param(SMAL, True, id="360-donker"), pytest.param(BREED, False, id="1280")]
)
def test_de_gemeente_beoordeelt(
    open_pagina, toegankelijk, plaatje, aanvraag, met_buren, buur, medewerker, maat, donker
):
    groep = met_buren(aanvraag())
    groepen.dien_in(groep, door=plaats(groep, buur("Buurvrouw")))
    pagina = open_pagina(maat, donker=donker)
    log_in(pagina, medewerker("coordinator", SITTARD, "Begeleider Sittard"), f"/buurtpreventie/gemeente/{SITTARD}/")
    toegankelijk(pagina)
    pagina.get_by_role("link", name=groep.naam).click()
    toegankelijk(pagina)
    plaatje(pagina, f"groep-beoordelen-{maat['width']}")
    druk(pagina, "Keur groep goed")
    expect(pagina.get_by_text("Kies het boateam van deze buurt.").first).to_be_visible()
    pagina.get_by_label("Welk boateam hoort erbij?").select_option(index=1)
    druk(pagina, "Keur groep goed")
    expect(pagina.get_by_text("De groep is goedgekeurd")).to_be_visible()
    pagina.get_by_text("Leg screening vast van Loper").click()
    pagina.locator("details[open] input[type=date]").fill(over(180).isoformat())
    pagina.locator("details[open]").get_by_role("button", name="Ja, mag lopen").click()
    expect(pagina.get_by_text("De screening van Loper is vastgelegd.")).to_be_visible()
    expect(pagina.get_by_text("Ja, tot ")).to_be_visible()
    assert groep.leden.get(deelnemer=buur("Loper")).rol == "loper"
