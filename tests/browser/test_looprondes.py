"""A round on two phones and on a desk: planned with a zone, signed up for, and begun by two, at 360 and 1280 px."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from buurtpreventie.groepen.models import Groep
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.models import Loopronde
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.test_buurtgroepen import kom_binnen, teken_gebied
from tests.browser.test_werkvoorraad import log_in
from tests.buren import aanvraag, actieve_groep, buur, met_buren, over, plaats
from tests.conftest import SITTARD

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
VIJFTIEN_TELLEN = 15_000  # ms; a phone looks again
SCHERMEN = [pytest.param(SMAL, False, id="360"), pytest.param(BREED, True, id="1280-donker")]


def _plan(groep: Groep, buur, over_: timedelta, weken: int = 1, **velden) -> Loopronde:
    begin = timezone.now() + over_
    gewoon = {"begin": begin, "einde": begin + timedelta(minutes=90), "zone": None, "plaatsen": 4}
    gewoon |= {"kijk_naar": "Het fietspad achter de school. Doen de lantaarns het?"} | velden
    return looprondes.plan(groep, velden=gewoon, weken=weken, door=plaats(groep, buur("Buurvrouw")))[0]


@pytest.mark.parametrize("javascript", [True, False], ids=["met js", "zonder js"])
def test_een_coordinator_plant_rondes(
    open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, javascript
):
    groep = actieve_groep()
    pagina = open_pagina(SMAL, javascript=javascript)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/rondes/plan/")
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    druk(pagina, "Zet op het rooster")
    expect(pagina.get_by_text("Kies een dag.").first).to_be_visible()
    pagina.get_by_label("Dag", exact=True).fill(over(5).isoformat())
    pagina.get_by_label("Van", exact=True).fill("20:00")
    pagina.get_by_label("Tot", exact=True).fill("21:30")
    pagina.get_by_label("Hoeveel weken achter elkaar?").fill("3")
    pagina.get_by_label("Waar let u op?").fill("Het fietspad achter de school.")
    if javascript:
        teken_gebied(pagina)
        toegankelijk(pagina)
        plaatje(pagina, "loopronde-plan-360", bij=pagina.get_by_role("heading", name="Waar loopt u?"))
    druk(pagina, "Zet op het rooster")
    expect(pagina.get_by_text("3 rondes staan op het rooster.")).to_be_visible()
    if javascript:
        toegankelijk(pagina)
    assert Loopronde.objects.count() == 3
    assert bool(Loopronde.objects.first().zone) is javascript


@pytest.mark.parametrize(("maat", "donker"), SCHERMEN)
def test_een_loper_bij_het_rooster(
    open_pagina, toegankelijk, plaatje, actieve_groep, buur, brievenbus, werk_af, maat, donker
):
    groep = actieve_groep()
    eerste = _plan(groep, buur, timedelta(days=2), weken=4)
    looprondes.gelast_af(
        _plan(groep, buur, timedelta(days=4)), reden="Het gaat onweren.", door=plaats(groep, buur("Buurman"))
    )
    loopplekken.meld_aan(eerste, door=plaats(groep, buur("Buurman")))
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/rondes/")
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    expect(pagina.get_by_text("Gaat niet door: Het gaat onweren.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"looprooster-{maat['width']}")
    pagina.get_by_role("button", name="Ik loop mee").first.click()
    expect(pagina.get_by_text("U loopt mee.")).to_be_visible()
    toegankelijk(pagina)
    if maat == SMAL:
        plaatje(pagina, "loopronde-360")
    pagina.get_by_text("Neem één keer iemand mee").click()
    pagina.get_by_label("Voornaam van uw gast").fill("Neef")
    druk(pagina, "Zet mijn gast op het rooster")
    expect(pagina.get_by_text("met Neef, te gast")).to_be_visible()
    pagina.get_by_text("Ik kan niet").click()
    toegankelijk(pagina)
    druk(pagina, "Vraag om te ruilen")
    expect(pagina.get_by_text("zoekt iemand die de plek overneemt")).to_be_visible()
    pagina.get_by_role("link", name="Alle rondes").click()
    pagina.get_by_role("link", name="Rondes in uw agenda").click()
    druk(pagina, "Maak mijn adres")
    expect(pagina.get_by_label("Kopieer dan dit adres")).to_have_value(re.compile(r"\.ics$"))
    toegankelijk(pagina)
    if maat == SMAL:
        plaatje(pagina, "loopagenda-360")
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/binnen/")
    expect(pagina.get_by_role("heading", name="Uw volgende ronde")).to_be_visible()
    toegankelijk(pagina)


def test_twee_telefoons_beginnen_samen(open_pagina, toegankelijk, plaatje, actieve_groep, buur, brievenbus, werk_af):
    groep = actieve_groep()
    ronde = _plan(groep, buur, timedelta(minutes=10))
    telefoons = []
    for naam in ("Loper", "Buurman"):
        loopplekken.meld_aan(ronde, door=plaats(groep, buur(naam)))
        pagina = open_pagina(SMAL)
        pagina.clock.install()
        pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/rondes/{ronde.pk}/")
        kom_binnen(pagina, naam, brievenbus, werk_af)
        telefoons.append(pagina)
    loper, buurman = telefoons
    knop = loper.get_by_role("button", name="Ik ben er")
    expect(knop).to_be_visible()
    wordt(loper, lambda: knop.evaluate("knop => knop.getBoundingClientRect().height >= 48"))
    toegankelijk(loper)
    druk(loper, "Ik ben er")
    expect(loper.get_by_text("U bent de eerste. Wacht tot er iemand bij u is.")).to_be_visible()
    toegankelijk(loper)
    plaatje(loper, "loopronde-eerste-360")
    druk(buurman, "Ik ben er")
    # The first phone finds out by itself.
    expect(buurman.get_by_text("U loopt samen. Blijf bij elkaar.")).to_be_visible()
    loper.clock.run_for(VIJFTIEN_TELLEN)
    expect(loper.get_by_text("U loopt samen. Blijf bij elkaar.")).to_be_visible()
    toegankelijk(loper)
    plaatje(loper, "loopronde-samen-360")
    druk(buurman, "Ik ga naar huis")
    expect(buurman.get_by_text("U bent uitgecheckt. Dank u wel.")).to_be_visible()
    toegankelijk(buurman)
    druk(loper, "Ik ga naar huis")
    expect(loper.get_by_text("U bent uitgecheckt. Dank u wel.")).to_be_visible()


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["360", "1280"])
def test_de_gemeente_gelast_een_ronde_af(
    open_pagina, toegankelijk, plaatje, actieve_groep, buur, medewerker, brievenbus, werk_af, maat
):
    groep = actieve_groep()
    ronde = _plan(groep, buur, timedelta(days=2), weken=2)
    for naam in ("Loper", "Buurman"):
        loopplekken.meld_aan(ronde, door=plaats(groep, buur(naam)))
    pagina = open_pagina(maat)
    log_in(
        pagina,
        medewerker("coordinator", SITTARD, "Begeleider"),
        f"/buurtpreventie/gemeente/{SITTARD}/{groep.pk}/",
    )
    pagina.get_by_role("link", name="Rondes die gepland staan").click()
    expect(pagina.get_by_text("2 lopers")).to_be_visible()
    expect(pagina.get_by_text("Buurman")).to_have_count(0)
    pagina.get_by_text("Gelast deze ronde af").first.click()
    druk(pagina, "Gelast ronde af")
    expect(pagina.get_by_role("alert").get_by_role("link")).to_contain_text("Schrijf waarom")
    toegankelijk(pagina)
    pagina.get_by_label("Waarom gaat de ronde niet door?").first.fill("Code rood: storm.")
    druk(pagina, "Gelast ronde af")
    expect(pagina.get_by_text("Afgelast: Code rood: storm.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"gemeente-rondes-{maat['width']}")
    werk_af()
    assert "Code rood: storm." in brievenbus.aan("loper@buren.example")[-1].get_content()
