"""How a page in another language is written down before it is one. Knows no database."""

from dataclasses import dataclass

from cms.teksten.vorm import Blok, stappen


@dataclass(frozen=True)
class Vertaaldepagina:
    titel: str
    inleiding: str
    stappen: tuple[Blok, ...] = ()
    inhoud: tuple[Blok, ...] = ()
    zoekwoorden: str = ""


def in_stappen(*wat: tuple[str, str, str]) -> tuple[Blok, ...]:
    """(what to do, why or how, icon) of each step."""
    return tuple(stappen(*wat)["stappen"])
