"""The tables of this room, each in the folder of its feature; Django looks for them here."""

from .bulk.models import Bulkactie, Bulkregel
from .inrichten.models import Standaardtekst
from .ronde.models import Ronde, Rondestop, Veldinzending
from .uitvoer.models import Uitvoer
from .werkfilter.models import Werkfilter

__all__ = [
    "Bulkactie",
    "Bulkregel",
    "Ronde",
    "Rondestop",
    "Standaardtekst",
    "Uitvoer",
    "Veldinzending",
    "Werkfilter",
]
