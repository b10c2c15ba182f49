"""The nouns of this folder, one file each."""

from .groepsbericht import Groepsbericht
from .klacht import Berichtbesluit, Klacht

__all__ = [
    "Berichtbesluit",
    "Groepsbericht",
    "Klacht",
]
