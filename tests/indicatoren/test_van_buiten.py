"""What the public gets to see of loaded figures: whole years of whole gemeenten, and never a small number, in no sentence."""

import pytest

from meldingen.indicatoren.oordeel import oordelen
from meldingen.indicatoren.van_buiten import ingelezen, openbare_reeksen
from meldingen.models import Indicator, Indicatorwaarde
from tests.conftest import BEEK

WIJK = "WK088800"


@pytest.fixture
def woninginbraken(portaal) -> Indicator:
    return Indicator.objects.get(slug="woninginbraken")


@pytest.fixture
def zet(woninginbraken):
    def doe(periode: str, waarde: int, code: str = BEEK, gebied: str = "Beek") -> None:
        Indicatorwaarde.objects.create(
            indicator=woninginbraken,
            gebied=gebied,
            gebied_code=code,
            periode=periode,
            waarde=waarde,
            herkomst="politie",
            bron="Politie, data.politie.nl",
        )

    return doe


def test_hele_jaren_van_een_gemeente_staan_op_de_pagina(client, zet):
    zet("2021", 140)
    zet("2025", 90)
    pagina = client.get("/indicatoren/woninginbraken/?gebied=Beek").content.decode()
    assert "Bron: Politie, data.politie.nl" in pagina
    assert '<td class="getal">140</td><td class="getal">90</td>' in pagina
    assert "op koers" in pagina


def test_een_klein_aantal_staat_nergens_ook_niet_in_het_oordeel(client, zet, woninginbraken):
    zet("2021", 1017)
    zet("2025", 3)
    assert [p.waarde for reeks in ingelezen(woninginbraken) for p in reeks.punten] == [1017]
    redenen = [oordeel.reden for doel, oordeel in oordelen([woninginbraken])["woninginbraken"] if doel.gebied == "Beek"]
    assert redenen
    assert not any("2025" in reden for reden in redenen)
    pagina = client.get("/indicatoren/woninginbraken/?gebied=Beek").content.decode()
    assert '<td class="getal">3</td>' not in pagina


def test_wat_een_som_zou_maken_blijft_weg(zet, woninginbraken):
    """20 in the year less 17 in the first half would give 3; the gemeente less its wijk as well."""
    zet("2025", 20)
    zet("2025-H1", 17)
    zet("2025-03", 9)
    zet("2025", 18, WIJK, "Een wijk")
    zet("2025", 300, "", "Westelijke Mijnstreek")
    assert [(r.gebied, str(p.periode)) for r in ingelezen(woninginbraken) for p in r.punten] == [("Beek", "2025")]


def test_de_kadernota_staat_er_zoals_zij_is(woninginbraken):
    beek = [r for r in openbare_reeksen([woninginbraken])["woninginbraken"] if r.gebied == "Beek"]
    assert [str(punt.periode) for punt in beek[0].punten] == ["2018", "2019", "2020", "2021", "2022-H1"]
