"""How a page in another language is written down before it is one. Knows no database."""

from dataclasses import dataclass

from cms.teksten.vorm import Blok, stappen, vragen


@dataclass(frozen=True)
class Vertaaldepagina:
    titel: str
    inleiding: str
    stappen: tuple[Blok, ...] = ()
    inhoud: tuple[Blok, ...] = ()
    zoekwoorden: str = ""
    vragen: tuple[Blok, ...] = ()


def in_stappen(*wat: tuple[str, str, str]) -> tuple[Blok, ...]:
    """(what to do, why or how, icon) of each step."""
    return tuple(stappen(*wat)["stappen"])


def met_vragen(*paren: tuple[str, str]) -> tuple[Blok, ...]:
    """(question, answer) of each."""
    return tuple(vragen(*paren)["vragen"])
