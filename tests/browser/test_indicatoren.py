"""The pages of figures in a real browser: no barrier, on a phone and a desk, light and dark; pictures for the manual."""

import io
from datetime import date

import pytest
from django.utils import timezone
from pypdf import PdfReader

from meldingen.cijfers.definities.models import Indicator, Indicatorwaarde
from meldingen.cijfers.verbergen import vaststellen
from meldingen.melding.models import Categorie, Telling
from meldingen.streek.models import Gebied
from tests.browser.conftest import BEELDEN_ER, BREED, SMAL, druk, op_elk_scherm, wordt
from tests.browser.test_werkvoorraad import log_in
from tests.conftest import SITTARD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SCHERMEN = [pytest.param(SMAL, id="360"), pytest.param(BREED, id="1280")]
VOLGEND_JAAR = date(timezone.now().year + 1, 1, 4)


@pytest.fixture
def jaren(portaal) -> None:
    """Two years of tallies in every buurt, as if the second were over; residents as many as a buurt has."""
    jaar = timezone.now().year
    buurten = list(Gebied.objects.buurten().order_by("code"))
    for nummer, categorie in enumerate(Categorie.objects.filter(koppelingen__isnull=False, alleen_verwijzen=False)):
        rijen = [
            (buurt.code, date(j, maand, 1), (plek * 7 + maand * 5 + nummer * 3 + j) % 11 // (1 + plek % 4))
            for plek, buurt in enumerate(buurten)
            for j in (jaar - 1, jaar)
            for maand in range(1, 13)
        ]
        Telling.objects.bulk_create(
            Telling(korrel=korrel, begin=maand, gebied_code=code, categorie=categorie, aantal=aantal)
            for code, maand, aantal in rijen
            for korrel in ("dag", "maand")
            if aantal
        )
    for plek, buurt in enumerate(buurten):
        Gebied.objects.filter(pk=buurt.pk).update(aantal_inwoners=900 + plek * 137 % 2400)
    for code, inwoners in (("GM0888", 16_000), ("GM0971", 25_000), ("GM1883", 92_000)):
        Gebied.objects.filter(code=code).update(aantal_inwoners=inwoners)
    Gebied.objects.filter(niveau="wijk").update(aantal_inwoners=6_000)
    vaststellen.publiceer(VOLGEND_JAAR)
    _politie()


def _politie() -> None:
    """Whole years of woninginbraken as an analyst loads them, the newest of them provisional."""
    woninginbraken = Indicator.objects.get(slug="woninginbraken")
    jaren = range(2019, 2026)
    for gebied, code, waarden in (
        ("Beek", "GM0888", (24, 27, 13, 19, 17, 11, 9)),
        ("Sittard-Geleen", SITTARD, (325, 161, 140, 139, 117, 121, 99)),
        ("Stein", "GM0971", (63, 48, 33, 29, 35, 27, 3)),
    ):
        Indicatorwaarde.objects.bulk_create(
            Indicatorwaarde(
                indicator=woninginbraken,
                herkomst="politie",
                gebied=gebied,
                gebied_code=code,
                periode=str(jaar),
                waarde=waarde,
                bron="Voorbeeld: politie",
                voorlopig=jaar == jaren[-1],
            )
            for jaar, waarde in zip(jaren, waarden, strict=True)
        )


@pytest.fixture
def coordinator(medewerker):
    """With a name that a browser takes in an e-mail address."""
    return medewerker("coordinator", SITTARD, "Verdeler Sittard")


PAGINAS = {
    "overzicht": "/indicatoren/",
    "indicator": "/indicatoren/woninginbraken/?gebied=Beek",
    "eigen": "/indicatoren/burengerucht/?gebied=Stein",
    "buurt": "/indicatoren/gebied/BU18830000/",
    "vergelijken": "/indicatoren/vergelijken/?indicator=burengerucht",
    "opendata": "/indicatoren/data/",
}


def test_cijfers_op_elk_scherm(open_pagina, overal, toegankelijk, plaatje, jaren):
    assert Indicator.objects.exists()
    buurt = Gebied.objects.buurten().filter(gemeente_code="GM1883").order_by("code").first()
    pagina = open_pagina(SMAL)
    for naam, adres in PAGINAS.items():
        pagina.goto(adres.replace("BU18830000", buurt.code))
        overal(pagina)
        pagina.evaluate("[...document.querySelectorAll('details')].forEach(een => een.open = true)")
        for maat, donker in op_elk_scherm(pagina):
            pagina.evaluate(BEELDEN_ER)
            toegankelijk(pagina)
            if not donker:
                plaatje(pagina, f"cijfers-{naam}-{maat['width']}")
                if naam == "indicator":
                    plaatje(pagina, f"cijfers-bronnen-{maat['width']}", bij=pagina.locator(".grafiekvak"))
            elif naam == "indicator":
                plaatje(pagina, f"cijfers-donker-{maat['width']}")


@pytest.mark.parametrize("maat", SCHERMEN)
def test_een_veiligheidsbeeld_maken_en_lezen(
    open_pagina, toegankelijk, plaatje, pdf_plaatje, jaren, coordinator, werk_af, maat
):
    pagina = open_pagina(maat)
    log_in(pagina, coordinator, "/werkvoorraad/veiligheidsbeeld/")
    pagina.get_by_role("heading", name="Veiligheidsbeeld").wait_for()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Maak veiligheidsbeeld").click()
    pagina.get_by_text("Dit begint zo").wait_for()
    toegankelijk(pagina)
    werk_af()
    pagina.get_by_role("link", name="Bekijk het veiligheidsbeeld").click()
    pagina.get_by_role("heading", name="Sociale kwaliteit").wait_for()
    toegankelijk(pagina)
    plaatje(pagina, f"veiligheidsbeeld-{maat['width']}")
    pdf = pagina.request.get(pagina.get_by_role("link", name="Open de PDF").get_attribute("href")).body()
    bladen = PdfReader(io.BytesIO(pdf)).pages
    # Where another source stands under the kadernota.
    bij = next(n for n, blad in enumerate(bladen, 1) if "Politie, Sittard-Geleen" in blad.extract_text())
    pdf_plaatje(pdf, "veiligheidsbeeld-pdf", 1)
    pdf_plaatje(pdf, "veiligheidsbeeld-pdf-grafiek", bij)
    pagina.goto("/werkvoorraad/cijfers/onafgerond/?indicator=burengerucht")
    toegankelijk(pagina)
    plaatje(pagina, f"onafgerond-{maat['width']}")


def test_zonder_javascript_kiest_u_een_gebied_en_vergelijkt_u(open_pagina, jaren):
    pagina = open_pagina(SMAL, javascript=False)
    pagina.goto("/indicatoren/vergelijken/?indicator=burengerucht")
    pagina.get_by_label("Plek 1").select_option("GM0971")
    pagina.get_by_label("Plek 2").select_option("GM0888")
    pagina.get_by_label("Plek 3").select_option("")
    druk(pagina, "Vergelijk")
    koppen = pagina.locator("thead th")
    gekozen = ("Beek", "Stein", "Sittard-Geleen")
    wordt(pagina, lambda: [kop for kop in koppen.all_inner_texts() if kop in gekozen], ["Stein", "Beek"])
