"""The nouns of this folder, one file each."""

from .alarm import Alarm, Alarmsjabloon, Niveau, Onderwerp, Risicobron

__all__ = [
    "Alarm",
    "Alarmsjabloon",
    "Niveau",
    "Onderwerp",
    "Risicobron",
]
