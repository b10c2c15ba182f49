"""A real Chromium against a real server on loopback. The only outside service, the map tiles, has a stand-in (buiten.py);
any other request that leaves this machine makes the test fail."""

import io
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from PIL import Image
from playwright.sync_api import Browser, Error, Locator, Page, expect, sync_playwright

from tests.locatieserver import locatieserver

from . import buiten

__all__ = ["locatieserver"]

# Playwright keeps an event loop in this thread; our own calls to the database are not async.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
AXE = (instellingen.BASE_DIR / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
BEELDEN = Path(instellingen.BASE_DIR) / "docs/handleiding/beelden"
_MET_BEELDEN = os.environ.get("BEELDEN") == "1"
SMAL, BREED = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
_STIL = ["no-first-run", "disable-background-networking", "disable-component-update", "disable-sync", "disable-gpu"]


# Waits for every picture of the page, those for later too; fails on one that does not come.
BEELDEN_ER = """Promise.all([...document.images].map((beeld) => {
    beeld.loading = "eager";
    return beeld.complete && beeld.naturalWidth || new Promise((er, fout) => {
        beeld.addEventListener("load", er);
        beeld.addEventListener("error", () => fout(new Error(`dit beeld komt niet: ${beeld.currentSrc}`)));
    });
}))"""
# How quick a page is, `script/bench` says; here the machine does three other things.
GEDULD_S = 30
expect.set_options(timeout=GEDULD_S * 1000)
if os.environ.get("LANGZAAM") == "1":  # each page in two pieces, with a pause between them
    instellingen.MIDDLEWARE.insert(0, "tests.browser.langzaam.in_twee_stukken")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with buiten.tegels() as tegels, sync_playwright() as speler:
        vlaggen = ["--no-sandbox", tegels, *(f"--{vlag}" for vlag in _STIL)]
        browser = speler.chromium.launch(executable_path=CHROMIUM, args=vlaggen)
        yield browser
        browser.close()


@pytest.fixture
def open_pagina(chromium, live_server, portaal) -> Iterator[Callable[..., Page]]:
    """open_pagina(SMAL, javascript=False) -> a page whose addresses start at the live server."""
    contexten, klachten = [], []

    def maak(
        maat: dict, *, javascript: bool = True, donker: bool = False, plek: tuple[float, float] | None = None
    ) -> Page:
        geo = (
            {"permissions": ["geolocation"], "geolocation": {"longitude": plek[0], "latitude": plek[1]}} if plek else {}
        )
        context = chromium.new_context(
            viewport=maat,
            base_url=live_server.url,
            java_script_enabled=javascript,
            color_scheme="dark" if donker else "light",
            locale="nl-NL",
            reduced_motion="reduce",
            ignore_https_errors=True,  # the certificate of a stand-in
            **geo,
        )
        contexten.append(context)
        buiten.bewaak(context, klachten)
        pagina = context.new_page()
        pagina.on("pageerror", lambda fout: klachten.append(f"script: {fout}"))
        pagina.on(
            "console",
            lambda regel: (
                klachten.append(f"console: {regel.text}") if "Content Security Policy" in regel.text else None
            ),
        )
        return pagina

    yield maak
    for context in contexten:
        context.close()
    assert klachten == []


def wordt(pagina: Page, lees: str | Callable[[], object], verwacht: object = True) -> None:
    """Look until it is so (poll): a page comes when it comes. What to read is JavaScript, or a call.

    tests/huis/test_browser.py sees to it that no browser test reads a page once and hopes.
    """
    einde = time.monotonic() + GEDULD_S
    while True:
        try:
            gelezen = pagina.evaluate(lees) if isinstance(lees, str) else lees()
        except Error as fout:  # the page went while we looked at it
            gelezen = fout
        if gelezen == verwacht:
            return
        assert time.monotonic() < einde, f"{pagina.url}: {gelezen!r} wordt niet {verwacht!r}"
        pagina.wait_for_timeout(50)


def op_elk_scherm(pagina: Page) -> Iterator[tuple[dict, bool]]:
    """(size, dark or not) of the page that is open, made so without asking for it again; ends narrow and light."""
    for maat in (BREED, SMAL):
        pagina.set_viewport_size(maat)
        for donker in (True, False):
            pagina.emulate_media(color_scheme="dark" if donker else "light")
            yield maat, donker


def klik_op(vlak: Locator, x: float, y: float) -> None:
    """Click at that share of its width and height, when it lies still: a map moves while its page comes."""
    breed, hoog = vlak.evaluate("vlak => [vlak.offsetWidth, vlak.offsetHeight]")
    vlak.click(position={"x": x * breed, "y": y * hoog})


def druk(pagina: Page, knop: str) -> None:
    """Press a button that leads to a page, and wait for that page."""
    with pagina.expect_navigation():
        pagina.get_by_role("button", name=knop).click()


@pytest.fixture
def toegankelijk() -> Callable[[Page], None]:
    """No violation that axe-core can find, and nothing that sticks out of the screen."""

    return lambda pagina: wordt(pagina, lambda: _drempels(pagina), [])


def _drempels(pagina: Page) -> list[object]:
    pagina.wait_for_load_state("load")
    if not pagina.evaluate("'axe' in window"):
        pagina.evaluate(AXE)
    uitslag = pagina.evaluate("axe.run(document, {resultTypes: ['violations'], reporter: 'no-passes'})")
    fouten = [(f["id"], [knoop["html"][:160] for knoop in f["nodes"][:3]]) for f in uitslag["violations"]]
    breed = pagina.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*fouten, *["te breed"] * breed]


@pytest.fixture
def plaatje() -> Callable[..., None]:
    """Keep a small picture for the manual, when asked for by BEELDEN=1: of the top of the page, or from `bij` on."""

    def maak(pagina: Page, naam: str, *, bij: Locator | None = None) -> None:
        if not _MET_BEELDEN:
            return
        if bij:
            bij.evaluate("deel => deel.scrollIntoView()")
        else:
            pagina.evaluate("scrollTo(0, 0)")
        _bewaar(pagina.screenshot(caret="initial"), naam)

    return maak


@pytest.fixture
def overal(toegankelijk, plaatje) -> Callable[..., None]:
    """overal(pagina, "naam"): no barrier on any screen; with a name, a picture of the narrow and the wide one."""

    def keur(pagina: Page, naam: str = "") -> None:
        for maat, donker in op_elk_scherm(pagina):
            toegankelijk(pagina)
            if naam and not donker:
                plaatje(pagina, f"{naam}-{maat['width']}")

    return keur


@pytest.fixture
def pdf_plaatje() -> Callable[[bytes, str, int], None]:
    """The same of one page of a PDF, as Debian's poppler draws it."""

    def maak(pdf: bytes, naam: str, bladzijde: int) -> None:
        if _MET_BEELDEN:
            vraag = ["pdftoppm", "-png", "-r", "80", "-f", str(bladzijde), "-l", str(bladzijde), "-"]
            _bewaar(subprocess.run(vraag, input=pdf, capture_output=True, check=True).stdout, naam)

    return maak


def _bewaar(png: bytes, naam: str) -> None:
    BEELDEN.mkdir(parents=True, exist_ok=True)
    beeld = Image.open(io.BytesIO(png))
    beeld.convert("P", palette=Image.Palette.ADAPTIVE, colors=96).save(BEELDEN / f"{naam}.png", optimize=True)
