"""Quiet hours: the first moment after them. Pure Python; a day has the hours of the Netherlands."""

from datetime import datetime, time, timedelta

from meldingen.streek.termijnen import AMSTERDAM


def daarna(moment: datetime, van: time, tot: time) -> datetime:
    """`moment` (aware) itself, or the end of the quiet hours from `van` to `tot` it falls in. The same hour twice is none."""
    hier = moment.astimezone(AMSTERDAM)
    uur = hier.time()
    over_middernacht = van > tot
    if not (uur >= van or uur < tot if over_middernacht else van <= uur < tot):
        return moment
    dag = hier.date() + timedelta(days=1 if over_middernacht and uur >= van else 0)
    return datetime.combine(dag, tot, AMSTERDAM)
