"""Counts of the work: always what a recount says, and what the coordinator reads from them."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meldingen.cijfers.werk import overzicht as werkoverzicht
from meldingen.melding import acties
from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Categorie, Melding, Team, Werkregel, Werksoort, Werktelling
from meldingen.streek.plek import Plek
from meldingen.streek.termijnen import dag_van
from tests.conftest import PLEK, SITTARD

DOEN = ["meld", "soort", "plek", "team", "dicht", "heropen", "samen", "deel", "vouw", "hertel"]
STAPPEN = st.lists(st.tuples(st.sampled_from(DOEN), st.integers(0, 5)), min_size=1, max_size=14)


def doe(stap: str, n: int, maak_melding, door) -> None:
    meldingen = list(Melding.objects.order_by("pk"))
    if stap == "meld" or not meldingen:
        maak_melding(gemeld_op=timezone.now() - timedelta(days=n * 9))
        return
    melding = meldingen[n % len(meldingen)]
    soort = Categorie.objects.get(slug=("zwerfvuil", "burengerucht")[n % 2])
    try:
        match stap:
            case "soort":
                acties.hercategoriseer(melding, soort, door=door)
            case "plek":
                acties.verplaats(melding, Plek(PLEK[SITTARD][0] - 0.04 * (n % 2), 50.975), door=door)
            case "team":
                acties.wijs_toe(melding, team=Team.objects.filter(gemeente_code=SITTARD)[n % 3], door=door)
            case "dicht":
                acties.verander_status(melding, "afgehandeld", door=door, bericht="Klaar.")
            case "heropen":
                acties.heropen(melding, tekst="Toch niet.", door=door)
            case "samen":
                acties.voeg_samen(melding, meldingen[0], door=door)
            case "deel":
                acties.deel_af(melding, soort, tekst="Een deel.", door=door)
            case "vouw":
                werkcijfers.vouw_op.call()
            case "hertel":
                werkcijfers.hertel()
    except acties.ActieFout:
        pass  # a step that is not allowed changes nothing, which is what we count afterwards


@pytest.mark.django_db
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=STAPPEN)
def test_wat_open_is_is_altijd_gelijk_aan_een_hertelling(stappen, maak_melding, coordinator):
    with transaction.atomic():
        for stap in stappen:
            doe(*stap, maak_melding, coordinator)
            assert werkcijfers.verschillen() == []
        transaction.set_rollback(True)


def overzicht(doorsnede: str = "alles") -> dict[str, werkoverzicht.Werk]:
    rijen = werkoverzicht.overzicht([SITTARD], doorsnede, {}, dag_van(timezone.now()))
    return {werk.sleutel: werk for werk in rijen}


@pytest.fixture
def werk(maak_melding, boa) -> Melding:
    """Two open (one old), one closed in time and one too late, one reopened."""
    nu = timezone.now()
    maak_melding("zwerfvuil")
    maak_melding("zwerfvuil", gemeld_op=nu - timedelta(days=20))
    for melding in (maak_melding("zwerfvuil"), maak_melding("zwerfvuil", gemeld_op=nu - timedelta(days=60))):
        acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    acties.heropen(melding, tekst="Toch niet.")
    return melding


@pytest.mark.parametrize("gevouwen", [False, True])
def test_de_cijfers_van_het_werk(werk, gevouwen):
    if gevouwen:
        werkcijfers.vouw_op.call()
        assert not Werkregel.objects.exists()
    alles = overzicht()[""]
    assert alles.open == [1, 0, 1, 1, 0]
    assert (alles.gesloten, alles.op_tijd, alles.deel_op_tijd, alles.heropend) == (2, 1, 50, 1)
    assert alles.antwoorden == 2
    assert alles.eerste_antwoord is not None
    assert overzicht("team")[str(werk.team_id)].totaal_open == 3
    assert overzicht("buurt")[werk.buurt.code].totaal_open == 3


def test_een_hertelling_geeft_dezelfde_cijfers(werk):
    voor = vars(overzicht()[""])
    werkcijfers.vouw_op.call()
    assert werkcijfers.hertel() == 3
    # The term of the reopened one started anew, so its closing counts as in time now.
    assert vars(overzicht()[""]) == voor | {"op_tijd": 2}


def test_twee_keer_vouwen_telt_niet_dubbel_en_nul_blijft_niet_liggen(werk, boa):
    werkcijfers.vouw_op.call()
    assert werkcijfers.vouw_op.call() == 0
    for melding in Melding.objects.openstaand():
        acties.verander_status(melding, "afgehandeld", door=boa, bericht="Klaar.")
    werkcijfers.vouw_op.call()
    assert not Werktelling.objects.filter(soort=Werksoort.OPEN).exists()


@pytest.mark.parametrize("per", ["team", "soort", "buurt", "onzin"])
def test_de_coordinator_leest_hoe_het_loopt(als, coordinator, werk, per, django_assert_max_num_queries):
    client = als(coordinator)
    with django_assert_max_num_queries(12):
        pagina = client.get(f"/werkvoorraad/cijfers/?per={per}&gemeente=GM0971").content.decode()
    assert "Hoe loopt het werk?" in pagina
    assert "50%" in pagina
    assert "1 van 2" in pagina


def test_wie_niet_stuurt_ziet_de_cijfers_niet(als, boa, buitenstaander, medewerker, werk):
    assert als(boa).get("/werkvoorraad/cijfers/").status_code == 403
    stein = medewerker("leidinggevende", "GM0971")
    assert als(stein).get("/werkvoorraad/cijfers/?gemeente=GM1883").context["alles"].totaal_open == 0
