"""Adding lines of a ledger up into tallies, in a way that two workers at once add up instead of overwriting each other."""

from collections.abc import Mapping, Sequence

from django.db import connection
from django.db.models import Model

from meldingen.melding.invoegen import kolommen, waarden


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
    kolom = kolommen(model)
    sleutels = [kolom[veld] for veld in sleutelvelden]
    tellers = [kolom[veld] for veld in telvelden]
    rijen = sorted(som)
    namen = ", ".join([*sleutels, *tellers])
    plekken = ", ".join(["%s"] * len(sleutels) + ["0"] * len(tellers))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {tabel} ({namen}) VALUES ({plekken}) ON CONFLICT ({', '.join(sleutels)}) DO NOTHING",
            [waarden(sleutel) for sleutel in rijen],
        )
        erbij = ", ".join(f"{teller} = {teller} + %s" for teller in tellers)
        waar = " AND ".join(f"{sleutel} = %s" for sleutel in sleutels)
        cursor.executemany(
            f"UPDATE {tabel} SET {erbij} WHERE {waar}",
            [(*som[sleutel], *waarden(sleutel)) for sleutel in rijen],
        )
