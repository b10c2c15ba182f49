"""An editor at work in a real browser: hints beside the text that follow the typing, on a phone too, and reading aloud."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from cms import inhoud
from cms.models import Artikel

from .conftest import BREED, SMAL

pytestmark = pytest.mark.browser
LANG = (
    "Indien u overlast ervaart van de desbetreffende werkzaamheden, dient u hiervan conform de geldende richtlijnen zo"
    " spoedig mogelijk melding te maken bij de gemeente. Uw melding wordt door een functionaris bekeken. "
)


@pytest.fixture
def redacteur(portaal, client):
    home = inhoud.laad()
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
    assert pagina.locator(".taalhint", has_text="Schrijf liever: als.").count() == 0
    pagina.get_by_role("textbox", name="Waar gaat het over, in één zin").fill(LANG[:240])
    hint = pagina.locator(".taalhint", has_text="Schrijf liever: als.")
    hint.wait_for()
    plaatje(pagina, "redactie-hints-1280")
    pagina.locator("[name=title]").focus()
    pagina.locator(".taalhints__lijst").get_by_role("link", name="Waar gaat het over, in één zin").first.click()
    assert pagina.evaluate("document.activeElement.name") == "inleiding"


def test_de_hints_op_een_telefoon(open_pagina, live_server, redacteur, plaatje):
    pagina = open_pagina(SMAL)
    _open_editor(pagina, live_server, redacteur)
    pagina.get_by_role("textbox", name="Waar gaat het over, in één zin").fill(LANG[:240])
    pagina.locator('[data-side-panel-toggle="checks"]').click()
    hint = pagina.locator(".taalhint", has_text="Schrijf liever: als.")
    hint.wait_for()
    assert pagina.evaluate("document.querySelector('.taalhints').scrollWidth <= innerWidth")
    plaatje(pagina, "redactie-hints-360")
    pagina.locator(".taalhints__lijst").get_by_role("link", name="Waar gaat het over, in één zin").first.click()
    assert pagina.evaluate("document.activeElement.name") == "inleiding"
    assert pagina.locator(".taalhints").is_hidden()
