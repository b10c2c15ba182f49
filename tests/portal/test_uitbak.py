"""One road out: whoever asks, a message survives its worker, is read as one by its key, and fails where it is seen."""

import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from datetime import time, timedelta

import pytest
from django.conf import settings as instellingen
from django.core.mail import send_mail
from django.db import connection, transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from buurtpreventie.berichten.acties import berichten, bezorging
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen import acties as inloggen
from buurtpreventie.post import post, pushadressen
from buurtpreventie.post.models import Pushadres
from meldingen.melding import privacy, uitgaand
from meldingen.melding.models import Melding, Uitgaand
from meldingen.melding.uitgaand.afleveren import PACHT
from meldingen.melding.uitgaand.postdienst import STAPPEN
from tests.buren import aanvraag, actieve_groep, buur, met_buren, plaats
from tests.cms.test_redactie_rollen import ingediend, redacteur
from tests.conftest import STEIN, vrije_poort
from tests.pushserver import pushserver, sleutel

__all__ = ["aanvraag", "actieve_groep", "buur", "ingediend", "met_buren", "pushserver", "redacteur"]
ADRES = "bewoner@demo.example"
# A worker that also finds a push service on loopback, as the tests do.
_WERKER = """
import sys
import django
from django.conf import settings
from django.core.management import call_command
django.setup()
settings.PUSH_EXTRA = (sys.argv[1],)
call_command("db_worker", queue_name="*", startup_delay=False)
"""


@pytest.fixture
def _melding(maak_melding):
    return lambda _stil: maak_melding(melder={"email": ADRES})


@pytest.fixture
def _inlogcode(portaal):
    return lambda _stil: inloggen.stuur_code(ADRES)


@pytest.fixture
def _wagtail(portaal, settings):
    settings.EMAIL_BACKEND = "meldingen.melding.uitgaand.uitbak.Uitbak"
    return lambda _stil: send_mail("Goedgekeurd", "Uw pagina staat online.", None, [ADRES])


@pytest.fixture
def _redactie(redacteur, request):
    redacteur(STEIN, naam="Collega")
    return lambda _stil: request.getfixturevalue("ingediend")()


@pytest.fixture
def _push(actieve_groep, buur, pushserver):
    """Of Buur1, whose browser says nothing for a while."""
    groep = actieve_groep()
    Lid.objects.update(seinen=Lid.Kanaal.NIETS, berichten=Lid.Kanaal.NIETS, stil_van=time(0), stil_tot=time(0))
    pushadressen.zet_aan(buur("Buur1"), **pushserver.browser().velden)
    Lid.objects.filter(deelnemer=buur("Buur1")).update(berichten=Lid.Kanaal.PUSH)
    Uitgaand.objects.all().delete()

    def doe(stil: str) -> None:
        Pushadres.objects.update(adres=f"{stil}/send/een")
        vraag = berichten.plaats(groep, velden={"soort": "vraag", "tekst": "Wie?"}, door=plaats(groep, buur("Loper")))
        bezorging.verdeel.call(vraag.pk)

    return doe


@contextmanager
def _gedood_terwijl_hij_wacht(poort: int):
    """A worker, killed as soon as it has called the other side, that says nothing."""
    omgeving = os.environ | {
        "DATABASE_URL": _database(),
        "DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "EMAIL_PORT": str(poort),
        "VAPID_SLEUTEL": sleutel(),
    }
    opdracht = [sys.executable, "-c", _WERKER, f"http://127.0.0.1:{poort}"]
    werker = subprocess.Popen(opdracht, env=omgeving, cwd=instellingen.BASE_DIR)
    try:
        yield werker
    finally:
        werker.kill()
        werker.wait()


def _database() -> str:
    s = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"spatialite:///{s['NAME']}"
    return f"postgis://{s['USER']}:{s['PASSWORD']}@{s['HOST']}:{s['PORT']}/{s['NAME']}"


def _pacht_voorbij() -> int:
    """The lease is over: how many went now."""
    Uitgaand.objects.filter(stand="wacht").update(volgende_poging_op=timezone.now() - timedelta(seconds=1))
    return sum(uitgaand.verstuur.call(pk) for pk in Uitgaand.objects.filter(stand="wacht").values_list("pk", flat=True))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("soort", ["_melding", "_inlogcode", "_wagtail", "_redactie", "_push"])
