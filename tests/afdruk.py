"""A print of the furnished database, to put it back after a test that emptied the tables: furnishing takes seconds."""

import sqlite3

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management.color import no_style
from django.db import connection, transaction


class Afdruk:
    """Made once by each test process, of the tables as they are then."""

    def __init__(self) -> None:
        connection.ensure_connection()
        self._sqlite = connection.vendor == "sqlite"
        self._bewaar_sqlite() if self._sqlite else self._bewaar_postgres()

    def zet_terug(self) -> None:
        connection.ensure_connection()
        if self._sqlite:
            self._kopie.backup(connection.connection)
        else:
            self._zet_postgres_terug()
        ContentType.objects.clear_cache()
        cache.clear()

    def _bewaar_sqlite(self) -> None:
        self._kopie = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(self._kopie)

    def _bewaar_postgres(self) -> None:
        self._rijen: dict[str, bytes] = {}
        tabellen = connection.introspection.django_table_names(only_existing=True, include_views=False)
        with connection.cursor() as cursor:
            for tabel in tabellen:
                with cursor.copy(f'COPY "{tabel}" TO STDOUT') as rijen:
                    self._rijen[tabel] = b"".join(bytes(deel) for deel in rijen)

    @transaction.atomic
    def _zet_postgres_terug(self) -> None:
        with connection.cursor() as cursor:
            # Rows that were right stay right: no key and no trigger looks at them again.
            cursor.execute("SET LOCAL session_replication_role = replica")
            namen = ", ".join(connection.ops.quote_name(tabel) for tabel in self._rijen)
            cursor.execute(f"TRUNCATE {namen}")
            for tabel, rijen in self._rijen.items():
                if rijen:
                    with cursor.copy(f'COPY "{tabel}" FROM STDIN') as schrijf:
                        schrijf.write(rijen)
            for opdracht in connection.ops.sequence_reset_sql(no_style(), apps.get_models(include_auto_created=True)):
                cursor.execute(opdracht)
