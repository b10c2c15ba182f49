"""What one row of the matrix of rights is: an address, and which answer each role gets there."""

from dataclasses import dataclass

ROLLEN = ("niemand", "redacteur", "buitenstaander", "boa", "coordinator", "beheerder")


@dataclass(frozen=True)
class Rij:
    adres: str
    antwoorden: tuple[int, ...]
    methode: str = "get"


def iedereen(adres: str, antwoord: int = 200, methode: str = "get") -> Rij:
    return Rij(adres, (antwoord,) * len(ROLLEN), methode)
