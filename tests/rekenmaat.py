"""How much computing something takes, in a measure that is the same on every machine: a fixed piece of plain Python.

Seconds say as much about the machine as about the code. One measure is some 25 ms of a core of 2025.
"""

import time
from collections.abc import Callable


def _vast() -> None:
    woorden = [str(getal) for getal in range(100_000)]
    assert len(set(woorden)) == sum(1 for woord in woorden if int(woord) >= 0)


def _rekentijd(doe: Callable[[], object]) -> float:
    begin = time.process_time()
    doe()
    return time.process_time() - begin


def maten(doe: Callable[[], object], keer: int = 5) -> float:
    """The least of some times, each beside the fixed piece: what else the machine does only makes it more."""
    paren = [(_rekentijd(doe), _rekentijd(_vast)) for _keer in range(keer)]
    return min(tijd for tijd, _maat in paren) / min(maat for _tijd, maat in paren)
