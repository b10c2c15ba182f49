"""Push messages in a real browser: refused, begun with a service worker of its own, and ended.

The push service of the browser's maker is out of reach here, and a browser without a screen asks nobody for permission:
both are answered by the page itself, with an address of the push server that listens on loopback. All else is real.
"""

import pytest
from playwright.sync_api import expect

from buurtpreventie.post.models import Pushadres
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.test_buurtgroepen import kom_binnen
from tests.buren import aanvraag, actieve_groep, buur, met_buren
from tests.pushserver import pushserver

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren", "pushserver"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
_DIENST = """
let aan = null;
Object.defineProperty(Notification, "permission", {get: () => "granted"});
Notification.requestPermission = async () => "granted";
PushManager.prototype.subscribe = async () => aan = {
  toJSON: () => ({endpoint: "%(adres)s", keys: {p256dh: "%(sleutel)s", auth: "%(geheim)s"}}),
  endpoint: "%(adres)s",
  unsubscribe: async () => { aan = null; return true; },
};
PushManager.prototype.getSubscription = async () => aan;
"""


@pytest.mark.parametrize(("maat", "donker"), [(SMAL, False), (BREED, True)], ids=["360", "1280-donker"])
def test_geweigerd_is_een_duidelijke_zin(
    open_pagina, toegankelijk, actieve_groep, brievenbus, werk_af, pushserver, maat, donker
):
    groep = actieve_groep()
    pagina = open_pagina(maat, donker=donker)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/keuzes/")
    kom_binnen(pagina, "Buur1", brievenbus, werk_af)
    pagina.evaluate("Notification.requestPermission()")  # a browser without a screen refuses by itself
    pagina.reload()
    expect(pagina.get_by_text("Uw browser laat geen pushberichten toe")).to_be_visible()
    expect(pagina.get_by_role("button", name="Zet aan op dit toestel")).to_be_hidden()
    toegankelijk(pagina)
    seinen = pagina.get_by_role("group", name="Hoe wilt u seinen horen?")
    seinen.get_by_label("Meteen, als pushbericht op mijn toestel").check()
    druk(pagina, "Sla op")
    expect(pagina.get_by_text("Dat is opgeslagen.")).to_be_visible()


def test_aan_en_uit(open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, pushserver):
    groep = actieve_groep()
    pagina = open_pagina(SMAL | {"height": 1900})
    pagina.add_init_script(_DIENST % pushserver.browser().velden)
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/keuzes/")
    kom_binnen(pagina, "Buur1", brievenbus, werk_af)
    expect(pagina.get_by_text("Op dit toestel staan pushberichten uit.")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Zet aan op dit toestel").click()
    expect(pagina.get_by_text("Op dit toestel staan pushberichten aan.")).to_be_visible()
    assert Pushadres.objects.get().adres == pushserver.browser().adres
    bereiken = (
        "navigator.serviceWorker.getRegistrations().then((alle) => alle.map((een) => new URL(een.scope).pathname))"
    )
    wordt(pagina, bereiken, ["/buurtpreventie/push/"])  # not the boa's, and no page of ours
    wordt(pagina, "navigator.serviceWorker.controller === null")
    toegankelijk(pagina)
    plaatje(pagina, "keuzes-push-360")
    pagina.get_by_role("button", name="Zet uit op dit toestel").click()
    expect(pagina.get_by_text("Op dit toestel staan pushberichten uit.")).to_be_visible()
    assert not Pushadres.objects.exists()
