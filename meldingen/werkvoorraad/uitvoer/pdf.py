"""One melding as an accessible PDF (PDF/UA: tagged, titled, in Dutch), made from a template as a page is.

WeasyPrint reads nothing but what is passed in here: it has no way to a network or to a file. What the reader may not know is
not handed to the template. This module takes a second to load, so views load it when somebody asks for a PDF.
"""

import logging
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from PIL import ImageFile
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from meldingen import kaartbeeld, statisch
from meldingen.models import Foto, Melding, Overdracht

log = logging.getLogger(__name__)

# Loading WeasyPrint tells Pillow, for the whole process, to make do with half a picture. At our door a photo is whole.
ImageFile.LOAD_TRUNCATED_IMAGES = False

_HIER = "portaal:"
_LETTERS = {
    f"{_HIER}letter-{deel}.woff2": f"npm/atkinson/files/atkinson-hyperlegible-next-{deel}-wght-normal.woff2"
    for deel in ("latin", "latin-ext")
}
_SOORTEN = {"woff2": "font/woff2", "css": "text/css", "png": "image/png", "jpg": "image/jpeg"}


class _AlleenDit(URLFetcher):
    """Gives what was passed in by its address, and refuses every other."""

    def __init__(self, bronnen: dict[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._bronnen = bronnen

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url not in self._bronnen:
            raise ValueError("hier wordt niets opgehaald")
        soort = _SOORTEN[url.rpartition(".")[2]]
        return URLFetcherResponse(url, self._bronnen[url], {"Content-Type": soort})


def maak(melding: Melding, *, met_melder: bool) -> bytes:
    """The PDF of `melding`; who reported it stands in it only `met_melder`."""
    kaart = kaartbeeld.rond(melding.punt, melding.dag)
    fotos = {f"{_HIER}foto-{foto.pk}.jpg": inhoud for foto in melding.fotos.all() if (inhoud := _lees(foto))}
    bronnen = {adres: statisch.bestand(naam).read_bytes() for adres, naam in _LETTERS.items()}
    bronnen |= fotos | {
        f"{_HIER}kaart.png": kaart.png,
        f"{_HIER}pdf.css": statisch.bestand("css/pdf.css").read_bytes(),
    }
    context = {
        "melding": melding,
        "kaart": kaart,
        "fotos": list(fotos),
        "met_melder": met_melder,
        "melder": getattr(melding, "melder", None) if met_melder else None,
        "overgangen": melding.overgangen.select_related("door"),
        "overdrachten": Overdracht.objects.filter(melding=melding).select_related("partner"),
        "notities": melding.notities.select_related("door"),
        "nu": timezone.now(),
    }
    tekst = render_to_string("werkvoorraad/uitvoer/melding_pdf.html", context)
    return HTML(string=tekst, url_fetcher=_AlleenDit(bronnen)).write_pdf(pdf_variant="pdf/ua-1")


def _lees(foto: Foto) -> bytes:
    """The photo; nothing when its file has gone, which is no reason to have no PDF."""
    try:
        with foto.bestand.open("rb") as bestand:
            return bestand.read()
    except OSError:
        log.warning("foto zonder bestand foto=%d", foto.pk)
        return b""
