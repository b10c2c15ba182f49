"""Emptying the outbox: claiming a row, having it brought, writing down what came of it. Knows nothing of what it is about."""

import logging
import re
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django_tasks import task

from meldingen.melding.models import Uitgaand
from meldingen.melding.uitgaand.afzender import MET_TEKST, Afzender, afzenders, pauze
from meldingen.melding.uitgaand.bewaren import LEEG
from meldingen.melding.uitgaand.fouten import Uitgesteld, Vervallen, Weigering

log = logging.getLogger(__name__)
_Stand = Uitgaand.Stand
_PER_KEER = 500
# Longer than one mail can take (`postdienst`): who waits for a slow server is not overtaken by another worker.
PACHT = timedelta(minutes=5)
# Errors like to quote it, and who looks after the mail server need not know who hears what.
_ADRES = re.compile(r"\S*@\S*")


# Before whatever else waits in the queue: somebody is waiting for it.
@task(queue_name="berichten", priority=10)
def verstuur(uitgaand_id: int) -> bool:
    """Bring one row if it is still waiting and due. True when it went out now.

    The claim (a lease of `PACHT`) is committed before the network is touched, so no lock is held meanwhile.
    """
    nu, wachtend = timezone.now(), _wachtend(uitgaand_id)
    due = wachtend.filter(volgende_poging_op__lte=nu)
    if not due.update(volgende_poging_op=nu + PACHT, pogingen=F("pogingen") + 1):
        return False
    rij = Uitgaand.objects.get(pk=uitgaand_id)
    afzender = MET_TEKST
    try:
        if rij.tot and rij.tot <= nu:
            raise Vervallen
        afzender = afzenders()[rij.afzender]
        afzender.breng(rij)
    except Vervallen:
        wachtend.update(stand=_Stand.VERVALLEN, **LEEG)
    except Uitgesteld as uitstel:
        wachtend.update(volgende_poging_op=uitstel.op, pogingen=F("pogingen") - 1)
    except Exception as fout:
        _niet_gelukt(rij, afzender, fout)
    else:
        verstuurd = {"stand": _Stand.VERSTUURD, "verstuurd_op": timezone.now(), "laatste_fout": ""}
        Uitgaand.objects.filter(pk=rij.pk).update(**verstuurd, **LEEG)
        log.info("verstuurd uitgaand=%d kanaal=%s poging=%d", rij.pk, rij.kanaal, rij.pogingen)
        return True
    return False


def _wachtend(pk: int) -> QuerySet[Uitgaand]:
    return Uitgaand.objects.filter(pk=pk, stand=_Stand.WACHT)


def _niet_gelukt(rij: Uitgaand, afzender: Afzender, fout: Exception) -> None:
    """Again after a pause, or never; the text of what never went stays until its term, for a fresh start."""
    weigering = fout if isinstance(fout, Weigering) else Weigering(f"{type(fout).__name__}: {fout}")
    zin = _ADRES.sub("…", str(weigering))[:300]
    velden: dict[str, Any] = {"laatste_fout": zin}
    weer_onzeker = weigering.onzeker and rij.pogingen > 1 and rij.laatste_fout == zin
    if weigering.voorgoed or weer_onzeker or rij.pogingen >= afzender.pogingen:
        _geef_op(rij, afzender, velden | {"stand": _Stand.MISLUKT})
    else:
        na = weigering.wacht or pauze(rij.pogingen)
        _wachtend(rij.pk).update(volgende_poging_op=timezone.now() + na, **velden)
    bekend = isinstance(fout, Weigering | OSError)
    log.warning("niet verstuurd uitgaand=%d poging=%d fout=%s", rij.pk, rij.pogingen, zin, exc_info=not bekend)


def _geef_op(rij: Uitgaand, afzender: Afzender, velden: dict[str, Any]) -> None:
    try:
        with transaction.atomic():
            if _wachtend(rij.pk).update(**velden) and afzender.geef_op:
                afzender.geef_op(rij)
    except Exception as fout:  # what follows may fail too; the row is given up all the same
        velden["laatste_fout"] = f"{velden['laatste_fout']} Daarna: {type(fout).__name__}"[:300]
        _wachtend(rij.pk).update(**velden)
        log.exception("niet afgerond uitgaand=%d", rij.pk)


@task()
def verstuur_openstaand() -> int:
    """Queue what is due: what had to wait, what failed before, what a killed worker left. Safe to run twice."""
    wachtend = list(Uitgaand.objects.te_versturen(timezone.now()).values_list("pk", flat=True)[:_PER_KEER])
    for pk in wachtend:
        verstuur.enqueue(pk)
    return len(wachtend)


@transaction.atomic
def probeer_opnieuw(rijen: QuerySet[Uitgaand]) -> list[Uitgaand]:
    """Give what failed for good a fresh start, from the administration. Returns those that still are of use."""
    nu = timezone.now()
    nog_nieuws = list(rijen.filter(Q(tot=None) | Q(tot__gt=nu), stand=_Stand.MISLUKT).select_for_update())
    pks = [rij.pk for rij in nog_nieuws]
    Uitgaand.objects.filter(pk__in=pks).update(stand=_Stand.WACHT, pogingen=0, volgende_poging_op=nu)
    for pk in pks:
        verstuur.enqueue(pk)
    return nog_nieuws
