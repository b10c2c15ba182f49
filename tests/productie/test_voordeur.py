"""script/setup for somebody who may not install: one line that says what to run, and nothing else happens."""

import os
import subprocess
from pathlib import Path

from .omgeving import WORTEL


def _zonder_rechten(map_: Path, **programmas: str) -> subprocess.CompletedProcess[str]:
    """Runs script/setup where Debian says that nothing is installed, as somebody without rights."""
    for naam, tekst in {"dpkg-query": "exit 1", "id": "echo 1000", "sudo": "exit 1", **programmas}.items():
        (map_ / naam).write_text(f"#!/bin/sh\n{tekst}\n")
        (map_ / naam).chmod(0o755)
    omgeving = {"PATH": f"{map_}:{os.environ['PATH']}", "HOME": str(map_)}
    return subprocess.run(
        ["./script/setup"],
        cwd=WORTEL,
        env=omgeving,
        capture_output=True,
        text=True,
        timeout=60,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_zonder_rechten_zegt_setup_in_een_regel_wat_een_beheerder_moet_doen(tmp_path):
    gedaan = _zonder_rechten(tmp_path)
    assert gedaan.returncode == 1
    (regel,) = (gedaan.stdout + gedaan.stderr).splitlines()
    assert "apt-get install -y" in regel
    assert "libsqlite3-mod-spatialite" in regel


def test_een_mislukte_installatie_zegt_welke_opdracht_mislukte(tmp_path):
    gedaan = _zonder_rechten(tmp_path, sudo='[ "$2" = true ] || exit 1')
    assert gedaan.returncode == 1
    assert gedaan.stderr.splitlines()[-1].startswith("script/setup: dit lukte niet: apt-get install -y")
