"""Following and answering in a real browser, where headers such as Origin are what a browser makes of them."""

import pytest

from meldingen.melding import acties
from meldingen.melding.workflow import Status
from tests.browser.conftest import BREED, SMAL

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("maat", [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")])
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_melder_antwoordt_en_heropent_via_de_link(open_pagina, maak_melding, boa, maat, javascript):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Bij welke speeltuin?")
    pagina = open_pagina(maat, javascript=javascript)
    pagina.goto(f"/melding/{melding.volgcode}/")
    pagina.locator("textarea").fill("Bij de fontein.")
    pagina.locator("main form button").click()
    pagina.get_by_text("Bij de fontein.").wait_for()
    melding.refresh_from_db()
    assert melding.status == Status.IN_BEHANDELING
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Opgelost.")
    pagina.reload()
    pagina.locator("textarea").fill("Het is er nog steeds.")
    pagina.locator("main form button").click()
    pagina.get_by_text("Het is er nog steeds.").wait_for()
    melding.refresh_from_db()
    assert melding.status == Status.HEROPEND
