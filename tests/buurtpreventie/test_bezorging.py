"""Hearing of messages the way one chose: at once, once a day or not, never in quiet hours, and ended by one press."""

from datetime import datetime, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from buurtpreventie.berichten.acties import berichten, bezorging, klachten
from buurtpreventie.berichten.berichtgeving import afmeldcode
from buurtpreventie.berichten.models import Bezorging, Groepsbericht
from buurtpreventie.einde import wissen
from buurtpreventie.groepen.models import Lid
from buurtpreventie.levensloop.acties import groepen, keuzes, leden
from buurtpreventie.post import stilte
from meldingen.melding import uitgaand
from meldingen.melding.models import Uitgaand
from meldingen.streek.termijnen import AMSTERDAM
from tests.buren import plaats

pytestmark = pytest.mark.django_db
VRAAG = {"soort": "vraag", "tekst": "Wie heeft een ladder?"}
SEIN = {"soort": "sein", "tekst": "Iemand voelt aan autodeuren.", "plek": "Markt", "uren": 24, "gevaar": "nee"}
K = Lid.Kanaal


@pytest.fixture
def groep(actieve_groep):
    """Nobody hears anything, and nobody sleeps, unless a test says so."""
    groep = actieve_groep()
    Lid.objects.update(seinen=K.NIETS, berichten=K.NIETS, stil_van=time(0), stil_tot=time(0))
    Uitgaand.objects.all().delete()
    return groep


@pytest.fixture
def wie(groep, buur):
    return lambda naam: plaats(groep, buur(naam))


@pytest.fixture
def kiest(wie):
    """kiest("Buur1", seinen="mail") -> that neighbour chose so."""

    def doe(naam, **velden):
        nu = {"seinen": K.NIETS, "berichten": K.NIETS, "stil_van": time(0), "stil_tot": time(0)}
        return keuzes.kies(wie(naam), **nu | velden)

    return doe


def stil_nu() -> dict:
    """Quiet hours that hold at this moment."""
    uur = timezone.now().astimezone(AMSTERDAM)
    return {"stil_van": (uur - timedelta(hours=1)).time(), "stil_tot": (uur + timedelta(hours=1)).time()}


def post_aan(buur) -> list[Uitgaand]:
    return list(Uitgaand.objects.filter(ontvanger=buur.email).order_by("pk"))


def later() -> None:
    Bezorging.objects.update(niet_voor=timezone.now() - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("moment", "van", "tot", "daarna"),
    [
        ("2026-11-26 23:30", 22, 7, "2026-11-27 07:00"),
        ("2026-11-27 06:59", 22, 7, "2026-11-27 07:00"),
        ("2026-11-27 07:00", 22, 7, "2026-11-27 07:00"),
        ("2026-11-27 21:59", 22, 7, "2026-11-27 21:59"),
        ("2026-11-27 13:00", 12, 14, "2026-11-27 14:00"),
        ("2026-11-27 13:00", 12, 12, "2026-11-27 13:00"),
        ("2026-10-24 23:00", 22, 7, "2026-10-25 07:00"),  # the night the clock goes back
        ("2026-03-28 23:00", 22, 7, "2026-03-29 07:00"),
    ],
)
def test_stille_uren(moment, van, tot, daarna):
    hier = [datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM) for tekst in (moment, daarna)]
    assert stilte.daarna(hier[0], time(van), time(tot)) == hier[1]


def test_een_sein_per_mail_zonder_tekst_en_zonder_spoor(groep, kiest, wie, buur, werk_af, brievenbus):
    kiest("Buur1", seinen=K.MAIL)
    kiest("Loper", seinen=K.MAIL)
    sein = berichten.plaats(groep, velden=SEIN, door=wie("Loper"))
    werk_af()
    werk_af()
    (mail,) = brievenbus.mails
    assert mail["To"] == buur("Buur1").email  # not to who wrote it, not to who chose nothing
    assert mail["Subject"] == "Nieuw in Wandelteam Centrum: een sein"
    tekst = mail.get_content()
    assert f"/berichten/{sein.pk}/" in tekst
    assert SEIN["tekst"] not in tekst
    assert "Loper" not in tekst
    assert mail.get_content_type() == "text/plain"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/buurtpreventie/afmelden/" in mail["List-Unsubscribe"]
    assert not Bezorging.objects.exists()
    assert Uitgaand.objects.get().afmelden == ""
    bezorging.verdeel.call(sein.pk)
    bezorging.bezorg_wachtend.call()
    werk_af()
    assert len(brievenbus.mails) == 1


