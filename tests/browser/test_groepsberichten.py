"""A sein in a real browser, at 360 and 1280 px: 112 first, what SAAR asks, and how the group reads it."""

import pytest
from playwright.sync_api import expect

from buurtpreventie.berichten.models import Groepsbericht
from tests.browser.conftest import BREED, SMAL
from tests.browser.test_buurtgroepen import kom_binnen
from tests.buren import aanvraag, actieve_groep, buur, met_buren

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (BREED, True)], ids=["360", "1280-donker"])
def test_een_sein_gaat_langs_saar(open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, maat, donker):
    groep = actieve_groep()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/schrijf/sein/")
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    expect(pagina.get_by_role("link", name="Bel eerst 112")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_label("Nee", exact=True).check()
    pagina.get_by_label("Wat gebeurt er?").fill("Twee Polen met een capuchon kijken in auto's.")
    pagina.get_by_label("Waar?").fill("Op het plein")
    with pagina.expect_navigation():
        pagina.get_by_role("button", name="Verstuur", exact=True).click()
    expect(pagina.get_by_text("Schrijf wat u ziet gebeuren, en waar.").first).to_be_visible()
    expect(pagina.get_by_label("Waar?")).to_have_value("Op het plein")
    toegankelijk(pagina)
    plaatje(pagina, f"sein-saar-{maat['width']}")
    pagina.get_by_label("Wat gebeurt er?").fill("Twee mensen kijken in auto's.")
    pagina.get_by_role("button", name="Verstuur", exact=True).click()
    expect(pagina.get_by_text("Uw bericht staat in de groep.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"groepsberichten-{maat['width']}")
    assert Groepsbericht.objects.get().tekst == "Twee mensen kijken in auto's."
    pagina.get_by_role("link", name=groep.naam).click()
    expect(pagina.get_by_text("Twee mensen kijken in auto's.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"groep-binnen-{maat['width']}")
