"""Which files the house is made of: what git knows and what is about to be added."""

import ast
import subprocess
from functools import cache
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]


@cache
def bestanden(einde: str, *, onder: str = "") -> tuple[Path, ...]:
    """Files whose name ends with `einde`, migrations left out: those are written by Django."""
    opdracht = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", f"{onder}*{einde}"]
    regels = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=True).stdout.splitlines()
    paden = (WORTEL / regel for regel in sorted(set(regels)) if "/migrations/" not in regel)
    return tuple(pad for pad in paden if pad.is_file())


def naam(pad: Path) -> str:
    return str(pad.relative_to(WORTEL))


@cache
def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"))
