"""Every kind of page that editors make: light, large, dark, on paper and without JavaScript."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page as Pagina

from cms import inhoud
from cms.alarm import begin as alarmbegin
from cms.gegevens.models import Contactgegeven
from cms.oefenen.models import Oefening
from cms.paginas.blokken import Inhoud
from cms.paginas.models import Artikel, Doepagina, Evenement, Nieuwsoverzicht
from meldingen.cijfers.indicatoren import cijfers
from tests.browser.conftest import BREED, SMAL, op_elk_scherm, wordt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SOORTEN = {
    "home": "/",
    "gemeente": "/stein/",
    "buurt": "/beek/spaubeek/",
    "thema": "/oplichting/",
    "artikel": "/oplichting/bankhelpdeskfraude/",
    "doepagina": "/wat-te-doen/chemelot/",
    "tabel": "/chemelot/wie-doet-wat/",
    "risicokaart": "/chemelot/risicobronnen/",
    "vragen": "/vragen/",
    "campagne": "/nl-alert/",
    "nieuws": "/nieuws/",
    "nieuwsbericht": "/nieuws/dit-portaal-is-er-voor-u/",
    "evenement": "/nieuws/avond/",
    "alle blokken": "/alle-blokken/",
    "standaard": "/privacy/",
    "contact": "/contact/",
}


@pytest.fixture
def gevuld(home, png) -> None:
    inhoud.laad_buurten()
    alarmbegin.laad()
    nu = timezone.now()
    avond = Evenement(title="Informatieavond", slug="avond", begin=nu, eind=nu + timedelta(hours=2), plek="Stadhuis")
    Nieuwsoverzicht.objects.get().add_child(instance=avond)
    home.add_child(instance=Artikel(title="Alle blokken", slug="alle-blokken", inhoud=_alle_blokken(png)))


def _alle_blokken(png) -> list[dict[str, Any]]:
    """One of each block that an editor can choose."""
    beeld = get_image_model().objects.create(title="sirene", file=png)
    film, folder = (
        get_document_model().objects.create(title=naam, file=ContentFile(b"x", naam)) for naam in ("s.mp4", "f.pdf")
    )
    tabel = {"columns": [{"type": "tekst", "heading": "Wie"}], "rows": [{"values": ["De boa"]}], "caption": ""}
    waarden: dict[str, Any] = {
        "tekst": "<h2>Een kop</h2><p>Een zin.</p>",
        "stappen": [{"titel": "Ga naar binnen", "uitleg": "Blijf daar.", "icoon": "house"}],
        "waarschuwing": {"kop": "Pas op", "tekst": "<p>Een zin.</p>"},
        "telefoon": {"gegeven": Contactgegeven.objects.get(sleutel="politie").pk, "uitleg": ""},
        "checklijst": {"kop": "Dit doet u", "punten": ["Een punt"]},
        "beeld": {"beeld": {"image": beeld.pk, "alt_text": "Een sirene", "decorative": False}, "bijschrift": "Sirene"},
        "video": {"titel": "De film", "film": film.pk, "ondertitels": None, "tekst": "<p>Een sirene.</p>"},
        "tabel": {"titel": "Een tabel", "tabel": tabel},
        "download": {"bestand": folder.pk, "uitleg": "Een folder"},
        "indicator": {"indicator": cijfers.namen()[0][0]},
        "meldknop": {"soort": "vuurwerk-knal", "tekst": "Meld dit"},
        "boateam": None,
        "groepen": None,
        "risicokaart": None,
        "oefening": {"oefening": Oefening.objects.filter(live=True)[0].pk},
        "vragen": [{"vraag": "Wat is dit?", "antwoord": "<p>Een antwoord.</p>"}],
    }
    assert waarden.keys() == Inhoud().child_blocks.keys(), "a new block has to be looked at too"
    return [{"type": soort, "value": waarde} for soort, waarde in waarden.items()]


def test_geen_enkele_soort_pagina_heeft_een_drempel(open_pagina, toegankelijk, gevuld, plaatje) -> None:
    pagina = open_pagina(SMAL)
    for naam, adres in SOORTEN.items():
        antwoord = pagina.goto(adres)
        assert antwoord.status == 200, adres
        for maat, donker in op_elk_scherm(pagina):
            toegankelijk(pagina)
            if not donker and (naam == "artikel" or (naam in ("doepagina", "risicokaart") and maat == SMAL)):
                plaatje(pagina, f"pagina-{naam}-{maat['width']}")


def test_elke_soort_pagina_die_er_is_staat_in_dit_onderzoek(gevuld, client) -> None:
    onderzocht = {type(client.get(adres).context["page"]).__name__ for adres in SOORTEN.values()}
    bestaat = {type(pagina).__name__ for pagina in Pagina.objects.filter(depth__gt=1).specific()}
    assert bestaat <= onderzocht


def test_vergroot_tot_twee_keer_loopt_niets_uit_het_scherm(open_pagina, gevuld) -> None:
    """200% zoom of a 1280 screen is what a page of 640 shows; 400% is what one of 320 shows."""
    for breedte in (640, 320):
        pagina = open_pagina({"width": breedte, "height": 700})
        for adres in SOORTEN.values():
            pagina.goto(adres)
            wordt(pagina, f"document.documentElement.scrollWidth <= {breedte}")


def test_elke_soort_pagina_is_licht_en_vraagt_niets_aan_anderen(open_pagina, gevuld) -> None:
    """Under 100 kB without pictures for who comes for the first time, on a page with a map as well."""
    for adres in SOORTEN.values():
        pagina = open_pagina(SMAL)
        maten: dict[str, int] = {}
        # A look whether there is an alarm answers 304, without a body.
        pagina.on("response", lambda a, maten=maten: maten.__setitem__(a.url, len(a.body()) if a.ok else 0))
        pagina.goto(adres)
        pagina.wait_for_load_state("networkidle")
        assert {urlsplit(url).hostname for url in maten} == {urlsplit(pagina.url).hostname}, adres
        beelden = (".png", ".jpg", ".svg", ".avif", ".webp")
        zonder_beeld = {url: maat for url, maat in maten.items() if not urlsplit(url).path.endswith(beelden)}
        # Nobody makes a page of all blocks at once.
        meeste = 110_000 if adres == SOORTEN["alle blokken"] else 100_000
        assert sum(zonder_beeld.values()) < meeste, sorted(zonder_beeld.items(), key=lambda paar: -paar[1])
        pagina.context.close()


def test_wat_te_doen_past_op_een_vel_papier(open_pagina, gevuld, tmp_path) -> None:
    pagina = open_pagina(BREED)
    paden = [doe.url.lstrip("/") for doe in Doepagina.objects.filter(locale__language_code="nl")]
    for adres in (f"{taal}/{pad}" for taal in ("", "/de", "/en") for pad in paden):
        pagina.goto(adres)
        pagina.pdf(path=tmp_path / "vel.pdf", prefer_css_page_size=True)
        vel = PdfReader(tmp_path / "vel.pdf")
        assert len(vel.pages) == 1, adres
        assert round(float(vel.pages[0].mediabox.height)) == 842, "A4"


def test_slachtoffer_wat_nu_in_hoogstens_drie_tikken(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL)
    pagina.goto("/")
    pagina.locator(".weg", has_text="Wat moet ik doen bij").click()
    pagina.get_by_role("link", name="Ik ben opgelicht. Wat nu?").click()
    pagina.get_by_role("heading", name="Bel uw bank").wait_for()


def test_zonder_javascript_staat_alles_er(open_pagina, gevuld) -> None:
    pagina = open_pagina(SMAL, javascript=False)
    for adres in SOORTEN.values():
        pagina.goto(adres)
        expect(pagina.locator("main h1")).to_be_visible()
    pagina.goto("/vragen/")
    pagina.locator("summary").first.click()
    expect(pagina.locator("details[open] p").first).to_be_visible()
