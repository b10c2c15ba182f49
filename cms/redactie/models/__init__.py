"""The nouns of this folder, one file each."""

from .koppeling import Koppeling
from .tweedepaar import TweedePaarOgen

__all__ = [
    "Koppeling",
    "TweedePaarOgen",
]
