"""A demo of before the tables were made anew cannot be migrated: it holds nothing of anybody, so it is made again."""

from pathlib import Path

from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader

# The app of before; whoever has its migrations has the old tables.
_VAN_VROEGER = "meldingen"


def is_van_vroeger() -> bool:
    """Whether the database was migrated by migrations that are there no more."""
    return any(
        app == _VAN_VROEGER for app, _naam in MigrationLoader(connection, ignore_no_migrations=True).applied_migrations
    )


def maak_leeg() -> None:
    """Takes the embedded database away. Raises CommandError where it is a server's: that one an administrator empties."""
    if connection.vendor != "sqlite":
        raise CommandError("Deze database is van een oudere versie. Geef in DATABASE_URL een lege database.")
    bestand = Path(connection.settings_dict["NAME"])
    connection.close()
    for einde in ("", "-wal", "-shm"):
        bestand.with_name(bestand.name + einde).unlink(missing_ok=True)
