"""The second law: one writer per table, whatever the writing looks like. `schrijvers` reads it from the code."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from . import schrijfvoorbeeld
from .bronnen import bestanden, boom, naam
from .schrijvers import schrijvingen

_HUIS = ("meldingen/", "buurtpreventie/", "cms/", "portal/")
# Furnishing a fresh portal, the demo and the bench fill empty tables; `privacy` and `einde` destroy in all of them.
_OVERAL = (
    "meldingen/melding/inrichting",
    "portal/demo",
    "portal/bench",
    "meldingen/melding/privacy",
    "meldingen/cijfers/inrichting",
    "meldingen/werkvoorraad/privacy",
    "buurtpreventie/privacy",
    "buurtpreventie/einde",
)
# `openbaar` and `zoeken` note on the melding itself, in the same transaction, that what they keep of it is up to date.
_UITZONDERINGEN = {"Melding": {"meldingen/melding/openbaar", "meldingen/melding/zoeken"}}


def _kamer(bestand: str) -> str:
    """meldingen/melding/acties/meld.py -> meldingen/melding/acties; buurtpreventie/post/post.py -> buurtpreventie/post."""
    delen = bestand.removesuffix(".py").split("/")
    return "/".join(delen[: 3 if delen[0] == "meldingen" else 2])


def _schrijvers(paden: Iterable[Path]) -> dict[str, set[str]]:
    """Model -> the rooms that write it, in these files; under no name what cannot be told, with how to mend it."""
    uit: dict[str, set[str]] = defaultdict(set)
    for pad in paden:
        for een in schrijvingen(pad):
            uit[een.model].add(_kamer(naam(pad)) if een.model else een.raad)
    return uit


@pytest.fixture(scope="module")
def schrijvers():
    paden = [pad for pad in bestanden(".py") if naam(pad).startswith(_HUIS) and _kamer(naam(pad)) not in _OVERAL]
    return _schrijvers(paden)


def test_van_elke_schrijfregel_is_te_zien_welke_tabel(schrijvers):
    assert sorted(schrijvers.get("", ())) == []


def test_elke_tabel_heeft_een_schrijver(schrijvers):
    assert len(schrijvers) > 70
    te_veel = {
        model: kamers
        for model, gevonden in schrijvers.items()
        if model and len(kamers := gevonden - _UITZONDERINGEN.get(model, set())) > 1
    }
    assert te_veel == {}


def test_ingangen_schrijven_niet_zelf():
    """Views and serializers call an action; they never write a row of the domain. Whoever speaks HTTP is one."""
    http = re.compile(r"^(from|import) (django\.http|django\.shortcuts|rest_framework)", re.MULTILINE)
    ingangen = [
        pad
        for pad in bestanden(".py")
        if naam(pad).startswith(("meldingen/", "buurtpreventie/")) and http.search(pad.read_text(encoding="utf-8"))
    ]
    assert len(ingangen) > 60
    assert _schrijvers(ingangen) == {}


@pytest.mark.parametrize(
    ("functie", "modellen"),
    [
        ("objecten", ["Groep"]),
        ("rij", ["Lid"]),
        ("wat_een_functie_geeft", ["Lid"]),
        ("verwant", ["Lid"]),
        ("verwante_lijst", ["Aandachtspunt"]),
        ("vreemde_sleutel", ["Groep"]),
        ("lus", ["Melding"]),
        ("nieuw", ["Notitie"]),
        ("eigen_woord", ["Groepsbericht"]),
        ("veld_van_een_ding", ["Pushadres"]),
        ("door_een_ander", ["Uitgaand"]),
        ("tussentabel", ["Groepsbericht_ook_naar"]),
        ("geen_rij", []),
        ("weet_niemand", ["", ""]),
    ],
)
def test_hoe_er_ook_geschreven_wordt(functie, modellen):
    pad = Path(schrijfvoorbeeld.__file__)
    stuk = next(k for k in boom(pad).body if isinstance(k, ast.FunctionDef) and k.name == functie)
    hier = [een for een in schrijvingen(pad) if stuk.lineno <= int(een.plek.split(":")[1]) <= (stuk.end_lineno or 0)]
    assert [een.model for een in hier] == modellen
