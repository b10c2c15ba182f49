"""The nouns of buurtpreventie, one file each. Every table is written by exactly one module of `acties`, or by `post`."""

from .activiteit import Aanmelding, Activiteit
from .deelnemer import Deelnemer, Inlogcode
from .groep import Groep, Groepsstap
from .groepsbericht import Groepsbericht
from .lid import Lid, Screening, Uitnodiging
from .poststuk import Poststuk

__all__ = [
    "Aanmelding",
    "Activiteit",
    "Deelnemer",
    "Groep",
    "Groepsbericht",
    "Groepsstap",
    "Inlogcode",
    "Lid",
    "Poststuk",
    "Screening",
    "Uitnodiging",
]
