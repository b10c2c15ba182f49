"""What a neighbour sees, told with one hand: without network and sent once, without script, and the story with the boa."""

from datetime import time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from meldingen.melding import acties
from meldingen.melding.models import Melding
from tests.browser.conftest import BREED, SMAL, druk, wordt
from tests.browser.test_buurtgroepen import kom_binnen
from tests.browser.test_werkvoorraad import log_in
from tests.buren import aanvraag, actieve_groep, buur, met_buren, plaats
from tests.conftest import PLEK, SITTARD

__all__ = ["aanvraag", "actieve_groep", "buur", "met_buren"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GEZIEN = "/buurtpreventie/gezien/"
HALVE_MINUUT = 30_000  # ms; what waits tries again
BEWAARD = """async () => {
    const delen = [...document.querySelectorAll('link[rel=stylesheet], script[src]')];
    const adressen = ['/buurtpreventie/gezien/', ...delen.map((deel) => deel.href || deel.src)];
    const er = await Promise.all(adressen.map((adres) => caches.match(adres, {ignoreVary: true})));
    return er.every(Boolean) && navigator.serviceWorker.controller !== null;
}"""
KLEIN = """() => [...document.querySelectorAll('#gezien :is(button, .knop, select, summary)')]
    .filter((deel) => deel.checkVisibility() && deel.getBoundingClientRect().height < 44)
    .map((deel) => deel.outerHTML.slice(0, 90))"""


def vul_in(pagina: Page, tekst: str) -> None:
    pagina.get_by_label("Nee", exact=True).check()
    pagina.get_by_label("Wat ziet u?").fill(tekst)
    pagina.get_by_label("Wat voor soort is het?").select_option("Zwerfvuil")


def rij(pagina: Page):
    return pagina.locator("#rij > ul > li")


@pytest.mark.parametrize("donker", [False, True], ids=["licht", "donker"])
def test_zonder_netwerk_en_dan_een_keer_verstuurd(
    open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af, donker
):
    actieve_groep()
    pagina = open_pagina(SMAL, donker=donker, plek=PLEK[SITTARD])
    pagina.goto(GEZIEN)
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    expect(pagina.get_by_role("heading", name="Ik zag iets")).to_be_visible()
    expect(pagina.get_by_role("link", name="Bel eerst 112")).to_have_attribute("href", "tel:112")
    toegankelijk(pagina)
    wordt(pagina, KLEIN, [])
    if not donker:
        plaatje(pagina, "gezien-360")
    wordt(pagina, BEWAARD)
    pagina.context.set_offline(True)
    pagina.clock.install()
    pagina.reload()
    expect(pagina.get_by_text("U bent zonder verbinding.")).to_be_visible()
    vul_in(pagina, "Er ligt glas op het fietspad.")
    pagina.get_by_role("button", name="Hier", exact=True).click()
    expect(pagina.get_by_text("De plek van nu is ingevuld.")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Meld aan de gemeente").click()
    expect(rij(pagina)).to_contain_text(["Er ligt glas op het fietspad."])
    expect(pagina.get_by_text("Wij versturen dit zodra u verbinding hebt.")).to_be_visible()
    expect(pagina.get_by_label("Wat ziet u?")).to_have_value("")
    toegankelijk(pagina)
    if not donker:
        plaatje(pagina, "gezien-wacht-360")
    assert not Waarneming.objects.exists()
    # It arrives, and the answer gets lost: nobody on the device knows. Then it goes once more.
    kwijt = []

    def verlies(route) -> None:
        if route.request.method == "POST" and not kwijt:
            kwijt.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    pagina.context.route(f"**{GEZIEN}", verlies)
    pagina.context.set_offline(False)
    wordt(pagina, lambda: kwijt, [200])
    pagina.clock.run_for(HALVE_MINUUT)
    expect(pagina.locator("#rij")).to_be_hidden()
    assert (Waarneming.objects.count(), Melding.objects.count()) == (1, 1)
    melding = Melding.objects.get()
    assert (round(melding.punt.x, 4), round(melding.punt.y, 4)) == PLEK[SITTARD]
    assert (melding.bron, melding.categorie.slug) == ("buurtpreventie", "zwerfvuil")


def test_wat_saar_vraagt_staat_bij_wat_wacht(open_pagina, toegankelijk, plaatje, actieve_groep, brievenbus, werk_af):
    actieve_groep()
    pagina = open_pagina(SMAL)
    pagina.goto(GEZIEN)
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    vul_in(pagina, "Twee Polen kijken in auto's.")
    pagina.get_by_role("button", name="Alleen voor de groep").click()
    expect(rij(pagina)).to_contain_text(["niet wat iemand doet"])
    toegankelijk(pagina)
    plaatje(pagina, "gezien-saar-360")
    rij(pagina).get_by_role("button", name="Pas aan").click()
    expect(pagina.get_by_label("Wat ziet u?")).to_have_value("Twee Polen kijken in auto's.")
    pagina.get_by_label("Wat ziet u?").fill("Twee mensen kijken in auto's.")
    pagina.get_by_role("button", name="Alleen voor de groep").click()
    expect(pagina.locator("#gezien-zin")).to_have_text("Verstuurd. Dank u.")
    expect(pagina.locator("#rij")).to_be_hidden()
    assert [w.tekst for w in Waarneming.objects.all()] == ["Twee mensen kijken in auto's."]
    # Somebody who logs out leaves nothing that waits without knowing it.
    pagina.context.set_offline(True)
    vul_in(pagina, "Nog iets.")
    pagina.get_by_role("button", name="Alleen voor de groep").click()
    expect(rij(pagina)).to_have_count(1)
    # Closed before the network is back: what waits goes out at once when it can.
    pagina.context.route(
        f"**{GEZIEN}", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    pagina.context.set_offline(False)
    pagina.locator(".voet").get_by_role("button", name="Log uit").click()
    expect(pagina.get_by_text("Er wacht nog iets op dit toestel")).to_be_visible()
    toegankelijk(pagina)
    with pagina.expect_navigation():
        pagina.get_by_role("button", name="Log uit en gooi het weg").click()
    wordt(pagina, "async () => (await self.Rij?.alle() ?? []).length", 0)


def test_wie_loopt_hoeft_de_pagina_niet_eerst_te_openen(
    open_pagina, toegankelijk, plaatje, actieve_groep, buur, brievenbus, werk_af
):
    groep, nu = actieve_groep(), timezone.now()
    tijden = {"begin": nu, "einde": nu + timedelta(hours=1), "zone": None, "plaatsen": 2, "kijk_naar": ""}
    ronde = looprondes.plan(groep, velden=tijden, door=plaats(groep, buur("Buurvrouw")))[0]
    for naam in ("Loper", "Buurman"):
        loopplekken.meld_aan(ronde, door=plaats(groep, buur(naam)))
        loopplekken.check_in(ronde, door=plaats(groep, buur(naam)))
    pagina = open_pagina(SMAL, plek=PLEK[SITTARD])
    pagina.goto(f"/buurtpreventie/groepen/{groep.slug}/rondes/{ronde.pk}/")
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    expect(pagina.get_by_role("link", name="Ik zag iets")).to_be_visible()
    toegankelijk(pagina)
    plaatje(pagina, "gezien-op-ronde-360")
    wordt(pagina, f"async () => Boolean(await caches.match('{GEZIEN}', {{ignoreVary: true}}))")
    pagina.context.set_offline(True)
    pagina.get_by_role("link", name="Ik zag iets").click()
    expect(pagina.get_by_text("U bent zonder verbinding.")).to_be_visible()
    vul_in(pagina, "Een lamp is stuk.")
    pagina.get_by_role("button", name="Hier", exact=True).click()
    expect(pagina.get_by_text("De plek van nu is ingevuld.")).to_be_visible()
    pagina.get_by_role("button", name="Meld aan de gemeente").click()
    expect(rij(pagina)).to_have_count(1)
    pagina.context.set_offline(False)
    expect(pagina.locator("#rij")).to_be_hidden(timeout=45_000)
    assert Waarneming.objects.get().loopronde == ronde


def test_zonder_script(open_pagina, actieve_groep, brievenbus, werk_af):
    actieve_groep()
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto(GEZIEN)
    kom_binnen(pagina, "Loper", brievenbus, werk_af)
    vul_in(pagina, "Er ligt glas op het fietspad.")
    druk(pagina, "Meld aan de gemeente")
    expect(pagina.get_by_text("Kies waar het is").first).to_be_visible()
    expect(pagina.get_by_label("Wat ziet u?")).to_have_value("Er ligt glas op het fietspad.")
    pagina.locator("[name=buurt]").select_option("Sittard-Centrum")
    druk(pagina, "Meld aan de gemeente")
    expect(pagina.get_by_text("De gemeente heeft uw melding.")).to_be_visible()
    assert Melding.objects.get().bron == "buurtpreventie"


@pytest.mark.parametrize(
    ("maat", "donker"), [(SMAL, False), (BREED, True), (BREED, False)], ids=["360", "1280-donker", "1280"]
)
def test_het_verhaal_met_de_boa(
    open_pagina, toegankelijk, plaatje, actieve_groep, boa, brievenbus, werk_af, maat, donker
):
    groep, breed = actieve_groep(), maat["width"]
    werk, straat = open_pagina(maat, donker=donker), open_pagina(maat, donker=donker)
    kiek = (lambda *_: None) if donker else plaatje
    log_in(werk, boa, f"/buurtpreventie/gebied/{SITTARD}/vraag/")
    expect(werk.get_by_role("heading", name="Vraag groepen")).to_be_visible()
    werk.get_by_label("Waar let de groep op?").fill("Let na elf uur op auto's die rondjes rijden.")
    werk.get_by_label("In welke buurt?").select_option("Sittard-Centrum")
    werk.get_by_label("Wandelteam Centrum").check()
    toegankelijk(werk)
    kiek(werk, f"aandacht-vragen-{breed}")
    druk(werk, "Vraag het de groepen")
    expect(werk.get_by_text("De groepen weten het.")).to_be_visible()
    # The group sees it, and sees something.
    straat.goto(f"/buurtpreventie/groepen/{groep.slug}/binnen/")
    kom_binnen(straat, "Loper", brievenbus, werk_af)
    expect(straat.get_by_role("heading", name="De boa vraagt: let hierop")).to_be_visible()
    toegankelijk(straat)
    kiek(straat, f"groep-aandacht-{breed}")
    straat.get_by_role("link", name="Let na elf uur").click()
    expect(straat.locator(".leaflet-overlay-pane path").first).to_be_visible()
    toegankelijk(straat)
    kiek(straat, f"aandachtspunt-{breed}")
    straat.get_by_role("link", name="Ik zag hier iets").click()
    vul_in(straat, "Een auto rijdt rondjes om het plein.")
    straat.get_by_label("Wat voor soort is het?").select_option("Te hard of gevaarlijk rijden")
    straat.get_by_role("button", name="Kies op de kaart").click()
    straat.locator("[data-kaart]").click()
    expect(straat.get_by_text("De plek op de kaart is ingevuld.")).to_be_visible()
    toegankelijk(straat)
    straat.get_by_role("button", name="Meld aan de gemeente").click()
    expect(straat.locator("#gezien-zin")).to_have_text("Verstuurd. Dank u.")
    melding = Melding.objects.get()
    # The boa handles it, and tells back.
    for status, bericht in (("in_behandeling", ""), ("afgehandeld", "Wij spraken de bestuurder aan.")):
        acties.verander_status(melding, status, door=boa, bericht=bericht)
    Lid.objects.update(stil_van=time(0), stil_tot=time(0))  # no quiet hours, whenever this runs
    assert waarnemingen.koppel_terug.call() == 1
    werk.goto(f"/buurtpreventie/gebied/{SITTARD}/")
    expect(werk.get_by_text("1 gemeld, 1 klaar")).to_be_visible()
    toegankelijk(werk)
    kiek(werk, f"gebied-{breed}")
    werk.get_by_role("link", name="Vertel wat ermee gedaan is").click()
    werk.get_by_label("Dit is ermee gedaan").fill("Dank! Wij stonden er drie avonden en het is nu rustig.")
    toegankelijk(werk)
    druk(werk, "Meld terug")
    # Feedback: on the page of the group, in the overview, and by mail.
    straat.goto(f"/buurtpreventie/groepen/{groep.slug}/binnen/")
    expect(straat.get_by_text("Dank! Wij stonden er drie avonden")).to_be_visible()
    expect(straat.get_by_text("De gemeente is ermee klaar")).to_be_visible()
    toegankelijk(straat)
    kiek(straat, f"groep-teruggehoord-{breed}")
    straat.get_by_role("link", name="Wat wij samen deden").click()
    expect(straat.get_by_role("cell", name="1").first).to_be_visible()
    toegankelijk(straat)
    kiek(straat, f"groep-samen-{breed}")
    werk_af()
    assert "klaar met" in brievenbus.aan("loper@buren.example")[-1]["Subject"]
