"""One action on many meldingen: each once, whatever happens to the worker; what cannot be done says why."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter

import pytest
from django.db import connections
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from meldingen.melding import acties
from meldingen.melding.models import Categorie, Melding, Roltoewijzing, Statusovergang, Uitgaand
from meldingen.werkvoorraad.bulk import acties as bulk
from meldingen.werkvoorraad.bulk.models import Bulkactie, Bulkregel
from meldingen.werkvoorraad.inrichten import acties as inrichten_acties
from tests.conftest import SITTARD, STEIN
from tests.melding.test_berichten import _test_database

KLAAR = {"naar": "afgehandeld", "bericht": "Wij hebben alles opgeruimd."}
Soort = Bulkactie.Soort


def begin(meldingen, door, soort=Soort.STATUS, **gegevens) -> Bulkactie:
    gezien = {melding.pk: melding.status for melding in meldingen}
    return bulk.begin(gezien, soort=soort, gegevens=gegevens or KLAAR, omschrijving="Proef", door=door)


def doe(actie: Bulkactie) -> dict[int, str]:
    """Let the worker do it; what was left, and why."""
    bulk.voer_uit.call(actie.pk)
    actie.refresh_from_db()
    return dict(actie.regels.filter(stand="overgeslagen").values_list("melding_id", "waarom"))


def test_boa_sluit_alles_in_een_keer_en_elke_melder_krijgt_een_mail(maak_melding, boa, brievenbus, werk_af):
    meldingen = [maak_melding(melder={"email": f"bewoner{n}@demo.example"}) for n in range(4)]
    actie = begin(meldingen, boa)
    werk_af()
    werk_af()
    actie.refresh_from_db()
    assert (actie.stand, actie.totaal, actie.klaar_op is not None) == ("klaar", 4, True)
    assert set(Melding.objects.values_list("status", flat=True)) == {"afgehandeld"}
    for n in range(4):
        laatste = brievenbus.aan(f"bewoner{n}@demo.example")[-1]
        assert "Wij hebben alles opgeruimd." in laatste.get_content()


def test_wat_niet_kan_wordt_overgeslagen_met_de_reden_en_de_rest_gaat_door(maak_melding, boa, collega):
    goed, eerst, nieuw = maak_melding(), maak_melding(), maak_melding()
    actie = begin([eerst, goed, nieuw], boa, naar="ingepland", bericht="Wij komen.", ingepland_op="2030-01-07")
    acties.verander_status(eerst, "in_behandeling", door=collega)
    Bulkregel.objects.filter(melding=nieuw).update(gezien="wacht_op_melder")
    niet = doe(actie)
    assert "Iemand was u voor: de status is nu 'In behandeling'" in niet[eerst.pk]
    assert niet[nieuw.pk] == "Van 'Wacht op melder' naar 'Ingepland' is geen bestaande stap."
    assert set(niet) == {eerst.pk, nieuw.pk}
    goed.refresh_from_db()
    assert (goed.status, str(goed.ingepland_op)) == ("ingepland", "2030-01-07")


def test_toewijzen_aan_team_en_persoon(maak_melding, coordinator, boa, buitenstaander):
    hier, daar = maak_melding(), maak_melding(gemeente=STEIN)
    team = inrichten_acties.maak_team(SITTARD, naam="Nachtploeg", email="", door=coordinator)
    niet = doe(begin([hier, daar], coordinator, Soort.TOEWIJZEN, team=team.pk, behandelaar=boa.pk))
    hier.refresh_from_db()
    assert (hier.team, hier.behandelaar) == (team, boa)
    assert niet == {daar.pk: "Nachtploeg werkt in een andere gemeente. Kies een team van hier."}
    niet = doe(begin([hier], coordinator, Soort.TOEWIJZEN, team=team.pk, behandelaar=boa.pk))
    assert niet == {hier.pk: "Dit was al zo toegewezen."}
    niet = doe(begin([hier], coordinator, Soort.TOEWIJZEN, behandelaar=buitenstaander.pk))
    assert "mag deze melding niet behandelen" in niet[hier.pk]
    hier.refresh_from_db()
    assert hier.behandelaar == boa


def test_een_team_of_persoon_die_intussen_weg_is_wordt_niet_gekozen(maak_melding, coordinator, collega):
    melding = maak_melding()
    team = inrichten_acties.maak_team(SITTARD, naam="Nachtploeg", email="", door=coordinator)
    naar_team = begin([melding], coordinator, Soort.TOEWIJZEN, team=team.pk)
    naar_collega = begin([melding], coordinator, Soort.TOEWIJZEN, behandelaar=collega.pk)
    inrichten_acties.hef_op(team, door=coordinator)
    collega.is_active = False
    collega.save()
    assert "opgeheven" in doe(naar_team)[melding.pk]
    assert "werkt hier niet meer" in doe(naar_collega)[melding.pk]


def test_andere_soort_en_urgentie(maak_melding, boa):
    een, twee = maak_melding(), maak_melding("zwerfvuil")
    afval = Categorie.objects.get(slug="zwerfvuil")
    assert doe(begin([een, twee], boa, Soort.CATEGORIE, categorie=afval.pk)) == {twee.pk: "Dit was de soort al."}
    een.refresh_from_db()
    assert een.categorie == afval
    assert doe(begin([een], boa, Soort.URGENTIE, urgentie="hoog")) == {}
    een.refresh_from_db()
    assert een.urgentie == "hoog"
    assert een.notities.last().tekst.startswith("Urgentie: ")
    laat = begin([twee], boa, Soort.CATEGORIE, categorie=Categorie.objects.get(slug="hondenpoep").pk)
    Categorie.objects.filter(slug="hondenpoep").update(actief=False)
    assert "bestaat niet meer" in doe(laat)[twee.pk]


@pytest.mark.parametrize("hoe", ["rol", "account"])
def test_de_rechten_zijn_die_van_het_moment_zelf(maak_melding, boa, hoe):
    meldingen = [maak_melding(), maak_melding()]
    actie = begin(meldingen, boa)
    if hoe == "rol":
        Roltoewijzing.objects.filter(gebruiker=boa).delete()
    else:
        boa.is_active = False
        boa.save()
    niet = doe(actie)
    assert set(niet) == {melding.pk for melding in meldingen}
    assert all(("mag dit niet" if hoe == "rol" else "kan niet meer inloggen") in waarom for waarom in niet.values())
    assert set(Melding.objects.values_list("status", flat=True)) == {"gemeld"}


def test_een_onverwachte_fout_raakt_alleen_die_ene_melding(maak_melding, boa, caplog):
    een, twee = maak_melding(), maak_melding()
    actie = begin([een, twee], boa)
    # A number that no date can be: something we did not think of.
    actie.gegevens = KLAAR | {"ingepland_op": "32-13-2026"}
    actie.save()
    niet = doe(actie)
    assert set(niet) == {een.pk, twee.pk}
    assert niet[een.pk] == "Er ging bij ons iets mis. Probeer het bij deze melding zelf."
    assert "bulkregel mislukt" in caplog.text
    assert actie.stand == "klaar"


def test_niets_en_te_veel_worden_niet_begonnen(boa):
    for gezien, fout in (({}, bulk.NietsGekozen), (dict.fromkeys(range(5001), "gemeld"), bulk.TeVeel)):
        with pytest.raises(fout):
            bulk.begin(gezien, soort=Soort.STATUS, gegevens=KLAAR, omschrijving="x", door=boa)
    assert not Bulkactie.objects.exists()


def test_een_lange_actie_gaat_in_porties_en_laat_anderen_voor(maak_melding, boa, monkeypatch):
    actie = begin([maak_melding() for _ in range(3)], boa)
    DBTaskResult.objects.all().delete()
    monkeypatch.setattr(bulk, "PORTIE_S", 0.0)
    for n in range(1, 4):
        assert bulk.voer_uit.call(actie.pk) == 1
        assert DBTaskResult.objects.filter(task_path__endswith="bulk.acties.voer_uit").count() == n
    assert bulk.voer_uit.call(actie.pk) == 0
    actie.refresh_from_db()
    assert actie.stand == "klaar"


def test_het_rooster_pakt_op_wat_bleef_liggen(maak_melding, boa, werk_af):
    actie = begin([maak_melding()], boa)
    DBTaskResult.objects.all().delete()
    assert bulk.hervat.call() == 0, "it has only just begun"
    Bulkactie.objects.update(gemaakt_op=timezone.now() - timezone.timedelta(minutes=3))
    assert bulk.hervat.call() == 1
    werk_af()
    actie.refresh_from_db()
    assert actie.stand == "klaar"
    assert bulk.hervat.call() == 0


def test_vijfduizend_regels_kosten_een_vast_aantal_opdrachten(maak_melding, boa, django_assert_max_num_queries):
    meldingen = [maak_melding() for _ in range(30)]
    with django_assert_max_num_queries(8):
        begin(meldingen, boa)


@pytest.mark.django_db(transaction=True)
def test_vier_werkers_tegelijk_doen_elke_melding_een_keer(maak_melding, boa):
    actie = begin([maak_melding() for _ in range(20)], boa)
    aantallen: list[int] = []

    def werk() -> None:
        aantallen.append(bulk.voer_uit.call(actie.pk))
        connections.close_all()

    draden = [threading.Thread(target=werk) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sum(aantallen) == 20
    _alles_precies_een_keer(actie, 20)


@pytest.mark.django_db(transaction=True)
def test_een_werker_die_halverwege_wordt_gedood_doet_geen_melding_twee_keer(maak_melding, boa, settings):
    actie = begin([maak_melding(melder={"email": f"b{n}@demo.example"}) for n in range(60)], boa)
    DBTaskResult.objects.exclude(task_path__endswith="bulk.acties.voer_uit").delete()
    omgeving = os.environ | {"DATABASE_URL": _test_database(), "DEMO": "1"}
    opdracht = [sys.executable, "manage.py", "db_worker", "--queue-name", "default", "--no-startup-delay"]
    werker = subprocess.Popen(opdracht, env=omgeving, cwd=settings.BASE_DIR)
    try:
        tot = time.monotonic() + 60
        while not actie.regels.filter(stand="gedaan").exists() and time.monotonic() < tot:
            time.sleep(0.01)
        werker.send_signal(signal.SIGKILL)
    finally:
        werker.kill()
        werker.wait()
    gedaan = actie.regels.filter(stand="gedaan").count()
    assert 0 < gedaan < 60, "killed in the middle"
    assert Melding.objects.filter(status="afgehandeld").count() == gedaan
    Bulkactie.objects.update(gemaakt_op=timezone.now() - timezone.timedelta(minutes=3))
    assert bulk.hervat.call() == 1
    assert bulk.voer_uit.call(actie.pk) == 60 - gedaan
    _alles_precies_een_keer(actie, 60)
    assert Uitgaand.objects.filter(sjabloon="afgehandeld").count() == 60


def _alles_precies_een_keer(actie: Bulkactie, aantal: int) -> None:
    actie.refresh_from_db()
    assert actie.stand == "klaar"
    assert Counter(actie.regels.values_list("stand", flat=True)) == {"gedaan": aantal}
    stappen = Counter(Statusovergang.objects.filter(naar="afgehandeld").values_list("melding", flat=True))
    assert (len(stappen), set(stappen.values())) == (aantal, {1})
