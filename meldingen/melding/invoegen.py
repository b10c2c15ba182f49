"""Writes new rows without Django's detours: one as `save(force_insert=True)` does, for the road that every melding takes
(Django composes an INSERT anew each time; here it is cached), or many that need no object. No signals: this house has none.
Decides nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

_Rij = TypeVar("_Rij", bound=Model)
# Rows in one statement: well under what either database takes in parameters.
_PER_KEER = 1_000


@cache
def _opdracht(model: type[Model], leverancier: str) -> tuple[str, list[Any]]:
    """The INSERT and the fields it is for; `leverancier` because each database writes a place in its own way."""
    naam = connection.ops.quote_name
    velden = [veld for veld in model._meta.local_concrete_fields if not veld.primary_key]
    kolommen = ", ".join(naam(str(veld.column)) for veld in velden)
    plekken = ", ".join(_plek(veld) for veld in velden)
    sleutel = naam(str(model._meta.pk.column))
    return f"INSERT INTO {naam(model._meta.db_table)} ({kolommen}) VALUES ({plekken}) RETURNING {sleutel}", velden


def _plek(veld: Any) -> str:
    """How a value stands in the INSERT: a geometry goes through a function of the database."""
    return veld.get_placeholder(None, None, connection) if hasattr(veld, "get_placeholder") else "%s"


def voeg_in(rij: _Rij) -> _Rij:
    """Write `rij`, that is not in the database yet; afterwards it has its key. Raises IntegrityError as `save` does."""
    opdracht, velden = _opdracht(type(rij), connection.vendor)
    waarden = [veld.get_db_prep_save(veld.pre_save(rij, add=True), connection) for veld in velden]
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden)
        rij.pk = cursor.fetchone()[0]
    rij._state.adding, rij._state.db = False, connection.alias
    return rij


def voeg_rijen_in(model: type[Model], rijen: Sequence[Mapping[str, Any]]) -> None:
    """Write many rows, each as field -> value, all with the same fields. What is never read back where it is written needs no
    object: a melding that comes in writes two such lines, a recount hundreds of thousands."""
    if not rijen:
        return
    velden, kolom = list(rijen[0]), kolommen(model)
    in_tabel = f"{connection.ops.quote_name(model._meta.db_table)} ({', '.join(kolom[veld] for veld in velden)})"
    gelezen = [waarden(rij[veld] for veld in velden) for rij in rijen]
    if len(gelezen) > _PER_KEER and connection.vendor == "postgresql":
        _kopieer(in_tabel, gelezen)
    else:
        for begin in range(0, len(gelezen), _PER_KEER):
            _voeg_deel_in(in_tabel, gelezen[begin : begin + _PER_KEER])


def _voeg_deel_in(in_tabel: str, rijen: Sequence[tuple]) -> None:
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


def kolommen(model: type[Model]) -> dict[str, str]:
    """Name and attribute of each field -> its column, quoted."""
    naam = connection.ops.quote_name
    return {n: naam(str(veld.column)) for veld in model._meta.concrete_fields for n in (veld.name, veld.attname)}


def waarden(rij: Iterable[Any]) -> tuple[Any, ...]:
    """As the database takes them."""
    return tuple(_waarde(waarde) for waarde in rij)


def _waarde(waarde: Any) -> Any:
    # A datetime is a date too, so it is asked first.
    if isinstance(waarde, datetime):
        return connection.ops.adapt_datetimefield_value(waarde)
    return connection.ops.adapt_datefield_value(waarde) if isinstance(waarde, date) else waarde
