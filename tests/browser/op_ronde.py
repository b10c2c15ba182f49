"""What the browser tests of the round do on the page: open a stop, write, take a picture, wait until it is sent."""

import io

from PIL import Image
from playwright.sync_api import Page, expect

from meldingen.models import Melding, Veldinzending


def kiekje() -> dict:
    uit = io.BytesIO()
    Image.new("RGB", (320, 240), "#7a8b5a").save(uit, "JPEG")
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def stop(pagina: Page, melding: Melding):
    return pagina.locator(f"#stop-{melding.pk}")


def open_stop(pagina: Page, melding: Melding) -> None:
    if stop(pagina, melding).locator("details[open]").count() == 0:
        stop(pagina, melding).locator("summary").click()


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


def wacht_tot(pagina: Page, waar: str) -> None:
    """Wait for what a promise says; `wait_for_function` would be content with the promise itself."""
    for _ in range(100):
        if pagina.evaluate(waar):
            return
        pagina.wait_for_timeout(100)
    raise AssertionError(waar)


def verstuurd(pagina: Page, aantal: int) -> None:
    """Wait until that many steps arrived and the row is gone; a page that is still waking up hides its row too."""
    for _ in range(100):
        if Veldinzending.objects.count() >= aantal:
            break
        pagina.wait_for_timeout(100)
    expect(pagina.locator("#rij")).to_be_hidden()
    assert Veldinzending.objects.count() == aantal


def bewaard(pagina: Page) -> None:
    """Wait until the service worker keeps the page and all that it is made of."""
    wacht_tot(pagina, BEWAARD)


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
