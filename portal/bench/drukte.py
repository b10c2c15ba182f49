"""How long the hotspots take: the first time, when everything is counted, and every night after that. Decides nothing."""

import time

from django.utils import timezone

from meldingen.cijfers import hotspots
from meldingen.streek.termijnen import dag_van

from .verslag import Meetgrens

_MAX_S = 60


def meet(meldingen: int) -> list[Meetgrens]:
    """The aims: a year of 100,000 meldingen within a minute, and a night within a minute however many there are."""
    eerste, nacht = _duur(), _duur()
    per = round(eerste / max(1.0, meldingen / 100_000), 1)
    return [
        Meetgrens("hotspots, eerste keer: seconden per 100.000 meldingen", per, _MAX_S),
        Meetgrens("hotspots, elke nacht: seconden", round(nacht, 1), _MAX_S),
    ]


def _duur() -> float:
    begin = time.perf_counter()
    hotspots.werk_bij_op(dag_van(timezone.now()))
    return time.perf_counter() - begin
