"""The coordinator in a real browser: a rule from idea to saved, teams and absence; every page through axe-core."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from meldingen.melding.models import Roltoewijzing, Routeringsregel, Team
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.inrichten import acties as inrichten
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD, STEIN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]
BASIS = f"/werkvoorraad/inrichten/{SITTARD}/"


@pytest.fixture
def coordinator(medewerker):
    """With an address that a browser's e-mail field takes as it is typed."""
    return medewerker("coordinator", SITTARD, "Verdeler Sittard")


@pytest.fixture
def gemeente(portaal, maak_melding, coordinator, boa, collega) -> Team:
    """A gemeente at work: a night team, somebody away, meldingen of the last weeks."""
    for n in range(6):
        maak_melding(gemeld_op=timezone.now() - timedelta(days=n))
        maak_melding("hondenpoep", gemeld_op=timezone.now() - timedelta(days=n))
    team = inrichten.maak_team(SITTARD, naam="Nachtploeg", email="nachtploeg@demo.example", door=coordinator)
    inrichten.voeg_lid_toe(team, boa, door=coordinator)
    vandaag = dag_van(timezone.now())
    inrichten.meld_afwezig(
        boa, gemeente_code=SITTARD, eerste_dag=vandaag, laatste_dag=vandaag + timedelta(days=6), door=coordinator
    )
    return team


def vul_in(pagina: Page) -> None:
    pagina.get_by_label("Waar gaat de melding over?").select_option(label="Vuurwerk afsteken")
    pagina.get_by_label("Waar in de gemeente?").select_option(label="Heel Sittard-Geleen")
    pagina.get_by_label("Naar welk team?").select_option(label="Nachtploeg")


@pytest.mark.parametrize("maat", SCHERMEN)
@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_coordinator_maakt_een_regel_ziet_wat_er_verandert_en_slaat_op(
    open_pagina, toegankelijk, plaatje, gemeente, coordinator, maat, javascript
):
    pagina = open_pagina(maat, javascript=javascript)

    def kijk(naam: str) -> None:
        if javascript:
            toegankelijk(pagina)
            plaatje(pagina, f"inrichten-{naam}-{maat['width']}")

    log_in(pagina, coordinator, "/werkvoorraad/")
    pagina.get_by_role("link", name="Teams en regels").last.click()
    kijk("teams")
    pagina.get_by_role("link", name="Regels", exact=True).click()
    kijk("regels")
    pagina.get_by_role("link", name="Maak een regel").click()
    vul_in(pagina)
    kijk("regel")
    pagina.get_by_label("Van hoe laat?").fill("09:00")
    pagina.get_by_label("Tot hoe laat?").fill("09:00")
    pagina.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(pagina.get_by_role("alert").get_by_role("link")).to_contain_text("Begin en einde zijn gelijk")
    if javascript:
        toegankelijk(pagina)
    pagina.get_by_label("Van hoe laat?").fill("")
    pagina.get_by_label("Tot hoe laat?").fill("")
    pagina.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(pagina.get_by_text("6 meldingen zouden naar een ander team gaan")).to_be_visible()
    kijk("proef")
    assert not Routeringsregel.objects.filter(team=gemeente).exists()
    druk(pagina, "Pas de regel aan")
    expect(pagina.get_by_label("Naar welk team?")).to_have_value(str(gemeente.pk))
    pagina.get_by_role("button", name="Bekijk wat er verandert").click()
    pagina.get_by_role("button", name="Sla op").click()
    expect(pagina.get_by_text("De regel is opgeslagen.")).to_be_visible()
    expect(pagina.locator(".inricht-regels")).to_contain_text("heel Sittard-Geleen gaat naar Nachtploeg")
    assert Routeringsregel.objects.get(team=gemeente).gebied_code == SITTARD
    pagina.get_by_role("link", name="Geschiedenis").click()
    expect(pagina.get_by_role("heading", name="Regel toegevoegd: Vuurwerk afsteken")).to_be_visible()
    kijk("geschiedenis")


def test_geen_bladzijde_van_teams_en_regels_heeft_een_drempel(open_pagina, overal, gemeente, coordinator):
    Roltoewijzing.objects.create(gebruiker=coordinator, rol="coordinator", gemeente_code=STEIN)
    pagina = open_pagina(SMAL)
    log_in(pagina, coordinator, BASIS)
    regel = Routeringsregel.objects.filter(team__gemeente_code=SITTARD).first()
    assert regel is not None
    team = f"team/{gemeente.pk}/"
    for adres in ("", "team/", team, "afwezig/", "regels/", f"regel/{regel.pk}/", "geschiedenis/"):
        pagina.goto(BASIS + adres)
        overal(pagina, "inrichten-team" if adres == team else "")
    pagina.goto(f"{BASIS}{team}")
    pagina.get_by_role("button", name="Maak dit het vangnet").click()
    expect(pagina.get_by_role("heading", name="Verplaats het vangnet")).to_be_visible()
    overal(pagina)
    pagina.goto(f"{BASIS}regels/")
    pagina.get_by_role("button", name="Zet uit").first.click()
    expect(pagina.get_by_role("heading", name="Deze regel gaat uit")).to_be_visible()
    overal(pagina)
    for adres in ("/werkvoorraad/inrichten/", f"/werkvoorraad/inrichten/{STEIN}/"):
        pagina.goto(adres)
        overal(pagina)


def test_op_de_telefoon_is_alles_om_aan_te_tikken_groot_genoeg(open_pagina, gemeente, coordinator):
    pagina = open_pagina(SMAL)
    log_in(pagina, coordinator, BASIS)
    for adres in ("", f"team/{gemeente.pk}/", "regels/", "regel/", "afwezig/"):
        pagina.goto(BASIS + adres)
        wordt(
            pagina,
            """() => [...document.querySelectorAll('main :is(a.knop, button, select, .invoer, .tabs a, .keuze)')]
                .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44)
                .map((e) => e.outerHTML.slice(0, 80))""",
            [],
        )
