"""Is it really solved? Answered in a real browser: narrow and wide, with and without JavaScript."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import acties
from meldingen.melding.models import Melding, Statusovergang, Terugkoppeling
from meldingen.melding.workflow import Status
from tests.browser.conftest import BREED, SMAL, druk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]


@pytest.fixture
def gesloten(maak_melding, boa) -> Melding:
    melding = maak_melding("zwerfvuil", melder={"email": "bewoner@demo.example"})
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Wij hebben alles opgeruimd.")
    toen = timezone.now() - timezone.timedelta(days=15)
    Melding.objects.update(gesloten_op=toen)
    Statusovergang.objects.filter(naar=Status.AFGEHANDELD).update(tijdstip=toen)
    return melding


@pytest.mark.parametrize("maat", SCHERMEN)
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_nee_met_uitleg_opent_de_melding_weer(open_pagina, toegankelijk, plaatje, gesloten, maat, javascript):
    pagina = open_pagina(maat, javascript=javascript)
    pagina.goto(f"/melding/{gesloten.volgcode}/")
    with pagina.expect_navigation():
        pagina.get_by_role("link", name="Laat weten of het is opgelost").click()
    opnieuw = pagina.get_by_label("Kijk er opnieuw naar")
    expect(opnieuw).to_be_hidden()
    if javascript:
        toegankelijk(pagina)
        plaatje(pagina, f"oordeel-{maat['width']}")
    pagina.get_by_label("Nee, het is niet opgelost").check()
    expect(opnieuw).to_be_checked()
    pagina.get_by_label("Niet goed").check()
    druk(pagina, "Verstuur antwoord")
    expect(pagina.get_by_role("link", name="Schrijf in een paar woorden wat er nog mis is.")).to_be_visible()
    if javascript:
        toegankelijk(pagina)
    expect(pagina.get_by_label("Niet goed")).to_be_checked()
    pagina.get_by_label("Wilt u er iets bij zeggen?").fill("Achter de bank ligt nog een zak.")
    druk(pagina, "Verstuur antwoord")
    pagina.get_by_role("heading", name="Dank u wel").wait_for()
    if javascript:
        toegankelijk(pagina)
    gesloten.refresh_from_db()
    assert gesloten.status == Status.HEROPEND
    assert Terugkoppeling.objects.get().tevreden == 2


@pytest.mark.parametrize("maat", SCHERMEN)
def test_wie_hetzelfde_meldde_ziet_hoe_het_ermee_staat(open_pagina, toegankelijk, gesloten, maak_melding, boa, maat):
    dubbel = maak_melding("zwerfvuil")
    acties.voeg_samen(dubbel, gesloten, door=boa)
    for donker in (False, True):
        pagina = open_pagina(maat, donker=donker)
        pagina.goto(f"/melding/{dubbel.volgcode}/")
        expect(pagina.get_by_role("heading", name="Hoe het ermee staat")).to_be_visible()
        expect(pagina.get_by_text("Wij hebben alles opgeruimd.")).to_be_visible()
        toegankelijk(pagina)
