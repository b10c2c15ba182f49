"""A measure in a real browser: written down by drawing on the map or from the list, and what the meldingen say of it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meldingen.cijfers.maatregelen import acties as vastleggen
from meldingen.cijfers.maatregelen.models import Maatregel
from meldingen.melding.models import Categorie
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van
from portal.demo import vullen
from tests.browser.conftest import BREED, SMAL, druk, klik_op
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]
HIER = f"/werkvoorraad/maatregelen/{SITTARD}/"


@pytest.fixture
def verdeler(medewerker):
    return medewerker("coordinator", SITTARD, "Verdeler Sittard")


@pytest.mark.parametrize("maat", SCHERMEN)
def test_coordinator_tekent_een_gebied_en_legt_vast(open_pagina, toegankelijk, plaatje, verdeler, werk_af, maat):
    pagina = open_pagina(maat)
    log_in(pagina, verdeler, HIER)
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Leg een maatregel vast").click()
    pagina.get_by_label("Hoe heet de maatregel?").fill("Extra surveillance op zaterdag")
    pagina.get_by_label("Wat voor maatregel is het?").select_option("toezicht")
    pagina.get_by_label("Vuurwerk", exact=True).check()
    pagina.get_by_label("Eerste dag").fill((date.today() - timedelta(days=100)).isoformat())
    pagina.get_by_role("button", name="Teken een gebied").click()
    kaart = pagina.locator("[data-tekenkaart]")
    for x, y in ((0.4, 0.4), (0.6, 0.4), (0.6, 0.6)):
        klik_op(kaart, x, y)
    plaatje(pagina, f"maatregel-nieuw-{maat['width']}")
    pagina.get_by_role("button", name="Klaar met tekenen").click()
    expect(pagina.get_by_text("Het gebied is getekend.")).to_be_visible()
    toegankelijk(pagina)
    druk(pagina, "Sla maatregel op")
    expect(pagina.get_by_text("Het portaal rekent.")).to_be_visible()
    toegankelijk(pagina)
    werk_af()
    # The page looks again by itself.
    expect(pagina.get_by_role("heading", name="Wat u moet weten")).to_be_visible()
    toegankelijk(pagina)
    assert Maatregel.objects.get().buurten == []


@pytest.mark.parametrize("maat", SCHERMEN)
def test_zonder_javascript_kiest_u_buurten(open_pagina, verdeler, werk_af, maat):
    pagina = open_pagina(maat, javascript=False)
    log_in(pagina, verdeler, f"{HIER}nieuw/")
    pagina.get_by_label("Hoe heet de maatregel?").fill("Nieuwe lantaarns")
    pagina.get_by_label("Wat voor maatregel is het?").select_option("verlichting")
    druk(pagina, "Sla maatregel op")
    expect(pagina.locator("#fouten")).to_contain_text("Kies een of meer buurten")
    expect(pagina.get_by_label("Hoe heet de maatregel?")).to_have_value("Nieuwe lantaarns")
    pagina.get_by_label("Vuurwerk", exact=True).check()
    pagina.get_by_label("Eerste dag").fill("2026-01-01")
    pagina.get_by_label("Overhoven").check()
    druk(pagina, "Sla maatregel op")
    expect(pagina.get_by_role("link", name="Ververs")).to_be_visible()
    assert len(Maatregel.objects.get().buurten) == 1


def test_de_uitkomst_in_woorden_en_een_grafiek(open_pagina, toegankelijk, plaatje, verdeler, werk_af):
    vandaag = dag_van(timezone.now())
    vullen.vul(3_000, zaad=5, tot=vandaag - timedelta(days=365))
    vullen.vul(3_000, zaad=6, tot=vandaag)
    buurten = Gebied.objects.buurten().filter(gemeente_code=SITTARD, geldig_tot=None).order_by("code")
    velden = {
        "naam": "Extra toezicht in het centrum",
        "soort": "toezicht",
        "toelichting": "Vier avonden per week twee boa's.",
        "begin": vandaag - timedelta(days=330),
        "einde": None,
        "kosten": 48_000,
        "buurten": [buurt.code for buurt in buurten[:3]],
        "gebied": vastleggen.vlak_van([buurt.code for buurt in buurten[:3]]),
        "categorieen": Categorie.objects.hoofd(),
    }
    maatregel = vastleggen.leg_vast(SITTARD, velden=velden, door=verdeler)
    werk_af()
    for maat in (SMAL, BREED):
        pagina = open_pagina(maat)
        log_in(pagina, verdeler, f"{HIER}{maatregel.pk}/")
        expect(pagina.get_by_text("dan verwacht").first).to_be_visible()
        toegankelijk(pagina)
        plaatje(pagina, f"maatregel-{maat['width']}")
