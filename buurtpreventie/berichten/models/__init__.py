"""The nouns of this folder, one file each."""

from .bezorging import Bezorging
from .groepsbericht import Groepsbericht
from .klacht import Berichtbesluit, Klacht

__all__ = [
    "Berichtbesluit",
    "Bezorging",
    "Groepsbericht",
    "Klacht",
]