def test_een_werker_die_gedood_wordt_terwijl_de_ander_zwijgt_verliest_niets(soort, request, brievenbus, pushserver):
    doe = request.getfixturevalue(soort)
    with socket.create_server(("127.0.0.1", 0)) as stil:
        poort = stil.getsockname()[1]
        doe(f"http://127.0.0.1:{poort}")
        assert Uitgaand.objects.filter(stand="wacht").count() == 1
        with _gedood_terwijl_hij_wacht(poort) as werker:
            stil.settimeout(60)
            verbinding, _ = stil.accept()
            werker.kill()
            verbinding.close()
    assert Uitgaand.objects.values_list("stand", "pogingen").get() == ("wacht", 1)
    Pushadres.objects.update(adres=f"{pushserver.url}/send/een")
    assert (_pacht_voorbij(), _pacht_voorbij()) == (1, 0)
    assert len(brievenbus.mails) + len(pushserver.gekregen) == 1
    assert Uitgaand.objects.get().stand == "verstuurd"


@pytest.mark.django_db
@pytest.mark.parametrize("soort", ["_melding", "_inlogcode", "_wagtail", "_redactie"])
def test_een_tweede_exemplaar_heeft_hetzelfde_kenmerk(soort, request, brievenbus):
    """The server took it and the worker was killed before it wrote that down."""
    request.getfixturevalue(soort)("")
    rij = Uitgaand.objects.get()
    tekst = {veld: getattr(rij, veld) for veld in ("onderwerp", "tekst")}
    assert _pacht_voorbij() == 1
    Uitgaand.objects.update(stand="wacht", verstuurd_op=None, **tekst)
    assert _pacht_voorbij() == 1
    een, twee = brievenbus.mails
    assert een["Message-ID"] == twee["Message-ID"]
    assert een["To"] not in een["Message-ID"]


@pytest.mark.django_db
@pytest.mark.parametrize("soort", ["_melding", "_inlogcode", "_wagtail", "_redactie"])
@pytest.mark.parametrize(("antwoord", "stand"), [("451 even niet", "wacht"), ("550 nooit", "mislukt")])
def test_451_komt_weer_en_550_is_voorgoed(soort, antwoord, stand, request, brievenbus):
    request.getfixturevalue(soort)("")
    brievenbus.antwoorden = [antwoord]
    assert _pacht_voorbij() == 0
    rij = Uitgaand.objects.get()
    assert (rij.stand, rij.pogingen) == (stand, 1)
    assert antwoord[:3] in rij.laatste_fout
    if stand == "mislukt":
        assert uitgaand.probeer_opnieuw(Uitgaand.objects.all()) == [rij]
    assert (_pacht_voorbij(), len(brievenbus.mails)) == (1, 1)


@pytest.mark.django_db
def test_een_mailserver_die_traag_antwoordt_krijgt_de_mail_een_keer(portaal, settings, brievenbus):
    """He has the mail and thinks about it for longer than any other answer may take."""
    settings.EMAIL_TIMEOUT = 3
    brievenbus.denkt_s = 4
    _rij()
    assert (_pacht_voorbij(), _pacht_voorbij()) == (1, 0)
    assert (len(brievenbus.mails), Uitgaand.objects.get().stand) == (1, "verstuurd")


@pytest.mark.django_db
def test_een_mailserver_die_na_de_mail_zwijgt_krijgt_haar_nog_een_keer(portaal, settings, brievenbus):
    """Nobody can tell whether it arrived: rather twice, with one Message-ID, than not at all."""
    settings.EMAIL_GEDULD = 2
    brievenbus.denkt_s = 3600
    _rij()
    assert _pacht_voorbij() == 0
    rij = Uitgaand.objects.get()
    assert (rij.stand, rij.pogingen) == ("wacht", 1)
    assert rij.laatste_fout == "De mailserver nam de mail aan en zei niet of hij aankwam."
    assert rij.volgende_poging_op > timezone.now() + timedelta(minutes=50)
    assert _pacht_voorbij() == 0
    rij.refresh_from_db()
    assert rij.stand == "mislukt", "seen in the administration, and not sent a third time"
    een, twee = brievenbus.mails
    assert een["Message-ID"] == twee["Message-ID"]


def test_de_pacht_duurt_langer_dan_een_mail_kan_duren():
    duur_s = STAPPEN * instellingen.EMAIL_TIMEOUT + instellingen.EMAIL_GEDULD
    assert timedelta(seconds=duur_s) < PACHT


def _rij(**velden) -> Uitgaand:
    return uitgaand.voeg_toe(uitgaand.rij("proef:1", **{"over": "proef:1", "aan": ADRES, "tekst": "Dag."} | velden))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("velden", "fout", "stand"),
    [
        ({"aan": "a@" + 60 * "ü" + ".example"}, "UnicodeError", "mislukt"),
        ({"aan": "a@b.example\nBcc: c@d.example"}, "ValueError", "mislukt"),
        ({"onderwerp": "Een\nTwee"}, "BadHeaderError", "mislukt"),
        ({"afzender": "melding", "sjabloon": "bestaat-niet"}, "KeyError", "wacht"),
        ({"afzender": "niemand"}, "KeyError", "wacht"),
        ({"afzender": "redactie"}, "KeyError", "wacht"),
        ({"afzender": "groepspush"}, "KeyError", "wacht"),
    ],
)
def test_elke_fout_telt_als_poging_en_heeft_een_naam(velden, fout, stand, portaal, brievenbus, werk_af):
    rij = _rij(**velden)
    werk_af()
    rij.refresh_from_db()
    assert (rij.stand, rij.pogingen) == (stand, 1)
    assert rij.laatste_fout.startswith(fout)
    assert "@" not in rij.laatste_fout
    for _ in uitgaand.PAUZES_MIN:
        _pacht_voorbij()
    rij.refresh_from_db()
    assert rij.stand == "mislukt"
    assert brievenbus.mails == []


