"""The timetable: whose turn it is, once per turn, however many are watching."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal import rooster
from portal.models import Roosterbeurt

pytestmark = pytest.mark.django_db
MIDDAG = datetime(2026, 7, 1, 12, 0, 30, tzinfo=UTC)


def _namen() -> set[str]:
    return {regel.naam for regel in rooster.ROOSTER}


def _geplande_taken() -> list[str]:
    return sorted(DBTaskResult.objects.values_list("task_path", flat=True))


def test_de_eerste_keer_is_alles_aan_de_beurt():
    assert set(rooster.plan(MIDDAG)) == _namen()
    assert _geplande_taken() == sorted(regel.taak.module_path for regel in rooster.ROOSTER)


def test_binnen_dezelfde_beurt_gebeurt_er_niets_meer():
    rooster.plan(MIDDAG)
    assert rooster.plan(MIDDAG + timedelta(seconds=20)) == []


def test_een_minuut_later_is_alleen_wat_elke_minuut_moet_weer_aan_de_beurt():
    rooster.plan(MIDDAG)
    DBTaskResult.objects.all().delete()
    elke_minuut = ["uitgaande berichten", "groepsberichten", "zoekindex", "geplande pagina's"]
    assert rooster.plan(MIDDAG + timedelta(minutes=1)) == elke_minuut


def test_tellingen_komen_vijf_over_het_hele_uur():
    rooster.plan(MIDDAG)
    DBTaskResult.objects.all().delete()
    assert "tellingen" not in rooster.plan(datetime(2026, 7, 1, 12, 4, 59, tzinfo=UTC))
    assert "tellingen" in rooster.plan(datetime(2026, 7, 1, 12, 5, 0, tzinfo=UTC))


def test_een_regel_kan_op_meer_dan_een_moment_van_de_dag_aan_de_beurt_zijn():
    regel = next(regel for regel in rooster.ROOSTER if regel.naam == "loopherinnering")
    beurten = [regel.laatste_moment(datetime(2026, 7, 2, uur, 30, tzinfo=UTC)) for uur in (15, 16, 18, 19)]
    zes, negen = datetime(2026, 7, 2, 16, tzinfo=UTC), datetime(2026, 7, 2, 19, tzinfo=UTC)
    assert beurten == [negen - timedelta(days=1), zes, zes, negen]


@pytest.mark.parametrize(
    ("moment", "verwacht"),
    [
        # 03.10 in the Netherlands is 01.10 UTC in summer and 02.10 UTC in winter.
        (datetime(2026, 7, 1, 1, 9, tzinfo=UTC), datetime(2026, 6, 30, 1, 10, tzinfo=UTC)),
        (datetime(2026, 7, 1, 1, 10, tzinfo=UTC), datetime(2026, 7, 1, 1, 10, tzinfo=UTC)),
        (datetime(2026, 12, 1, 1, 30, tzinfo=UTC), datetime(2026, 11, 30, 2, 10, tzinfo=UTC)),
        (datetime(2026, 12, 1, 2, 10, tzinfo=UTC), datetime(2026, 12, 1, 2, 10, tzinfo=UTC)),
    ],
)
def test_de_nachtbeurt_volgt_de_nederlandse_klok(moment, verwacht):
    regel = next(regel for regel in rooster.ROOSTER if regel.naam == "bewaartermijnen")
    assert regel.laatste_moment(moment) == verwacht


def test_een_gemiste_nacht_wordt_een_keer_ingehaald():
    rooster.plan(MIDDAG)
    DBTaskResult.objects.all().delete()
    assert "bewaartermijnen" in rooster.plan(MIDDAG + timedelta(days=5))
    DBTaskResult.objects.all().delete()
    assert "bewaartermijnen" not in rooster.plan(MIDDAG + timedelta(days=5, seconds=5))


def test_wat_nog_wacht_komt_er_niet_nog_eens_bij():
    rooster.plan(MIDDAG)
    rooster.plan(MIDDAG + timedelta(minutes=1))
    assert len(_geplande_taken()) == len(rooster.ROOSTER)


def test_wie_de_beurt_als_tweede_opschrijft_krijgt_hem_niet():
    """Two timetables looked at the same moment; the other was quicker with every line."""
    for regel in rooster.ROOSTER:
        Roosterbeurt.objects.create(naam=regel.naam, laatste=regel.laatste_moment(MIDDAG))
    assert [regel.naam for regel in rooster.ROOSTER if rooster._neem_beurt(regel, MIDDAG)] == []
    assert _geplande_taken() == []


def test_de_wachtrij_wordt_opgeruimd_na_twee_weken():
    rooster.plan(MIDDAG)
    oud = timezone.now() - timedelta(days=15)
    DBTaskResult.objects.filter(task_path__endswith="publiceer").update(
        status=TaskResultStatus.SUCCESSFUL, finished_at=oud
    )
    rooster.ruim_wachtrij_op.call()
    assert not DBTaskResult.objects.filter(task_path__endswith="publiceer").exists()
    assert DBTaskResult.objects.count() == len(rooster.ROOSTER) - 1
