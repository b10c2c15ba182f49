"""Pictures that editors add: bounded, decoded before they are kept, refused in plain Dutch; shown in modern formats."""

import io
import struct
import zlib

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.urls import reverse
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Collection

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'


@pytest.fixture
def beheerder(portaal, client):
    Collection.get_first_root_node() or Collection.add_root(name="Root")
    gebruiker = get_user_model().objects.create_superuser("beheerder@demo.example", naam="Beheerder")
    client.force_login(gebruiker)


def _foto(soort: str, maat: tuple[int, int] = (1200, 800)) -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", maat, "#2b6e62").save(uit, soort)
    return uit.getvalue()


def _bom() -> bytes:
    """A few kilobytes that would become 900 million pixels."""
    kop = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    stuk = lambda naam, data: struct.pack(">I", len(data)) + naam + data + struct.pack(">I", zlib.crc32(naam + data))  # noqa: E731
    return b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(b"\0" * 9999)) + stuk(b"IEND", b"")


def _stuur(client, naam: str, inhoud: bytes):
    bestand = SimpleUploadedFile(naam, inhoud)
    return client.post(reverse("wagtailimages:add"), {"title": "Foto", "file": bestand, "description": "Een boa"})


@pytest.mark.parametrize(
    ("naam", "inhoud", "fout"),
    [
        ("x.svg", SVG, "Dit soort bestand kan hier niet"),
        ("x.png", SVG, "De naam eindigt op .png"),
        ("x.jpg", b"<html><script>alert(1)</script></html>", "bestand"),
        ("x.jpg", _foto("JPEG")[:900], "geen foto, of het is beschadigd"),
        ("x.jpg", _foto("PNG"), "De naam eindigt op .jpeg"),
        ("x.png", _bom(), "te veel beeldpunten"),
        ("x.jpg", _foto("JPEG") + b"\0" * (15 * 1024 * 1024), "te groot"),
        ("x.exe", _foto("PNG"), "Dit soort bestand kan hier niet"),
    ],
)  # fmt: skip
def test_een_vijandig_of_enorm_bestand_wordt_geweigerd_met_uitleg(client, beheerder, naam, inhoud, fout):
    antwoord = _stuur(client, naam, inhoud)
    assert antwoord.status_code == 200
    fouten = antwoord.context["form"].errors["file"]
    assert fout in str(fouten)
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize(("naam", "soort"), [("x.jpg", "JPEG"), ("x.png", "PNG"), ("x.webp", "WEBP")])
def test_een_gewone_foto_komt_erin_en_staat_er_in_moderne_vormen(client, beheerder, naam, soort):
    assert _stuur(client, naam, _foto(soort)).status_code == 302
    beeld = get_image_model().objects.get()
    beeld.set_focal_point(beeld.get_rect())
    beeld.contextual_alt_text = "Een boa op de fiets"
    html = render_to_string("cms/paginas/blokken/beeld.html", {"value": {"beeld": beeld, "bijschrift": ""}})
    assert "<picture>" in html
    assert 'type="image/avif"' in html
    assert 'type="image/webp"' in html
    assert 'loading="lazy"' in html
    assert "960w" in html
    assert not html.count("1200w")
