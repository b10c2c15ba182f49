"""A database to begin from: migrated once, furnished once in a run of script/test; who comes later takes a copy.

Two hundred migrations take most of a minute and furnishing takes seconds, in each of the processes; a copy takes none.
A migrated SQLite file is kept and named after what all migrations say, so that another migration is another file. A
furnished database (`ingericht`) is of this run alone: whatever the furniture is made of may have changed since. On PostGIS
it is a template in the cluster that script/test throws away. A lock makes the others wait for whoever comes first.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

_LOOP = os.environ.get("TESTLOOP", "")
_MAP = Path(os.environ.get("SJABLONEN", settings.VAR))
_INGERICHT = f"ingericht-{_LOOP}"
_slot: IO[str] | None = None


def _gemigreerd() -> Path:
    kern = hashlib.sha256()
    for migratie in sorted(MigrationLoader(None).disk_migrations.values(), key=str):
        kern.update(Path(str(sys.modules[migratie.__module__].__file__)).read_bytes())
    return _MAP / f"sjabloon-{kern.hexdigest()[:16]}.sqlite3"


def leg_klaar() -> tuple[bool, bool]:
    """(there is a migrated database, and it is furnished): a copy of what somebody made before, if somebody did."""
    if _LOOP:
        _neem_slot()
        if _kopieer_ingericht():
            geef_vrij()
            return True, True
    return _is_sqlite() and _kopieer(_gemigreerd()), False


def neem_gemigreerd(doel: Path) -> bool:
    """A migrated SQLite file for a portal of its own; False when none of the tests made one."""
    sjabloon = _gemigreerd()
    if sjabloon.exists():
        shutil.copyfile(sjabloon, doel)
    return sjabloon.exists()


def bewaar_gemigreerd() -> None:
    if _is_sqlite() and not (sjabloon := _gemigreerd()).exists():
        _bewaar_sqlite(sjabloon)


def bewaar_ingericht() -> None:
    """Keeps the furnished database for the rest of this run, and lets them through."""
    if not _LOOP:
        return
    if _is_sqlite():
        _bewaar_sqlite(_MAP / f"{_INGERICHT}.sqlite3")
    else:
        naam = connection.settings_dict["NAME"]
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{_INGERICHT}" TEMPLATE "{naam}"')
    geef_vrij()


def _neem_slot() -> None:
    global _slot
    # Each kind of database has a first of its own.
    _slot = (_MAP / f"{_INGERICHT}-{connection.vendor}.slot").open("w")
    fcntl.flock(_slot, fcntl.LOCK_EX)


def geef_vrij() -> None:
    """Lets the next one through, also when the first did not manage."""
    global _slot
    if _slot is not None:
        _slot.close()
        _slot = None


def _is_sqlite() -> bool:
    return connection.vendor == "sqlite"


def _kopieer_ingericht() -> bool:
    if _is_sqlite():
        return _kopieer(_MAP / f"{_INGERICHT}.sqlite3")
    doel = connection.creation._get_test_db_name()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_INGERICHT])
        if cursor.fetchone() is None:
            return False
        cursor.execute(f'CREATE DATABASE "{doel}" TEMPLATE "{_INGERICHT}"')
    return True


def _kopieer(sjabloon: Path) -> bool:
    """Puts a copy where the test database has to be; False when there is nothing to copy from yet."""
    if not sjabloon.exists():
        return False
    doel = Path(connection.settings_dict["TEST"]["NAME"])
    for naast in ("-wal", "-shm"):
        doel.with_name(doel.name + naast).unlink(missing_ok=True)
    shutil.copyfile(sjabloon, doel)
    return True


def _bewaar_sqlite(sjabloon: Path) -> None:
    connection.ensure_connection()
    half = sjabloon.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(half) as kopie:
        connection.connection.backup(kopie)
    kopie.close()
    half.replace(sjabloon)
