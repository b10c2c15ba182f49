"""The nouns of this folder, one file each."""

from .aandachtspunt import Aandachtspunt
from .waarneming import Waarneming

__all__ = [
    "Aandachtspunt",
    "Waarneming",
]
