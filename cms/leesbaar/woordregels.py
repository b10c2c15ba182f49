"""Hints that look at single words: too long, an abbreviation nobody explains, a double negation, capitals, numbers and dates
that belong in one place. Never says what the right number is."""

import re

from .lijsten import woordenlijst
from .zinnen import Woord

LANGSTE_WOORD = 20
_AFKORTING = re.compile(r"(?:[A-Z]{2,6}|(?:[a-z]\.){1,4}[a-z])")
_BEKEND = woordenlijst("bekend")
_HOOFDLETTERS = re.compile(r"\b[A-ZÀ-Ý]{3,}(?:[ ,!-]{1,3}[A-ZÀ-Ý]{2,}){1,}\b|\b[A-ZÀ-Ý]{7,}\b")
_TELEFOON = re.compile(r"(?<![\w.,-])(?:\+31[ -]?|0)[1-9](?:[ -]?[0-9]){6,9}(?![\w-])")
_MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATUM = re.compile(
    rf"\b[0-3]?[0-9] (?:{_MAANDEN})(?: (?:19|20)[0-9]{{2}})?\b|\b[0-3]?[0-9][-/][01]?[0-9][-/](?:19|20)?[0-9]{{2}}\b"
)
_ONTKEND = re.compile(
    r"on(?!der|ze|s$|t[a-z]|line|middellijk)[a-z]{3,}(?:ig|lijk|lijke|baar|bare|woon|wenst|waar|zeker|veilig|belangrijk)e?"
)
_NIET = frozenset(("niet", "nooit", "geen"))


def lange_woorden(zin: list[Woord]) -> list[Woord]:
    return [w for w in zin if len(w.tekst) > LANGSTE_WOORD and w.tekst.isalpha()]


def afkortingen(zin: list[Woord]) -> list[Woord]:
    """Abbreviations that not everybody knows, explained or not."""
    return [w for w in zin if _AFKORTING.fullmatch(w.tekst) and w.tekst not in _BEKEND]


def uitgelegd(tekst: str) -> frozenset[str]:
    """The abbreviations that `tekst` explains: "de verordening (APV)", "APV (de verordening)" or "APV betekent"."""
    return frozenset(
        (re.findall(r"\((?:de |het )?([A-Z]{2,6})\)", tekst))
        + re.findall(r"\b([A-Z]{2,6}) (?:\(|betekent\b|is (?:de |een )?afkorting)", tekst)
    )


def dubbel_ontkend(zin: list[Woord]) -> list[tuple[int, int]]:
    """ "niet onmogelijk", "niet zonder": two no's that make a yes; the places of the first and last word."""
    return [
        (i, i + 1)
        for i in range(len(zin) - 1)
        if zin[i].klein in _NIET and not zin[i + 1].grens
        and (zin[i + 1].klein == "zonder" or _ONTKEND.fullmatch(zin[i + 1].klein))
    ]  # fmt: skip


def hoofdletters(tekst: str) -> list[str]:
    return [treffer[0] for treffer in _HOOFDLETTERS.finditer(tekst)]


def gegevens(tekst: str) -> list[str]:
    """Telephone numbers and dates typed into a text."""
    return [t[0].strip() for regel in (_TELEFOON, _DATUM) for t in regel.finditer(tekst)]
