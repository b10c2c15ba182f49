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

from meldingen import acties
from meldingen.acties import bulk
from meldingen.acties import inrichten as inrichten_acties
from meldingen.models import (
    Bericht,
    Bulkactie,
    Bulkregel,
    Categorie,
    Melding,
    Roltoewijzing,
    Standaardtekst,
    Statusovergang,
)
from tests.conftest import SITTARD, STEIN
from tests.meldingen.test_berichten import _test_database

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
        assert DBTaskResult.objects.filter(task_path__endswith="bulk.voer_uit").count() == n
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
    DBTaskResult.objects.exclude(task_path__endswith="bulk.voer_uit").delete()
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
    assert Bericht.objects.filter(sjabloon="afgehandeld").count() == 60


def _alles_precies_een_keer(actie: Bulkactie, aantal: int) -> None:
    actie.refresh_from_db()
    assert actie.stand == "klaar"
    assert Counter(actie.regels.values_list("stand", flat=True)) == {"gedaan": aantal}
    stappen = Counter(Statusovergang.objects.filter(naar="afgehandeld").values_list("melding", flat=True))
    assert (len(stappen), set(stappen.values())) == (aantal, {1})


def kies(client, *meldingen, **vraag):
    return client.get("/werkvoorraad/bulk/nieuw/", {"melding": [m.pk for m in meldingen], "wat": "status"} | vraag)


def stuur(client, antwoord, stap="bekijk", **velden):
    """The next step of the form, with what the page before it held."""
    vast = {naam: antwoord.context[naam] for naam in ("gezien", "filter")} | {"wat": antwoord.context["soort"]}
    return client.post("/werkvoorraad/bulk/nieuw/", vast | {"stap": stap} | velden)


