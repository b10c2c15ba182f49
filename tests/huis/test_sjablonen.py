"""Templates lie in the same rooms as the code: the folder of one names the folder that renders it, and nothing is left over.

Decides what counts as a use: a name written out in code or in another template, or one that code puts together of a
pattern (`f"cijfers/maatregelen/{deel}.html"`) and a word that is written out somewhere.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.template import TemplateDoesNotExist, loader

from .bronnen import WORTEL, bestanden, boom, naam

_MAP = "templates/"
_NAAM = re.compile(r"[\w/]+\.html|\w+/[\w/]+\.txt")
_IN_SJABLOON = re.compile(rf"(?<=[\",])(?:{_NAAM.pattern})")
# What Django and Wagtail ask for by name, and what stands in more than one room.
_VAN_NAAM = re.compile(r"(?:400|403|403_csrf|404|500)\.html|wagtailadmin/.+")
_VOOR_ALLEN = {"componenten", "wagtailadmin"}
# The rooms of these are the folders of `meldingen`; of the others a folder has rooms of its own.
_VAN_MELDINGEN = {"streek", "melding", "cijfers", "publiek", "werkvoorraad", "api"}
# It names templates to read their words; it renders none.
_LEEST_MEE = "portal/woordbronnen.py"


@cache
def _sjablonen() -> tuple[str, ...]:
    paden = (naam(pad) for einde in (".html", ".txt") for pad in bestanden(einde, onder=_MAP))
    return tuple(sorted(pad.removeprefix(_MAP) for pad in paden))


@cache
def _code() -> tuple[Path, ...]:
    return tuple(pad for pad in bestanden(".py") if not naam(pad).startswith("tests/"))


@cache
def _geschreven() -> tuple[tuple[str, str], ...]:
    """(file, text) of every text that code writes out."""
    return tuple(
        (naam(pad), knoop.value)
        for pad in _code()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    )


@cache
def _patronen() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(file, pattern) of every text that code puts together of words that are said and words that come in."""
    gevonden = []
    for pad in _code():
        for knoop in ast.walk(boom(pad)):
            if isinstance(knoop, ast.JoinedStr) and any(isinstance(deel, ast.Constant) for deel in knoop.values):
                delen = [re.escape(deel.value) if isinstance(deel, ast.Constant) else r"(\w*)" for deel in knoop.values]
                gevonden.append((naam(pad), re.compile("".join(delen))))
    return tuple(gevonden)


@cache
def _woorden() -> frozenset[str]:
    return frozenset({"", *(woord for _pad, woord in _geschreven())})


def _samengesteld(tekst: str) -> set[str]:
    """The files that put this text together, of words that are written out or put together themselves."""
    treffers = ((pad, patroon.fullmatch(tekst)) for pad, patroon in _patronen())
    return {pad for pad, treffer in treffers if treffer and all(map(_gezegd, treffer.groups()))}


def _gezegd(woord: str) -> bool:
    return woord in _woorden() or bool(_samengesteld(woord))


@cache
def _gebruikers(sjabloon: str) -> frozenset[str]:
    """The files of code that render it."""
    return frozenset({pad for pad, woord in _geschreven() if woord == sjabloon} | _samengesteld(sjabloon))


@cache
def _in_sjablonen() -> dict[str, set[str]]:
    """Template -> what it includes or extends."""
    teksten = {naam_: (WORTEL / _MAP / naam_).read_text(encoding="utf-8") for naam_ in _sjablonen()}
    return {
        naam_: {treffer for tag in re.findall(r"{%.*?%}", tekst, re.DOTALL) for treffer in _IN_SJABLOON.findall(tag)}
        for naam_, tekst in teksten.items()
    }


def _kamer(pad: str) -> str:
    """The room that a file of code stands in, said as a folder of templates; the tags of an app serve all its rooms."""
    app, *verder = pad.removeprefix("meldingen/").split("/")
    return app if len(verder) < 2 or verder[0] == "templatetags" else f"{app}/{verder[0]}"


def test_elk_sjabloon_wordt_gebruikt():
    ingevoegd = set().union(*(delen - {naam_} for naam_, delen in _in_sjablonen().items()))
    over = [
        naam_
        for naam_ in _sjablonen()
        if naam_ not in ingevoegd and not _VAN_NAAM.fullmatch(naam_) and _gebruikers(naam_) <= {_LEEST_MEE}
    ]
    assert over == []


def test_elke_naam_van_een_sjabloon_in_code_bestaat():
    genoemd = {woord for _pad, woord in _geschreven() if _NAAM.fullmatch(woord)}
    genoemd |= set().union(*_in_sjablonen().values())
    assert len(genoemd) > 200
    assert sorted(woord for woord in genoemd if not _bestaat(woord)) == []


def _bestaat(sjabloon: str) -> bool:
    try:
        loader.get_template(sjabloon)
    except TemplateDoesNotExist:
        return False
    return True


@pytest.mark.parametrize("folder", sorted({naam_.rpartition("/")[0] for naam_ in _sjablonen()} - {""}))
def test_een_folder_van_sjablonen_is_een_kamer_of_een_deel_ervan(folder):
    """cijfers/hotspots is the folder meldingen/cijfers/hotspots; melding/berichten is the module of that name."""
    eerste, *verder = folder.split("/")
    if eerste in _VOOR_ALLEN:
        return
    code = WORTEL / ("meldingen" if eerste in _VAN_MELDINGEN else "") / eerste
    for deel in verder:
        vindplaatsen = [code / deel, code / f"{deel}.py", code / "views" / f"{deel}.py"]
        code = next((plek for plek in vindplaatsen if plek.exists()), WORTEL / "nergens")
    assert code.exists()


def test_elke_kamer_van_sjablonen_staat_in_de_architectuur():
    architectuur = (WORTEL / "docs/architectuur.md").read_text(encoding="utf-8")
    kamers = {
        f"meldingen/{delen[0]}" if delen[0] in _VAN_MELDINGEN else "/".join(delen[:2])
        for delen in (naam_.split("/") for naam_ in _sjablonen())
        if delen[0] in _VAN_MELDINGEN or (len(delen) > 2 and delen[0] not in _VOOR_ALLEN)
    }
    assert len(kamers) > 15
    assert sorted(kamer for kamer in kamers if f"**{kamer}**" not in architectuur) == []


def test_een_kamer_toont_haar_eigen_sjablonen():
    """No code renders what lies in the room of another."""
    vreemd = [
        f"{pad} -> {sjabloon}"
        for sjabloon in _sjablonen()
        if "/" in sjabloon and sjabloon.split("/")[0] not in _VOOR_ALLEN
        for pad in sorted(_gebruikers(sjabloon) - {_LEEST_MEE})
        if not f"{sjabloon}/".startswith(f"{_kamer(pad)}/")
    ]
    assert vreemd == []
