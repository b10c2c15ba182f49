"""Complaining of a message, deciding about it, and asking the gemeente to look again. Writes `Klacht` and `Berichtbesluit`.

Three neighbours, or one coordinator, and it is out of sight until somebody decided. Every decision has a reason, which the
writer and whoever complained get by mail. What the gemeente decided, only the gemeente changes.
"""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from buurtpreventie.berichten import berichtgeving, nakijken
from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht, Klacht
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fouten import GeenGroepsrecht, RedenNodig, TeVaak
from buurtpreventie.groepen.models import Deelnemer, Lid
from meldingen.melding.acties.fouten import ActieFout

from . import berichten
from .berichten import BerichtVoorbij

log = logging.getLogger(__name__)
VERBERG_BIJ = 3
_PER_DAG = 10
_PER_KEER = 500
_Wat, _Weg = Berichtbesluit.Wat, Groepsbericht.Weg


class AlBeslist(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Iemand was u voor: over dit bericht is al beslist. Er is niets veranderd."))


class TekstGewist(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("De tekst van dit bericht is gewist. Terugzetten kan niet meer."))


class EigenBericht(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit is uw eigen bericht. U kunt het terugnemen."))


@transaction.atomic
def klaag(bericht: Groepsbericht, *, reden: str, toelichting: str, door: Lid) -> Klacht:
    """Say that a message which one may read cannot stay; twice is once.

    Raises GeenGroepsrecht, EigenBericht, BerichtVoorbij, TeVaak.
    """
    if (
        door.stand != Lid.Stand.LID
        or not Groepsbericht.objects.voor_groep(door.groep_id).filter(pk=bericht.pk).exists()
    ):
        raise GeenGroepsrecht
    bericht = _op_slot(bericht)
    if bericht.schrijver_id == door.deelnemer_id:
        raise EigenBericht
    if bericht.weg_op or bericht.verloopt_op <= timezone.now():
        raise BerichtVoorbij
    if al := Klacht.objects.filter(bericht=bericht, deelnemer=door.deelnemer).first():
        return al
    nu = timezone.now()
    if Klacht.objects.filter(deelnemer=door.deelnemer, gemaakt_op__gt=nu - timedelta(days=1)).count() >= _PER_DAG:
        raise TeVaak(
            _("U meldde vandaag al tien berichten. Bel uw gemeente als het niet kan wachten. Gevaar? Bel 112.")
        )
    velden = {"reden": reden, "toelichting": toelichting.strip(), "gemaakt_op": nu}
    klacht = Klacht.objects.create(bericht=bericht, deelnemer=door.deelnemer, **velden)
    log.info("klacht over groepsbericht bericht=%d reden=%s", bericht.pk, reden)
    _verberg_zo_nodig(bericht, door)
    berichtgeving.na_te_kijken(bericht)
    return klacht


def _verberg_zo_nodig(bericht: Groepsbericht, door: Lid) -> None:
    genoeg = Klacht.objects.filter(bericht=bericht, besluit=None).count() >= VERBERG_BIJ
    if bericht.verborgen_op is None and (door.is_coordinator or genoeg):
        berichten.verberg(bericht)
        berichtgeving.bericht_verborgen(bericht)


@transaction.atomic
def beslis(bericht: Groepsbericht, *, blijft: bool, reden: str, door: Any) -> Berichtbesluit:
    """Let it stay or take it away, with a reason; `door` is a coordinator (a Lid) or staff, who may also put it back.

    Raises RedenNodig, GeenGroepsrecht, AlBeslist, TekstGewist.
    """
    if not reden.strip():
        raise RedenNodig
    bericht = _op_slot(bericht)
    wie = _Weg.COORDINATOR if isinstance(door, Lid) else _Weg.GEMEENTE
    if not (
        nakijken.mag_beslissen(door, bericht) if isinstance(door, Lid) else toegang.mag_begeleiden(door, bericht.groep)
    ):
        raise GeenGroepsrecht
    wat = _uitkomst(bericht, blijft, wie)
    if wat == _Wat.WEG:
        berichten.haal_weg(bericht, reden=reden, door=wie)
    else:
        berichten.toon(bericht)
    besluit = _leg_vast(bericht, wat, wie, reden, None if isinstance(door, Lid) else door)
    berichtgeving.berichtbesluit(besluit, bericht)
    return besluit


def _uitkomst(bericht: Groepsbericht, blijft: bool, wie: str) -> str:
    if bericht.weg_op is None:
        if blijft and not Klacht.objects.filter(bericht=bericht, besluit=None).exists():
            raise AlBeslist
        return _Wat.BLIJFT if blijft else _Wat.WEG
    if wie != _Weg.GEMEENTE or bericht.weg_door == _Weg.SCHRIJVER:
        raise AlBeslist
    if not blijft:  # what a coordinator took away stays away: the answer to a writer who asked to look again
        return _Wat.WEG
    if not bericht.tekst:
        raise TekstGewist
    return _Wat.TERUG


def _leg_vast(bericht: Groepsbericht, wat: str, wie: str, reden: str, door: Any) -> Berichtbesluit:
    besluit = Berichtbesluit.objects.create(
        groep=bericht.groep, bericht=bericht, wat=wat, wie=wie, reden=reden.strip(), door=door, op=timezone.now()
    )
    Klacht.objects.filter(bericht=bericht, besluit=None).update(besluit=besluit)
    log.info("besluit over groepsbericht bericht=%d wat=%s wie=%s", bericht.pk, wat, wie)
    return besluit


@transaction.atomic
def trek_in(bericht: Groepsbericht, *, door: Lid) -> Groepsbericht:
    """The writer takes it back; whoever complained hears that it is gone. Raises GeenGroepsrecht."""
    bericht = berichten.trek_in(_op_slot(bericht), door=door)
    if Klacht.objects.filter(bericht=bericht, besluit=None).exists():
        besluit = _leg_vast(bericht, _Wat.INGETROKKEN, _Weg.SCHRIJVER, bericht.weg_reden, None)
        berichtgeving.berichtbesluit(besluit, bericht)
    return bericht


@transaction.atomic
def vraag_opnieuw(bericht: Groepsbericht, *, waarom: str, door: Deelnemer) -> Berichtbesluit:
    """The writer asks the gemeente, once, to look again at what a coordinator took away.

    Raises GeenGroepsrecht, RedenNodig, AlBeslist.
    """
    if bericht.schrijver_id is None or bericht.schrijver_id != door.pk:
        raise GeenGroepsrecht
    if not waarom.strip():
        raise RedenNodig
    bericht = _op_slot(bericht)
    besluit = bericht.besluiten.last()
    if besluit is None or besluit.wie != _Weg.COORDINATOR or besluit.herzien_op or not bericht.tekst:
        raise AlBeslist
    besluit.herzien_op, besluit.herzien_waarom = timezone.now(), waarom.strip()
    besluit.save(update_fields=["herzien_op", "herzien_waarom"])
    berichtgeving.bericht_herzien(besluit)
    return besluit


@task()
def geef_door() -> int:
    """Tell the gemeente, once, what coordinators left lying for three days. Returns how many lie there."""
    liggend = list(nakijken.te_lang()[:_PER_KEER])
    for bericht in liggend:
        berichtgeving.klacht_wacht(bericht)
    return len(liggend)


@transaction.atomic
def wis_van(deelnemer: Deelnemer) -> None:
    """Nothing stays of what somebody wrote in a complaint; that somebody complained does."""
    Klacht.objects.filter(deelnemer=deelnemer).update(toelichting="", deelnemer=None)


def _op_slot(bericht: Groepsbericht) -> Groepsbericht:
    """The row as it is now, locked: two who decide or complain at once wait for each other."""
    rijen = (
        Groepsbericht.objects.select_for_update(of=("self",)).select_related("groep__contact").defer("groep__gebied")
    )
    return rijen.get(pk=bericht.pk)
