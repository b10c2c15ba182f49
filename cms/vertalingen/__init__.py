"""German and English of the pages that matter most: the home, what to do, Chemelot, scams, contact. Makes what is not there
yet, as `inhoud` does, and never overwrites what an editor changed; the words stand in `duits` and `engels`."""

from collections.abc import Mapping
from typing import Any

from wagtail.models import Locale, Page

from . import duits, engels
from .vorm import Vertaaldepagina

TALEN: Mapping[str, Mapping[str, Vertaaldepagina]] = {"de": duits.PAGINAS, "en": engels.PAGINAS}


def laad(home: Page, maak_blok: Any) -> None:
    """`maak_blok` makes of a block as it is written here one as Wagtail stores it."""
    for taal, paginas in TALEN.items():
        locale = Locale.objects.get(language_code=taal)
        for pad, tekst in paginas.items():
            bron = Page.objects.filter(url_path=home.url_path + pad).first()
            if bron is not None and not bron.has_translation(locale):
                _vertaal(bron.specific, locale, tekst, maak_blok)


def _vertaal(bron: Any, locale: Locale, tekst: Vertaaldepagina, maak_blok: Any) -> None:
    kopie = bron.copy_for_translation(locale, copy_parents=True)
    kopie.title, kopie.draft_title, kopie.search_description = tekst.titel, tekst.titel, tekst.inleiding
    kopie.inleiding = tekst.inleiding
    for veld in ("stappen", "vragen"):
        if blokken := getattr(tekst, veld):
            setattr(kopie, veld, list(blokken))
    if hasattr(kopie, "inhoud"):
        kopie.inhoud = [maak_blok(blok) for blok in tekst.inhoud]
        kopie.zoekwoorden = tekst.zoekwoorden
    # As an editor does it: a copy begins with a draft of the Dutch words, which would come back at the next change.
    kopie.save_revision().publish()
