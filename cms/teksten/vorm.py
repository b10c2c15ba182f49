"""How a first page is written down before it is one. Knows no database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Blok = tuple[str, Any]


@dataclass(frozen=True)
class Paginatekst:
    """`soort` is the name of the model; `extra` holds the fields that only that kind has."""

    soort: str
    titel: str
    slug: str
    inleiding: str
    inhoud: tuple[Blok, ...] = ()
    icoon: str = ""
    zoekwoorden: str = ""
    doelgroepen: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    onder: "tuple[Paginatekst, ...]" = ()


def tekst(html: str) -> Blok:
    return ("tekst", html)


def bel(sleutel: str, uitleg: str = "") -> Blok:
    """A number of Contactgegeven; `uitleg` when this page says it in its own way."""
    return ("telefoon", {"gegeven": sleutel, "uitleg": uitleg})


def lijst(kop: str, *punten: str) -> Blok:
    return ("checklijst", {"kop": kop, "punten": list(punten)})


def pas_op(kop: str, html: str = "") -> Blok:
    return ("waarschuwing", {"kop": kop, "tekst": html})


def tabel(titel: str, koppen: list[str], *rijen: list[str]) -> Blok:
    return ("tabel", {"titel": titel, "koppen": koppen, "rijen": list(rijen)})


def meld(soort: str, knop: str = "Meld dit") -> Blok:
    return ("meldknop", {"soort": soort, "tekst": knop})


def stappen(*stappen: tuple[str, str, str]) -> dict[str, list[Blok]]:
    """(what to do, why or how, icon) of each step, as the field of a Doepagina."""
    return {"stappen": [("stap", {"titel": wat, "uitleg": hoe, "icoon": icoon}) for wat, hoe, icoon in stappen]}


def vragen(*paren: tuple[str, str]) -> dict[str, list[Blok]]:
    return {"vragen": [("vraag", {"vraag": vraag, "antwoord": html}) for vraag, html in paren]}
