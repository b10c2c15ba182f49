"""The rooms of the house: each is named in docs/architectuur.md, and the walks there are the roads of the code."""

import re
from itertools import pairwise

import pytest

from .bronnen import WORTEL, bestanden, naam

_ARCHITECTUUR = (WORTEL / "docs/architectuur.md").read_text(encoding="utf-8")
# What Django looks for by name is no room.
_GEEN_KAMER = {"migrations", "templatetags", "management", "static"}
_WANDELINGEN = [
    re.findall(r"`([\w/]+\.py)`", regel)
    for regel in _ARCHITECTUUR.splitlines()
    if regel.startswith("|") and regel.count(".py`") > 2
]


def _kamers() -> set[str]:
    """Every folder of two levels that holds code: meldingen/streek, cms/alarm, portal/demo."""
    delen = (naam(pad).split("/") for pad in bestanden(".py"))
    gevonden = {"/".join(deel[:2]) for deel in delen if len(deel) > 2 and deel[0] not in ("tests", "docs")}
    return {kamer for kamer in gevonden if kamer.split("/")[1] not in _GEEN_KAMER}


def test_elke_kamer_staat_in_de_architectuur():
    kamers = _kamers()
    assert len(kamers) > 20
    assert sorted(kamer for kamer in kamers if f"**{kamer}**" not in _ARCHITECTUUR) == []


def test_de_architectuur_noemt_geen_kamer_die_er_niet_is():
    genoemd = set(re.findall(r"\*\*((?:meldingen|buurtpreventie|cms|portal)/\w+)\*\*", _ARCHITECTUUR))
    assert genoemd - _kamers() == set()


@pytest.mark.parametrize("bestand", sorted({bestand for weg in _WANDELINGEN for bestand in weg}))
def test_elk_bestand_van_een_wandeling_bestaat(bestand):
    assert (WORTEL / bestand).is_file()


@pytest.mark.parametrize("weg", _WANDELINGEN, ids=lambda weg: weg[0])
def test_een_wandeling_keert_niet_terug(weg):
    """Who leaves a room does not come back to it: data flows one way."""
    kamers = ["/".join(bestand.split("/")[:2]) for bestand in weg]
    stappen = [kamer for vorige, kamer in pairwise(["", *kamers]) if kamer != vorige]
    assert len(stappen) == len(set(stappen))


def test_er_wordt_gewandeld():
    assert len(_WANDELINGEN) >= 4
