"""When something has to be done: working days, Dutch holidays (cached per year), deadlines. Pure Python.

A working day is Monday to Friday and no public holiday in the Netherlands (source: the `holidays` library, which also
knows that 5 May is a day off once in five years).
"""

from bisect import bisect_right
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


@cache
def _feestdagen_doordeweeks(jaar: int) -> list[date]:
    return sorted(dag for dag in _feestdagen(jaar) if dag.weekday() < 5)


def is_werkdag(dag: date) -> bool:
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def dag_van(moment: datetime) -> date:
    """The calendar day in the Netherlands on which `moment` (aware) falls."""
    return moment.astimezone(AMSTERDAM).date()


def na_werkdagen(begin: date, aantal: int) -> date:
    """The day that is `aantal` working days after `begin`; `begin` itself does not count.

    Raises ValueError for a negative number.
    """
    if aantal < 0:
        raise ValueError("Een termijn kan niet negatief zijn.")
    dag = begin
    while aantal > 0:
        dag += timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


def uiterste_moment(begin: datetime, werkdagen: int) -> datetime:
    """The end (23:59:59, Dutch time) of the last day of the term that starts at `begin` (aware)."""
    return datetime.combine(na_werkdagen(dag_van(begin), werkdagen), time(23, 59, 59), AMSTERDAM)


def werkdagen_tussen(begin: date, einde: date) -> int:
    """Working days after `begin` up to and including `einde`; negative when `einde` is earlier. A line of a list asks this
    a few times, so it counts weeks, not days."""
    if einde < begin:
        return -werkdagen_tussen(einde, begin)
    vrij = sum(
        bisect_right(dagen, einde) - bisect_right(dagen, begin)
        for dagen in map(_feestdagen_doordeweeks, range(begin.year, einde.year + 1))
    )
    return _doordeweeks_tot(einde) - _doordeweeks_tot(begin) - vrij


def _doordeweeks_tot(dag: date) -> int:
    """Mondays to Fridays from 1 January of the year 1, which was a Monday, up to and including `dag`."""
    weken, rest = divmod(dag.toordinal(), 7)
    return 5 * weken + min(rest, 5)
