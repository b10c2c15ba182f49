"""Writes one new row as `save(force_insert=True)` does, for the road that every melding takes: Django composes an INSERT anew
each time, here its text is kept. No signals: this house has none. Decides nothing.
"""

from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

_Rij = TypeVar("_Rij", bound=Model)


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
