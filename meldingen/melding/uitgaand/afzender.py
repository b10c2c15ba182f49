"""What a room that sends agrees with the outbox: how its messages are brought, how often it tries, how long they stay.

Which room goes by which name says settings.AFZENDERS, where the portal is composed. A row without one holds its own text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils.module_loading import import_string

from meldingen.melding.models import Uitgaand
from meldingen.melding.uitgaand import postbode

# Pause after each failed try, in minutes; after the last one somebody has to look.
PAUZES_MIN = (1, 5, 15, 60, 240, 720, 1440)


@dataclass(frozen=True)
class Afzender:
    """`breng` makes and brings one message, or raises; whatever it raises counts as a try (see `fouten`). `geef_op`: what
    follows, in the same transaction, when it will never go. `bewaar`: how long a row stays once done; None: for good."""

    breng: Callable[[Uitgaand], None]
    geef_op: Callable[[Uitgaand], None] | None = None
    pogingen: int = len(PAUZES_MIN) + 1
    bewaar: timedelta | None = timedelta(days=30)


def _breng_tekst(rij: Uitgaand) -> None:
    postbode.stuur(rij, rij.onderwerp, rij.tekst)


MET_TEKST = Afzender(breng=_breng_tekst)


def afzenders() -> dict[str, Afzender]:
    return {"": MET_TEKST} | {naam: import_string(pad) for naam, pad in settings.AFZENDERS.items()}


def pauze(pogingen: int) -> timedelta:
    """How long to wait after so many failed tries (from 1)."""
    return timedelta(minutes=PAUZES_MIN[min(pogingen, len(PAUZES_MIN)) - 1])
