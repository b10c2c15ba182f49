"""One melding as PDF: readable by everybody, with a map whatever the tile server does, and silent about the reporter."""

import io

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from pypdf import PdfReader

from meldingen.melding import acties
from meldingen.melding import pdf as maker
from meldingen.melding.models import Foto
from meldingen.streek import kaartbeeld
from meldingen.werkvoorraad.uitvoer import pdf
from meldingen.werkvoorraad.uitvoer.models import Uitvoer
from tests.conftest import SITTARD
from tests.rekenmaat import maten
from tests.tegelserver import KLEUR, tegelserver

__all__ = ["tegelserver"]

MELDER = {"naam": "Bewoner Geheim", "email": "geheim@demo.example", "telefoon": "046 123 45 67"}


@pytest.fixture(autouse=True)
def _hele_zekering():
    kaartbeeld.zekering.gelukt()


@pytest.fixture
def melding(maak_melding, boa):
    uit = io.BytesIO()
    Image.new("RGB", (1200, 900), "#7a5").save(uit, "JPEG")
    fotos = [Foto(vingerafdruk=str(n), bestand=ContentFile(uit.getvalue(), name="foto.jpg")) for n in range(2)]
    melding = maak_melding(
        tekst="Er wordt <b>vuurwerk</b> afgestoken & gegooid.\nElke avond, žluťoučký kůň.",
        adres="Markt 1, 6131EK Sittard",
        antwoorden=[{"vraag": "Hoe laat ongeveer?", "antwoord": "Na tienen"}],
        melder=MELDER,
        fotos=fotos,
    )
    acties.verander_status(melding, "in_behandeling", door=boa)
    acties.noteer(melding, tekst="Twee man sturen.", door=boa)
    acties.verander_status(melding, "afgehandeld", door=boa, bericht="Wij hebben gewaarschuwd.")
    return melding


def haal(client, melding, vraag="") -> PdfReader:
    antwoord = client.get(f"/werkvoorraad/{melding.pk}/pdf/{vraag}")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "application/pdf")
    return PdfReader(io.BytesIO(antwoord.content))


def tekst(blad: PdfReader) -> str:
    return " ".join(" ".join(pagina.extract_text() for pagina in blad.pages).split())


