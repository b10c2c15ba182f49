"""The nouns of buurtpreventie, one file each. Every table is written by exactly one module of `acties`, or by `post`."""

from .aandachtspunt import Aandachtspunt
from .activiteit import Aanmelding, Activiteit
from .bezorging import Bezorging
from .deelnemer import Deelnemer, Inlogcode
from .groep import Groep, Groepsstap
from .groepsafspraak import Groepsafspraak
from .groepsbericht import Groepsbericht
from .groepstelling import Groepstelling
from .klacht import Berichtbesluit, Klacht
from .lid import Lid, Screening, Uitnodiging
from .loopronde import Loopagenda, Loopplek, Loopronde
from .push import Pushadres
from .waarneming import Waarneming

__all__ = [
    "Aandachtspunt",
    "Aanmelding",
    "Activiteit",
    "Berichtbesluit",
    "Bezorging",
    "Deelnemer",
    "Groep",
    "Groepsafspraak",
    "Groepsbericht",
    "Groepsstap",
    "Groepstelling",
    "Inlogcode",
    "Klacht",
    "Lid",
    "Loopagenda",
    "Loopplek",
    "Loopronde",
    "Pushadres",
    "Screening",
    "Uitnodiging",
    "Waarneming",
]
