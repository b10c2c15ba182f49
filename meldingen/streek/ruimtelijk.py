"""Whether the database has the spatial index that a table is searched by. SpatiaLite loses it when a table is made anew."""

from django.contrib.gis.db.models import GeometryField
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

_SQLITE = (
    "SELECT 1 FROM geometry_columns WHERE f_table_name = %s AND f_geometry_column = %s AND spatial_index_enabled = 1"
    " AND EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'idx_' || f_table_name || '_' || f_geometry_column)"
)
_POSTGRES = "SELECT 1 FROM pg_indexes WHERE tablename = %s AND indexdef ILIKE '%% USING gist (' || %s || ')%%'"


def zonder_index(model: type[Model]) -> list[str]:
    """The "table.column" of each geometry of this model that has none, or whose table is not there."""
    velden = [str(veld.column) for veld in model._meta.fields if isinstance(veld, GeometryField) and veld.spatial_index]
    with connection.cursor() as cursor:
        return [
            f"{model._meta.db_table}.{kolom}" for kolom in velden if not _heeft(cursor, model._meta.db_table, kolom)
        ]


def _heeft(cursor: CursorWrapper, tabel: str, kolom: str) -> bool:
    cursor.execute(_POSTGRES if connection.vendor == "postgresql" else _SQLITE, [tabel, kolom])
    return cursor.fetchone() is not None
