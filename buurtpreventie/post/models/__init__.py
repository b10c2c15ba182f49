"""The nouns of this folder, one file each."""

from .bezorging import Bezorging
from .push import Pushadres

__all__ = [
    "Bezorging",
    "Pushadres",
]
