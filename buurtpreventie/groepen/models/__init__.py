"""The nouns of this folder, one file each."""

from .deelnemer import Deelnemer, Inlogcode
from .groep import Groep, Groepsstap
from .groepsafspraak import Groepsafspraak
from .lid import Lid, Screening, Uitnodiging

__all__ = [
    "Deelnemer",
    "Groep",
    "Groepsafspraak",
    "Groepsstap",
    "Inlogcode",
    "Lid",
    "Screening",
    "Uitnodiging",
]
