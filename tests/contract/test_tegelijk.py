"""Eight machines, or one that does not wait, at the same moment: one key gives one melding and one answer."""

import json
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Inzending, Melding, Statusovergang, Uitgaand

from .conftest import lijf

DRADEN = 8


@pytest.fixture
def stuur_echt(portaal, live_server) -> Callable[[dict, str], tuple[int, bytes]]:
    def doe(inhoud: dict, sleutel: str) -> tuple[int, bytes]:
        koppen = {"Content-Type": "application/json", "Idempotency-Key": sleutel}
        verzoek = Request(f"{live_server.url}/api/v1/meldingen", json.dumps(inhoud).encode(), koppen)
        try:
            with urlopen(verzoek, timeout=30) as antwoord:
                return antwoord.status, antwoord.read()
        except HTTPError as fout:
            return fout.code, fout.read()

    return doe


def _tegelijk(werk: list[Callable[[], tuple[int, bytes]]]) -> list[tuple[int, bytes]]:
    """All at the very same moment, as far as threads can."""
    start = threading.Barrier(len(werk))

    def een(stuur: Callable) -> tuple[int, bytes]:
        start.wait()
        return stuur()

    with ThreadPoolExecutor(len(werk)) as draden:
        return list(draden.map(een, werk))


def test_zelfde_sleutel_tegelijk_geeft_een_melding_en_een_antwoord(stuur_echt):
    for _ronde in range(3):
        Melding.objects.all().delete()
        Uitgaand.objects.all().delete()
        sleutel, inhoud = str(uuid.uuid4()), lijf(melder={"email": "bewoner@demo.example"})
        antwoorden = _tegelijk([lambda i=inhoud, s=sleutel: stuur_echt(i, s)] * DRADEN)
        assert {status for status, _inhoud in antwoorden} == {201}
        assert len({inhoud for _status, inhoud in antwoorden}) == 1
        assert Melding.objects.count() == Inzending.objects.count() == Statusovergang.objects.count() == 1
        assert Uitgaand.objects.count() <= 1


def test_zelfde_sleutel_tegelijk_met_iets_anders_geeft_een_melding_en_verder_409(stuur_echt):
    sleutel = str(uuid.uuid4())
    werk = [lambda n=n: stuur_echt(lijf(tekst=f"Melding nummer {n}."), sleutel) for n in range(DRADEN)]
    assert sorted(status for status, _inhoud in _tegelijk(werk)) == [201] + [409] * (DRADEN - 1)
    assert Melding.objects.count() == 1


def test_verschillende_sleutels_tegelijk_gaan_elkaar_niet_in_de_weg(stuur_echt):
    antwoorden = _tegelijk([lambda: stuur_echt(lijf(), str(uuid.uuid4()))] * DRADEN)
    assert {status for status, _inhoud in antwoorden} == {201}
    assert Melding.objects.count() == DRADEN
    assert len({inhoud for _status, inhoud in antwoorden}) == DRADEN
    assert tellen.verschillen() == []
