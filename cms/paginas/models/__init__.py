"""The nouns of this folder, one file each."""

from .doelgroep import Doelgroep
from .nieuws import Campagne, Evenement, Nieuwsbericht, Nieuwsoverzicht
from .paginas import (
    Artikel,
    Buurtpagina,
    Contactpagina,
    Doepagina,
    Gemeentepagina,
    HomePage,
    StandaardPagina,
    Themapagina,
    Vragenpagina,
)

__all__ = [
    "Artikel",
    "Buurtpagina",
    "Campagne",
    "Contactpagina",
    "Doelgroep",
    "Doepagina",
    "Evenement",
    "Gemeentepagina",
    "HomePage",
    "Nieuwsbericht",
    "Nieuwsoverzicht",
    "StandaardPagina",
    "Themapagina",
    "Vragenpagina",
]
