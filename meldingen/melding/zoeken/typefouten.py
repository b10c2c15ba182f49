"""Which known word stems somebody may have meant. Knows the stems of all meldingen, read once in a while; never decides
which meldingen are found.
"""

import time
from bisect import bisect_left
from threading import Lock

from meldingen.melding.models import Zoekwoord
from meldingen.melding.slips import lijkt_op, slips
from meldingen.melding.stammen import stam

_VERS_S = 120.0
_MEESTE_WOORDEN = 300_000
_BEGIN_MIN, _BEGIN_MEESTE = 4, 20


class _Woordenboek:
    """All stems in order: a cache of this process, read anew under a lock when it is two minutes old."""

    def __init__(self) -> None:
        self._slot, self._gelezen, self._stammen = Lock(), 0.0, list[str]()

    def stammen(self) -> list[str]:
        with self._slot:
            if not self._stammen or time.monotonic() - self._gelezen > _VERS_S:
                self._stammen = sorted(Zoekwoord.objects.values_list("stam", flat=True)[:_MEESTE_WOORDEN])
                self._gelezen = time.monotonic()
            return self._stammen

    def vergeet(self) -> None:
        with self._slot:
            self._stammen = []


woordenboek = _Woordenboek()


def bedoeld(woord: str) -> list[str]:
    """The stem of `woord` and longer words that begin with it; unknown: the stems that differ by a slip. Empty: none is near.

    What a slip is, `slips` says. A number has none.
    """
    bekend = woordenboek.stammen()
    begint = _begint_met(stam(woord), bekend)
    if begint or woord.isdigit():
        return begint
    # A slip at the end may have cost the word its ending: what was typed counts as well as its stem.
    return lijkt_op(dict.fromkeys((stam(woord), woord)), bekend, hoogstens=slips(woord))


def _begint_met(begin: str, bekend: list[str]) -> list[str]:
    """Dutch glues words together: "vuurwerk" is also meant by who looks for "vuurwerkknal"."""
    plek = bisect_left(bekend, begin)
    if len(begin) < _BEGIN_MIN or begin.isdigit():
        return [begin] if plek < len(bekend) and bekend[plek] == begin else []
    uit = []
    for woord in bekend[plek : plek + _BEGIN_MEESTE]:
        if not woord.startswith(begin):
            break
        uit.append(woord)
    return uit
