"""The tables of the cms, each in the folder of its feature; Django looks for them here."""

from .alarm.models import Alarm, Alarmsjabloon, Niveau, Onderwerp, Risicobron
from .gegevens.models import Contactgegeven
from .oefenen.models import Meting, Oefenbriefje, Oefening, Oefentelling
from .paginas.models import (
    Artikel,
    Buurtpagina,
    Campagne,
    Contactpagina,
    Doelgroep,
    Doepagina,
    Evenement,
    Gemeentepagina,
    HomePage,
    Nieuwsbericht,
    Nieuwsoverzicht,
    StandaardPagina,
    Themapagina,
    Vragenpagina,
)
from .redactie.models import Koppeling, TweedePaarOgen

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