def test_boa_kiest_ziet_in_woorden_wat_er_gebeurt_en_voert_uit(als, boa, maak_melding, werk_af):
    een, twee, dicht = maak_melding(melder={"email": "b@demo.example"}), maak_melding(), maak_melding()
    acties.verander_status(dicht, "afgehandeld", door=boa, bericht="Klaar.")
    client = als(boa)
    form = kies(client, een, twee, dicht)
    assert "3 meldingen" in form.content.decode()
    assert [keuze for keuze, _naam in form.context["form"].fields["naar"].choices] == [
        "in_behandeling",
        "ingepland",
        "wacht_op_melder",
        "afgehandeld",
        "niet_te_behandelen",
        "heropend",
    ]
    woorden = stuur(client, form, naar="niet_te_behandelen", bericht="Dit is <b>niet</b> van ons.")
    pagina = woorden.content.decode()
    assert "Zet op Niet te behandelen</strong>, bij 3 meldingen." in pagina
    assert "1 melding is nu Afgehandeld en blijft zo" in pagina
    assert "1 melder krijgt hierover een mail." in pagina
    assert "Dit is &lt;b&gt;niet&lt;/b&gt; van ons." in pagina
    assert not Bulkactie.objects.exists()
    terug = stuur(client, woorden, "pas_aan", naar="niet_te_behandelen", bericht="Dit is van een ander.")
    assert "Dit is van een ander.</textarea>" in terug.content.decode()
    begonnen = stuur(client, woorden, "doe", naar="niet_te_behandelen", bericht="Dit is van een ander.")
    actie = Bulkactie.objects.get()
    assert (begonnen.status_code, begonnen["Location"]) == (303, f"/werkvoorraad/bulk/{actie.pk}/")
    pagina = client.get(begonnen["Location"]).content.decode()
    assert "<progress" in pagina
    assert "0 van 3" in pagina
    werk_af()
    pagina = client.get(begonnen["Location"]).content.decode()
    assert "2 gedaan, 1 overgeslagen" in pagina
    assert f'<a href="/werkvoorraad/{dicht.pk}/">{dicht.nummer}</a>' in pagina
    assert "Van &#x27;Afgehandeld&#x27; naar &#x27;Niet te behandelen&#x27; is geen bestaande stap." in pagina
    deel = client.get(begonnen["Location"], headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in deel
    assert "hx-get" not in deel, "finished: no more asking"
    assert "Zet op Niet te behandelen" in client.get("/werkvoorraad/bulk/").content.decode()


def test_alles_van_het_filter_en_wat_er_later_bij_komt_doet_niet_mee(als, boa, maak_melding):
    for _ in range(3):
        maak_melding()
    maak_melding(gemeente=STEIN)
    client = als(boa)
    form = client.get("/werkvoorraad/bulk/nieuw/", {"alles": "1", "filter": "toon=&x=y", "wat": "urgentie"})
    maak_melding()
    stuur(client, form, "doe", urgentie="laag")
    assert Bulkactie.objects.get().totaal == 3


@pytest.mark.parametrize(
    ("wat", "velden", "fout"),
    [
        ("status", {}, "Kies een nieuwe status."),
        ("status", {"naar": "dubbel"}, "Selecteer een geldige keuze"),
        ("status", {"naar": "afgehandeld"}, "Schrijf een bericht"),
        ("status", {"naar": "ingepland", "bericht": "Ja"}, "Kies de dag waarop u komt."),
        ("status", {"naar": "ingepland", "bericht": "Ja", "ingepland_op": "2020-01-01"}, "Deze dag is al geweest"),
        ("toewijzen", {}, "Kies een team, een persoon, of allebei."),
        ("toewijzen", {"team": "999"}, "Dit team is er niet meer"),
        ("categorie", {}, "Kies een soort."),
        ("categorie", {"categorie": "x"}, "Deze soort bestaat niet meer"),
        ("urgentie", {"urgentie": "hoogst"}, "Selecteer een geldige keuze"),
    ],
)
def test_wat_ontbreekt_staat_bij_het_veld_en_niets_gaat_verloren(als, boa, maak_melding, wat, velden, fout):
    client = als(boa)
    antwoord = stuur(client, kies(client, maak_melding(), wat=wat), "doe", **velden)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert pagina.count(fout) == 2
    assert 'name="gezien" value="gemeld:' in pagina
    assert not Bulkactie.objects.exists()


def test_een_standaardtekst_is_de_tekst_en_past_bij_de_status(als, boa, maak_melding):
    tekst = Standaardtekst.objects.create(
        gemeente_code=SITTARD, status="afgehandeld", titel="Opgeruimd", tekst="Wij hebben het opgeruimd."
    )
    Standaardtekst.objects.create(gemeente_code=STEIN, status="afgehandeld", titel="Van elders", tekst="x")
    client = als(boa)
    form = kies(client, maak_melding())
    assert "Opgeruimd" in form.content.decode()
    assert "Van elders" not in form.content.decode()
    fout = stuur(client, form, naar="ingepland", ingepland_op="2030-01-07", standaardtekst=tekst.pk)
    assert "Deze tekst hoort bij de status Afgehandeld." in fout.content.decode()
    woorden = stuur(client, form, naar="afgehandeld", standaardtekst=tekst.pk)
    assert "Wij hebben het opgeruimd.</p>" in woorden.content.decode()
    stuur(client, form, "doe", naar="afgehandeld", standaardtekst=tekst.pk)
    assert Bulkactie.objects.get().gegevens["bericht"] == "Wij hebben het opgeruimd."


@pytest.mark.parametrize(
    "vraag",
    [
        {},
        {"melding": ["x", "-1", "9" * 30, "999999"]},
        {"alles": "1", "filter": "toon=gesloten&team=onzin"},
        {"melding": ["1"], "wat": "verwijderen"},
    ],
)
def test_onzin_in_het_adres_is_gewoon_geen_keuze(als, boa, portaal, vraag):
    antwoord = als(boa).get("/werkvoorraad/bulk/nieuw/", vraag)
    assert antwoord.status_code == 422
    assert "U hebt nog geen meldingen aangevinkt." in antwoord.content.decode()


def test_meer_dan_er_in_een_keer_kan_zegt_dat(als, boa, maak_melding, monkeypatch):
    for naam in ("meldingen.acties.bulk.MEESTE", "meldingen.werkvoorraad.bulk.selectie.MEESTE"):
        monkeypatch.setattr(naam, 2)
    meldingen = [maak_melding() for _ in range(3)]
    antwoord = kies(als(boa), *meldingen)
    assert antwoord.status_code == 422
    assert "Maak de keuze kleiner" in antwoord.content.decode()


def test_een_melding_van_elders_komt_er_ook_niet_bij_door_het_veld_te_veranderen(als, boa, maak_melding):
    hier, daar = maak_melding(), maak_melding(gemeente=STEIN)
    client = als(boa)
    form = kies(client, hier, daar)
    assert form.context["aantal"] == 1
    velden = {"wat": "urgentie", "gezien": f"gemeld:{daar.pk},{hier.pk},x,,9;onzin:1;;", "stap": "doe"}
    client.post("/werkvoorraad/bulk/nieuw/", velden | {"urgentie": "laag"})
    assert list(Bulkregel.objects.values_list("melding", flat=True)) == [hier.pk]


def test_alleen_wie_hem_begon_ziet_een_bulkactie(als, boa, collega, maak_melding, medewerker):
    actie = begin([maak_melding()], boa)
    assert als(boa).get(f"/werkvoorraad/bulk/{actie.pk}/").status_code == 200
    client = als(collega)
    assert client.get(f"/werkvoorraad/bulk/{actie.pk}/").status_code == 404
    assert "Nog niets" in client.get("/werkvoorraad/bulk/").content.decode()
    assert als(medewerker("kcc", SITTARD)).get("/werkvoorraad/bulk/nieuw/").status_code == 403


def test_zonder_keuze_van_wat_vraagt_de_bladzijde_het_eerst(als, boa, maak_melding):
    client = als(boa)
    wat = kies(client, maak_melding(), wat="")
    assert "Wat wilt u doen?" in wat.content.decode()
    velden = {"gezien": wat.context["gezien"], "wat": "categorie"}
    form = client.post("/werkvoorraad/bulk/nieuw/", velden)
    assert form.status_code == 200
    assert not form.context["form"].is_bound


@pytest.mark.parametrize("aantal", [1, 20])
def test_de_bladzijde_kost_een_vast_aantal_queries(als, boa, maak_melding, django_assert_max_num_queries, aantal):
    meldingen = [maak_melding() for _ in range(aantal)]
    client = als(boa)
    with django_assert_max_num_queries(14):
        form = kies(client, *meldingen, wat="toewijzen")
    with django_assert_max_num_queries(16):
        stuur(client, form, team=meldingen[0].team_id)
    actie = begin(meldingen, boa)
    with django_assert_max_num_queries(10):
        client.get(f"/werkvoorraad/bulk/{actie.pk}/")
