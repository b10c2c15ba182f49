"""One name, one thing: no two classes of the house share a name, and no word stands twice in the glossary. What a model
says of its own field (`Groep.Soort`, `Bulkactie.Stand`) is read together with its model and may."""

import ast
import re
from collections import Counter

from .bronnen import WORTEL, bestanden, boom, naam

# A name that has to stand twice, and why.
_MOET = {"Command": "Django looks for a command by this name"}
_TERM = re.compile(r"^\| \*\*([^*]+)\*\*", re.MULTILINE)


def test_geen_twee_klassen_heten_hetzelfde():
    geteld = Counter(
        knoop.name
        for pad in bestanden(".py")
        if not naam(pad).startswith("tests/")
        for knoop in boom(pad).body
        if isinstance(knoop, ast.ClassDef)
    )
    assert len(geteld) > 400
    assert {klasse for klasse, keer in geteld.items() if keer > 1} == set(_MOET)


def test_een_woord_staat_een_keer_in_de_woordenlijst():
    woorden = Counter(_TERM.findall((WORTEL / "docs/woordenlijst.md").read_text(encoding="utf-8")))
    assert len(woorden) > 100
    assert [woord for woord, keer in woorden.items() if keer > 1] == []
