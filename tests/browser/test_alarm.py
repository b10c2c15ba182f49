"""An alarm from the phone of an editor to the page that somebody has open, in a real browser; the test moves its clock."""

from datetime import datetime

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

from cms.alarm import alarm as alarmen
from cms.alarm import begin as alarmbegin
from cms.alarm.models import Alarm
from meldingen.melding.acties import concept as concepten
from portal.demo import personages
from tests.browser.conftest import BREED, SMAL, druk
from tests.conftest import PLEK, SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TITEL = "Gevaar: Er is een gevaarlijke stof vrijgekomen"
VIJF_TELLEN = 5_000  # ms
KNOP = "Zet het alarm nu op alle pagina's"


@pytest.fixture
def gevuld(portaal):
    alarmbegin.laad()
    personages.zet_klaar()


@pytest.fixture
def telefoon(open_pagina, gevuld) -> Page:
    """The phone of the editor, logged in."""
    pagina = open_pagina(SMAL)
    pagina.goto("/inloggen/?next=/cms/alarm/")
    pagina.get_by_label("E-mailadres").fill("redacteur@demo.example")
    pagina.get_by_label("Wachtwoord").fill(personages.WACHTWOORD)
    druk(pagina, "Inloggen")
    pagina.get_by_role("heading", name="Alarmen").wait_for()
    return pagina


def _zet_de_klok_stil(pagina: Page) -> None:
    """Nothing on that page happens by itself any more until the test moves its clock: how long a tick takes is no matter."""
    pagina.clock.pause_at(datetime.fromtimestamp(pagina.evaluate("Date.now()") / 1000 + 1))


def _vul_in(telefoon: Page) -> None:
    telefoon.goto("/cms/alarm/nieuw/")
    telefoon.get_by_role("link", name="Gevaarlijke stof: blijf binnen").click()
    telefoon.get_by_label("Voor welk gebied?").select_option(label="Chemelot")
    druk(telefoon, "Bekijk het alarm")
    telefoon.get_by_role("heading", name="Klopt dit alarm?").wait_for()


def test_binnen_een_minuut_geplaatst_en_binnen_vijf_tellen_op_een_open_pagina(
    open_pagina, telefoon, toegankelijk, plaatje
) -> None:
    bezoeker, zonder = open_pagina(BREED), open_pagina(SMAL, javascript=False)
    bezoeker.clock.install()
    bezoeker.goto("/wat-te-doen/")
    expect(bezoeker.get_by_text(TITEL).first).to_be_hidden()
    _zet_de_klok_stil(bezoeker)
    bladzijden: list[str] = []
    telefoon.on("framenavigated", lambda frame: bladzijden.append(frame.url))
    _vul_in(telefoon)
    druk(telefoon, KNOP)
    assert len(bladzijden) <= 4, "wie vier bladzijden ziet, is binnen een minuut klaar"
    expect(bezoeker.locator(".alarm--gevaar")).to_have_count(0)
    bezoeker.clock.run_for(VIJF_TELLEN)
    bezoeker.locator(".alarm--gevaar").wait_for()
    bezoeker.clock.resume()
    zonder.goto("/wat-te-doen/chemelot/")
    expect(zonder.get_by_text(TITEL).first).to_be_visible()
    # Told to who cannot see it: once, and not again on the next page.
    omroep = bezoeker.locator("[data-omroep]")
    expect(omroep).to_contain_text(TITEL)
    bezoeker.goto("/privacy/")
    bezoeker.wait_for_load_state("networkidle")
    expect(omroep).to_have_text("")
    expect(bezoeker.get_by_text(TITEL).first).to_be_visible()
    toegankelijk(bezoeker)

    _zet_de_klok_stil(bezoeker)
    alarm = Alarm.objects.get()
    alarmen.beeindig(alarm, reden="Het is veilig.", door=get_user_model().objects.get(email="redacteur@demo.example"))
    bezoeker.clock.run_for(VIJF_TELLEN)
    bezoeker.locator(".alarm--gevaar").wait_for(state="detached")


@pytest.mark.parametrize("donker", [False, True], ids=["licht", "donker"])
def test_elke_bladzijde_van_de_redacteur_past_op_een_telefoon(telefoon, toegankelijk, plaatje, donker) -> None:
    telefoon.emulate_media(color_scheme="dark" if donker else "light", reduced_motion="reduce")
    telefoon.goto("/cms/alarm/nieuw/")
    toegankelijk(telefoon)
    telefoon.get_by_role("link", name="Gevaarlijke stof: blijf binnen").click()
    telefoon.get_by_role("heading", name="Nieuw alarm").wait_for()
    toegankelijk(telefoon)
    if not donker:
        plaatje(telefoon, "alarm-formulier-360")
    druk(telefoon, "Bekijk het alarm")
    telefoon.get_by_role("link", name="Kies voor welk gebied het alarm is.").wait_for()
    toegankelijk(telefoon)
    telefoon.get_by_label("Voor welk gebied?").select_option(label="Chemelot")
    druk(telefoon, "Bekijk het alarm")
    telefoon.locator(".leaflet-container").wait_for()
    toegankelijk(telefoon)
    if not donker:
        plaatje(telefoon, "alarm-voorbeeld-360")
    druk(telefoon, KNOP)
    telefoon.get_by_role("heading", name="Logboek").wait_for()
    toegankelijk(telefoon)
    telefoon.get_by_role("link", name="Beëindig").click()
    telefoon.get_by_role("heading", name="Alarm beëindigen").wait_for()
    toegankelijk(telefoon)


@pytest.mark.parametrize("maat", [SMAL, BREED], ids=["360", "1280"])
@pytest.mark.parametrize("donker", [False, True], ids=["licht", "donker"])
def test_de_bewoner_ziet_het_op_elke_bladzijde(open_pagina, telefoon, toegankelijk, plaatje, maat, donker) -> None:
    _vul_in(telefoon)
    druk(telefoon, KNOP)
    lon, lat = PLEK[SITTARD]
    concept = concepten.begin(
        tekst="Ik ruik iets", categorie="chemelot-geur", lon=lon, lat=lat, buurt="Sittard-Centrum"
    )
    alarm = Alarm.objects.get()
    pagina = open_pagina(maat, donker=donker)
    for adres, naam in (
        ("/", "alarm-begin"),
        (f"/alarm/{alarm.pk}/", "alarm-pagina"),
        ("/alarm/", ""),
        (f"/melden/{concept.sleutel}/controle/", ""),
    ):
        pagina.goto(adres)
        expect(pagina.locator(".alarm--gevaar").first).to_be_visible()
        toegankelijk(pagina)
        if naam and not donker:
            plaatje(pagina, f"{naam}-{maat['width']}")
