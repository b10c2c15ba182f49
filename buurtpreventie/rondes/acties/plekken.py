"""Who walks a round: signing up and off, a place handed over, a guest, checking in and out. Writes `Loopplek`.

Everything here takes the row lock of the round first, so that two who want the last place, or who arrive at once, wait for
each other. Only moments are kept of a walk, never a place.
"""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij
from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes import berichten as loopberichten
from buurtpreventie.rondes.models import MINSTENS, VROEG, Loopplek, Loopronde
from meldingen.streek.termijnen import AMSTERDAM, dag_van

from .fouten import (
    AlBegonnen,
    AlOvergenomen,
    LooprondeVol,
    LooptAl,
    MagNietLopen,
    NietAangemeld,
    NietIngecheckt,
    NogNietOpen,
    RondeAfgelast,
    RondeVoorbij,
)

log = logging.getLogger(__name__)
# Who signs off later than this leaves a round that was already reminded of.
_KORT_VOOR = timedelta(hours=30)


@transaction.atomic
def meld_aan(ronde: Loopronde, *, door: Lid) -> Loopplek:
    """Take a place; twice is once. Of two who want the last one, the second hears that it is taken.

    Raises GeenGroepsrecht, GroepVoorbij, RondeAfgelast, RondeVoorbij, MagNietLopen, LooptAl, LooprondeVol.
    """
    ronde = _slot(ronde)
    _kan_lopen(ronde, door)
    if al := Loopplek.objects.filter(ronde=ronde, lid=door).first():
        return al
    _niet_dubbel(ronde, door)
    if ronde.plekken.count() >= ronde.plaatsen:
        raise LooprondeVol
    return Loopplek.objects.create(ronde=ronde, lid=door)


@transaction.atomic
def meld_af(ronde: Loopronde, *, door: Lid) -> None:
    """Give the place back, and that of the guest. Shortly before, the others hear when too few are left.

    Raises AlBegonnen. Who is not on the roster is off it.
    """
    ronde = _slot(ronde)
    plek = Loopplek.objects.filter(ronde=ronde, lid=door).first()
    if plek is None:
        return
    if plek.in_op or ronde.is_geweest:
        raise AlBegonnen if plek.in_op else RondeVoorbij
    Loopplek.objects.filter(pk=plek.pk).delete()
    if not ronde.afgelast and ronde.begin <= timezone.now() + _KORT_VOOR and met_te_weinig(ronde):
        loopberichten.te_weinig(ronde)


@transaction.atomic
def neem_gast_mee(ronde: Loopronde, *, naam: str, door: Lid) -> Loopplek:
    """Bring somebody along once: takes a place, does not count as the second walker. A new name replaces the old one.

    Raises LooprondeVol, NietAangemeld, RondeAfgelast, RondeVoorbij and what `meld_aan` raises.
    """
    ronde = _slot(ronde)
    _kan_lopen(ronde, door)
    plek = _eigen_plek(ronde, door)
    if gast := Loopplek.objects.filter(met=plek).first():
        gast.gast = naam
        gast.save(update_fields=["gast"])
        return gast
    if ronde.plekken.count() >= ronde.plaatsen:
        raise LooprondeVol
    return Loopplek.objects.create(ronde=ronde, met=plek, gast=naam)


@transaction.atomic
def zonder_gast(ronde: Loopronde, *, door: Lid) -> None:
    Loopplek.objects.filter(ronde=_slot(ronde), met__lid=door).delete()


@transaction.atomic
def vraag_ruil(ronde: Loopronde, *, door: Lid) -> Loopplek:
    """Ask whether another takes this place over; until then the walker stays on the roster. Twice is once.

    Raises NietAangemeld, AlBegonnen, RondeAfgelast, RondeVoorbij.
    """
    ronde = _slot(ronde)
    _gaat_door(ronde)
    plek = _eigen_plek(ronde, door)
    if plek.in_op:
        raise AlBegonnen
    if plek.ruil_op is None:
        plek.ruil_op = timezone.now()
        plek.save(update_fields=["ruil_op"])
        loopberichten.ruil_gevraagd(plek)
    return plek


@transaction.atomic
def trek_ruil_in(ronde: Loopronde, *, door: Lid) -> None:
    """Walk after all."""
    Loopplek.objects.filter(ronde=_slot(ronde), lid=door).update(ruil_op=None)


@transaction.atomic
def neem_over(plek: Loopplek, *, door: Lid) -> Loopplek:
    """Walk in another's place; their guest does not come. Raises AlOvergenomen and what `meld_aan` raises."""
    ronde = _slot(plek.ronde)
    _kan_lopen(ronde, door)
    gevonden = Loopplek.objects.filter(pk=plek.pk, ronde=ronde).select_related("lid__deelnemer").first()
    if gevonden is None or gevonden.ruil_op is None or gevonden.lid is None or gevonden.in_op:
        raise AlOvergenomen
    _niet_dubbel(ronde, door, ook_hier=True)
    vorige = gevonden.lid
    Loopplek.objects.filter(met=gevonden).delete()
    gevonden.lid, gevonden.ruil_op = door, None
    gevonden.save(update_fields=["lid", "ruil_op"])
    loopberichten.overgenomen(ronde, van=vorige, door=door)
    return gevonden


