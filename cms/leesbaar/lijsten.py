"""The plain lists of words that the rules stand on, from lijsten.toml: read once a process and cached."""

import tomllib
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _alles() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("lijsten.toml").read_text(encoding="utf-8"))


def woordenlijst(naam: str) -> frozenset[str]:
    """The words under `naam`."""
    return frozenset(_alles()[naam].split())
