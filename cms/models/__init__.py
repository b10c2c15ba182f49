"""The pages that communicatie edits and what belongs to them, one file per noun. Shows what the other rooms let out; never
reads their tables."""

from .alarm import Alarm, Alarmsjabloon, Niveau, Onderwerp, Risicobron
from .contactgegeven import Contactgegeven
from .doelgroep import Doelgroep
from .koppeling import Koppeling
from .nieuws import Campagne, Evenement, Nieuwsbericht, Nieuwsoverzicht
from .oefening import Meting, Oefenbriefje, Oefening, Oefentelling
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
from .tweedepaar import TweedePaarOgen

__all__ = [
    "Alarm",
    "Alarmsjabloon",
    "Artikel",
    "Buurtpagina",
    "Campagne",
    "Contactgegeven",
    "Contactpagina",
    "Doelgroep",
    "Doepagina",
    "Evenement",
    "Gemeentepagina",
    "HomePage",
    "Koppeling",
    "Meting",
    "Nieuwsbericht",
    "Nieuwsoverzicht",
    "Niveau",
    "Oefenbriefje",
    "Oefening",
    "Oefentelling",
    "Onderwerp",
    "Risicobron",
    "StandaardPagina",
    "Themapagina",
    "TweedePaarOgen",
    "Vragenpagina",
]
