"""What the browser tests of the round do on the page: open a stop, write, take a picture, wait until it is sent."""

import io

from PIL import Image
from playwright.sync_api import Page, expect

from meldingen.melding.models import Melding
from meldingen.werkvoorraad.ronde.models import Veldinzending
from tests.browser.conftest import wordt


def kiekje() -> dict:
    uit = io.BytesIO()
    Image.new("RGB", (320, 240), "#7a8b5a").save(uit, "JPEG")
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def stop(pagina: Page, melding: Melding):
    return pagina.locator(f"#stop-{melding.pk}")


def open_stop(pagina: Page, melding: Melding) -> None:
    """Open it if it is not: a stop may open by itself while the page comes in, so press until it is."""
    uitklap = stop(pagina, melding).locator("details")
    pagina.wait_for_load_state("load")
    if not uitklap.evaluate("uitklap => uitklap.open"):
        stop(pagina, melding).locator("summary").click()
    expect(uitklap).to_have_attribute("open", "")


KLEIN = """() => {
    const aan_te_tikken = ':is(button, summary, .knop, .duimbalk a, select, input:not([type=hidden], [type=radio]))';
    return [...document.querySelectorAll(`#ronde ${aan_te_tikken}`)]
        .filter((deel) => deel.checkVisibility() && deel.getBoundingClientRect().height < 48)
        .map((deel) => deel.outerHTML.slice(0, 90));
}"""
BEWAARD = """async () => {
    const delen = [...document.querySelectorAll('link[rel=stylesheet], script[src], #ronde-lijst img')];
    const adressen = ['/werkvoorraad/ronde/', ...delen.map((deel) => deel.href || deel.src)];
    const er = await Promise.all(adressen.map((adres) => caches.match(adres, {ignoreVary: true})));
    return er.every(Boolean) && navigator.serviceWorker.controller !== null;
}"""


def verstuurd(pagina: Page, aantal: int) -> None:
    """Wait until that many steps arrived and the row is gone; a page that is still waking up hides its row too."""
    wordt(pagina, Veldinzending.objects.count, aantal)
    expect(pagina.locator("#rij")).to_be_hidden()
    assert Veldinzending.objects.count() == aantal


def bewaard(pagina: Page) -> None:
    """Wait until the service worker keeps the page and all that it is made of."""
    wordt(pagina, BEWAARD)


def zet_status(pagina: Page, melding: Melding, status: str, bericht: str) -> None:
    open_stop(pagina, melding)
    deel = stop(pagina, melding)
    deel.get_by_label(status, exact=True).check()
    deel.get_by_label("Bericht aan de melder").fill(bericht)
    deel.get_by_role("button", name="Sla status op").click()


def schrijf(pagina: Page, melding: Melding, tekst: str) -> None:
    open_stop(pagina, melding)
    stop(pagina, melding).get_by_label("Notitie voor collega's").fill(tekst)
    stop(pagina, melding).get_by_role("button", name="Bewaar notitie").click()


def wachtend(pagina: Page):
    return pagina.locator("#rij > ul > li")
