"""Many meldingen at once, and taking them out, in a real browser: on a desk and on a phone, with and without JavaScript."""

import pytest
from playwright.sync_api import expect

from meldingen.melding import acties
from meldingen.melding.models import Melding
from meldingen.werkvoorraad.bulk.models import Bulkactie
from meldingen.werkvoorraad.inrichten.models import Standaardtekst
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]


@pytest.fixture
def coordinator(medewerker):
    """With an address that a browser's e-mail field takes as it is typed."""
    return medewerker("coordinator", SITTARD, "Verdeler Sittard")


@pytest.fixture
def voorraad(portaal, maak_melding, coordinator) -> list[Melding]:
    """Five of a weekend about the same, one of them closed already."""
    Standaardtekst.objects.create(
        gemeente_code=SITTARD,
        status="afgehandeld",
        titel="Opgeruimd",
        tekst="Wij hebben het opgeruimd. Dank voor uw melding.",
    )
    melder = {"email": "bewoner@demo.example"}
    soorten = ("zwerfvuil", "hondenpoep", "zwerfvuil", "foutparkeren", "zwerfvuil")
    return [
        maak_melding(soort, tekst="Rond de bankjes ligt al weken rommel.", melder=melder, lon=5.862 + n / 1000)
        for n, soort in enumerate(soorten)
    ]


@pytest.mark.parametrize("maat", SCHERMEN)
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_coordinator_vinkt_aan_kiest_een_tekst_en_ziet_wat_er_gebeurde(
    open_pagina, toegankelijk, plaatje, voorraad, coordinator, werk_af, maat, javascript
):
    pagina = open_pagina(maat, javascript=javascript)

    def kijk(naam: str = "") -> None:
        if javascript:
            toegankelijk(pagina)
            if naam:
                plaatje(pagina, f"{naam}-{maat['width']}")

    log_in(pagina, coordinator, "/werkvoorraad/")
    pagina.get_by_label(f"Kies {voorraad[0].nummer}").check()
    pagina.get_by_label(f"Kies {voorraad[1].nummer}").check()
    kijk()
    pagina.get_by_label("Alles van dit filter").check()
    druk(pagina, "Status")
    expect(pagina.get_by_text("5 meldingen", exact=True)).to_be_visible()
    kijk("bulk")
    druk(pagina, "Bekijk wat er gebeurt")
    expect(pagina.locator("#fouten")).to_contain_text("Kies een nieuwe status.")
    kijk()
    pagina.get_by_label("Afgehandeld", exact=True).check()
    pagina.get_by_label("Standaardtekst").select_option(label="Opgeruimd")
    druk(pagina, "Bekijk wat er gebeurt")
    expect(pagina.get_by_text("5 melders krijgen hierover een mail.")).to_be_visible()
    expect(pagina.get_by_text("Wij hebben het opgeruimd. Dank voor uw melding.")).to_be_visible()
    kijk()
    # Somebody closes one while we look.
    acties.verander_status(voorraad[3], "in_behandeling", door=coordinator)
    druk(pagina, "Doe dit bij 5 meldingen")
    expect(pagina.get_by_text("0 van 5")).to_be_visible()
    expect(pagina.get_by_role("progressbar")).to_be_visible()
    kijk()
    werk_af()
    if not javascript:
        pagina.get_by_role("link", name="Ververs").click()
    expect(pagina.get_by_text("4 gedaan, 1 overgeslagen")).to_be_visible(timeout=10_000)
    expect(pagina.get_by_role("link", name=voorraad[3].nummer)).to_be_visible()
    expect(pagina.get_by_text("Iemand was u voor")).to_be_visible()
    kijk("bulk-klaar")
    assert Melding.objects.filter(status="afgehandeld").count() == 4


def test_geen_bladzijde_van_bulk_en_uitvoer_heeft_een_drempel(open_pagina, overal, voorraad, coordinator):
    gekozen = "&".join(f"melding={melding.pk}" for melding in voorraad)
    nieuw = f"/werkvoorraad/bulk/nieuw/?{gekozen}"
    pagina = open_pagina(SMAL)
    log_in(pagina, coordinator, "/werkvoorraad/bulk/")
    overal(pagina)
    for adres in ("/werkvoorraad/bulk/nieuw/", nieuw, *(f"{nieuw}&wat={soort}" for soort in Bulkactie.Soort)):
        pagina.goto(adres)
        overal(pagina)
    pagina.goto("/werkvoorraad/uitvoer/")
    overal(pagina, "uitvoer")
    with pagina.expect_download() as gehaald:
        pagina.get_by_role("button", name="Neem mee").click()
    assert gehaald.value.suggested_filename.endswith(".csv")
    pagina.goto(f"/werkvoorraad/inrichten/{SITTARD}/uitvoer/")
    expect(pagina.get_by_role("heading", name="CSV: 5 meldingen").first).to_be_visible()
    overal(pagina)
    pagina.goto("/werkvoorraad/bulk/")
    overal(pagina)


def test_op_de_telefoon_is_alles_om_aan_te_tikken_groot_genoeg(open_pagina, voorraad, coordinator):
    pagina = open_pagina(SMAL)
    log_in(pagina, coordinator, "/werkvoorraad/")
    nieuw = f"/werkvoorraad/bulk/nieuw/?melding={voorraad[0].pk}"
    for adres in ("/werkvoorraad/", nieuw, f"{nieuw}&wat=status", f"{nieuw}&wat=toewijzen", "/werkvoorraad/uitvoer/"):
        pagina.goto(adres)
        wordt(
            pagina,
            """() => [...document.querySelectorAll('main :is(.bulkbalk a, a.knop, button, select, .invoer, .keuze)')]
                .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44)
                .map((e) => e.outerHTML.slice(0, 80))""",
            [],
        )
