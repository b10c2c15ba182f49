"""A street in Sittard where many people report, and the days going by."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest

from meldingen.melding.models import Melding
from meldingen.streek.termijnen import AMSTERDAM
from tests.conftest import PLEK, SITTARD

VANDAAG = date(2026, 11, 20)


def moment(dag: date, uur: int = 21) -> datetime:
    return datetime.combine(dag, time(uur), AMSTERDAM)


@pytest.fixture
def straat(maak_melding) -> Callable[..., list[Melding]]:
    """straat(12, tot=dag): as many reporters, a few days apart, each on a point of their own within 60 metres."""

    def maak(aantal: int, *, tot: date = VANDAAG, om_de: int = 2, uur: int = 21, naam: str = "buur", **velden):
        lon, lat = PLEK[SITTARD]
        soort = velden.pop("categorie", "vuurwerk-afsteken")
        return [
            maak_melding(
                soort,
                gemeld_op=moment(tot - timedelta(days=om_de * n), uur),
                melder={"email": f"{naam}{n}@demo.example"},
                **{"lon": lon + (n % 8) * 1e-4, "lat": lat + n // 8 * 1e-4} | velden,
            )
            for n in range(aantal)
        ]

    return maak
