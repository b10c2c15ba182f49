"""Which team, and why: the most specific rule wins and never nobody."""

from datetime import datetime, time

import pytest

from meldingen.melding import routering
from meldingen.melding.models import Categorie, Routeringsregel, Team
from meldingen.streek import gebieden
from meldingen.streek.termijnen import AMSTERDAM
from tests.conftest import PLEK, SITTARD, STEIN

MAANDAG_MIDDAG = datetime(2026, 11, 23, 14, tzinfo=AMSTERDAM)


@pytest.fixture
def buurt(portaal):
    Routeringsregel.objects.all().delete()
    return gebieden.bij(*PLEK[SITTARD])


@pytest.fixture
def burengerucht(portaal):
    return Categorie.objects.select_related("ouder").get(slug="burengerucht")


def regel(team: str, gebied: str, categorie=None, gemeente: str = SITTARD, **velden) -> Team:
    nieuw, _ = Team.objects.get_or_create(gemeente_code=gemeente, naam=team)
    Routeringsregel.objects.create(team=nieuw, gebied_code=gebied, categorie=categorie, **velden)
    return nieuw


def test_zonder_regel_krijgt_het_vangnet_de_melding(buurt, burengerucht):
    uit = routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG)
    assert uit.team.vangnet
    assert "vangnet" in uit.reden


def test_wat_gaat_voor_waar_en_waar_gaat_voor_wanneer(buurt, burengerucht):
    regel("alles-in-buurt", buurt.code, dagen="1")
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.naam == "alles-in-buurt"
    regel("hoofd-in-gemeente", SITTARD, burengerucht.ouder)
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.naam == "hoofd-in-gemeente"
    regel("categorie-in-gemeente", SITTARD, burengerucht)
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.naam == "categorie-in-gemeente"
    regel("categorie-in-wijk", buurt.wijk_code, burengerucht)
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.naam == "categorie-in-wijk"
    regel("categorie-in-wijk-maandag", buurt.wijk_code, burengerucht, dagen="1", van=time(8), tot=time(17))
    uit = routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG)
    assert uit.team.naam == "categorie-in-wijk-maandag"
    assert (
        uit.reden
        == "'Lawaai van buren' in deze wijk op ma van 08.00 tot 17.00 uur gaat naar categorie-in-wijk-maandag."
    )


@pytest.mark.parametrize(
    ("moment", "geldt"),
    [
        (datetime(2026, 11, 27, 23, 30, tzinfo=AMSTERDAM), True),  # Friday night
        (datetime(2026, 11, 28, 2, 30, tzinfo=AMSTERDAM), True),  # the small hours after it
        (datetime(2026, 11, 27, 2, 30, tzinfo=AMSTERDAM), False),  # the small hours after Thursday
        (datetime(2026, 11, 28, 23, 30, tzinfo=AMSTERDAM), False),  # Saturday night
        (datetime(2026, 11, 28, 3, 0, tzinfo=AMSTERDAM), False),  # the end is not in it
    ],
)
def test_een_nachtdienst_loopt_door_na_middernacht(buurt, burengerucht, moment, geldt):
    regel("nacht", SITTARD, burengerucht, dagen="5", van=time(22), tot=time(3))
    assert (routering.bestemming(burengerucht, buurt, moment).team.naam == "nacht") is geldt


def test_een_regel_die_uit_staat_telt_niet_en_bij_gelijk_wint_de_oudste(buurt, burengerucht):
    regel("uit", SITTARD, burengerucht, actief=False)
    regel("eerste", SITTARD, burengerucht)
    regel("tweede", SITTARD, burengerucht)
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.naam == "eerste"


def test_een_team_krijgt_nooit_werk_van_een_andere_gemeente(buurt, burengerucht):
    regel("team-van-stein", SITTARD, burengerucht, gemeente=STEIN)
    assert routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG).team.gemeente_code == SITTARD


def test_een_gemeente_zonder_vangnet_zegt_wat_er_moet_gebeuren(buurt, burengerucht):
    Team.objects.filter(gemeente_code=SITTARD).update(vangnet=False)
    with pytest.raises(routering.GeenTeam, match="vangnet"):
        routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG)


def test_routeren_kost_een_vast_aantal_queries(buurt, burengerucht, django_assert_max_num_queries):
    for n in range(30):
        regel(f"team-{n}", SITTARD, burengerucht)
    with django_assert_max_num_queries(1):
        routering.bestemming(burengerucht, buurt, MAANDAG_MIDDAG)
