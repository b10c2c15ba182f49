"""The boa in a real browser: on a desk and on a phone, with and without JavaScript; every page through axe-core."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.melding import acties
from meldingen.melding.models import Melding, Partner
from tests.browser.conftest import BEELDEN_ER, BREED, SMAL, druk, op_elk_scherm, wordt
from tests.conftest import WACHTWOORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]


@pytest.fixture
def voorraad(portaal, maak_melding, boa) -> Melding:
    """A morning's work: something late, something urgent, something taken."""
    maak_melding(
        "zwerfvuil",
        tekst="Rond de bankjes ligt al weken rommel.",
        gemeld_op=timezone.now() - timezone.timedelta(days=20),
        lon=5.862,
        lat=50.999,
    )
    acties.verander_status(
        maak_melding("foutparkeren", tekst="Een aanhanger staat op de stoep.", lon=5.866, lat=51.0),
        "in_behandeling",
        door=boa,
    )
    return maak_melding(
        tekst="Jongeren steken vuurwerk af bij de speeltuin.",
        plek_in_woorden="Bij de speeltuin",
        melder={"naam": "Bewoner Demo", "email": "bewoner@demo.example", "telefoon": "046 000 00 00"},
    )


def log_in(pagina, boa, naar: str, komt_uit_op: str = "") -> None:
    pagina.goto(f"/inloggen/?next={naar}")
    pagina.get_by_label("E-mailadres").fill(boa.email)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    # The address to log in at ends the same.
    pagina.wait_for_url(komt_uit_op or (lambda adres: adres.endswith(naar) and "/inloggen/" not in adres))


@pytest.mark.parametrize("maat", SCHERMEN)
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_boa_logt_in_opent_een_melding_en_handelt_af(
    open_pagina, toegankelijk, plaatje, voorraad, boa, maat, javascript
):
    pagina = open_pagina(maat, javascript=javascript)
    log_in(pagina, boa, "/werkvoorraad/")
    if javascript:
        toegankelijk(pagina)
        plaatje(pagina, f"werkvoorraad-{maat['width']}")
    # On a desk with JavaScript it opens beside the list: tests/browser/test_lijst.py.
    pagina.goto(pagina.get_by_role("link", name="Vuurwerk afsteken").get_attribute("href"))
    if javascript:
        toegankelijk(pagina)
        plaatje(pagina, f"werkvoorraad-melding-{maat['width']}")
    druk(pagina, "Ik pak dit op")
    pagina.get_by_label("Afgehandeld").check()
    druk(pagina, "Sla status op")
    expect(pagina.get_by_role("link", name="de melder moet weten waarom")).to_be_visible()
    if javascript:
        toegankelijk(pagina)
    expect(pagina.get_by_label("Afgehandeld")).to_be_checked()
    pagina.get_by_label("Bericht aan de melder").fill("Wij spraken de jongeren aan.")
    druk(pagina, "Sla status op")
    pagina.get_by_text("De status is opgeslagen.").wait_for()
    voorraad.refresh_from_db()
    assert (voorraad.status, voorraad.behandelaar) == ("afgehandeld", boa)


def test_de_cijfers_hebben_geen_drempel(open_pagina, toegankelijk, plaatje, maak_melding):
    for _ in range(7):
        maak_melding("burengerucht")
    pagina = open_pagina(SMAL)
    for adres in ("/indicatoren/", "/indicatoren/burengerucht/", "/indicatoren/verward-gedrag/"):
        pagina.goto(adres)
        for maat, donker in op_elk_scherm(pagina):
            pagina.evaluate(BEELDEN_ER)
            toegankelijk(pagina)
            if adres == "/indicatoren/burengerucht/" and not donker:
                plaatje(pagina, f"cijfers-{maat['width']}")


def test_een_veld_dat_bij_een_status_hoort_verschijnt_met_die_status(open_pagina, voorraad, boa):
    pagina = open_pagina(SMAL)
    log_in(pagina, boa, f"/werkvoorraad/{voorraad.pk}/")
    wanneer = pagina.get_by_label("Wanneer komt u?")
    expect(wanneer).to_be_hidden()
    pagina.get_by_label("Ingepland").check()
    expect(wanneer).to_be_visible()


def test_de_kaart_toont_dezelfde_meldingen_als_de_lijst(open_pagina, voorraad, boa):
    pagina = open_pagina(BREED)
    log_in(pagina, boa, "/werkvoorraad/")
    expect(pagina.locator(".leaflet-marker-icon")).to_have_count(3)
    expect(pagina.locator(".werklijst > li")).to_have_count(3)


@pytest.mark.parametrize("maat", SCHERMEN)
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_een_partner_neemt_aan_en_meldt_klaar_zonder_in_te_loggen(
    open_pagina, toegankelijk, plaatje, voorraad, boa, maat, javascript
):
    partner = Partner.objects.get(soort="politie")
    overdracht = acties.draag_over(
        voorraad, partner, reden="Vermoeden van een misdrijf.", bericht="Wij vragen de politie.", door=boa
    )
    pagina = open_pagina(maat, javascript=javascript)
    pagina.goto(f"/overdracht/{overdracht.code}/")
    if javascript:
        toegankelijk(pagina)
        plaatje(pagina, f"overdracht-{maat['width']}")
    druk(pagina, "Verstuur antwoord")
    expect(pagina.get_by_role("link", name="Kies wat u doet.")).to_be_visible()
    pagina.get_by_label("Ik neem deze melding aan").check()
    druk(pagina, "Verstuur antwoord")
    pagina.get_by_role("heading", name="U werkt aan deze melding").wait_for()
    pagina.get_by_label("Het is klaar").check()
    pagina.get_by_label("Toelichting").fill("Wij spraken de jongeren en hun ouders.")
    druk(pagina, "Verstuur antwoord")
    pagina.get_by_role("heading", name="Dank u wel").wait_for()
    voorraad.refresh_from_db()
    assert voorraad.status == "afgehandeld"


@pytest.mark.parametrize("maat", SCHERMEN)
def test_een_telefoon_koppelen_heeft_geen_drempel(open_pagina, toegankelijk, plaatje, boa, maat, settings):
    settings.TWEEDE_STAP = True
    pagina = open_pagina(maat)
    log_in(pagina, boa, "/werkvoorraad/", komt_uit_op="**/inloggen/code/**")
    toegankelijk(pagina)
    plaatje(pagina, f"telefoon-koppelen-{maat['width']}")
    wordt(pagina, lambda: pagina.locator("img[alt^='QR-code']").evaluate("beeld => beeld.naturalWidth > 0"))
    pagina.get_by_label("Code uit de app").fill("123456")
    druk(pagina, "Verder")
    expect(pagina.get_by_role("link", name="Deze code klopt niet")).to_be_visible()
    toegankelijk(pagina)