def test_andere_mail_heeft_geen_afmeldadres(groep, werk_af, brievenbus, wie):
    leden.maak_coordinator(wie("Buur1"), door=wie("Buurvrouw"))
    werk_af()
    assert "List-Unsubscribe" not in brievenbus.mails[0]


def test_in_stille_uren_wacht_het_en_komt_het_in_een_mail(groep, kiest, wie, buur):
    kiest("Buur1", seinen=K.MAIL, berichten=K.MAIL, **stil_nu())
    for velden in (SEIN, VRAAG, VRAAG | {"tekst": "En een kar?"}):
        bezorging.verdeel.call(berichten.plaats(groep, velden=velden, door=wie("Loper")).pk)
    bezorging.bezorg_wachtend.call()
    assert post_aan(buur("Buur1")) == []
    later()
    assert bezorging.bezorg_wachtend.call() == 1
    (stuk,) = post_aan(buur("Buur1"))
    assert stuk.onderwerp == "3 nieuwe berichten in Wandelteam Centrum"
    assert bezorging.bezorg_wachtend.call() == 0


def test_wat_verliep_of_weg_is_komt_niet_meer(groep, kiest, wie, buur):
    kiest("Buur1", seinen=K.MAIL, berichten=K.MAIL, **stil_nu())
    sein = berichten.plaats(groep, velden=SEIN, door=wie("Loper"))
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    verborgen = berichten.plaats(groep, velden=VRAAG | {"tekst": "Nog iets"}, door=wie("Loper"))
    for bericht in (sein, vraag, verborgen):
        bezorging.verdeel.call(bericht.pk)
    Groepsbericht.objects.filter(pk=sein.pk).update(verloopt_op=timezone.now() - timedelta(minutes=1))
    klachten.trek_in(vraag, door=wie("Loper"))
    klachten.klaag(verborgen, reden="onwaar", toelichting="", door=wie("Buurvrouw"))
    later()
    assert bezorging.bezorg_wachtend.call() == 0
    assert [stuk for stuk in post_aan(buur("Buur1")) if "nieuw" in stuk.sleutel] == []
    assert not Bezorging.objects.exists()


def test_het_dagoverzicht_komt_een_keer_en_niet_leeg(groep, kiest, wie, buur):
    kiest("Buur1", berichten=K.OVERZICHT)
    assert bezorging.stuur_overzichten.call() == 0
    assert post_aan(buur("Buur1")) == []
    for tekst in ("Een", "Twee"):
        bezorging.verdeel.call(berichten.plaats(groep, velden=VRAAG | {"tekst": tekst}, door=wie("Loper")).pk)
    bezorging.bezorg_wachtend.call()
    assert post_aan(buur("Buur1")) == []
    assert bezorging.stuur_overzichten.call() == 1
    assert bezorging.stuur_overzichten.call() == 0
    (stuk,) = post_aan(buur("Buur1"))
    assert stuk.onderwerp == "2 nieuwe berichten in Wandelteam Centrum"


def test_het_overzicht_wacht_ook_op_het_einde_van_de_stille_uren(groep, kiest, wie, buur, werk_af, brievenbus):
    kiest("Buur1", berichten=K.OVERZICHT, **stil_nu())
    bezorging.verdeel.call(berichten.plaats(groep, velden=VRAAG, door=wie("Loper")).pk)
    bezorging.stuur_overzichten.call()
    werk_af()
    assert brievenbus.mails == []
    Uitgaand.objects.update(volgende_poging_op=timezone.now())
    uitgaand.verstuur_openstaand.call()
    werk_af()
    assert len(brievenbus.mails) == 1


