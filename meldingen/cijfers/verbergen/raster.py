"""Which figures of an indicator exist for the public: area by period, one fixed set. Fewer figures is safer, so the smaller
the area, the longer the period. Pure Python; never decides which of them are hidden.

Areas: the region, a gemeente, a wijk, a buurt; the CBS code of a buurt holds those of its wijk and gemeente. Periods: 2026,
2026-H1, 2026-03. A figure is the sum of its parts along both, which is what an attacker would use.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from meldingen.streek.hier import STREEK

REGIO = STREEK.code
JAAR, HALF, MAAND = "jaar", "half", "maand"
_SOORTEN = {
    REGIO: (MAAND, HALF, JAAR),
    "GM": (MAAND, HALF, JAAR),
    "WK": (HALF, JAAR),
    "BU": (JAAR,),
}

# (area, period)
Vak = tuple[str, str]


@dataclass(frozen=True)
class Optelling:
    """What anybody can check: `totaal` is the sum of `delen`."""

    totaal: Vak
    delen: tuple[Vak, ...]

    @property
    def vakken(self) -> tuple[Vak, ...]:
        return (self.totaal, *self.delen)


def boven(gebied: str) -> str:
    """The area around this one; "" for the region."""
    match gebied[:2]:
        case "BU":
            return f"WK{gebied[2:8]}"
        case "WK":
            return f"GM{gebied[2:6]}"
        case "GM":
            return REGIO
    return ""


def omvat(periode: str) -> str:
    """The period around this one; "" for a year."""
    jaar, _, deel = periode.partition("-")
    if not deel:
        return ""
    return jaar if deel.startswith("H") else f"{jaar}-H{1 if int(deel) <= 6 else 2}"


def soort(periode: str) -> str:
    """Is it a year, a half year or a month?"""
    return JAAR if len(periode) == 4 else HALF if "-H" in periode else MAAND


def van_maand(maand: date) -> str:
    return f"{maand:%Y-%m}"


def maanden(periode: str) -> list[date]:
    """The first days of its months."""
    jaar = int(periode[:4])
    match soort(periode):
        case "jaar":
            nummers: Iterable[int] = range(1, 13)
        case "half":
            nummers = range(1, 7) if periode.endswith("H1") else range(7, 13)
        case _:
            nummers = [int(periode[5:])]
    return [date(jaar, nummer, 1) for nummer in nummers]


def perioden(jaar: int, gesloten: Collection[date]) -> list[str]:
    """The periods of a year of which every month is among `gesloten`."""
    losse = [van_maand(maand) for maand in maanden(str(jaar)) if maand in gesloten]
    halve = [half for half in (f"{jaar}-H1", f"{jaar}-H2") if all(m in gesloten for m in maanden(half))]
    return losse + halve + ([str(jaar)] if len(halve) == 2 else [])


def vul(basis: Mapping[tuple[str, date], int], buurten: Iterable[str], perioden: Collection[str]) -> dict[Vak, int]:
    """Every figure of these periods, counted from the months of the buurten; nought where nobody reported."""
    gekozen = set(perioden)
    kaal = {(buurt, periode): 0 for buurt in buurten for periode in gekozen}
    losse = Counter(kaal)
    for (buurt, maand), aantal in basis.items():
        periode = van_maand(maand)
        while periode:
            losse[buurt, periode] += aantal
            periode = omvat(periode)
    uit: Counter[Vak] = Counter()
    for (buurt, periode), aantal in losse.items():
        gebied = buurt if periode in gekozen else ""
        while gebied:
            if soort(periode) in _SOORTEN[gebied[:2]]:
                uit[gebied, periode] += aantal
            gebied = boven(gebied)
    return dict(uit)


def optellingen(vakken: Iterable[Vak]) -> list[Optelling]:
    """Every sum that holds among these figures."""
    delen: dict[tuple[Vak, str], list[Vak]] = {}
    gegeven = set(vakken)
    for vak in sorted(gegeven):
        for totaal, langs in _totalen(vak):
            if totaal in gegeven:
                delen.setdefault((totaal, langs), []).append(vak)
    return [
        Optelling(totaal, tuple(vakken)) for (totaal, langs), vakken in delen.items() if _heel(totaal, langs, vakken)
    ]


def _totalen(vak: Vak) -> Iterator[tuple[Vak, str]]:
    gebied, periode = vak
    if boven(gebied):
        yield (boven(gebied), periode), "gebied"
    if omvat(periode):
        yield (gebied, omvat(periode)), "periode"


def _heel(totaal: Vak, langs: str, delen: list[Vak]) -> bool:
    """A year of which only one half is there is no sum."""
    if langs == "gebied":
        return True
    return len(delen) == (2 if soort(totaal[1]) == JAAR else 6)
