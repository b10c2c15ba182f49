"""The second law: one writer per table. Who writes is read from the code: `Model.objects…create/update/delete(…)`."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from .bronnen import bestanden, boom, naam

_SCHRIJFT = {"create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete"}
# Furnishing a fresh portal, the demo and the bench fill empty tables; `privacy` destroys in all of them.
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


def _schrijvers(paden: Iterable[Path] | None = None) -> dict[str, set[str]]:
    """Model -> the rooms that write it, in these files or in all."""
    uit: dict[str, set[str]] = defaultdict(set)
    for pad in bestanden(".py") if paden is None else paden:
        if naam(pad).startswith("tests/"):
            continue
        for knoop in ast.walk(boom(pad)):
            if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in _SCHRIJFT:
                gevonden = re.match(r"([A-Z]\w+)\.objects\b", ast.unparse(knoop.func))
                if gevonden:
                    uit[gevonden[1]].add(_kamer(naam(pad)))
    return uit


def test_elke_tabel_heeft_een_schrijver():
    schrijvers = _schrijvers()
    assert len(schrijvers) > 12
    te_veel = {
        model: kamers
        for model, gevonden in schrijvers.items()
        if len(kamers := {k for k in gevonden if k not in _OVERAL} - _UITZONDERINGEN.get(model, set())) > 1
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
