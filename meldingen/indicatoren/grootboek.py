"""Adding lines of a ledger up into tallies, in a way that two workers at once add up instead of overwriting each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Model

# Rows in one statement: well under what either database takes in parameters.
_PER_KEER = 1_000


def schrijf(model: type[Model], regels: Sequence[Mapping[str, Any]]) -> None:
    """Append rows: field -> value of each, all with the same fields. A line of a ledger is never read back where it is
    written, so it needs no object; a melding that comes in writes two of them, a recount writes hundreds of thousands."""
    if not regels:
        return
    velden = list(regels[0])
    kolom = _kolommen(model)
    in_tabel = f"{connection.ops.quote_name(model._meta.db_table)} ({', '.join(kolom[veld] for veld in velden)})"
    rijen = [_waarden(tuple(regel[veld] for veld in velden)) for regel in regels]
    if len(rijen) > _PER_KEER and connection.vendor == "postgresql":
        _kopieer(in_tabel, rijen)
    else:
        for begin in range(0, len(rijen), _PER_KEER):
            _voeg_in(in_tabel, rijen[begin : begin + _PER_KEER])


def _voeg_in(in_tabel: str, rijen: Sequence[tuple]) -> None:
    plekken = f"({', '.join(['%s'] * len(rijen[0]))})"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {in_tabel} VALUES {', '.join([plekken] * len(rijen))}",
            [waarde for rij in rijen for waarde in rij],
        )


def _kopieer(in_tabel: str, rijen: Iterable[tuple]) -> None:
    """PostgreSQL's own way in for many rows: three times as fast."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {in_tabel} FROM STDIN") as kopie:
        for rij in rijen:
            kopie.write_row(rij)


def _kolommen(model: type[Model]) -> dict[str, str]:
    """Name and attribute of each field -> its column, quoted."""
    naam = connection.ops.quote_name
    return {n: naam(str(veld.column)) for veld in model._meta.concrete_fields for n in (veld.name, veld.attname)}


def tel_op(
    model: type[Model],
    sleutelvelden: Sequence[str],
    telvelden: Sequence[str],
    som: Mapping[tuple, Sequence[int]],
) -> None:
    """Add `som` (key -> numbers, in the order of the fields) to the rows of `model`, which are made where missing.

    The key fields carry a unique constraint. Two statements per row, whatever the number of rows in the table.
    """
    naam = connection.ops.quote_name
    tabel = naam(model._meta.db_table)
    kolom = _kolommen(model)
    sleutels = [kolom[veld] for veld in sleutelvelden]
    tellers = [kolom[veld] for veld in telvelden]
    rijen = sorted(som)
    kolommen = ", ".join([*sleutels, *tellers])
    plekken = ", ".join(["%s"] * len(sleutels) + ["0"] * len(tellers))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {tabel} ({kolommen}) VALUES ({plekken}) ON CONFLICT ({', '.join(sleutels)}) DO NOTHING",
            [_waarden(sleutel) for sleutel in rijen],
        )
        erbij = ", ".join(f"{teller} = {teller} + %s" for teller in tellers)
        waar = " AND ".join(f"{sleutel} = %s" for sleutel in sleutels)
        cursor.executemany(
            f"UPDATE {tabel} SET {erbij} WHERE {waar}",
            [(*som[sleutel], *_waarden(sleutel)) for sleutel in rijen],
        )


def _waarden(rij: tuple) -> tuple[Any, ...]:
    return tuple(_waarde(waarde) for waarde in rij)


def _waarde(waarde: Any) -> Any:
    """As the database takes it; a datetime is a date too, so it is asked first."""
    if isinstance(waarde, datetime):
        return connection.ops.adapt_datetimefield_value(waarde)
    return connection.ops.adapt_datefield_value(waarde) if isinstance(waarde, date) else waarde