def test_een_stortvloed_wordt_een_mail(groep, kiest, wie, buur):
    kiest("Buur1", berichten=K.MAIL)
    for n in range(20):
        bericht = berichten.plaats(groep, velden=VRAAG | {"tekst": f"Vraag {n}"}, door=wie(f"Buur{n % 4 + 2}"))
        bezorging.verdeel.call(bericht.pk)
    assert len(post_aan(buur("Buur1"))) == 6
    kiest("Buur1", berichten=K.MAIL, seinen=K.MAIL)
    Bezorging.objects.update(niet_voor=timezone.now() + timedelta(hours=1))
    bezorging.verdeel.call(berichten.plaats(groep, velden=SEIN, door=wie("Loper")).pk)
    assert post_aan(buur("Buur1"))[-1].onderwerp == "Nieuw in Wandelteam Centrum: een sein"  # talk holds back no sein
    Uitgaand.objects.update(volgende_poging_op=timezone.now() - timedelta(hours=2))
    later()
    bezorging.bezorg_wachtend.call()
    assert post_aan(buur("Buur1"))[-1].onderwerp == "14 nieuwe berichten in Wandelteam Centrum"


def test_een_gedood_proces_vergeet_niets(groep, kiest, wie, buur, werk_af):
    kiest("Buur1", berichten=K.MAIL)
    vraag = berichten.plaats(groep, velden=VRAAG, door=wie("Loper"))
    assert vraag.verdeeld_op is None  # no worker took it yet
    bezorging.bezorg_wachtend.call()
    werk_af()
    assert len(post_aan(buur("Buur1"))) == 1


def test_wie_vertrekt_zich_wist_of_stopt_met_de_groep_hoort_niets(groep, kiest, wie, buur):
    for naam in ("Buur1", "Buur2", "Buur3"):
        kiest(naam, berichten=K.MAIL, **stil_nu())
    bezorging.verdeel.call(berichten.plaats(groep, velden=VRAAG, door=wie("Loper")).pk)
    leden.vertrek(wie("Buur1"))
    wissen.wis(buur("Buur2"))
    assert Bezorging.objects.get().lid == wie("Buur3")
    groepen.hef_op(groep, reden="Te weinig buren.", door=wie("Buurvrouw"))
    later()
    assert bezorging.bezorg_wachtend.call() == 0


def test_een_andere_keuze_geldt_ook_voor_wat_nog_wacht(groep, kiest, wie, buur):
    kiest("Buur1", seinen=K.MAIL, berichten=K.MAIL, **stil_nu())
    for velden in (SEIN, VRAAG):
        bezorging.verdeel.call(berichten.plaats(groep, velden=velden, door=wie("Loper")).pk)
    kiest("Buur1", seinen=K.NIETS, berichten=K.OVERZICHT)
    assert [rij.kanaal for rij in Bezorging.objects.all()] == [K.OVERZICHT]


def test_kiezen_op_de_pagina(groep, wie, buur, als_buur):
    client, adres = als_buur(buur("Buur1")), f"/buurtpreventie/groepen/{groep.slug}/keuzes/"
    velden = {"seinen": "mail", "berichten": "overzicht", "stil_van": "21:00", "stil_tot": "08:00"}
    assert client.post(adres, velden | {"stil_van": "x"}).status_code == 422
    assert client.post(adres, velden | {"seinen": "duif"}).status_code == 422
    assert client.post(adres, velden).status_code == 303
    lid = wie("Buur1")
    assert (lid.seinen, lid.berichten, lid.stil_van) == (K.MAIL, K.OVERZICHT, time(21))
    assert wissen.gegevens(buur("Buur1"))["groepen"][0]["stil"] == "21:00-08:00"


def test_afmelden_zonder_inloggen(groep, kiest, wie):
    lid = kiest("Buur1", seinen=K.MAIL, berichten=K.PUSH)
    client, adres = Client(enforce_csrf_checks=True), f"/buurtpreventie/afmelden/{afmeldcode(lid)}/"
    assert "Stop deze mail" in client.get(adres).content.decode()
    assert wie("Buur1").seinen == K.MAIL  # a mail scanner that opens every link changes nothing
    antwoord = client.post(adres, {"List-Unsubscribe": "One-Click"})
    assert antwoord.status_code == 200
    assert (wie("Buur1").seinen, wie("Buur1").berichten) == (K.NIETS, K.PUSH)
    assert client.post(adres).status_code == 200  # twice is once
    leden.vertrek(wie("Buur1"))
    assert client.post(adres).status_code == 200
    assert client.get(f"{adres[:-4]}x/").status_code == 404


def test_nergens_staat_wie_wat_las():
    namen = {veld.name for model in (Bezorging, Groepsbericht, Lid) for veld in model._meta.get_fields()}
    assert not [naam for naam in namen if "gelezen" in naam or "geopend" in naam]
