"""Photos at the door: what goes in, what is left, and what is refused."""

import io
import struct
import zlib

import pytest
from PIL import Image

from meldingen.melding import beeld

GPS_IFD, RICHTING = 0x8825, 0x0112


def _open(jpeg: bytes) -> Image.Image:
    uit = Image.open(io.BytesIO(jpeg))
    uit.load()
    return uit


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_elke_soort_foto_wordt_een_jpeg(foto, soort) -> None:
    jpeg, afdruk = beeld.schoon(foto(soort))
    uit = _open(jpeg)
    assert (uit.format, uit.size, len(afdruk)) == ("JPEG", (640, 480), 64)
    rood, _, blauw = uit.getpixel((600, 240))
    assert blauw > 200 > 60 > rood


def test_van_plek_en_toestel_in_de_foto_blijft_niets_over(foto) -> None:
    exif = Image.Exif()
    exif[0x010F] = "GEHEIM-TOESTEL"
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (50.0, 59.0, 52.0), 3: "E", 4: (5.0, 52.0, 8.0)})
    bron = foto(exif=exif, comment=b"GEHEIM-WOORD", icc_profile=b"GEHEIM-PROFIEL" * 20)
    assert b"GEHEIM-TOESTEL" in bron.read()
    bron.seek(0)
    jpeg, _ = beeld.schoon(bron)
    assert b"GEHEIM" not in jpeg
    assert b"Exif" not in jpeg
    assert dict(_open(jpeg).getexif()) == {}


def test_een_gekantelde_foto_komt_rechtop(foto) -> None:
    exif = Image.Exif()
    exif[RICHTING] = 6  # taken with the telephone upright: turn a quarter to the right
    uit = _open(beeld.schoon(foto(exif=exif))[0])
    assert uit.size == (480, 640)
    assert uit.getpixel((240, 20))[0] > 200, "what was left is now on top"


def test_een_grote_foto_wordt_kleiner(foto) -> None:
    assert max(_open(beeld.schoon(foto(maat=(4000, 3000)))[0]).size) == 1600


def test_doorzichtig_wordt_wit(foto) -> None:
    uit = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(uit, "PNG")
    uit.seek(0)
    assert _open(beeld.schoon(uit)[0]).getpixel((25, 25))[0] > 250


def test_een_afgekapte_foto_wordt_geweigerd(foto) -> None:
    half = foto(maat=(2000, 1500)).read()[:9000]
    with pytest.raises(beeld.FotoGeweigerd, match="niet kapot"):
        beeld.schoon(io.BytesIO(half))


def test_een_bom_van_een_gigapixel_wordt_geweigerd_zonder_hem_uit_te_pakken() -> None:
    def stuk(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    bom = b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(b"\0" * 10_000)) + stuk(b"IEND", b"")
    with pytest.raises(beeld.FotoGeweigerd):
        beeld.schoon(io.BytesIO(bom))


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7",
        b"GIF89a" + b"\0" * 99,
    ],
    ids=["leeg", "svg", "pdf", "gif"],
)
def test_wat_geen_foto_is_wordt_geweigerd(inhoud) -> None:
    with pytest.raises(beeld.FotoGeweigerd):
        beeld.schoon(io.BytesIO(inhoud))


def test_meer_dan_vijftien_megabyte_wordt_geweigerd() -> None:
    with pytest.raises(beeld.FotoGeweigerd, match="15 MB"):
        beeld.schoon(io.BytesIO(b"\xff\xd8" + b"\0" * beeld.GROOTSTE_BYTES))
