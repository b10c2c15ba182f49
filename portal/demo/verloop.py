"""How a made-up melding goes: when it is made (season, weekday, hour) and which steps follow. Knows no database; the
steps are those of `meldingen.melding.workflow`. A working day asked for once is cached."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import accumulate

from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import AMSTERDAM, is_werkdag

_S = Status


@dataclass(frozen=True)
class Ritme:
    """Relative weights: per month (January first), per hour of the day, and of a day in the weekend."""

    maanden: tuple[float, ...]
    uren: tuple[float, ...]
    weekend: float = 1.0
    oud_en_nieuw: float = 1.0


def _uren(*pieken: tuple[int, int, float], rest: float) -> tuple[float, ...]:
    uren = [rest] * 24
    for van, tot, gewicht in pieken:
        for uur in range(van, tot):
            uren[uur] = gewicht
    return tuple(uren)


_GELIJK = (1.0,) * 12
_ZOMER = (0.5, 0.5, 0.7, 1.0, 1.4, 1.8, 2.0, 1.9, 1.3, 0.8, 0.6, 0.6)
_WINTER = (1.8, 1.5, 1.0, 0.7, 0.5, 0.4, 0.4, 0.5, 0.9, 1.5, 1.9, 2.0)
_LENTE = (0.6, 0.7, 1.2, 1.5, 1.6, 1.4, 1.2, 1.1, 1.0, 0.9, 0.7, 0.5)

AVOND = Ritme(_ZOMER, _uren((18, 24, 5), (0, 3, 3), rest=0.6), weekend=2.0)
MIDDAG = Ritme(_ZOMER, _uren((14, 22, 5), (22, 24, 2), rest=0.4), weekend=1.3)
OVERDAG = Ritme(_LENTE, _uren((7, 12, 5), (12, 20, 3), rest=0.2), weekend=0.7)
DONKER = Ritme(_WINTER, _uren((17, 23, 4), (6, 9, 3), rest=0.7))
SPITS = Ritme(_GELIJK, _uren((8, 10, 5), (14, 19, 4), rest=0.8), weekend=0.6)
ALTIJD = Ritme(_GELIJK, _uren((7, 23, 2), rest=0.8))
KNALLEN = Ritme(
    (1.5, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.4, 1.6, 7.0),
    _uren((16, 20, 4), (20, 24, 6), (0, 3, 5), rest=0.5),
    weekend=1.4,
    oud_en_nieuw=8.0,
)


class Kalender:
    """Draws moments of a rhythm in the year up to and including `tot`, none later than `nu`."""

    def __init__(self, ritme: Ritme, tot: date, nu: datetime) -> None:
        self._dagen = [tot - timedelta(days=n) for n in range(365)]
        self._per_dag = list(accumulate(_dagweging(ritme, dag) for dag in self._dagen))
        self._per_uur = list(accumulate(ritme.uren))
        self._nu = nu

    def moment(self, kans: random.Random) -> datetime:
        dag = kans.choices(self._dagen, cum_weights=self._per_dag)[0]
        uur = kans.choices(range(24), cum_weights=self._per_uur)[0]
        moment = datetime.combine(dag, time(uur, kans.randrange(60), kans.randrange(60)), AMSTERDAM)
        return moment if moment <= self._nu else moment - timedelta(days=7)


def _dagweging(ritme: Ritme, dag: date) -> float:
    weging = ritme.maanden[dag.month - 1] * (ritme.weekend if dag.weekday() >= 4 else 1.0)
    return weging * ritme.oud_en_nieuw if (dag.month, dag.day) in {(12, 30), (12, 31), (1, 1)} else weging


# How often each way happens, out of a hundred.
_WEGEN: tuple[tuple[int, tuple[Status, ...]], ...] = (
    (44, (_S.GEMELD, _S.IN_BEHANDELING, _S.AFGEHANDELD)),
    (15, (_S.GEMELD, _S.AFGEHANDELD)),
    (14, (_S.GEMELD, _S.IN_BEHANDELING, _S.INGEPLAND, _S.AFGEHANDELD)),
    (6, (_S.GEMELD, _S.IN_BEHANDELING, _S.WACHT_OP_MELDER, _S.IN_BEHANDELING, _S.AFGEHANDELD)),
    (8, (_S.GEMELD, _S.NIET_TE_BEHANDELEN)),
    (6, (_S.GEMELD, _S.OVERGEDRAGEN, _S.AFGEHANDELD)),
    (4, (_S.GEMELD, _S.IN_BEHANDELING, _S.AFGEHANDELD, _S.HEROPEND, _S.IN_BEHANDELING, _S.AFGEHANDELD)),
    (3, (_S.GEMELD, _S.IN_BEHANDELING, _S.NIET_TE_BEHANDELEN)),
)
WEGEN: Sequence[tuple[Status, ...]] = tuple(weg for _gewicht, weg in _WEGEN)
_WEGING = list(accumulate(gewicht for gewicht, _weg in _WEGEN))

Stap = tuple[str, Status, datetime]


def stappen(kans: random.Random, gemeld_op: datetime, termijn: int, nu: datetime) -> Iterator[Stap]:
    """(from, to, moment) of every step taken up to `nu`, the first one from "". `termijn` in working days."""
    weg = kans.choices(WEGEN, cum_weights=_WEGING)[0]
    # Most things are done well within the term; one in nine takes far too long.
    tempo = max(termijn, 1) * (2.5 if kans.random() < 0.11 else 0.55) / max(len(weg) - 1, 1)
    van, moment = "", gemeld_op
    for naar in weg:
        if van:
            moment = _volgende(kans, moment, tempo)
            if moment > nu:
                return
        yield van, naar, moment
        van = naar


def _volgende(kans: random.Random, vorige: datetime, tempo: float) -> datetime:
    """A moment in office hours after `vorige`, some `tempo` working days later."""
    lokaal = vorige.astimezone(AMSTERDAM)
    dag = lokaal.date() + timedelta(days=int(kans.expovariate(1 / tempo)))
    begin = 8.0
    if dag == lokaal.date():
        begin = max(begin, lokaal.hour + 1.0)
    if begin > 16 or not is_werkdag(dag):
        dag, begin = _werkdag_na(dag), 8.0
    minuten = int((begin + kans.random() * (17 - begin)) * 60)
    return datetime.combine(dag, time(minuten // 60, minuten % 60, kans.randrange(60)), AMSTERDAM)


@cache
def _werkdag_na(dag: date) -> date:
    dag += timedelta(days=1)
    return dag if is_werkdag(dag) else _werkdag_na(dag)
