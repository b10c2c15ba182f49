"""An empty, migrated SQLite file to begin from: two hundred migrations take most of a minute, a copy takes none.

Kept in VAR_DIR and named after what all migrations say, so that another migration is another file.
"""

import hashlib
import os
import shutil
import sqlite3
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader


def _pad() -> Path:
    kern = hashlib.sha256()
    for migratie in sorted(MigrationLoader(None).disk_migrations.values(), key=str):
        kern.update(Path(str(sys.modules[migratie.__module__].__file__)).read_bytes())
    return Path(settings.VAR) / f"sjabloon-{kern.hexdigest()[:16]}.sqlite3"


def leg_klaar() -> bool:
    """Puts a copy where the test database has to be; False when there is nothing to copy from yet."""
    if connection.vendor != "sqlite" or not (sjabloon := _pad()).exists():
        return False
    doel = Path(connection.settings_dict["TEST"]["NAME"])
    for naast in ("-wal", "-shm"):
        doel.with_name(doel.name + naast).unlink(missing_ok=True)
    shutil.copyfile(sjabloon, doel)
    return True


def bewaar() -> None:
    """Keeps the database as it is now, for whoever begins next."""
    if connection.vendor != "sqlite" or (sjabloon := _pad()).exists():
        return
    connection.ensure_connection()
    half = sjabloon.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(half) as kopie:
        connection.connection.backup(kopie)
    kopie.close()
    half.replace(sjabloon)
