"""The nouns of buurtpreventie, one file each. Every table is written by exactly one module of `acties`, or by `post`."""

from .deelnemer import Deelnemer, Inlogcode
from .groep import Groep, Groepsstap
from .lid import Lid, Screening, Uitnodiging
from .poststuk import Poststuk

__all__ = ["Deelnemer", "Groep", "Groepsstap", "Inlogcode", "Lid", "Poststuk", "Screening", "Uitnodiging"]
