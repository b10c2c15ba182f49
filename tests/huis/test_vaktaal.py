"""Whoever knows the framework finds a mechanism by its own name: lock, cache, unique, commit. A module that uses one says the
word once, in a docstring; pictures come after it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .bronnen import bestanden, boom, naam

# What stands in the code -> the word that a docstring of that module holds.
_WOORDEN = {
    "select_for_update": r"\b(row )?lock(s|ed)?\b",
    "Lock": r"\block(s|ed)?\b",
    "lru_cache": r"\bcache[ds]?\b",
    "cache": r"\bcache[ds]?\b",
    "caches": r"\bcache[ds]?\b",
    "on_commit": r"\bcommit(s|ted)?\b",
    "ignore_conflicts": r"\bunique\b",
    "IntegrityError": r"\bunique\b",
    "replace": r"\batomic(ally)?\b",
    "UPDATE": r"\b(claim(s|ed)?|lease[ds]?|WHERE)\b",
}
_MET_DOCSTRING = (ast.Module, ast.ClassDef, ast.FunctionDef)


def _middelen(stam: ast.Module) -> Iterator[str]:
    """The mechanisms that a module leans on, by their names in Django and Python."""
    for knoop in ast.walk(stam):
        if isinstance(knoop, ast.Call):
            yield _roep(knoop.func)
            yield from (woord.arg for woord in knoop.keywords if woord.arg == "ignore_conflicts")
        elif isinstance(knoop, ast.FunctionDef):
            yield from (_roep(v.func if isinstance(v, ast.Call) else v) for v in knoop.decorator_list)
        elif isinstance(knoop, ast.ExceptHandler) and knoop.type:
            yield _roep(knoop.type)
        elif isinstance(knoop, ast.Subscript):
            yield _roep(knoop.value)
        elif isinstance(knoop, ast.If | ast.While) and _is_greep(knoop.test):
            yield "UPDATE"


def _roep(wat: ast.AST) -> str:
    """The name by which something is called; `os.replace` is the file's, `text.replace` nobody's."""
    if isinstance(wat, ast.Attribute):
        if wat.attr == "replace":
            return "replace" if isinstance(wat.value, ast.Name) and wat.value.id == "os" else ""
        return wat.attr if wat.attr not in ("cache", "caches") else ""
    return wat.id if isinstance(wat, ast.Name) and wat.id != "replace" else ""


def _is_greep(voorwaarde: ast.AST) -> bool:
    """Whether something goes on by how many rows an UPDATE changed: of two at once only one did."""
    roepen = (k for k in ast.walk(voorwaarde) if isinstance(k, ast.Call) and isinstance(k.func, ast.Attribute))
    return any(roep.func.attr == "update" for roep in roepen)


@pytest.mark.parametrize("pad", [p for p in bestanden(".py") if not naam(p).startswith("tests/")], ids=naam)
def test_een_middel_heet_bij_zijn_naam(pad: Path) -> None:
    stam = boom(pad)
    verteld = " ".join(ast.get_docstring(k) or "" for k in ast.walk(stam) if isinstance(k, _MET_DOCSTRING))
    nodig = {middel: _WOORDEN[middel] for middel in _middelen(stam) if middel in _WOORDEN}
    assert [middel for middel, woord in nodig.items() if not re.search(woord, verteld)] == []
