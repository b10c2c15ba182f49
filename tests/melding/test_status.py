"""Changing a status: the step, the right, who was first, what the reporter hears."""

import threading
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from meldingen.melding import acties
from meldingen.melding.models import Melding, Statusovergang, Uitgaand
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status
from meldingen.streek import termijnen


def test_boa_handelt_af_en_de_geschiedenis_zegt_wie_en_waarom(maak_melding, boa):
    melding = acties.verander_status(maak_melding(), Status.AFGEHANDELD, door=boa, bericht="Opgelost.")
    overgang = melding.overgangen.last()
    assert (overgang.van, overgang.naar, overgang.door, overgang.bericht) == ("gemeld", "afgehandeld", boa, "Opgelost.")
    assert melding.gesloten_op is not None


def test_een_stap_die_niet_bestaat_wordt_geweigerd(maak_melding, boa):
    melding = maak_melding()
    with pytest.raises(acties.StapBestaatNiet):
        acties.verander_status(melding, Status.HEROPEND, door=boa)
    assert melding.overgangen.count() == 1


def test_boa_van_een_andere_gemeente_mag_niets(maak_melding, buitenstaander):
    melding = maak_melding()
    with pytest.raises(acties.GeenRecht):
        acties.verander_status(melding, Status.IN_BEHANDELING, door=buitenstaander)
    with pytest.raises(acties.GeenRecht):
        acties.noteer(melding, tekst="x", door=buitenstaander)


def test_zonder_bericht_wordt_niets_gesloten(maak_melding, boa):
    with pytest.raises(acties.BerichtNodig):
        acties.verander_status(maak_melding(), Status.AFGEHANDELD, door=boa, bericht="   ")


def test_wie_tweede_is_hoort_dat_en_overschrijft_niets(maak_melding, boa, collega):
    melding = maak_melding()
    oud = Melding.objects.get(pk=melding.pk)
    acties.verander_status(melding, Status.IN_BEHANDELING, door=collega)
    with pytest.raises(acties.StatusVeranderd, match="In behandeling"):
        acties.verander_status(oud, Status.AFGEHANDELD, door=boa, bericht="Klaar")
    melding.refresh_from_db()
    assert melding.status == Status.IN_BEHANDELING
    assert Statusovergang.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_twee_boas_tegelijk_een_wint(maak_melding, boa, collega):
    melding = maak_melding()
    uit: list[str] = []
    start = threading.Barrier(2)

    def doe(wie, naar) -> None:
        eigen = Melding.objects.get(pk=melding.pk)
        start.wait()
        try:
            acties.verander_status(eigen, naar, door=wie, bericht="Klaar")
            uit.append("gelukt")
        except acties.StatusVeranderd:
            uit.append("te laat")
        finally:
            connections.close_all()

    draden = [
        threading.Thread(target=doe, args=args)
        for args in ((boa, Status.AFGEHANDELD), (collega, Status.IN_BEHANDELING))
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uit) == ["gelukt", "te laat"]
    assert Statusovergang.objects.count() == 2


def test_melder_antwoordt_en_heropent_zonder_account_maar_kan_niet_meer(maak_melding, boa):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    with pytest.raises(acties.GeenRecht):
        acties.verander_status(melding, Status.AFGEHANDELD, door=None, bericht="x", als=Recht.MELDER)
    with pytest.raises(acties.GeenRecht):
        acties.verander_status(melding, Status.AFGEHANDELD, door=None, bericht="x", als=Recht.BEHANDELEN)
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Waar precies?")
    acties.antwoord(melding, tekst="Bij de fontein.")
    assert melding.status == Status.IN_BEHANDELING
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    acties.heropen(melding, tekst="Het is er nog.")
    assert (melding.status, melding.gesloten_op) == (Status.HEROPEND, None)


def test_melder_krijgt_geen_mail_over_het_eigen_antwoord(maak_melding, boa):
    melding = maak_melding(melder={"email": "bewoner@demo.example"})
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Waar precies?")
    voor = Uitgaand.objects.count()
    acties.antwoord(melding, tekst="Bij de fontein.")
    assert Uitgaand.objects.count() == voor


def test_dubbel_verwijst_naar_de_hoofdmelding(maak_melding, boa, buitenstaander):
    hoofd, melding = maak_melding(), maak_melding()
    with pytest.raises(acties.GeenRecht):
        acties.voeg_samen(melding, melding, door=boa)
    with pytest.raises(acties.GeenRecht):
        acties.voeg_samen(melding, maak_melding(gemeente="GM0971"), door=boa)
    acties.voeg_samen(melding, hoofd, door=boa)
    assert (melding.status, melding.hoofdmelding) == (Status.DUBBEL, hoofd)
    acties.heropen(melding, tekst="Toch iets anders.", door=boa)
    assert melding.hoofdmelding is None


def test_zolang_wij_op_de_melder_wachten_staat_de_termijn_stil(maak_melding, boa):
    melding = maak_melding("hondenpoep")
    eerst = melding.uiterlijk_op
    acties.verander_status(melding, Status.WACHT_OP_MELDER, door=boa, bericht="Waar precies?")
    assert melding.uiterlijk_op == eerst
    vorige_week = timezone.now() - timedelta(days=7)
    melding.overgangen.filter(naar=Status.WACHT_OP_MELDER).update(tijdstip=vorige_week)
    Melding.objects.update(uiterlijk_op=vorige_week)
    assert not Melding.objects.te_laat(timezone.now()).exists()
    Melding.objects.update(uiterlijk_op=eerst)
    acties.antwoord(melding, tekst="Bij de fontein.")
    gewacht = termijnen.werkdagen_tussen(termijnen.dag_van(vorige_week), termijnen.dag_van(timezone.now()))
    assert gewacht >= 3
    assert melding.uiterlijk_op == termijnen.uiterste_moment(eerst, gewacht)


def test_een_heropende_melding_krijgt_een_nieuwe_termijn(maak_melding, boa):
    melding = maak_melding(gemeld_op=timezone.now() - timedelta(days=60))
    acties.verander_status(melding, Status.AFGEHANDELD, door=boa, bericht="Klaar.")
    acties.heropen(melding, tekst="Het is er nog.")
    melding.refresh_from_db()
    assert melding.uiterlijk_op > timezone.now()
