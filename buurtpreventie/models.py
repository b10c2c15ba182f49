"""The tables of buurtpreventie, each in the folder of its feature; Django looks for them here."""

from .activiteiten.models import Aanmelding, Activiteit
from .berichten.models import Berichtbesluit, Bezorging, Groepsbericht, Klacht
from .gezien.models import Aandachtspunt, Waarneming
from .groepen.models import Deelnemer, Groep, Groepsafspraak, Groepsstap, Inlogcode, Lid, Screening, Uitnodiging
from .overzicht.models import Groepstelling
from .post.models import Pushadres
from .rondes.models import Loopagenda, Loopplek, Loopronde

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
