"""The outbox: the right mail to the right person, once, also when the mail server or the worker lets us down."""

import os
import signal
import socket
import subprocess
import sys
import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils import timezone

from meldingen.melding import acties, berichten, uitgaand
from meldingen.melding.models import Statusovergang, Team, Uitgaand
from meldingen.melding.workflow import Status
from tests.conftest import SITTARD, vrije_poort

MELDER = {"email": "bewoner@demo.example"}


def nu_proberen() -> None:
    """Time passes: whatever waits is due."""
    Uitgaand.objects.filter(stand="wacht").update(volgende_poging_op=timezone.now() - timedelta(seconds=1))
    for pk in Uitgaand.objects.filter(stand="wacht").values_list("pk", flat=True):
        uitgaand.verstuur.call(pk)


def test_melder_hoort_van_ontvangst_elke_stap_en_het_eind(maak_melding, boa, brievenbus, werk_af):
    melding = maak_melding(melder=MELDER)
    acties.verander_status(melding, Status.IN_BEHANDELING, door=boa)
    acties.verander_status(melding, Status.INGEPLAND, door=boa, bericht="Wij komen langs.")
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Het is opgeruimd.")
    werk_af()
    onderwerpen = [mail["Subject"] for mail in brievenbus.aan("bewoner@demo.example")]
    assert onderwerpen == [
        f"Wij hebben uw melding {melding.nummer} ontvangen",
        f"Wij werken aan uw melding {melding.nummer}",
        f"Uw melding {melding.nummer} staat in de planning",
        f"Uw melding {melding.nummer} is afgehandeld",
    ]
    laatste = brievenbus.mails[-1].get_content()
    assert "Het is opgeruimd." in laatste
    assert f"/melding/{melding.volgcode}/" in laatste
    assert not Uitgaand.objects.exclude(stand="verstuurd").exists()


@pytest.mark.parametrize("status", [s for s in Status if s not in (Status.GEMELD, Status.DUBBEL)])
def test_elke_status_heeft_een_mail_die_te_lezen_is(status, maak_melding, brievenbus, boa):
    melding = maak_melding(melder=MELDER)
    overgang = Statusovergang.objects.create(
        melding=melding, van="gemeld", naar=status, door=boa, bericht="Een <b>bericht</b> & meer."
    )
    for bericht in berichten.zet_klaar(overgang):
        assert uitgaand.verstuur.call(bericht.pk)
    mail = brievenbus.mails[-1]
    assert melding.nummer in mail["Subject"]
    assert "&lt;" not in mail.get_content()
    assert "&#x27;" not in mail.get_content()
    assert "{{" not in mail.get_content()


def test_team_met_mailadres_hoort_van_een_nieuwe_melding_zonder_persoonsgegevens(maak_melding, brievenbus, werk_af):
    Team.objects.filter(gemeente_code=SITTARD).update(email="wijkboas@demo.example")
    melding = maak_melding(melder=MELDER | {"naam": "Bewoner Geheim"}, tekst="Mijn buurman heet ...")
    werk_af()
    mail = brievenbus.aan("wijkboas@demo.example")[0].get_content()
    assert melding.route_reden in mail
    assert f"/werkvoorraad/{melding.pk}/" in mail
    assert "Geheim" not in mail
    assert "bewoner@" not in mail
    assert "buurman" not in mail


def test_wie_geen_adres_gaf_krijgt_niets(maak_melding, brievenbus, werk_af):
    maak_melding(melder={"naam": "Zonder adres"})
    werk_af()
    assert brievenbus.mails == []


def test_een_dubbele_zonder_melder_houdt_het_afhandelen_niet_tegen(maak_melding, boa):
    hoofd = maak_melding(melder={"email": "bewoner@demo.example"})
    dubbelen = [
        maak_melding(melder=None),
        maak_melding(melder={"naam": "Bewoner"}),
        maak_melding(melder={"email": "b@demo.example"}),
    ]
    for dubbel in dubbelen:
        acties.voeg_samen(dubbel, hoofd, door=boa)
    acties.verander_status(hoofd, "afgehandeld", door=boa, bericht="Klaar.")
    aan = Uitgaand.objects.filter(sjabloon="samengevoegd").values_list("ontvanger", flat=True)
    assert list(aan) == ["b@demo.example"]


