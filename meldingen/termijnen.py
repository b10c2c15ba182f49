"""When something has to be done: working days, Dutch holidays, deadlines. Pure Python.

A working day is Monday to Friday and no public holiday in the Netherlands (source: the `holidays` library, which also
knows that 5 May is a day off once in five years).
"""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


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
    """Working days after `begin` up to and including `einde`; negative when `einde` is earlier."""
    if einde < begin:
        return -werkdagen_tussen(einde, begin)
    return sum(is_werkdag(begin + timedelta(days=n)) for n in range(1, (einde - begin).days + 1))
