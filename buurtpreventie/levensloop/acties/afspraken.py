"""Agreeing with the group next door to share messages, and ending that. Writes `Groepsafspraak`.

Only coordinators, one side asks and the other accepts; each may end it at any time, and what was shared is then gone there.
Two groups have one row (a unique constraint), and accepting is a claim (`UPDATE ... WHERE aanvaard_op IS NULL`).
"""

import logging

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.berichten.acties import berichten
from buurtpreventie.groepen import buurgroepen
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij
from buurtpreventie.groepen.models import Groep, Groepsafspraak, Lid
from buurtpreventie.groepen.rechten import eis_coordinator
from buurtpreventie.post import berichtgeving
from meldingen.melding.acties.fouten import ActieFout

log = logging.getLogger(__name__)


class NietNaast(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze groep ligt niet naast uw groep. Kies een groep uit de lijst."))


@transaction.atomic
def vraag(groep: Groep, ander: Groep, *, door: Lid) -> Groepsafspraak:
    """Ask the coordinators of a group beside ours; when they asked us before, this accepts.

    Raises GeenGroepsrecht, GroepVoorbij, NietNaast. Asking twice is once.
    """
    eis_coordinator(door, groep.pk)
    if not (groep.fase == Fase.ACTIEF == ander.fase):
        raise GroepVoorbij
    if not buurgroepen.ligt_naast(groep, ander):
        raise NietNaast
    if terug := Groepsafspraak.objects.filter(groep=ander, buurgroep=groep).first():
        return aanvaard(terug, door=door)
    try:
        with transaction.atomic():
            velden = {"groep": groep, "buurgroep": ander, "gevraagd_op": timezone.now()}
            afspraak = Groepsafspraak.objects.create(**velden)
    except IntegrityError:  # asked before, or by the other side at this very moment
        return _tussen(groep, ander)
    log.info("groepsafspraak gevraagd afspraak=%d", afspraak.pk)
    berichtgeving.afspraak_gevraagd(afspraak)
    return afspraak


def _tussen(een: Groep, ander: Groep) -> Groepsafspraak:
    return Groepsafspraak.objects.get(groep__in=(een, ander), buurgroep__in=(een, ander))


@transaction.atomic
def aanvaard(afspraak: Groepsafspraak, *, door: Lid) -> Groepsafspraak:
    """The side that was asked says yes; twice is once. Raises GeenGroepsrecht, GroepVoorbij."""
    eis_coordinator(door, afspraak.buurgroep_id)
    if not (afspraak.groep.fase == Fase.ACTIEF == afspraak.buurgroep.fase):
        raise GroepVoorbij
    if Groepsafspraak.objects.filter(pk=afspraak.pk, aanvaard_op=None).update(aanvaard_op=timezone.now()):
        log.info("groepsafspraak aanvaard afspraak=%d", afspraak.pk)
        berichtgeving.afspraak_aanvaard(afspraak)
    afspraak.refresh_from_db()
    return afspraak


@transaction.atomic
def beeindig(afspraak: Groepsafspraak, *, door: Lid) -> None:
    """Either side ends it, or says no to what was asked; the other side hears so. Raises GeenGroepsrecht."""
    if door.groep_id not in (afspraak.groep_id, afspraak.buurgroep_id) or not door.is_coordinator:
        raise GeenGroepsrecht
    _beeindig(afspraak, door.groep)


@transaction.atomic
def beeindig_alles(groep: Groep) -> None:
    """A group that ends: nobody gets its messages any more."""
    for afspraak in (*groep.gevraagde_afspraken.all(), *groep.gekregen_afspraken.all()):
        _beeindig(afspraak, groep)


def _beeindig(afspraak: Groepsafspraak, door: Groep) -> None:
    berichtgeving.afspraak_beeindigd(afspraak, door)
    berichten.deel_niet_meer(afspraak.groep, afspraak.buurgroep)
    log.info("groepsafspraak beëindigd afspraak=%d", afspraak.pk)
    Groepsafspraak.objects.filter(pk=afspraak.pk).delete()
