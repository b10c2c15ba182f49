"""Reading a page aloud with the voice of the browser. The browser of the tests has none, so one stands in at that edge."""

import pytest
from playwright.sync_api import expect

from .conftest import BREED, SMAL, wordt

pytestmark = pytest.mark.browser
ADRES = "/privacy/"
# What a browser with a Dutch voice offers; it writes down what it was asked to say.
STEM = """
window.gezegd = [];
window.SpeechSynthesisUtterance = function (tekst) { this.text = tekst; };
const stand = {nu: null, stil: false};
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => [{lang: 'en-US'}, {lang: 'nl-NL', name: 'Stem'}],
  speak: (zin) => { stand.nu = zin; window.gezegd.push([zin.text, zin.lang, zin.voice && zin.voice.name]); },
  pause: () => { stand.stil = true; }, resume: () => { stand.stil = false; }, cancel: () => { stand.nu = null; },
  addEventListener: () => {}, klaar: () => stand.nu.onend(),
}});
"""


def test_een_pagina_wordt_voorgelezen_en_kan_pauzeren_en_stoppen(open_pagina, toegankelijk, plaatje):
    pagina = open_pagina(SMAL)
    pagina.add_init_script(STEM)
    pagina.goto(ADRES)
    expect(pagina.get_by_role("button", name="Lees voor")).to_be_visible()
    titel = pagina.locator("h1").inner_text()
    pagina.get_by_role("button", name="Lees voor").click()
    wordt(pagina, "window.gezegd", [[titel, "nl-NL", "Stem"]])
    expect(pagina.locator("h1.leest-nu")).to_have_count(1)
    pagina.evaluate("speechSynthesis.klaar()")
    wordt(pagina, "window.gezegd.length", 2)
    toegankelijk(pagina)
    plaatje(pagina, "lees-voor-360")
    pagina.get_by_role("button", name="Pauze").click()
    pagina.get_by_role("button", name="Lees verder").click()
    pagina.get_by_role("button", name="Stop met voorlezen").click()
    expect(pagina.locator(".leest-nu")).to_have_count(0)
    wordt(pagina, "document.activeElement.textContent", "Lees voor")


def test_zonder_stem_of_zonder_javascript_is_er_geen_knop(open_pagina):
    for javascript in (True, False):
        pagina = open_pagina(BREED, javascript=javascript)
        pagina.goto(ADRES)
        expect(pagina.locator("[data-leesvoor-start]")).to_be_hidden()
