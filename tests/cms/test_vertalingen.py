"""The pages that matter in an emergency or for a victim, in German and English: the same blocks and the same numbers as in
Dutch, found, linked to each other, and never a number that somebody typed."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.models import Page
from wagtail.rich_text import RichText

from cms import vertalingen
from cms.alarm import begin as alarmbegin
from cms.gegevens import NAAM
from cms.paginas import zoekboek
from cms.poort.stukken import oordeel_over, stukken

TALEN = ("de", "en")
NODIG = {
    "wat-te-doen/chemelot/",
    "wat-te-doen/sirene-en-nl-alert/",
    "wat-te-doen/opgelicht/",
    "wat-te-doen/vuurwerk/",
    "chemelot/stank-en-geluid/",
    "chemelot/naar-binnen/",
    "oplichting/bankhelpdeskfraude/",
    "oplichting/vriend-in-nood/",
    "oplichting/phishing/",
    "oplichting/nepwebwinkel/",
    "oplichting/sextortion/",
    "oplichting/ransomware/",
}
_LINK = re.compile(r'href="(/[^"]*)"')


@pytest.fixture
def home(home) -> Page:
    alarmbegin.laad()
    return home


def _paren(home: Page) -> Iterator[tuple[str, Any, Any]]:
    """(language, the Dutch page, its translation) of every translated page."""
    for taal in TALEN:
        for pagina in Page.objects.filter(locale__language_code=taal, depth__gt=1).specific(defer=False):
            yield taal, pagina.get_translation(home.locale).specific, pagina


def _bouw(pagina: Any) -> list[tuple[str, object]]:
    """Which blocks a page has, in which order, and what they name: numbers, kinds of melding, how many points."""
    delen: list[tuple[str, object]] = [("stap", stap.value["icoon"]) for stap in getattr(pagina, "stappen", ())]
    delen += [("vraag", None) for _vraag in getattr(pagina, "vragen", ())]
    for blok in getattr(pagina, "inhoud", ()):
        match blok.block_type:
            case "telefoon":
                delen.append(("telefoon", blok.value["gegeven"].sleutel))
            case "meldknop":
                delen.append(("meldknop", blok.value["soort"]))
            case "checklijst":
                delen.append(("checklijst", len(blok.value["punten"])))
            case "tabel":
                delen.append(("tabel", len(blok.value["tabel"].row_data)))
            case "tekst" if isinstance(blok.value, RichText):
                delen.append(("tekst", re.findall(r"<(h2|h3|p|li)>", blok.value.source)))
            case soort:
                delen.append((soort, None))
    return delen


def _namen(pagina: Any) -> list[str]:
    return sorted({naam for stuk in stukken(pagina) for naam in NAAM.findall(stuk.tekst)})


def test_wat_bij_nood_telt_is_er_in_elke_taal() -> None:
    for taal, paginas in vertalingen.TALEN.items():
        assert set(paginas) >= NODIG, taal
    assert set(vertalingen.TALEN["de"]) == set(vertalingen.TALEN["en"])


def test_een_vertaling_heeft_dezelfde_bouw_en_noemt_dezelfde_gegevens(home) -> None:
    for taal, bron, pagina in _paren(home):
        assert _bouw(pagina) == _bouw(bron), (taal, bron.url_path)
        assert _namen(pagina) == _namen(bron), (taal, bron.url_path)


def test_niemand_typte_een_nummer_en_elk_gegeven_bestaat(home) -> None:
    for _taal, _bron, pagina in _paren(home):
        for stuk in stukken(pagina):
            zonder_namen = NAAM.sub("", stuk.tekst)
            # A number to call has more digits than a year; 112 may stand in a heading.
            assert not re.search(r"\d[\d -]{5,}", zonder_namen), (pagina.url_path, stuk.tekst)
        assert oordeel_over(pagina).hints == [], pagina.url_path


def test_geen_enkel_woord_bleef_nederlands_staan(home) -> None:
    """A copy begins with the Dutch words: each field and each block got others."""
    namen_mogen = {"chemelot", "contact", "privacy"}
    for taal, bron, pagina in _paren(home):
        assert pagina.title.lower() in namen_mogen or pagina.title != bron.title, (taal, bron.url_path)
        zelfde = {stuk.tekst for stuk in stukken(bron)} & {stuk.tekst for stuk in stukken(pagina)}
        assert {tekst for tekst in zelfde if "Zuid-Limburg" not in tekst} == set(), (taal, bron.url_path)


def test_een_link_in_een_vertaling_blijft_in_die_taal_waar_dat_kan(home) -> None:
    for taal, _bron, pagina in _paren(home):
        for blok in getattr(pagina, "inhoud", ()):
            for adres in _LINK.findall(str(blok.value)):
                pad = adres.removeprefix(f"/{taal}/")
                assert adres.startswith(f"/{taal}/"), (pagina.url_path, adres)
                assert pad in vertalingen.TALEN[taal] or pad in ("melden/", "volgen/"), (pagina.url_path, adres)


def test_wisselen_hreflang_en_sitemap_kennen_elke_vertaling(client, home) -> None:
    kaart = client.get("/sitemap.xml").content.decode()
    for pad in vertalingen.TALEN["de"]:
        pagina = client.get(f"/{pad}").content.decode()
        kop = pagina.split("</head>")[0]
        for taal in TALEN:
            assert re.search(rf'<link rel="alternate" hreflang="{taal}" href="[^"]+/{taal}/{pad}">', kop), pad
            assert f'<a href="/{taal}/{pad}" hreflang="{taal}">' in pagina, pad
            vertaald = client.get(f"/{taal}/{pad}")
            assert vertaald.status_code == 200
            assert '"inLanguage": "nl"' not in vertaald.content.decode(), pad
            assert f'og:locale" content="{taal}_' in vertaald.content.decode(), pad
            assert f'<a href="/{pad}" hreflang="nl">' in vertaald.content.decode(), pad
            assert f"/{taal}/{pad}</loc>" in kaart, pad


def test_wat_nog_niet_bevestigd_is_staat_ook_in_het_duits_niet_als_feit(client, home) -> None:
    pagina = client.get("/de/contact/").content.decode()
    assert "0900-0101" not in pagina


def test_de_risicobronnen_heten_in_het_engels_ook_zo(client, home) -> None:
    pagina = client.get("/en/chemelot/risicobronnen/").content.decode()
    assert "Sittard railway yard" in pagina
    assert "Pipelines with dangerous substances" in pagina


@pytest.mark.parametrize(
    ("taal", "vraag", "pad"),
    [
        ("de", "es stinkt", "chemelot/stank-en-geluid/"),
        ("en", "stay inside", "chemelot/naar-binnen/"),
        ("de", "Bank ruft mich an", "oplichting/bankhelpdeskfraude/"),
        ("en", "the bank calls me", "oplichting/bankhelpdeskfraude/"),
    ],
)
def test_wie_in_eigen_woorden_zoekt_vindt_de_vertaling(client, home, taal, vraag, pad) -> None:
    zoekboek.vergeet()
    assert f'href="/{taal}/{pad}"' in client.get(f"/{taal}/zoeken/", {"q": vraag}).content.decode()