@transaction.atomic
def check_in(ronde: Loopronde, *, door: Lid) -> Loopplek:
    """Here I am. The round begins when a second walker says so too. Again after checking out: not finished after all.

    Raises NietAangemeld, NogNietOpen, MagNietLopen, RondeAfgelast, RondeVoorbij.
    """
    ronde = _slot(ronde)
    _kan_lopen(ronde, door)
    plek = _eigen_plek(ronde, door)
    nu = timezone.now()
    if nu < ronde.begin - VROEG:
        raise NogNietOpen((ronde.begin - VROEG).astimezone(AMSTERDAM).strftime("%H:%M"))
    plek.in_op, plek.uit_op, plek.ruil_op = plek.in_op or nu, None, None
    plek.save(update_fields=["in_op", "uit_op", "ruil_op"])
    log.info("loopronde ingecheckt ronde=%d", ronde.pk)
    return plek


@transaction.atomic
def check_uit(ronde: Loopronde, *, door: Lid) -> Loopplek:
    """Going home. Twice is once; after closing there is nothing left to do. Raises NietAangemeld, NietIngecheckt."""
    ronde = _slot(ronde)
    plek = _eigen_plek(ronde, door)
    if plek.in_op is None:
        raise NietIngecheckt
    if plek.uit_op is None:
        plek.uit_op = timezone.now()
        plek.save(update_fields=["uit_op"])
    return plek


@transaction.atomic
def vertrek(lid: Lid) -> None:
    """Somebody leaves the group: off every roster to come, and checked out of what they walk now.

    What they walked keeps its row without them, until the roster goes.
    """
    plekken = Loopplek.objects.filter(lid=lid, ronde__gesloten_op=None, ronde__afgelast="").select_related("ronde")
    for plek in plekken.defer("ronde__zone").order_by("ronde_id"):
        if plek.in_op:
            check_uit(plek.ronde, door=lid)
        elif not plek.ronde.is_geweest:
            meld_af(plek.ronde, door=lid)


def wie_niet_mag(lid: Lid) -> None:
    """Off the roster of every round to come on a day on which this member may not walk."""
    plekken = Loopplek.objects.filter(lid=lid, in_op=None, ronde__afgelast="", ronde__begin__gt=timezone.now())
    for plek in plekken.select_related("ronde").defer("ronde__zone").order_by("ronde_id"):
        if not toegang.mag_lopen(lid, dag_van(plek.ronde.begin)):
            meld_af(plek.ronde, door=lid)


def sluit(ronde: Loopronde) -> tuple[int, int]:
    """Check out who forgot and forget the names of guests; for `looprondes`, which holds the round.

    Returns how many walkers there were and how many minutes at least two walked together; both 0 when two never did.
    """
    Loopplek.objects.filter(ronde=ronde, in_op__isnull=False, uit_op=None).update(uit_op=ronde.einde)
    Loopplek.objects.filter(ronde=ronde).exclude(gast="").update(gast="")
    tijden = [(plek.in_op, plek.uit_op) for plek in ronde.plekken.all() if plek.in_op and plek.uit_op]
    samen = _samen(tijden)
    return (len(tijden), max(1, round(samen / timedelta(minutes=1)))) if samen else (0, 0)


def _samen(tijden: Iterable[tuple[datetime, datetime]]) -> timedelta:
    """How long at least two were out at the same time."""
    momenten = sorted((moment, stap) for van, tot in tijden for moment, stap in ((van, 1), (tot, -1)))
    totaal, buiten, vorige = timedelta(), 0, None
    for moment, stap in momenten:
        if vorige is not None and buiten >= MINSTENS:
            totaal += moment - vorige
        buiten, vorige = buiten + stap, moment
    return totaal


def met_te_weinig(ronde: Loopronde) -> bool:
    """Whether fewer than two walkers are on the roster; a guest is no second walker."""
    return ronde.plekken.filter(met=None).count() < MINSTENS


def _slot(ronde: Loopronde) -> Loopronde:
    rijen = Loopronde.objects.select_for_update(of=("self",)).select_related("groep")
    return rijen.defer("groep__gebied", "zone").get(pk=ronde.pk)


def _gaat_door(ronde: Loopronde) -> None:
    if ronde.afgelast:
        raise RondeAfgelast(ronde.afgelast)
    if ronde.is_geweest:
        raise RondeVoorbij


def _kan_lopen(ronde: Loopronde, lid: Lid) -> None:
    if lid.groep_id != ronde.groep_id:
        raise GeenGroepsrecht
    if not ronde.groep.is_openbaar:
        raise GroepVoorbij
    _gaat_door(ronde)
    if not toegang.mag_lopen(lid, dag_van(ronde.begin)):
        raise MagNietLopen


def _eigen_plek(ronde: Loopronde, lid: Lid) -> Loopplek:
    plek = Loopplek.objects.filter(ronde=ronde, lid=lid).first()
    if plek is None:
        raise NietAangemeld
    return plek


def _niet_dubbel(ronde: Loopronde, lid: Lid, *, ook_hier: bool = False) -> None:
    """Nobody walks two rounds at once, in whatever group; `ook_hier`: nor has two places in this one."""
    anders = Loopplek.objects.filter(
        lid__deelnemer=lid.deelnemer_id,
        ronde__afgelast="",
        ronde__begin__lt=ronde.einde,
        ronde__einde__gt=ronde.begin,
    )
    if (anders if ook_hier else anders.exclude(ronde=ronde)).exists():
        raise LooptAl
