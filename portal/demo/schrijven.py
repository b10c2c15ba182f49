"""Writes many new rows of one model at once: COPY on PostgreSQL, `bulk_create` elsewhere. For made-up data only."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.gis.db.models import PointField
from django.db import connection, models
from django.db.models import Model

# Elsewhere `zoeken` makes the index, a portion at a time.
KAN_IN_ZOEKINDEX = connection.vendor == "postgresql"


def schrijf(model: type[Model], rijen: Sequence[Any]) -> None:
    """Afterwards every row has its primary key."""
    if connection.vendor == "postgresql" and rijen:
        _kopieer(model, rijen)
    else:
        model._default_manager.bulk_create(rijen, batch_size=1000)


def _kopieer(model: type[Model], rijen: Sequence[Any]) -> None:
    naam = connection.ops.quote_name
    tabel = naam(model._meta.db_table)
    velden = model._meta.concrete_fields
    kolommen = ", ".join(naam(str(veld.column)) for veld in velden)
    lezers = [(veld.attname, _lezer(veld)) for veld in velden]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", (tabel, len(rijen))
        )
        for rij, (pk,) in zip(rijen, cursor.fetchall(), strict=True):
            rij.pk = pk
        with cursor.copy(f"COPY {tabel} ({kolommen}) FROM STDIN") as kopie:
            for rij in rijen:
                waarden = rij.__dict__
                kopie.write_row([lees(waarden[kolom]) for kolom, lees in lezers])


def _lezer(veld: models.Field) -> Callable[[Any], Any]:
    """How the value of a field is written down. An enum becomes a plain string."""
    if isinstance(veld, PointField):
        return lambda punt: punt.ewkb.hex()
    if isinstance(veld, models.JSONField):
        return lambda waarde: json.dumps(waarde, ensure_ascii=False)
    if isinstance(veld, models.CharField):
        return lambda waarde: None if waarde is None else str(waarde)
    return lambda waarde: waarde


def schrijf_in_zoekindex(rijen: Sequence[Any]) -> None:
    """Write rows that can be searched, all of one model, straight into the index. Only where KAN_IN_ZOEKINDEX."""
    if not rijen:
        return
    tabel = connection.ops.quote_name(apps.get_model("wagtailsearch", "IndexEntry")._meta.db_table)
    soort = ContentType.objects.get_for_model(type(rijen[0])).pk
    kolommen = "content_type_id, object_id, title, autocomplete, body, title_norm, title_text, body_text"
    with connection.cursor() as cursor, cursor.copy(f"COPY {tabel} ({kolommen}) FROM STDIN") as kopie:
        for rij in rijen:
            woorden = rij.zoekwoorden
            # Stems hold letters and digits only, so as they stand they are a tsvector.
            kopie.write_row([soort, str(rij.pk), "", "", " ".join(sorted(set(woorden.split()))), 1.0, "", woorden])
