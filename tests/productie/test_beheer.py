"""docs/beheer.md names what there is: every variable of the settings, every command it tells you to run, every task."""

import ast
import re
from collections import Counter
from datetime import timedelta

import pytest
from django.core.management import get_commands

from portal import rooster
from portal.roosterregel import Roosterregel

from .omgeving import WORTEL

HANDLEIDING = (WORTEL / "docs/beheer.md").read_text()
# The region is read before the settings are.
MODULES = [WORTEL / "portal/settings.py", *sorted((WORTEL / "portal/instellingen").glob("*.py"))]
INSTELLINGEN = "".join(pad.read_text() for pad in (*MODULES, WORTEL / "meldingen/streek/hier.py"))


def test_elke_variabele_uit_de_instellingen_staat_in_de_tabel():
    gelezen = set(re.findall(r'(?:environ\.get|verplicht)\(\s*"([A-Z_]+)"', INSTELLINGEN)) - {"PORT"}
    assert {"SECRET_KEY", "STREEK"} <= gelezen
    assert gelezen - set(re.findall(r"`([A-Z_]+)`", HANDLEIDING)) == set()


def test_een_instelling_wordt_een_keer_gezet():
    gezet = Counter(
        doel.id
        for pad in MODULES
        for regel in ast.parse(pad.read_text()).body
        if isinstance(regel, ast.Assign)
        for doel in regel.targets
        if isinstance(doel, ast.Name)
    )
    assert len(gezet) > 80
    assert [naam for naam, keer in gezet.items() if keer > 1] == []


def test_elk_commando_uit_de_handleiding_bestaat():
    genoemd = set(re.findall(r"manage\.py ([a-z_]+)", HANDLEIDING))
    assert {"migrate", "rooster", "gebieden_laden"} <= genoemd
    assert genoemd - set(get_commands()) == set()


def _elke(regel: Roosterregel) -> str:
    """ "every minute", "every 15 minutes", "every hour, at 5 past": how the handbook says it."""
    minuten, na = (round((duur or timedelta()).total_seconds() / 60) for duur in (regel.elke, regel.na))
    keer = {1: "every minute", 60: "every hour"}.get(minuten, f"every {minuten} minutes")
    return f"{keer}, at {na} past" if na else keer


def _beurten() -> dict[str, str]:
    """Name -> when, of each row of the table of the handbook."""
    return dict(
        re.findall(r"^\| `([^`|]+)` \| [^|]+ \| ([^|]+) \|$", HANDLEIDING.partition("| line | what |")[2], re.M)
    )


def test_elke_beurt_van_het_rooster_staat_in_de_handleiding():
    assert sorted(_beurten()) == sorted(regel.naam for regel in rooster.ROOSTER)


@pytest.mark.parametrize("regel", rooster.ROOSTER, ids=lambda regel: regel.naam)
def test_de_handleiding_zegt_wanneer_een_beurt_is(regel):
    wanneer = _beurten()[regel.naam]
    assert re.findall(r"\b\d\d\.\d\d\b", wanneer) == [f"{om:%H.%M}" for om in regel.tijden]
    if regel.elke:
        assert wanneer.partition(";")[0] == _elke(regel)
