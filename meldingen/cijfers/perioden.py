"""A year, a half year or a month, as the sources write them: 2021, 2022-H1, 2022-03. Pure Python.

Decides which two periods may be held against each other: a half year only with the same half of another year, a month only
with the same month, a whole year only with a whole year. Never makes one out of the other.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import total_ordering

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

_VORM = re.compile(r"(?P<jaar>(?:19|20)\d\d)(?:-(?:H(?P<helft>[12])|(?P<maand>0[1-9]|1[0-2])))?", re.ASCII)


class Periodesoort(IntEnum):
    """How many months it lasts."""

    JAAR = 12
    HALF = 6
    MAAND = 1


@total_ordering
@dataclass(frozen=True)
class Periode:
    jaar: int
    soort: Periodesoort = Periodesoort.JAAR
    # Which half or which month; 1 for a year.
    nummer: int = 1

    @classmethod
    def lees(cls, tekst: str) -> "Periode":
        """From how it is stored. Raises ValueError for anything else."""
        gevonden = _VORM.fullmatch(tekst)
        if not gevonden:
            raise ValueError(tekst)
        if gevonden["helft"]:
            return cls(int(gevonden["jaar"]), Periodesoort.HALF, int(gevonden["helft"]))
        if gevonden["maand"]:
            return cls(int(gevonden["jaar"]), Periodesoort.MAAND, int(gevonden["maand"]))
        return cls(int(gevonden["jaar"]))

    @classmethod
    def met(cls, dag: date, soort: Periodesoort) -> "Periode":
        """The period of this kind that `dag` falls in."""
        return cls(dag.year, soort, (dag.month - 1) // soort + 1)

    def __str__(self) -> str:
        if self.soort == Periodesoort.HALF:
            return f"{self.jaar}-H{self.nummer}"
        return f"{self.jaar}-{self.nummer:02}" if self.soort == Periodesoort.MAAND else str(self.jaar)

    def __lt__(self, ander: "Periode") -> bool:
        """In order of when it ends; of two that end together the longer comes last."""
        return (self.eind, self.soort) < (ander.eind, ander.soort)

    @property
    def begin(self) -> date:
        return date(self.jaar, (self.nummer - 1) * self.soort + 1, 1)

    @property
    def eind(self) -> date:
        """The first day after it."""
        maand = self.nummer * self.soort
        return date(self.jaar + maand // 12, maand % 12 + 1, 1)

    @property
    def naam(self) -> str:
        """In words, for in a sentence."""
        if self.soort == Periodesoort.HALF:
            helft = _("de eerste helft van") if self.nummer == 1 else _("de tweede helft van")
            return f"{helft} {self.jaar}"
        return f"{MONTHS[self.nummer]} {self.jaar}" if self.soort == Periodesoort.MAAND else str(self.jaar)

    def in_jaar(self, jaar: int) -> "Periode":
        """The same part of another year: what it may be compared with."""
        return Periode(jaar, self.soort, self.nummer)