@pytest.mark.django_db
def test_wat_volgt_op_opgeven_mag_ook_mislukken(portaal, settings):
    settings.AFZENDERS = {"proef": f"{__name__}.BREEKT"}
    rij = _rij(afzender="proef")
    _pacht_voorbij()
    rij.refresh_from_db()
    assert (rij.stand, rij.laatste_fout) == ("mislukt", "RuntimeError: stuk Daarna: ZeroDivisionError")


def _breekt(rij: Uitgaand) -> None:
    raise RuntimeError("stuk")


BREEKT = uitgaand.Afzender(breng=_breekt, geef_op=lambda rij: 1 / 0, pogingen=1)


def test_elke_afzender_bestaat():
    assert instellingen.AFZENDERS
    for pad in instellingen.AFZENDERS.values():
        assert isinstance(import_string(pad), uitgaand.Afzender)


@pytest.mark.django_db
def test_wat_terugdraait_gaat_niet_uit_en_twee_keer_is_een_keer(portaal, brievenbus, werk_af):
    with transaction.atomic():
        _rij()
        transaction.set_rollback(True)
    werk_af()
    assert brievenbus.mails == []
    for _ in range(2):
        uitgaand.leg_klaar(uitgaand.rij("proef:2", over="proef:2", aan=ADRES, tekst="Dag."))
        werk_af()
    assert len(brievenbus.mails) == 1


@pytest.mark.django_db
def test_een_code_die_niet_meer_werkt_gaat_niet_uit_en_blijft_niet_staan(portaal, brievenbus, werk_af):
    brievenbus.antwoorden = ["451 even niet"]
    inloggen.stuur_code(ADRES)
    werk_af()
    assert Uitgaand.objects.get().onderwerp
    Uitgaand.objects.update(tot=timezone.now() - timedelta(seconds=1))
    assert _pacht_voorbij() == 0
    assert brievenbus.mails == []
    assert Uitgaand.objects.values_list("stand", "onderwerp", "tekst").get() == ("vervallen", "", "")


@pytest.mark.django_db
def test_de_tekst_van_wat_niet_ging_verdwijnt_en_de_regel_blijft_zichtbaar(portaal, brievenbus):
    post.zet_klaar("inlogcode", sleutel="proef", aan=ADRES, code="123456", minuten=15)
    brievenbus.antwoorden = ["550 nooit"]
    _pacht_voorbij()
    assert "123456" in Uitgaand.objects.get().onderwerp + Uitgaand.objects.get().tekst
    assert privacy.ruim_op.call()["tekst van uitgaande berichten"] == 0
    Uitgaand.objects.update(tot=timezone.now())
    assert privacy.overzicht()["tekst van uitgaande berichten"] == 1
    assert privacy.ruim_op.call()["tekst van uitgaande berichten"] == 1
    rij = Uitgaand.objects.get()
    assert (rij.stand, rij.onderwerp, rij.tekst) == ("mislukt", "", "")
    assert uitgaand.probeer_opnieuw(Uitgaand.objects.all()) == []


@pytest.mark.django_db
def test_wat_over_een_melding_ging_blijft_en_ander_werk_gaat_na_dertig_dagen(maak_melding, brievenbus):
    maak_melding(melder={"email": ADRES})
    inloggen.stuur_code(ADRES)
    assert _pacht_voorbij() == 2
    Uitgaand.objects.update(gemaakt_op=timezone.now() - timedelta(days=31))
    assert privacy.ruim_op.call()["uitgaande berichten"] == 1
    assert Uitgaand.objects.get().over == f"melding:{Melding.objects.get().pk}"


@pytest.mark.django_db
def test_een_mailserver_die_er_niet_is_laat_mail_van_wagtail_wachten(request, settings, werk_af):
    mail = request.getfixturevalue("_wagtail")
    settings.POSTDIENST = "meldingen.melding.uitgaand.postdienst.Postdienst"
    settings.EMAIL_PORT = vrije_poort()
    mail("")
    werk_af()
    assert "ConnectionRefusedError" in Uitgaand.objects.get().laatste_fout
