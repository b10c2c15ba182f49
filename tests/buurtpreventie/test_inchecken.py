"""Walking a round: always two, tapping in and out, what the timetable does, and places that change hands."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.acties.fouten import (
    AlOvergenomen,
    LooprondeVol,
    LooptAl,
    MagNietLopen,
    NietAangemeld,
    NietIngecheckt,
    NogNietOpen,
    RondeVoorbij,
)
from buurtpreventie.rondes.models import Loopplek, Loopronde
from meldingen.streek.termijnen import AMSTERDAM
from tests.buren import over

from .lopen import meld_aan, verzet

pytestmark = pytest.mark.django_db
STRAKS = timedelta(minutes=10)


def _morgen_avond(dagen: int = 1) -> timedelta:
    """From now to eight in the evening of tomorrow, Dutch time."""
    return datetime.combine(over(dagen), time(20), AMSTERDAM) - timezone.now()


def _lees(brievenbus, wie: str, woord: str) -> list[str]:
    return [m["Subject"] for m in brievenbus.aan(f"{wie}@buren.example") if woord in m["Subject"]]


def test_samen_gelopen_telt_zo_lang_er_twee_waren(plan, lid):
    ronde = meld_aan(plan(over=STRAKS, duur=timedelta(hours=2)), lid("Loper"), lid("Buurman"), lid("Buurvrouw"))
    loopplekken.check_in(ronde, door=lid("Loper"))
    verzet(ronde, timedelta(minutes=15))  # Loper waits a quarter of an hour
    loopplekken.check_in(ronde, door=lid("Buurman"))
    verzet(ronde, timedelta(minutes=40))
    loopplekken.check_uit(ronde, door=lid("Loper"))
    verzet(ronde, timedelta(hours=3))
    assert looprondes.sluit_af.call() == 1
    assert looprondes.sluit_af.call() == 0
    ronde.refresh_from_db()
    assert (ronde.stand, ronde.gelopen_door, ronde.minuten) == (Loopronde.Stand.GELOPEN, 2, 40)
    # Buurman forgot: checked out at the end of the round, not an hour later.
    assert ronde.plekken.get(lid=lid("Buurman")).uit_op == ronde.einde


def test_een_ronde_met_een_loper_is_niet_gelopen(plan, lid):
    ronde = meld_aan(plan(over=STRAKS), lid("Loper"), lid("Buurman"))
    loopplekken.check_in(ronde, door=lid("Loper"))
    loopplekken.check_uit(ronde, door=lid("Loper"))
    loopplekken.check_in(ronde, door=lid("Buurman"))  # one after the other is not together
    verzet(ronde, timedelta(hours=3))
    looprondes.sluit_af.call()
    ronde.refresh_from_db()
    assert (ronde.stand, ronde.gelopen_door, ronde.minuten) == (Loopronde.Stand.NIET_GELOPEN, 0, 0)
    assert not Loopronde.objects.gelopen().exists()


def test_inchecken_kan_op_tijd_en_alleen_van_het_rooster(plan, lid):
    later, nu = plan(over=timedelta(hours=2)), plan(over=STRAKS)
    meld_aan(later, lid("Loper"))
    with pytest.raises(NogNietOpen, match="vanaf"):
        loopplekken.check_in(later, door=lid("Loper"))
    with pytest.raises(NietAangemeld):
        loopplekken.check_in(nu, door=lid("Loper"))
    with pytest.raises(MagNietLopen):
        loopplekken.check_in(nu, door=lid("Buur1"))
    meld_aan(nu, lid("Loper"))
    with pytest.raises(NietIngecheckt):
        loopplekken.check_uit(nu, door=lid("Loper"))
    verzet(nu, timedelta(hours=2))
    with pytest.raises(RondeVoorbij):
        loopplekken.check_in(nu, door=lid("Loper"))


def test_te_vroeg_uitgecheckt_gaat_gewoon_verder(plan, lid):
    ronde = meld_aan(plan(over=STRAKS), lid("Loper"))
    begin = loopplekken.check_in(ronde, door=lid("Loper")).in_op
    loopplekken.check_uit(ronde, door=lid("Loper"))
    plek = loopplekken.check_in(ronde, door=lid("Loper"))
    assert (plek.in_op, plek.uit_op) == (begin, None)


def test_van_een_loper_wordt_geen_plek_bewaard():
    velden = {veld.name for veld in Loopplek._meta.get_fields()}
    assert velden == {"id", "ronde", "lid", "met", "gast", "gasten", "ruil_op", "in_op", "uit_op"}


def test_de_avond_ervoor_een_herinnering_en_een_keer(plan, lid, brievenbus, werk_af):
    meld_aan(plan(over=_morgen_avond()), lid("Loper"), lid("Buurman"))
    meld_aan(plan(over=_morgen_avond(2)), lid("Loper"), lid("Buurman"))
    assert looprondes.herinner.call() == 1
    # Planned after the first turn of the timetable: the second one tells only those.
    later = plan(over=_morgen_avond() + timedelta(hours=2))
    meld_aan(later, lid("Buurvrouw"), lid("Buurman"))
    assert looprondes.herinner.call() == 2
    werk_af()
    assert len(_lees(brievenbus, "loper", "Morgen loopt u")) == 1
    assert len(_lees(brievenbus, "buurvrouw", "Morgen loopt u")) == 1
    tekst = brievenbus.aan("loper@buren.example")[-1].get_content()
    assert date_format(over(1), "l j F") in tekst
    assert "van 20:00 tot 21:00 uur" in tekst
    assert "Buurman" not in tekst


def test_met_te_weinig_horen_coordinatoren_en_de_loper_het(plan, lid, brievenbus, werk_af):
    ronde = meld_aan(plan(over=_morgen_avond()), lid("Loper"))
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))  # no second walker
    looprondes.gelast_af(plan(over=_morgen_avond(), plaatsen=3, duur=STRAKS), reden="Storm.", door=lid("Buurman"))
    looprondes.herinner.call()
    looprondes.herinner.call()
    werk_af()
    for wie in ("loper", "buurvrouw", "buurman"):
        assert len(_lees(brievenbus, wie, "te weinig lopers")) == 1
    assert not _lees(brievenbus, "loper", "Morgen loopt u")
    assert "Er is nu één loper." in brievenbus.aan("loper@buren.example")[-1].get_content()


def test_wie_kort_ervoor_afzegt_laat_een_ander_niet_alleen_staan(plan, lid, brievenbus, werk_af):
    ronde = meld_aan(plan(over=timedelta(hours=5)), lid("Loper"), lid("Buurman"))
    ver = meld_aan(plan(), lid("Loper"), lid("Buurman"))
    for een in (ronde, ver):
        loopplekken.meld_af(een, door=lid("Buurman"))
    werk_af()
    assert len(_lees(brievenbus, "loper", "te weinig lopers")) == 1


def test_ruilen_tot_iemand_overneemt_blijft_de_loper_staan(plan, lid, loper_erbij, brievenbus, werk_af):
    ronde = meld_aan(plan(plaatsen=4), lid("Loper"), lid("Buurman"))
    loper_erbij("Buur1")
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    plek = loopplekken.vraag_ruil(ronde, door=lid("Loper"))
    loopplekken.vraag_ruil(ronde, door=lid("Loper"))
    werk_af()
    assert len(_lees(brievenbus, "buur1", "Wie neemt")) == len(_lees(brievenbus, "buurvrouw", "Wie neemt")) == 1
    # Not to who walks already, who asks, or who may not walk; and nobody's name is in it.
    assert not [m for wie in ("loper", "buurman", "buur2") for m in _lees(brievenbus, wie, "Wie neemt")]
    assert "Loper" not in brievenbus.aan("buur1@buren.example")[-1].get_content()
    assert ronde.plekken.filter(lid=lid("Loper")).exists()
    with pytest.raises(LooptAl):
        loopplekken.neem_over(plek, door=lid("Buurman"))
    with pytest.raises(MagNietLopen):
        loopplekken.neem_over(plek, door=lid("Buur2"))
    loopplekken.neem_over(plek, door=lid("Buur1"))
    with pytest.raises(AlOvergenomen, match="Iemand was u voor"):
        loopplekken.neem_over(plek, door=lid("Buurvrouw"))
    assert {plek.lid.deelnemer.naam for plek in ronde.plekken.all()} == {"Buur1", "Buurman"}
    werk_af()
    assert _lees(brievenbus, "loper", "is overgenomen")


def test_wie_toch_komt_is_niet_meer_over_te_nemen(plan, lid):
    ronde = meld_aan(plan(), lid("Loper"))
    plek = loopplekken.vraag_ruil(ronde, door=lid("Loper"))
    loopplekken.trek_ruil_in(ronde, door=lid("Loper"))
    with pytest.raises(AlOvergenomen):
        loopplekken.neem_over(plek, door=lid("Buurman"))


def test_een_gast_komt_een_keer_mee_en_wordt_daarna_vergeten(plan, lid):
    ronde = meld_aan(plan(over=STRAKS, plaatsen=3), lid("Loper"), lid("Buurman"))
    gast = loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    assert loopplekken.neem_gast_mee(ronde, naam="Nicht", door=lid("Loper")) == gast
    with pytest.raises(LooprondeVol):
        loopplekken.neem_gast_mee(ronde, naam="Vriend", door=lid("Buurman"))
    loopplekken.zonder_gast(ronde, door=lid("Loper"))
    assert ronde.plekken.count() == 2
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    for wie in ("Loper", "Buurman"):
        loopplekken.check_in(ronde, door=lid(wie))
    verzet(ronde, timedelta(hours=3))
    looprondes.sluit_af.call()
    ronde.refresh_from_db()
    assert ronde.gelopen_door == 2
    assert not Loopplek.objects.filter(gast="Neef").exists()
    assert timezone.now() > ronde.einde


def test_met_wie_afzegt_gaat_ook_de_gast(plan, lid):
    ronde = meld_aan(plan(), lid("Loper"))
    loopplekken.neem_gast_mee(ronde, naam="Neef", door=lid("Loper"))
    loopplekken.meld_af(ronde, door=lid("Loper"))
    assert not ronde.plekken.exists()
