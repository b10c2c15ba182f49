"""The drill in a real browser: narrow and wide, light and dark, with and without JavaScript; every page through axe."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.oefenen import oefeningen
from cms.oefenen.models import Meting, Oefening, Oefentelling
from tests.browser.conftest import SMAL, druk, wordt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def oefening(portaal, monkeypatch) -> Oefening:
    monkeypatch.setattr(oefeningen, "_PER_VRAAG", 0)
    oefening = Oefening.objects.get(slug="nl-alert")
    vandaag = timezone.localdate()
    for moment, terug, goed in (("voor", 60, 3), ("na", 20, 5)):
        begin = vandaag - timedelta(days=terug)
        Meting.objects.create(
            oefening=oefening,
            moment=moment,
            label="Weet wat u doet",
            begin=begin,
            eind=begin + timedelta(days=10),
            doel=80,
        )
        for postcode, aantal in (("6131", 42), ("6161", 17), ("6191", 3), ("", 20)):
            Oefentelling.objects.create(
                oefening=oefening, dag=begin, postcode=postcode, vragen=6, goed=goed, aantal=aantal
            )
    return oefening


def test_geen_bladzijde_van_een_oefening_heeft_een_drempel(open_pagina, overal, oefening) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/oefenen/")
    overal(pagina)
    pagina.get_by_role("link", name="NL-Alert: wat doet u?").click()
    pagina.get_by_role("link", name="Begin met oefenen").click()
    pagina.get_by_text("Vraag 1 van 6").wait_for()
    overal(pagina, "oefenen-vraag")
    druk(pagina, "Geef antwoord")
    pagina.locator("#fouten").wait_for()
    overal(pagina)
    wordt(pagina, "document.activeElement.id", "fouten")
    pagina.get_by_label("Ik kijk eerst of ik iets zie of ruik").check()
    druk(pagina, "Geef antwoord")
    pagina.get_by_role("heading", name="Nee, doe het anders").wait_for()
    overal(pagina, "oefenen-fout")
    for nummer in range(1, 6):
        pagina.get_by_role("link", name="Naar de volgende vraag").click()
        pagina.get_by_text(f"Vraag {nummer + 1} van 6").wait_for()
        goede = next(antwoord["tekst"] for antwoord in oefening.antwoorden(nummer) if antwoord["goed"])
        pagina.get_by_label(goede).check()
        druk(pagina, "Geef antwoord")
    overal(pagina)
    pagina.get_by_label("Eerste vier cijfers van uw postcode").fill("61")
    druk(pagina, "Bekijk uw uitslag")
    pagina.locator("#fouten").wait_for()
    overal(pagina)
    pagina.get_by_label("Eerste vier cijfers van uw postcode").fill("6131")
    druk(pagina, "Bekijk uw uitslag")
    pagina.get_by_role("heading", name="U had 5 van de 6 vragen goed").wait_for()
    overal(pagina)
    assert Oefentelling.objects.filter(dag=timezone.localdate()).count() == 1
    pagina.get_by_role("link", name="Bekijk hoe anderen het deden").click()
    pagina.get_by_role("heading", name="Hoe anderen het deden").wait_for()
    overal(pagina, "oefenen-uitslag")


def test_oefenen_zonder_javascript_en_zonder_koekjes(open_pagina, oefening) -> None:
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto("/oefenen/nl-alert/vraag/")
    for nummer in range(6):
        pagina.get_by_role("radio").first.check()
        druk(pagina, "Geef antwoord")
        if nummer < 5:
            pagina.get_by_role("link", name="Naar de volgende vraag").click()
            pagina.get_by_text(f"Vraag {nummer + 2} van 6").wait_for()
    pagina.context.clear_cookies()
    pagina.get_by_role("link", name="tel mij niet mee").click()
    pagina.get_by_role("heading", name="van de 6 vragen goed").wait_for()
    assert not Oefentelling.objects.filter(dag=timezone.localdate()).exists()
