"""Hints about the page as a whole: pictures without words, headings that skip a level, links that say nothing."""

import re

from .soorten import Hint, Hintsoort, Stuk, Vorm

_LEEG = frozenset(
    ("hier", "klik hier", "lees meer", "meer", "meer info", "meer informatie", "link", "deze link", "klik", "deze pagina",
     "verder", "lees verder", "download", "website", "de website", "lees hier meer", "klik op deze link")
)  # fmt: skip
_ADRES = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def over_de_pagina(stukken: list[Stuk]) -> list[Hint]:
    """All hints of this kind, in the order of the page."""
    uit, vorige = [], 1
    for stuk in stukken:
        if stuk.vorm is Vorm.BEELD and not stuk.tekst.strip():
            uit.append(Hint(Hintsoort.ALT, stuk.plek, "", "Zeg in een zin wat er op deze afbeelding te zien is."))
        elif stuk.vorm is Vorm.LINK and (slecht := _linkhint(stuk)):
            uit.append(slecht)
        elif stuk.vorm is Vorm.KOP:
            if stuk.niveau > vorige + 1:
                advies = (
                    f"Maak hier een kop van niveau {vorige + 1} van: een niveau overslaan verwart wie laat voorlezen."
                )
                uit.append(Hint(Hintsoort.KOPPEN, stuk.plek, stuk.tekst, advies))
            if not stuk.tekst.strip():
                uit.append(Hint(Hintsoort.KOPPEN, stuk.plek, "", "Deze kop is leeg: haal hem weg of schrijf iets."))
            vorige = stuk.niveau
    return uit


def _linkhint(stuk: Stuk) -> Hint | None:
    tekst = stuk.tekst.strip()
    if tekst.lower().rstrip(".!»> ") in _LEEG or _ADRES.fullmatch(tekst):
        return Hint(
            Hintsoort.LINKTEKST,
            stuk.plek,
            tekst,
            "Laat de link zeggen waar u uitkomt, bijvoorbeeld de titel van de pagina.",
        )
    return None
