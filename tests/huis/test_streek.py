"""Where we are stands in `streek.toml` alone: no other source names the region, a gemeente, or a code of them, nor gives
a telephone number, a postcode or a place of here as an example."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from meldingen.streek import hier
from meldingen.streek.hier import STREEK

from .bronnen import bestanden, naam

# First content tells of a region, an editor or an administrator goes on with it. The demo and what measures it play there.
_MAG = re.compile(
    r"^(tests|portal/demo|portal/bench|cms/teksten|cms/vertalingen|docs)/"
    r"|/inrichting/"
    r"|^cms/(alarm/begin|oefenen/teksten)\.py$"
    r"|^meldingen/streek/streek\.toml$"
)
# What is here and nowhere else: the great neighbour, and how telephone numbers and postcodes begin.
_VAN_HIER = ("Chemelot", "046", STREEK.voorbeeldadressen[1].split()[0])
_NAMEN = (*STREEK.namen, STREEK.naam, STREEK.naam.split()[-1], *_VAN_HIER)
_CIJFERS = "|".join(code.removeprefix("GM") for code in STREEK.codes)
_HIER = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, _NAMEN))})\b"
    rf"|(?:GM|WK|BU)(?:{_CIJFERS})"
    rf"|(?<![\w.])(?:{STREEK.code})(?![\w(])"
    rf"|\bProvincie {STREEK.provincie}\b"
    rf"|{'|'.join(kleur for gemeente in STREEK.gemeenten for kleur in (gemeente.kleur, gemeente.kleur_donker))}"
)
_GRADEN = re.compile(r"(?<![\w.])\d{1,2}\.\d{2,}(?![\w%]|\.\d)")
_EINDES = (".py", ".html", ".txt", ".css", ".js", ".toml", ".po", ".svg")


def _bronnen() -> list[Path]:
    return [pad for einde in _EINDES for pad in bestanden(einde) if not _MAG.search(naam(pad))]


def _van_hier(regel: str) -> Iterator[str]:
    west, zuid, oost, noord = STREEK.kader
    for treffer in _HIER.finditer(regel):
        yield treffer.group()
    for treffer in _GRADEN.finditer(regel):
        if west <= float(treffer.group()) <= oost or zuid <= float(treffer.group()) <= noord:
            yield treffer.group()


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
        'CHEMELOT = "chemelot", _("Chemelot")',
        'help_text=_("Bijvoorbeeld 5.790.")',
        "bijvoorbeeld: 046 123 45 67",
        "Vul vier cijfers in, bijvoorbeeld 6131.",
    ],
)
def test_de_zoeker_vindt_wat_er_niet_mag_staan(regel):
    assert list(_van_hier(regel))


def test_geen_andere_bron_noemt_de_streek():
    bronnen = _bronnen()
    assert len(bronnen) > 900
    gevonden = [
        f"{naam(pad)}:{nummer} {gevonden}"
        for pad in bronnen
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1)
        for gevonden in _van_hier(regel)
    ]
    assert gevonden == []
