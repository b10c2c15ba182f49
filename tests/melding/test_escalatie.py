"""The coordinator hears, on working mornings, which terms run out and which have: once each, and only what they may see."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meldingen.melding import acties, uitgaand
from meldingen.melding.acties import escalatie
from meldingen.melding.models import Categorie, Escalatie, Melding, Roltoewijzing, Team, Uitgaand, Vertrouweling
from meldingen.streek.termijnen import AMSTERDAM
from tests.conftest import BEEK, SITTARD, STEIN


def op(dag: int, maand: int = 11) -> datetime:
    """Half past six in the morning."""
    return datetime(2026, maand, dag, 6, 30, tzinfo=AMSTERDAM)


DINSDAG = op(24)


@pytest.fixture
def post(werk_af):
    """The mail goes out, as the timetable does it within a minute."""

    def gaat_uit() -> None:
        uitgaand.verstuur_openstaand.call()
        werk_af()

    return gaat_uit


@pytest.fixture
def met_termijn(maak_melding):
    def maak(jaar: int, maand: int, dag: int, **velden) -> Melding:
        melding = maak_melding(**velden)
        term = datetime(jaar, maand, dag, 23, 59, 59, tzinfo=AMSTERDAM)
        Melding.objects.filter(pk=melding.pk).update(uiterlijk_op=term)
        melding.refresh_from_db()
        return melding

    return maak


def verteld() -> set[tuple[int, str]]:
    return set(Escalatie.objects.values_list("melding_id", "soort"))


def test_vandaag_morgen_en_te_laat_in_een_mail(met_termijn, coordinator, brievenbus, post):
    laat, vandaag, morgen, later = (met_termijn(2026, 11, dag) for dag in (23, 24, 25, 26))
    assert escalatie.vertel(DINSDAG) == 3
    assert verteld() == {(laat.pk, "verstreken"), (vandaag.pk, "nadert"), (morgen.pk, "nadert")}
    post()
    (mail,) = brievenbus.aan(coordinator.email)
    tekst = mail.get_content()
    assert tekst.index("voorbij") < tekst.index(laat.nummer) < tekst.index("loopt vandaag") < tekst.index(morgen.nummer)
    assert f"{later.nummer} " not in tekst
    assert "23 november 2026" in tekst
    assert laat.tekst not in tekst


def test_elke_melding_een_keer_voor_en_een_keer_na_de_termijn(met_termijn, coordinator):
    melding = met_termijn(2026, 11, 25)
    assert escalatie.vertel(DINSDAG) == 1
    assert escalatie.vertel(DINSDAG) == 0
    assert escalatie.vertel(op(25)) == 0
    assert escalatie.vertel(op(26)) == 1
    assert verteld() == {(melding.pk, "nadert"), (melding.pk, "verstreken")}
    assert Uitgaand.objects.filter(sjabloon="escalatie").count() == 2


def test_een_termijn_die_opnieuw_begint_wordt_opnieuw_verteld(met_termijn, coordinator):
    melding = met_termijn(2026, 11, 24)
    escalatie.vertel(DINSDAG)
    Melding.objects.update(uiterlijk_op=datetime(2026, 11, 26, 23, 59, 59, tzinfo=AMSTERDAM))
    assert escalatie.vertel(op(25)) == 1
    assert melding.escalaties.count() == 2


def test_op_vrijdag_ook_wat_maandag_afloopt_en_in_het_weekend_niets(met_termijn, coordinator):
    met_termijn(2026, 11, 30)
    assert escalatie.vertel(op(28)) == 0
    assert escalatie.vertel(op(25, 12)) == 0
    assert escalatie.vertel(op(27)) == 1


def test_wachten_op_de_melder_is_niet_te_laat(met_termijn, coordinator, boa):
    acties.verander_status(met_termijn(2026, 11, 20), "wacht_op_melder", door=boa, bericht="Waar precies?")
    acties.verander_status(met_termijn(2026, 11, 20), "afgehandeld", door=boa, bericht="Klaar.")
    assert escalatie.vertel(DINSDAG) == 0


def test_alleen_wie_er_over_gaat_hoort_het(met_termijn, medewerker, brievenbus, post):
    sittard, stein = medewerker("coordinator", SITTARD), medewerker("coordinator", STEIN)
    weg = medewerker("coordinator", SITTARD, "Weg Sittard")
    weg.is_active = False
    weg.save()
    medewerker("boa", SITTARD)
    hier, elders, nergens = (met_termijn(2026, 11, 23, gemeente=g) for g in (SITTARD, STEIN, BEEK))
    assert escalatie.vertel(DINSDAG) == 2
    post()
    assert {mail["To"] for mail in brievenbus.mails} == {sittard.email, stein.email}
    assert hier.nummer in brievenbus.aan(sittard.email)[0].get_content()
    assert elders.nummer in brievenbus.aan(stein.email)[0].get_content()
    assert (nergens.pk, "verstreken") not in verteld()


def test_vertrouwelijk_hoort_alleen_wie_genoemd_is_en_zonder_soort(met_termijn, medewerker, brievenbus, post):
    een, ander = medewerker("coordinator", SITTARD, "Een"), medewerker("coordinator", SITTARD, "Ander")
    Categorie.objects.filter(slug="verward-gedrag").update(vertrouwelijk=True)
    melding = met_termijn(2026, 11, 23, categorie="verward-gedrag")
    assert escalatie.vertel(DINSDAG) == 0
    Vertrouweling.objects.create(gebruiker=een, categorie=melding.categorie, gemeente_code=SITTARD)
    assert escalatie.vertel(DINSDAG) == 1
    post()
    assert "vertrouwelijke melding" in brievenbus.aan(een.email)[0].get_content()
    assert melding.categorie.naam not in brievenbus.aan(een.email)[0].get_content()
    assert brievenbus.aan(ander.email) == []


def test_coordinator_van_een_team_hoort_alleen_dat_team(met_termijn, medewerker, brievenbus, post):
    coordinator = medewerker("coordinator", SITTARD)
    hier, daar = met_termijn(2026, 11, 23), met_termijn(2026, 11, 23, categorie="zwerfvuil")
    assert hier.team != daar.team
    Roltoewijzing.objects.filter(gebruiker=coordinator).update(team=Team.objects.get(pk=daar.team_id))
    assert escalatie.vertel(DINSDAG) == 1
    assert verteld() == {(daar.pk, "verstreken")}


def test_hoogstens_tweehonderd_regels_en_dan_hoeveel_er_nog_zijn(
    met_termijn, coordinator, brievenbus, post, monkeypatch
):
    monkeypatch.setattr(escalatie, "MEESTE_REGELS", 3)
    for dag in (23, 23, 24, 24, 25):
        met_termijn(2026, 11, dag)
    assert escalatie.vertel(DINSDAG) == 5
    post()
    tekst = brievenbus.aan(coordinator.email)[0].get_content()
    assert tekst.count("- WM-") == 3
    assert "En nog 2." in tekst


def test_is_er_niets_dan_komt_er_geen_mail(met_termijn, coordinator):
    met_termijn(2026, 12, 24)
    assert escalatie.vertel(DINSDAG) == 0
    assert not Uitgaand.objects.exists()


def test_het_aantal_vragen_hangt_niet_van_het_aantal_meldingen_af(met_termijn, coordinator):
    aantallen = []
    for n, dag in ((1, 23), (12, 24)):
        for _ in range(n):
            met_termijn(2026, 11, dag)
        with CaptureQueriesContext(connection) as vragen:
            escalatie.vertel(op(dag + 1))
        aantallen.append(len(vragen))
    assert aantallen[1] <= aantallen[0] + 1


def test_de_geschiedenis_van_de_melding_zegt_dat_de_coordinator_het_weet(als, boa, coordinator, maak_melding):
    melding = maak_melding()
    Escalatie.objects.create(melding=melding, soort="verstreken", uiterlijk_op=timezone.now())
    assert "De coördinator is verteld" in als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()
