"""Puts the rules together: one score for the whole text and the hints in the order of the page."""

from collections.abc import Callable, Iterable, Iterator

from . import woordregels
from .lettergrepen import lettergrepen
from .lijdend import lijdend
from .moeilijk import moeilijk
from .paginaregels import over_de_pagina
from .soorten import GENOEG_WOORDEN, Hint, Hintsoort, Leesoordeel, Stuk, Tekstplek, Vorm
from .zinnen import Woord, woorden, zinnen

LANGSTE_ZIN = 20
_MEESTE_HINTS = 200
_LANGSTE_CITAAT = 90


def flesch_douma(aantal_zinnen: int, aantal_woorden: int, aantal_lettergrepen: int) -> float:
    """Douma's reading ease for Dutch; higher is easier, 65 and up fits B1. All counts at least 1."""
    return 206.84 - 0.93 * aantal_woorden / aantal_zinnen - 77 * aantal_lettergrepen / aantal_woorden


def _gemak(ontleed: list[list[Woord]]) -> float:
    aantal = sum(map(len, ontleed))
    grepen = sum(lettergrepen(woord.tekst) for zin in ontleed for woord in zin)
    return flesch_douma(len(ontleed), aantal, grepen)


def keur(stukken: Iterable[Stuk]) -> Leesoordeel:
    """The judgement on the pieces of a page or text. At most 200 hints: nobody reads more."""
    alle = list(stukken)
    uitgelegd = woordregels.uitgelegd(" \n".join(stuk.tekst for stuk in alle))
    hints, ontleed = over_de_pagina(alle), list[list[Woord]]()
    for stuk in alle:
        if stuk.vorm is not Vorm.TEKST:
            continue
        for zin in zinnen(stuk.tekst):
            ontleed.append(woorden(zin))
            if len(hints) < _MEESTE_HINTS:
                hints += _over_een_zin(zin, ontleed[-1], stuk.plek, uitgelegd)
    aantal = sum(map(len, ontleed))
    gemak = round(_gemak(ontleed), 1) if aantal >= GENOEG_WOORDEN else None
    hints.sort(key=_op_volgorde_van(alle))
    return Leesoordeel(gemak, aantal, len(ontleed), hints[:_MEESTE_HINTS])


def _op_volgorde_van(alle: list[Stuk]) -> Callable[[Hint], tuple[bool, int]]:
    """What shuts people out first, then from the top of the page to the bottom."""
    plekken: dict[Tekstplek, int] = {}
    for nummer, stuk in enumerate(alle):
        plekken.setdefault(stuk.plek, nummer)
    return lambda hint: (not hint.soort.zwaar, plekken[hint.plek])


def _citaat(zin: str, delen: list[Woord], van: int, tot: int) -> str:
    """The words from one place to another as they stand in the sentence; a long stretch is cut at its first words."""
    stuk = zin[delen[van].begin : delen[tot].einde]
    return stuk if len(stuk) <= _LANGSTE_CITAAT else stuk[:_LANGSTE_CITAAT].rsplit(" ", 1)[0]


def _over_een_zin(zin: str, delen: list[Woord], plek: Tekstplek, uitgelegd: frozenset[str]) -> Iterator[Hint]:
    if len(delen) > LANGSTE_ZIN:
        advies = f"Deze zin heeft {len(delen)} woorden. Maak er twee van."
        yield Hint(Hintsoort.LANGE_ZIN, plek, _citaat(zin, delen, 0, len(delen) - 1), advies)
    for van, tot, simpel in moeilijk(delen):
        yield Hint(Hintsoort.MOEILIJK, plek, _citaat(zin, delen, van, tot), f"Schrijf liever: {simpel}.")
    for van, tot in lijdend(delen):
        yield Hint(
            Hintsoort.LIJDEND,
            plek,
            _citaat(zin, delen, van, tot),
            "Zeg wie het doet: “wij bekijken” in plaats van “wordt bekeken”.",
        )
    yield from _over_woorden(zin, delen, plek, uitgelegd)


def _over_woorden(zin: str, delen: list[Woord], plek: Tekstplek, uitgelegd: frozenset[str]) -> Iterator[Hint]:
    for woord in woordregels.lange_woorden(delen):
        yield Hint(
            Hintsoort.LANG_WOORD, plek, woord.tekst, "Knip dit lange woord in stukken, of schrijf het met meer woorden."
        )
    for woord in woordregels.afkortingen(delen):
        if woord.tekst not in uitgelegd:
            yield Hint(Hintsoort.AFKORTING, plek, woord.tekst, "Schrijf deze afkorting een keer voluit.")
    for van, tot in woordregels.dubbel_ontkend(delen):
        yield Hint(
            Hintsoort.ONTKENNING,
            plek,
            _citaat(zin, delen, van, tot),
            "Zeg wat het wel is: twee keer nee leest moeilijk.",
        )
    for tekst in woordregels.hoofdletters(zin):
        yield Hint(
            Hintsoort.HOOFDLETTERS, plek, tekst, "Schrijf dit met kleine letters: dat leest makkelijker en roept niet."
        )
    for tekst in woordregels.gegevens(zin):
        yield Hint(
            Hintsoort.GEGEVEN,
            plek,
            tekst,
            "Kies dit bij de contactgegevens, dan staat het overal goed als het verandert.",
        )