def _soorten(knoop, uit: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """(tag, alternative text) of the tree of tags, in reading order."""
    if isinstance(knoop, list):
        for deel in knoop:
            _soorten(deel, uit)
        return uit
    knoop = knoop.get_object() if hasattr(knoop, "get_object") else knoop
    if isinstance(knoop, dict):
        if "/S" in knoop:
            uit.append((knoop["/S"], str(knoop.get("/Alt", ""))))
        if "/K" in knoop:
            kinderen = knoop["/K"]
            _soorten(list(kinderen) if isinstance(kinderen, list) else [kinderen], uit)
    elif isinstance(knoop, list):
        _soorten(list(knoop), uit)
    return uit


def test_alles_van_de_melding_staat_erin_en_niets_van_de_melder(als, boa, melding):
    gelezen = tekst(haal(als(boa), melding))
    for woorden in (
        f"{melding.nummer}: Vuurwerk afsteken",
        "Er wordt <b>vuurwerk</b> afgestoken & gegooid.",
        "Markt 1, 6131EK Sittard",
        "Sittard-Centrum",
        "Na tienen",
        melding.route_reden,
        "Wij hebben gewaarschuwd.",
        "Boa Sittard",
        "alleen voor collega",
        "Twee man sturen.",
        "Zonder de gegevens van de melder.",
    ):
        assert woorden in gelezen
    for geheim in ("Geheim", "geheim@", "demo.example", "046", "123 45 67", melding.volgcode):
        assert geheim not in gelezen


def test_ook_in_de_bytes_zelf_staat_niets_van_de_melder(als, boa, melding):
    lezer = haal(als(boa), melding)
    alles = b"".join(
        voorwerp.get_data()
        for nummer in range(1, len(lezer.xref[0]) + 1)
        if hasattr(voorwerp := lezer.get_object(nummer), "get_data")
    )
    assert b"Geheim" not in alles
    assert b"geheim@" not in alles
    assert "Geheim" not in str(lezer.metadata)


def test_met_de_melder_alleen_voor_wie_die_mag_zien(als, boa, melding, medewerker):
    gelezen = tekst(haal(als(boa), melding, "?melder=1"))
    assert all(waarde in gelezen for waarde in MELDER.values())
    assert "Met de gegevens van de melder." in gelezen
    client = als(medewerker("analist", SITTARD))
    assert client.get(f"/werkvoorraad/{melding.pk}/pdf/?melder=1").status_code == 403
    assert "Geheim" not in tekst(haal(client, melding))
    assert list(Uitvoer.objects.values_list("met_persoonsgegevens", flat=True)) == [False, True]


def test_een_pdf_staat_in_het_logboek(als, boa, melding):
    haal(als(boa), melding)
    regel = Uitvoer.objects.get()
    assert (regel.soort, regel.door, regel.aantal) == ("pdf", boa, 1)
    assert (regel.gemeenten, regel.filter) == (SITTARD, melding.nummer)


def test_de_pdf_is_toegankelijk(als, boa, melding):
    lezer = haal(als(boa), melding)
    wortel = lezer.root_object
    assert wortel["/Lang"] == "nl"
    assert wortel["/MarkInfo"]["/Marked"].value is True
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert lezer.metadata.title == f"{melding.nummer}: Vuurwerk afsteken"
    assert b'pdfuaid:part="1"' in wortel["/Metadata"].get_data()
    tags = _soorten(wortel["/StructTreeRoot"], [])
    namen = [naam for naam, _alt in tags]
    assert namen.count("/H1") == 1
    assert namen.count("/H2") == 6
    beelden = [alt for naam, alt in tags if naam == "/Figure"]
    assert len(beelden) == 3
    assert beelden[0].startswith("Kaart met een speld op de plek van de melding: Markt 1, 6131EK Sittard")
    assert beelden[1:] == ["Foto 1 van 2 bij de melding", "Foto 2 van 2 bij de melding"]
    assert all("/FontFile2" in _letter(letter) or "/FontFile3" in _letter(letter) for letter in _letters(lezer))
    assert "žluťoučký kůň" in tekst(lezer)


def _letters(lezer: PdfReader) -> list:
    return [letter.get_object() for blad in lezer.pages for letter in blad["/Resources"]["/Font"].values()]


def _letter(letter) -> dict:
    return letter["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def test_een_foto_zonder_bestand_houdt_de_pdf_niet_tegen(als, boa, melding):
    foto = melding.fotos.first()
    foto.bestand.storage.delete(foto.bestand.name)
    assert "Vuurwerk afsteken" in tekst(haal(als(boa), melding))


def test_zonder_tegels_kost_een_pdf_hooguit_twee_seconden_rekenen(melding):
    pdf.maak(melding, met_melder=False)
    assert maten(lambda: pdf.maak(melding, met_melder=False), keer=2) < 80


def test_de_maker_haalt_niets_op_dan_wat_hij_kreeg(tmp_path):
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    alleen = maker._AlleenDit({"portaal:kaart.png": b"x"})
    assert alleen("portaal:kaart.png").read() == b"x"
    for adres in (f"file://{tmp_path}/geheim.txt", "http://127.0.0.1:9/", "portaal:foto-9.jpg", "data:text/css,x"):
        with pytest.raises(ValueError, match="niets opgehaald"):
            alleen(adres)


# The map


def _kleur(beeld: kaartbeeld.Kaartbeeld, x: int = 20, y: int = 20) -> tuple[int, ...]:
    with Image.open(io.BytesIO(beeld.png)) as plaat:
        return plaat.convert("RGB").getpixel((x, y))


def rond(melding) -> kaartbeeld.Kaartbeeld:
    return kaartbeeld.rond(melding.punt, melding.dag)


def test_de_kaart_komt_van_tegels_rond_de_plek_en_wordt_onthouden(maak_melding, tegelserver):
    melding = maak_melding()
    beeld = rond(melding)
    assert (beeld.getekend, _kleur(beeld)) == (False, KLEUR)
    assert 6 <= len(tegelserver.gevraagd) <= 12
    assert all(pad.startswith("/17/") for pad in tegelserver.gevraagd)
    # The tile that holds the centre, by the formula of the tile scheme itself.
    assert "/17/67672/43881.png" in tegelserver.gevraagd
    keren = len(tegelserver.gevraagd)
    assert rond(melding).png == beeld.png
    assert len(tegelserver.gevraagd) == keren


@pytest.mark.parametrize("kwaal", ["500", "rommel", "groot", "maat"])
def test_een_zieke_tegelserver_geeft_een_getekende_kaart(maak_melding, tegelserver, kwaal):
    tegelserver.kwaal = kwaal
    melding = maak_melding()
    beeld = rond(melding)
    assert beeld.getekend
    assert "ruwe schets" in beeld.bron
    with Image.open(io.BytesIO(beeld.png)) as plaat:
        assert len(plaat.convert("RGB").getcolors(1_000_000)) > 4
    for _ in range(4):
        rond(melding)
    keren = len(tegelserver.gevraagd)
    rond(melding)
    assert len(tegelserver.gevraagd) == keren, "after three failures nobody is asked for a while"


def test_een_trage_tegelserver_kost_hooguit_drie_seconden(maak_melding, tegelserver):
    tegelserver.kwaal = "traag"
    melding = maak_melding()
    assert rond(melding).getekend  # the server says nothing until we hang up
    assert kaartbeeld.TIJD_S <= 3


def test_zonder_enige_grens_is_er_nog_een_kaart(maak_melding):
    melding = maak_melding()
    beeld = kaartbeeld.rond(melding.punt, timezone.now().date().replace(year=1900))
    assert beeld.getekend
    assert _kleur(beeld, 704, 340) == (149, 36, 9), "the pin is in the middle"
