"""How often one network address may do something: a rate limit that holds for all processes and machines together, for they
share the folder (CACHE_DIR). The caller says what is bounded, and by how much.

Remembers no person: a file per address holds moments and nothing else, under a name hashed with a random key. Key and files
go at the first question after the window after the next begins. A folder that cannot be written bounds nothing: whoever
reports goes first.
"""

import fcntl
import hashlib
import hmac
import logging
import os
import secrets
import shutil
import time
from array import array
from contextlib import suppress
from pathlib import Path
from typing import IO

from django.conf import settings

log = logging.getLogger(__name__)
_GEHEIM, _MAAT = "geheim", array("d").itemsize


def wacht(waarvoor: str, adres: str, *, hoogstens: int, per_s: int, nu: float | None = None) -> float:
    """Count this time and return 0.0; or, when the last `per_s` seconds hold `hoogstens` already, count nothing and return
    how many seconds to wait. `nu` in seconds since 1970. Of two at once the second waits for the lock of the file."""
    nu = time.time() if nu is None else nu
    venster = int(nu // per_s)
    wortel = settings.CACHE_MAP / "tempo" / f"{waarvoor}-{per_s}"
    try:
        eerder = _lees(wortel / str(venster - 1), adres)
        with (_open(wortel, str(venster)) / _naam(wortel / str(venster), adres)).open("a+b") as bestand:
            fcntl.flock(bestand, fcntl.LOCK_EX)
            bestand.seek(0)
            momenten = [moment for moment in (*eerder, *_momenten(bestand)) if moment > nu - per_s]
            if len(momenten) >= hoogstens:
                return momenten[-hoogstens] + per_s - nu
            bestand.write(array("d", [nu]).tobytes())
    except OSError as fout:
        log.error("tempo: de map is niet te schrijven (%s)", type(fout).__name__)
    return 0.0


def _lees(map_: Path, adres: str) -> array:
    """The moments in the window before this one, which nobody adds to any more."""
    with suppress(FileNotFoundError), (map_ / _naam(map_, adres)).open("rb") as bestand:
        return _momenten(bestand)
    return array("d")


def _momenten(bestand: IO[bytes]) -> array:
    inhoud = bestand.read()
    return array("d", inhoud[: len(inhoud) // _MAAT * _MAAT])


def _naam(map_: Path, adres: str) -> str:
    return hmac.new((map_ / _GEHEIM).read_bytes(), adres.encode(), hashlib.sha256).hexdigest()


def _open(wortel: Path, venster: str) -> Path:
    """The folder of this window, with its key; who makes it throws away what is older than the one before."""
    map_ = wortel / venster
    if not (map_ / _GEHEIM).exists():
        map_.mkdir(parents=True, exist_ok=True)
        _leg_geheim(map_)
        for oud in wortel.iterdir():
            if int(oud.name) < int(venster) - 1:
                shutil.rmtree(oud, ignore_errors=True)
    return map_


def _leg_geheim(map_: Path) -> None:
    """Whole or not at all, and once: of two processes the first one's key stays."""
    nieuw = map_ / secrets.token_hex(8)
    nieuw.write_bytes(secrets.token_bytes(32))
    with suppress(FileExistsError):
        os.link(nieuw, map_ / _GEHEIM)
    nieuw.unlink()
