"""Words that many people find difficult, each with a simpler one. The list is moeilijk.toml;
a word counts only as a whole. Read once a process and cached."""

import tomllib
from functools import lru_cache
from pathlib import Path

from .zinnen import Woord

_LIJST = Path(__file__).with_name("moeilijk.toml")
# First word -> (the words that follow it, what to write instead), the longest first.
_Boom = dict[str, list[tuple[tuple[str, ...], str]]]


@lru_cache(maxsize=1)
def lijst() -> dict[str, str]:
    """Every difficult word or group of words, in lower case, with the simpler one."""
    rijen = tomllib.loads(_LIJST.read_text(encoding="utf-8"))["woorden"]
    return {vorm: simpel for vormen, simpel in rijen.items() for vorm in vormen.split("|")}


@lru_cache(maxsize=1)
def _boom() -> _Boom:
    boom: _Boom = {}
    for vorm, simpel in lijst().items():
        eerste, *rest = vorm.split()
        boom.setdefault(eerste, []).append((tuple(rest), simpel))
    for takken in boom.values():
        takken.sort(key=lambda tak: -len(tak[0]))
    return boom


def moeilijk(zin: list[Woord]) -> list[tuple[int, int, str]]:
    """The difficult words in one sentence: places of the first and last word, and what to write instead."""
    boom, uit, plaats = _boom(), [], 0
    while plaats < len(zin):
        laatste = plaats
        for rest, simpel in boom.get(zin[plaats].klein, ()):
            einde = plaats + len(rest)
            if tuple("" if woord.grens else woord.klein for woord in zin[plaats + 1 : einde + 1]) == rest:
                uit.append((plaats, einde, simpel))
                laatste = einde
                break
        plaats = laatste + 1
    return uit
