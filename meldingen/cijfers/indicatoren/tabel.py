"""Series as a table: for each source a row per period and a column per area. Decides no figure and fills no gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from meldingen.cijfers.reeksen import Punt, Reeks

from ..perioden import Periode


@dataclass(frozen=True)
class Bronregels:
    """What one source says; None where it is silent."""

    wie: str
    herkomst: str
    regels: list[tuple[Periode, list[Punt | None]]]


def per_bron(reeksen: Iterable[Reeks], gebieden: Sequence[str]) -> list[Bronregels]:
    """A table for each source, in the order of the series; the columns are `gebieden`."""
    per_wie: dict[tuple[str, str], dict[str, Reeks]] = {}
    for reeks in reeksen:
        per_wie.setdefault((reeks.wie, reeks.herkomst), {})[reeks.gebied] = reeks
    return [Bronregels(*wie, _regels(van, gebieden)) for wie, van in per_wie.items()]


def _regels(van: dict[str, Reeks], gebieden: Sequence[str]) -> list[tuple[Periode, list[Punt | None]]]:
    perioden = sorted({punt.periode for reeks in van.values() for punt in reeks.punten})
    return [(periode, [van[naam].op(periode) if naam in van else None for naam in gebieden]) for periode in perioden]
