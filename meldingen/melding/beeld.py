"""Photos at the door: decoded, turned upright, scaled and encoded anew, so that nothing of what was sent remains but
the picture. Decides which files are a photo; never keeps one."""

import hashlib
import io
import logging
import warnings
from typing import Protocol

import pillow_heif
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

log = logging.getLogger(__name__)

GROOTSTE_BYTES = 15 * 1024 * 1024
# A 50 megapixel telephone fits; a bomb of 10 kB that claims a gigapixel does not.
MEESTE_PIXELS = 64_000_000
LANGSTE_ZIJDE = 1600
SOORTEN = ("JPEG", "PNG", "WEBP", "HEIF")
_KWALITEIT = 82

pillow_heif.register_heif_opener(thumbnails=False)


class Leesbaar(Protocol):
    """An uploaded file, or any other from which bytes can be read."""

    def read(self, aantal: int, /) -> bytes: ...


class FotoGeweigerd(Exception):
    """This is not a photo we can take; the text says what somebody can do."""


def schoon(bestand: Leesbaar) -> tuple[bytes, str]:
    """A clean JPEG of at most 1600 pixels a side, and the SHA-256 of what was sent. Raises FotoGeweigerd."""
    bron = bestand.read(GROOTSTE_BYTES + 1)
    if len(bron) > GROOTSTE_BYTES:
        raise FotoGeweigerd(_("Deze foto is groter dan 15 MB. Kies een kleinere foto."))
    if not bron:
        raise FotoGeweigerd(_("Dit bestand is leeg. Kies een andere foto."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            jpeg = _opnieuw(bron)
    except FotoGeweigerd:
        raise
    except Exception as fout:  # decoders raise anything at all on a hostile file; each of them means "no"
        log.info("foto geweigerd soort=%s", type(fout).__name__)
        raise FotoGeweigerd(
            _("Wij kunnen dit bestand niet lezen. Kies een foto (JPEG, PNG, WebP of HEIC) die niet kapot is.")
        ) from None
    return jpeg, hashlib.sha256(bron).hexdigest()


def _opnieuw(bron: bytes) -> bytes:
    with Image.open(io.BytesIO(bron), formats=SOORTEN) as beeld:
        if beeld.width * beeld.height > MEESTE_PIXELS:
            raise FotoGeweigerd(_("Deze foto heeft te veel beeldpunten. Maak hem kleiner of kies een andere."))
        beeld.draft("RGB", (LANGSTE_ZIJDE, LANGSTE_ZIJDE))  # a JPEG decodes at half or a quarter size
        recht = ImageOps.exif_transpose(beeld)
        recht.thumbnail((LANGSTE_ZIJDE, LANGSTE_ZIJDE), Image.Resampling.LANCZOS)
        kaal = _op_wit(recht)
    uit = io.BytesIO()
    # A new image holds pixels only: no EXIF, no profile, no comment to pass on.
    kaal.save(uit, "JPEG", quality=_KWALITEIT, optimize=True, exif=b"", icc_profile=None)
    return uit.getvalue()


def _op_wit(beeld: Image.Image) -> Image.Image:
    """The pixels alone, on white where the picture was transparent."""
    if beeld.mode not in ("RGB", "L", "CMYK", "YCbCr"):
        met_alfa = beeld.convert("RGBA")
        kaal = Image.new("RGB", met_alfa.size, "white")
        kaal.paste(met_alfa, mask=met_alfa.getchannel("A"))
        return kaal
    kaal = Image.new("RGB", beeld.size)
    kaal.paste(beeld.convert("RGB"))
    return kaal
