"""Two groups that begin to share messages, in a real browser."""

import pytest
from playwright.sync_api import expect

from buurtpreventie.groepen.models import Groep
from tests.browser.conftest import BREED, SMAL, druk
from tests.browser.test_buurtgroepen import kom_binnen
from tests.buren import VELDEN, aanvraag, actieve_groep, buur, met_buren

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (BREED, True)], ids=["360", "1280-donker"])
def test_vraag_een_groep_naast_u(
    open_pagina, toegankelijk, plaatje, actieve_groep, coordinator, brievenbus, werk_af, maat, donker
):
    groep = actieve_groep()
    velden = VELDEN | {"naam": "Groep hiernaast", "gebied": groep.gebied, "contact": coordinator, "slug": "hiernaast"}
    Groep.objects.create(gemeente_code=groep.gemeente_code, fase="actief", **velden)
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/buurgroepen/")
    kom_binnen(pagina, "Buurvrouw", brievenbus, werk_af)
    toegankelijk(pagina)
    druk(pagina, "Vraag om te delen")
    expect(pagina.get_by_text("Nog geen antwoord.")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, f"buurgroepen-{maat['width']}")
