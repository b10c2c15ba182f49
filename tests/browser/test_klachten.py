"""A message that cannot stay, in a real browser: a neighbour says so, a coordinator decides, the gemeente looks again."""

import pytest
from playwright.sync_api import expect

from buurtpreventie.berichten.acties import berichten, klachten
from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_buurtgroepen import kom_binnen
from tests.browser.test_werkvoorraad import log_in
from tests.buren import aanvraag, actieve_groep, buur, met_buren, plaats
from tests.conftest import SITTARD

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEKST = "Op nummer 8 wonen dieven, dat weet iedereen."


@pytest.fixture
def groep(actieve_groep):
    return actieve_groep()


@pytest.fixture
def bericht(groep, buur):
    return berichten.plaats(groep, velden={"soort": "mededeling", "tekst": TEKST}, door=plaats(groep, buur("Loper")))


def test_een_klacht_en_een_besluit(open_pagina, toegankelijk, plaatje, groep, bericht, buur, brievenbus, werk_af):
    pagina = open_pagina(SMAL)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/berichten/{bericht.pk}/")
    kom_binnen(pagina, "Buur1", brievenbus, werk_af)
    pagina.get_by_role("link", name="Dit kan niet").click()
    expect(pagina.get_by_role("heading", name="Dit bericht kan niet")).to_be_visible()
    plaatje(pagina, "klacht-360")
    druk(pagina, "Laat het weten")
    expect(pagina.get_by_text("Kies wat er mis is met het bericht.").first).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_label("Het klopt niet, of maakt iemand verdacht").check()
    pagina.get_by_label("Wilt u er iets bij vertellen?").fill("Daar woont een gezin dat niets deed.")
    druk(pagina, "Laat het weten")
    expect(pagina.get_by_text("Iemand kijkt ernaar.")).to_be_visible()
    druk(pagina, "Log uit")
    for naam in ("Buur2", "Buur3"):
        klachten.klaag(bericht, reden="onwaar", toelichting="", door=plaats(groep, buur(naam)))
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/nakijken/")
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Kijk na").click()
    expect(pagina.get_by_text("Daar woont een gezin dat niets deed.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, "nakijken-360")
    druk(pagina, "Haal weg")
    expect(pagina.get_by_text("Schrijf waarom.").first).to_be_visible()
    pagina.get_by_label("Waarom?").fill("Dit maakt buren verdacht. Wij zeggen wat iemand doet.")
    druk(pagina, "Haal weg")
    expect(pagina.get_by_role("heading", name="Er is niets na te kijken")).to_be_visible()
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/berichten/")
    expect(pagina.get_by_text(TEKST)).to_have_count(0)
    expect(pagina.get_by_text("Dit maakt buren verdacht.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, "bericht-weg-360")


@pytest.mark.parametrize(("maat", "donker"), [(BREED, False), (SMAL, True)], ids=["1280", "360-donker"])
def test_de_schrijver_vraagt_de_gemeente(
    open_pagina, toegankelijk, plaatje, groep, bericht, buur, medewerker, brievenbus, werk_af, maat, donker
):
    klachten.beslis(bericht, blijft=False, reden="Dit maakt buren verdacht.", door=plaats(groep, buur("Buurman")))
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/mijn/berichten/{bericht.pk}/")
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    toegankelijk(pagina)
    pagina.get_by_label("Waarom moet de gemeente opnieuw kijken?").fill("Ik zag het zelf.")
    druk(pagina, "Vraag de gemeente")
    expect(pagina.get_by_text("U vroeg de gemeente op")).to_be_visible()
    plaatje(pagina, f"bericht-opnieuw-{maat['width']}")
    staf = open_pagina(maat, donker=donker)
    log_in(staf, medewerker("coordinator", SITTARD, "Begeleider"), f"/buurtpreventie/gemeente/{SITTARD}/berichten/")
    expect(staf.get_by_role("heading", name="Wacht op u")).to_be_visible()
    toegankelijk(staf)
    staf.get_by_role("link", name=groep.naam).first.click()
    expect(staf.get_by_text("Ik zag het zelf.")).to_be_visible()
    toegankelijk(staf)
    plaatje(staf, f"bericht-beoordelen-{maat['width']}")
    staf.get_by_label("Waarom?").fill("De coördinator had gelijk.")
    druk(staf, "Blijft weg")
    expect(staf.get_by_role("heading", name="Wacht op u")).to_have_count(0)
