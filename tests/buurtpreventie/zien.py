"""What neighbours saw, for the tests: glass on the cycle path, told by Loper unless said otherwise."""

import itertools

import pytest

from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.gezien.acties.waarnemingen import Gezien
from buurtpreventie.gezien.models import Waarneming
from tests.buren import plaats
from tests.conftest import PLEK, SITTARD

LON, LAT = PLEK[SITTARD]
GLAS = Gezien("Er ligt glas op het fietspad.", lon=LON, lat=LAT)


@pytest.fixture
def wie(groep, buur):
    return lambda naam: plaats(groep, buur(naam))


@pytest.fixture
def leg_vast(groep, wie):
    teller = itertools.count()

    def doe(gezien: Gezien = GLAS, naam: str = "Loper", **anders) -> Waarneming:
        velden = {"sleutel": f"sleutel-{next(teller):016}", "door": wie(naam)} | anders
        return waarnemingen.leg_vast(groep, gezien, **velden)

    return doe
