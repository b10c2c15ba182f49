"""A total always equals a recount: whatever is corrected, moved, merged, reopened or comes in late."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meldingen.melding import acties
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Categorie, Melding, Roltoewijzing, Telling, Telregel
from meldingen.streek.plek import Plek
from meldingen.streek.termijnen import dag_van
from tests.conftest import BEEK, PLEK, SITTARD, STEIN

STAPPEN = st.lists(
    st.tuples(
        st.sampled_from(["meld", "laat", "soort", "plek", "samen", "heropen", "vouw", "hertel"]),
        st.integers(0, 5),
        st.sampled_from(["burengerucht", "vuurwerk-knal", "zwerfvuil"]),
        st.sampled_from([BEEK, SITTARD]),
    ),
    min_size=1,
    max_size=14,
)


def totaal(gebied: str, categorie: Categorie) -> int:
    vandaag = dag_van(timezone.now())
    uit = tellen.totalen("maand", [gebied], [categorie.pk], van=date(2020, 1, 1), tot=vandaag + timedelta(days=1))
    per_dag = tellen.totalen("dag", [gebied], [categorie.pk], van=date(2020, 1, 1), tot=vandaag + timedelta(days=1))
    assert uit.total() == per_dag.total()
    return uit.total()


def doe(stap: str, n: int, soort: str, gemeente: str, maak_melding, door) -> None:
    meldingen = list(Melding.objects.order_by("pk"))
    if stap in ("meld", "laat") or not meldingen:
        maak_melding(soort, gemeente, gemeld_op=timezone.now() - timedelta(days=n * 17 if stap == "laat" else 0))
        return
    melding = meldingen[n % len(meldingen)]
    try:
        match stap:
            case "soort":
                acties.hercategoriseer(melding, Categorie.objects.get(slug=soort), door=door)
            case "plek":
                acties.verplaats(melding, Plek(*PLEK[gemeente]), door=door)
            case "samen":
                acties.voeg_samen(melding, meldingen[0], door=door)
            case "heropen":
                acties.heropen(melding, tekst="Toch niet", door=door)
            case "vouw":
                tellen.vouw_op.call()
            case "hertel":
                tellen.hertel()
    except acties.ActieFout:
        pass  # a step that is not allowed changes nothing, which is what we count afterwards


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=STAPPEN)
def test_een_totaal_is_altijd_gelijk_aan_een_hertelling(stappen, maak_melding, regionale_coordinator):
    with transaction.atomic():
        for stap in stappen:
            doe(*stap, maak_melding, regionale_coordinator)
            assert tellen.verschillen() == []
        for gemeente in (BEEK, SITTARD):
            for categorie in Categorie.objects.filter(slug__in=["burengerucht", "vuurwerk-knal", "zwerfvuil"]):
                echt = Melding.objects.filter(gemeente_code=gemeente, categorie=categorie).count()
                assert totaal(gemeente, categorie) == echt
        dubbel = sum(Telregel.objects.values_list("dubbel", flat=True)) + sum(
            Telling.objects.filter(korrel="dag", gebied_code__startswith="GM").values_list("dubbel", flat=True)
        )
        assert dubbel == Melding.objects.filter(status="dubbel").count()
        transaction.set_rollback(True)


@pytest.fixture
def regionale_coordinator(medewerker):
    wie = medewerker("coordinator", SITTARD, "Regio Coördinator")
    Roltoewijzing.objects.create(gebruiker=wie, rol="coordinator", gemeente_code=BEEK)
    return wie


def test_gesloten_dagen_worden_opgevouwen_en_vandaag_telt_levend(maak_melding):
    maak_melding(gemeld_op=timezone.now() - timedelta(days=3))
    maak_melding()
    assert tellen.vouw_op.call() == 1
    assert tellen.vouw_op.call() == 0
    assert Telregel.objects.count() == 1
    # buurt, wijk and gemeente, per day and per month
    assert Telling.objects.count() == 6
    assert totaal(SITTARD, Categorie.objects.get(slug="vuurwerk-afsteken")) == 2


def test_een_fout_in_de_telling_komt_aan_het_licht_en_hertellen_herstelt(maak_melding):
    maak_melding()
    Telregel.objects.update(aantal=5)
    assert tellen.verschillen() == [
        f"{dag_van(timezone.now())} BU18830100 vuurwerk-afsteken: geteld 5, in werkelijkheid 1"
    ]
    tellen.hertel()
    assert tellen.verschillen() == []


def test_tellen_kost_evenveel_bij_een_als_bij_veel(maak_melding, django_assert_num_queries):
    categorie = Categorie.objects.get(slug="vuurwerk-afsteken").pk
    for aantal in (1, 30):
        for _ in range(aantal):
            maak_melding()
        with django_assert_num_queries(2):
            tellen.totalen("maand", [BEEK, SITTARD, STEIN], [categorie], van=date(2020, 1, 1), tot=date(2030, 1, 1))


def test_een_telling_komt_nooit_onder_nul(maak_melding):
    maak_melding(gemeld_op=timezone.now() - timedelta(days=3))
    tellen.vouw_op.call()
    with pytest.raises(IntegrityError), transaction.atomic():
        Telling.objects.update(aantal=-1)
