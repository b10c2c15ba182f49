"""The life of a hotspot: new, lasting, fading, gone. Pure rules. To begin asks more than to go on, and what is not found one
night only fades, so nothing flickers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from meldingen.cijfers.hotspots.models import Hotspot

Stand = Hotspot.Stand
# After four weeks it lasts; when it was not found for four weeks it is gone.
WEKEN = timedelta(weeks=4)


class Drukteplek(Protocol):
    """What is compared: a kind, and cells."""

    @property
    def soort(self) -> int: ...

    @property
    def vakken(self) -> frozenset[str]: ...


def stand(begin: date, gezien: date, vandaag: date) -> str:
    """The stand of a hotspot that began on `begin` and was last found on `gezien`."""
    if gezien < vandaag:
        return Stand.VOORBIJ if vandaag - gezien >= WEKEN else Stand.ZAKKEND
    return Stand.BLIJVEND if vandaag - begin >= WEKEN else Stand.NIEUW


Oud = TypeVar("Oud", bound=Drukteplek)


@dataclass(frozen=True)
class Hotspotvondst:
    """An area that was found today, with the cells around it. `sterk`: enough to begin a hotspot."""

    soort: int
    vakken: frozenset[str]
    sterk: bool


Nieuw = TypeVar("Nieuw", bound=Hotspotvondst)


def koppel(bekend: Sequence[Oud], gevonden: Iterable[Nieuw]) -> tuple[list[tuple[Oud, Nieuw]], list[Nieuw]]:
    """Which known hotspot (the oldest first) goes on in which area, and which areas begin one.

    An area that overlaps or touches a known one is that one, or part of it; so one place never has two of a kind.
    """
    over = list(gevonden)
    paren = []
    for oud in bekend:
        raakt = [nieuw for nieuw in over if nieuw.soort == oud.soort and nieuw.vakken & oud.vakken]
        if raakt:
            paren.append((oud, raakt[0]))
            over = [nieuw for nieuw in over if nieuw not in raakt]
    return paren, [nieuw for nieuw in over if nieuw.sterk]
