"""Where we are stands in `streek.toml` alone: no other source names the region, a gemeente, or a code of them."""

import re
from pathlib import Path

import pytest

from meldingen.streek import hier
from meldingen.streek.hier import STREEK

from .bronnen import bestanden, naam

# First content tells of a region, an editor or an administrator goes on with it. The demo and what measures it play there.
_MAG = re.compile(
    r"^(tests|portal/demo|portal/bench|cms/teksten|cms/vertalingen|docs)/"
    r"|/inrichting/"
    r"|^cms/alarm/begin\.py$"
    r"|^meldingen/streek/streek\.toml$"
)
_NAMEN = (*STREEK.namen, STREEK.naam, STREEK.naam.split()[-1])
_CIJFERS = "|".join(code.removeprefix("GM") for code in STREEK.codes)
_HIER = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _NAMEN))})\b"
    rf"|(?:GM|WK|BU)(?:{_CIJFERS})"
    rf"|(?<![\w.])(?:{STREEK.code})(?![\w(])"
    rf"|\bProvincie {STREEK.provincie}\b"
    rf"|{'|'.join(kleur for gemeente in STREEK.gemeenten for kleur in (gemeente.kleur, gemeente.kleur_donker))}"
)
_EINDES = (".py", ".html", ".txt", ".css", ".js", ".toml", ".po", ".svg")


def _bronnen() -> list[Path]:
    return [pad for einde in _EINDES for pad in bestanden(einde) if not _MAG.search(naam(pad))]


def test_dit_is_onze_streek():
    assert hier.lees(Path(hier.__file__).with_name("streek.toml")) == STREEK


@pytest.mark.parametrize(
    "regel",
    [
        f'"{STREEK.naam}"',
        f"in {STREEK.namen[0]}.",
        f'"{STREEK.codes[0]}"',
        f'"BU{STREEK.codes[1][2:]}0100"',
        "WM-12",
        '"WM"',
    ],
)
def test_de_zoeker_vindt_wat_er_niet_mag_staan(regel):
    assert _HIER.search(regel)


def test_geen_andere_bron_noemt_de_streek():
    bronnen = _bronnen()
    assert len(bronnen) > 900
    gevonden = [
        f"{naam(pad)}:{nummer} {treffer.group()}"
        for pad in bronnen
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1)
        for treffer in _HIER.finditer(regel)
    ]
    assert gevonden == []
