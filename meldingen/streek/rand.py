"""How far from the region a place may be that somebody types as degrees: the extent and what lies just over its edge.

Functions, so that a migration names them and holds no degrees.
"""

from meldingen.streek.hier import STREEK

_WEST, _ZUID, _OOST, _NOORD = STREEK.ruim(0.3)


def west() -> float:
    return _WEST


def zuid() -> float:
    return _ZUID


def oost() -> float:
    return _OOST


def noord() -> float:
    return _NOORD
