"""The environment of a production process, with throw-away values: nothing of the tests' own set-up leaks in."""

import os
import subprocess
import sys
from pathlib import Path

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


def manage(*opdracht: str, omgeving: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *opdracht],
        cwd=WORTEL,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