def test_een_weigerende_server_wordt_met_groeiende_pauzes_opnieuw_geprobeerd(maak_melding, brievenbus):
    brievenbus.antwoorden = ["451 even niet", "451 nog niet"]
    maak_melding(melder=MELDER)
    bericht = Uitgaand.objects.get()
    pauzes = []
    for _ in range(2):
        nu_proberen()
        bericht.refresh_from_db()
        pauzes.append(round((bericht.volgende_poging_op - timezone.now()).total_seconds() / 60))
    assert pauzes == [1, 5]
    assert "451" in bericht.laatste_fout
    assert not uitgaand.verstuur.call(bericht.pk), "before its time nothing is tried"
    nu_proberen()
    bericht.refresh_from_db()
    assert (bericht.stand, len(brievenbus.mails), bericht.pogingen) == ("verstuurd", 1, 3)


def test_na_de_laatste_poging_is_het_bericht_zichtbaar_mislukt(maak_melding, settings, als, boa):
    settings.POSTDIENST = "meldingen.melding.uitgaand.postdienst.Postdienst"
    settings.EMAIL_PORT = vrije_poort()
    melding = maak_melding(melder=MELDER)
    for _ in range(len(uitgaand.PAUZES_MIN) + 1):
        nu_proberen()
    assert Uitgaand.objects.mislukt().count() == 1
    assert "kwam niet aan" in als(boa).get(f"/werkvoorraad/{melding.pk}/").content.decode()
    assert uitgaand.probeer_opnieuw(Uitgaand.objects.all()) == [Uitgaand.objects.get()]
    assert Uitgaand.objects.get().stand == "wacht"


def test_twee_werkers_tegelijk_versturen_een_mail(maak_melding, brievenbus):
    maak_melding(melder=MELDER)
    pk = Uitgaand.objects.get().pk
    assert [uitgaand.verstuur.call(pk), uitgaand.verstuur.call(pk)] == [True, False]
    assert len(brievenbus.mails) == 1


@pytest.mark.django_db(transaction=True)
def test_tien_werkers_tegelijk_versturen_een_mail(maak_melding, brievenbus):
    maak_melding(melder=MELDER)
    pk = Uitgaand.objects.get().pk
    uit: list[bool] = []

    def doe() -> None:
        uit.append(uitgaand.verstuur.call(pk))
        connections.close_all()

    draden = [threading.Thread(target=doe) for _ in range(10)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uit) == [False] * 9 + [True]
    assert len(brievenbus.mails) == 1


def test_een_bericht_kan_niet_twee_keer_bestaan(maak_melding):
    maak_melding(melder=MELDER)
    bericht = Uitgaand.objects.get()
    bericht.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        bericht.save()


def test_een_onbestaand_adres_wordt_niet_eindeloos_geprobeerd(maak_melding, brievenbus):
    async def weiger(server, session, envelope, address, opties):
        return "550 onbekend"

    brievenbus.handle_RCPT = weiger
    maak_melding(melder=MELDER)
    nu_proberen()
    assert Uitgaand.objects.get().stand == "mislukt"


@pytest.mark.django_db(transaction=True)
def test_een_werker_die_midden_in_een_mail_wordt_gedood_verliest_niets(maak_melding, brievenbus, settings):
    """The mail server takes the connection and then says nothing; the worker is killed while it waits."""
    maak_melding(melder=MELDER)
    with socket.create_server(("127.0.0.1", 0)) as stil:
        omgeving = os.environ | {
            "EMAIL_PORT": str(stil.getsockname()[1]),
            "DATABASE_URL": _test_database(),
            "DEMO": "1",
        }
        werker = subprocess.Popen(
            [sys.executable, "manage.py", "db_worker", "--queue-name", "*", "--no-startup-delay"],
            env=omgeving,
            cwd=settings.BASE_DIR,
        )
        try:
            stil.settimeout(60)
            verbinding, _ = stil.accept()
            werker.send_signal(signal.SIGKILL)
            verbinding.close()
        finally:
            werker.kill()
            werker.wait()
    bericht = Uitgaand.objects.get()
    assert (bericht.stand, bericht.pogingen) == ("wacht", 1)
    nu_proberen()
    nu_proberen()
    assert len(brievenbus.mails) == 1
    assert Uitgaand.objects.get().stand == "verstuurd"


def _test_database() -> str:
    s = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"spatialite:///{s['NAME']}"
    return f"postgis://{s['USER']}:{s['PASSWORD']}@{s['HOST']}:{s['PORT']}/{s['NAME']}"


def test_een_adres_dat_niemand_kan_lezen_wacht_niet_voor_altijd(maak_melding, brievenbus):
    maak_melding(melder={"email": "a@" + 60 * "ü" + ".example"})
    nu_proberen()
    bericht = Uitgaand.objects.get()
    assert bericht.stand == "mislukt"
    assert "UnicodeError" in bericht.laatste_fout
