"""The environment of a production process, with throw-away values: nothing of the tests' own set-up leaks in."""

import fcntl
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.conf import settings

from tests.conftest import vrije_poort

WORTEL = Path(__file__).resolve().parents[2]
HOST = "portaal.gemeente.example"


def productie(var: Path, **velden: str) -> dict[str, str]:
    """What docs/beheer.md says a machine needs, and no more."""
    nodig = {naam: os.environ[naam] for naam in ("PATH", "HOME", "LANG") if naam in os.environ}
    return nodig | {
        "SECRET_KEY": "alleen-voor-deze-test-8f1c2b7d4e6a90315c7b2f8e4d6a1b3c",
        "ALLOWED_HOSTS": HOST,
        "PORTAL_URL": f"https://{HOST}",
        "DATABASE_URL": "postgis://niemand:niets@127.0.0.1:1/nergens",
        "VAR_DIR": str(var),
        # Nothing here reaches the internet: these ports refuse.
        "LOCATIESERVER_URL": "http://127.0.0.1:9/v3_1",
        **velden,
    }


def verzamel(omgeving: dict[str, str]) -> None:
    """`collectstatic`, once in a run of the tests: pressing thousands of files together takes half a minute of a core.

    Whoever comes later gets the same folder (a symbolic link); a lock makes them wait for the first.
    """
    samen = Path(os.environ.get("SJABLONEN", omgeving["VAR_DIR"])) / f"verzameld-{os.environ.get('TESTLOOP', '')}"
    (samen / "half").mkdir(parents=True, exist_ok=True)
    with (samen / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not (samen / "static").exists():
            gedaan = manage("collectstatic", "--no-input", omgeving=omgeving | {"VAR_DIR": str(samen / "half")})
            assert gedaan.returncode == 0, gedaan.stderr
            (samen / "half" / "static").rename(samen / "static")
    (Path(omgeving["VAR_DIR"]) / "static").symlink_to(samen / "static")


@contextmanager
def nieuwe_database(voorbeeld: str) -> Iterator[str]:
    """The address of a copy of that database, beside that of the other tests; thrown away afterwards."""
    server = settings.DATABASES["default"]
    naam = f"productie_{vrije_poort()}"
    toegang = {"host": server["HOST"], "port": server["PORT"], "user": server["USER"], "password": server["PASSWORD"]}
    with psycopg.connect(**toegang, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(f"CREATE DATABASE {naam} TEMPLATE {voorbeeld}")
        yield "postgis://{user}:{password}@{host}:{port}/".format(**toegang) + naam
        verbinding.execute(f"DROP DATABASE {naam} WITH (FORCE)")


def wacht_op(klaar: Callable[[], bool], seconden: float = 30) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if klaar():
            return True
        time.sleep(0.1)
    return klaar()


def luistert(poort: int) -> bool:
    with socket.socket() as proef:
        return proef.connect_ex(("127.0.0.1", poort)) == 0


def manage(*opdracht: str, omgeving: dict[str, str], hoogstens_s: float = 120) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *opdracht],
        cwd=WORTEL,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=hoogstens_s,
        check=False,
    )
