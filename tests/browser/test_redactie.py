"""Editors at work in a real browser: hints beside the text that follow the typing, on a phone too, and the gate that a hard
text passes only with a reason, which stays in the history for the colleague who looks after."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

from cms.paginas.models import Artikel, Gemeentepagina
from tests.conftest import STEIN

from .conftest import BREED, SMAL, wordt

pytestmark = pytest.mark.browser
LANG = (
    "Indien u overlast ervaart van de desbetreffende werkzaamheden, dient u hiervan conform de geldende richtlijnen zo"
    " spoedig mogelijk melding te maken bij de gemeente. Uw melding wordt door een functionaris bekeken. "
)


@pytest.fixture
def redacteur(home, client):
    tekst = (
        "<h2>Wat mag niet</h2><p>Knallers en vuurpijlen mogen niet. Sterretjes mogen wel. Ziet u gevaar? Bel 112.</p>"
        * 2
    )
    home.add_child(instance=Artikel(title="Oud en nieuw", slug="oud-en-nieuw", inhoud=[("tekst", tekst)]))
    gebruiker = get_user_model().objects.create_superuser("redactie@demo.example", naam="Redactie")
    client.force_login(gebruiker)
    return client.cookies["sessionid"].value


def _open_editor(pagina, live_server, sessie: str):
    pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
    artikel = Artikel.objects.get(slug="oud-en-nieuw")
    pagina.goto(reverse("wagtailadmin_pages:edit", args=[artikel.pk]))
    pagina.get_by_role("textbox", name="Waar gaat het over, in één zin").wait_for()
    return artikel


def test_de_hints_volgen_wat_de_redacteur_typt_en_wijzen_de_plek(open_pagina, live_server, redacteur, plaatje):
    pagina = open_pagina(BREED)
    _open_editor(pagina, live_server, redacteur)
    pagina.get_by_role("heading", name="Duidelijke taal").wait_for()  # open by itself where there is room
    expect(pagina.locator(".taalhint", has_text="Schrijf liever: als.")).to_have_count(0)
    pagina.get_by_role("textbox", name="Waar gaat het over, in één zin").fill(LANG[:240])
    hint = pagina.locator(".taalhint", has_text="Schrijf liever: als.")
    hint.wait_for()
    plaatje(pagina, "redactie-hints-1280")
    pagina.locator("[name=title]").focus()
    pagina.locator(".taalhints__lijst").get_by_role("link", name="Waar gaat het over, in één zin").first.click()
    expect(pagina.locator("[name=inleiding]")).to_be_focused()


def test_de_hints_op_een_telefoon(open_pagina, live_server, redacteur, plaatje):
    pagina = open_pagina(SMAL)
    _open_editor(pagina, live_server, redacteur)
    pagina.get_by_role("textbox", name="Waar gaat het over, in één zin").fill(LANG[:240])
    pagina.locator('[data-side-panel-toggle="checks"]').click()
    hint = pagina.locator(".taalhint", has_text="Schrijf liever: als.")
    hint.wait_for()
    wordt(pagina, "document.querySelector('.taalhints').scrollWidth <= innerWidth")
    plaatje(pagina, "redactie-hints-360")
    pagina.locator(".taalhints__lijst").get_by_role("link", name="Waar gaat het over, in één zin").first.click()
    expect(pagina.locator("[name=inleiding]")).to_be_focused()
    expect(pagina.locator(".taalhints")).to_be_hidden()


REDEN = "Deze regels staan zo in de wet."


def _aan_het_werk(open_pagina, client, gebruiker, live_server):
    """The editor of one gemeente in a browser of their own."""
    client.force_login(gebruiker)
    pagina = open_pagina(BREED)
    sessie = client.cookies["sessionid"].value
    pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
    return pagina


def _kies_in_menu(pagina, knop: str) -> None:
    """A step beside the one that stands on the button itself."""
    pagina.locator("footer .w-dropdown__toggle").click()
    pagina.get_by_role("button", name=knop).click()


def test_een_moeilijke_tekst_gaat_alleen_met_een_reden_door_de_poort(
    open_pagina, live_server, client, medewerker, plaatje
):
    stein = Gemeentepagina.objects.get(gemeente_code=STEIN)
    stein.add_child(
        instance=Artikel(title="Werk aan de weg", slug="werk", live=False, inhoud=[("tekst", "<p>Kort.</p>")])
    )
    artikel = Artikel.objects.get(slug="werk")
    bewerken = reverse("wagtailadmin_pages:edit", args=[artikel.pk])
    pagina = _aan_het_werk(open_pagina, client, medewerker("redacteur", STEIN, "Roos Redacteur"), live_server)

    pagina.goto(bewerken)
    tekst = pagina.locator(".public-DraftEditor-content").first
    tekst.click()
    pagina.keyboard.press("Control+A")
    pagina.keyboard.insert_text(LANG)
    pagina.locator(".taalhint", has_text="Schrijf liever: als.").wait_for()
    pagina.locator("[name=title]").focus()
    pagina.locator(".taalhints__lijst").get_by_role("link", name="Tekst (blok 1)").first.click()
    wordt(pagina, lambda: tekst.evaluate("vak => vak.contains(document.activeElement)"))

    _kies_in_menu(pagina, "Stuur door naar Tweede paar ogen")
    pagina.get_by_text("Deze tekst leest te moeilijk").wait_for()
    expect(tekst).to_contain_text("Indien u overlast ervaart")  # nothing typed is lost
    assert not Artikel.objects.get(pk=artikel.pk).current_workflow_state
    plaatje(pagina, "redactie-poort-1280")
    pagina.get_by_label("Waarom moet deze tekst nu toch naar buiten?").fill(REDEN)
    _kies_in_menu(pagina, "Stuur door naar Tweede paar ogen")
    pagina.locator(".messages .success").first.wait_for()

    collega = _aan_het_werk(open_pagina, client, medewerker("redacteur", STEIN, "Cas Collega"), live_server)
    collega.goto(reverse("wagtailadmin_pages:history", args=[artikel.pk]))
    collega.get_by_text(f"Naar buiten met een reden: {REDEN}").wait_for()
    plaatje(collega, "redactie-geschiedenis-1280")
    collega.goto(bewerken)
    _kies_in_menu(collega, "Goedkeuren en publiceren")
    collega.locator(".messages .success").first.wait_for()
    assert Artikel.objects.get(pk=artikel.pk).live
    bezoeker = open_pagina(BREED)
    bezoeker.goto("/stein/werk/")
    bezoeker.get_by_text("Indien u overlast ervaart").wait_for()
