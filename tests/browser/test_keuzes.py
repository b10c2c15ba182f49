"""How a neighbour hears of messages, and ending mail without logging in, in a real browser."""

import pytest
from playwright.sync_api import expect

from buurtpreventie.berichten.berichtgeving import afmeldcode
from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_buurtgroepen import kom_binnen
from tests.buren import aanvraag, actieve_groep, buur, met_buren, plaats

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (BREED, True)], ids=["360", "1280-donker"])
def test_kiezen_en_afmelden(open_pagina, toegankelijk, plaatje, actieve_groep, buur, brievenbus, werk_af, maat, donker):
    groep = actieve_groep()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/keuzes/")
    kom_binnen(pagina, "Buur1", brievenbus, werk_af)
    seinen = pagina.get_by_role("group", name="Hoe wilt u seinen horen?")
    expect(seinen.get_by_label("Meteen, per mail")).to_be_checked()
    toegankelijk(pagina)
    plaatje(pagina, f"keuzes-{maat['width']}")
    seinen.get_by_label("Niet. Ik kijk zelf in de groep").check()
    pagina.get_by_label("Stil vanaf").fill("")
    druk(pagina, "Sla op")
    expect(pagina.get_by_text("Vul een tijd in.").first).to_be_visible()
    expect(seinen.get_by_label("Niet. Ik kijk zelf in de groep")).to_be_checked()
    toegankelijk(pagina)
    pagina.get_by_label("Stil vanaf").fill("21:30")
    druk(pagina, "Sla op")
    expect(pagina.get_by_text("Dat is opgeslagen.")).to_be_visible()
    assert plaats(groep, buur("Buur1")).seinen == "niets"
    vreemde = open_pagina(maat, donker=donker)
    vreemde.goto(f"/buurtpreventie/afmelden/{afmeldcode(plaats(groep, buur('Buur1')))}/")
    toegankelijk(vreemde)
    druk(vreemde, "Stop deze mail")
    expect(vreemde.get_by_role("heading", name="U krijgt geen mail meer")).to_be_visible()
    toegankelijk(vreemde)
