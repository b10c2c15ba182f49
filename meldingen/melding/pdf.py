"""A page of ours as an accessible PDF (PDF/UA: tagged, titled, in Dutch). Knows nothing of what stands in it.

WeasyPrint reads nothing but what is passed in here: it has no way to a network or to a file. This module takes a second to
load, so it is loaded when somebody asks for a PDF.
"""

from collections.abc import Mapping
from typing import Any

from PIL import ImageFile
from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from meldingen.streek import statisch, stijl

# Loading WeasyPrint tells Pillow, for the whole process, to make do with half a picture. At our door a photo is whole.
ImageFile.LOAD_TRUNCATED_IMAGES = False

HIER = "portaal:"
_LETTERS = {
    f"{HIER}letter-{deel}.woff2": f"npm/atkinson/files/atkinson-hyperlegible-next-{deel}-wght-normal.woff2"
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


def van_html(tekst: str, bronnen: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF of a page; `bronnen`: the addresses of its pictures (portaal:naam.png) -> what is in them."""
    alles = {adres: statisch.bestand(naam).read_bytes() for adres, naam in _LETTERS.items()}
    papier = statisch.bestand("css/pdf.css").read_bytes() + stijl.papier().encode()
    alles |= {f"{HIER}pdf.css": papier} | dict(bronnen or {})
    return HTML(string=tekst, url_fetcher=_AlleenDit(alles)).write_pdf(pdf_variant="pdf/ua-1")
