"""The outbox of buurtpreventie: putting mail ready and sending it. Never decides who should hear what.

Put ready in the transaction of what it tells, so it is never forgotten; `sleutel` names the occasion, so it is never twice.
Sending claims the row first and speaks SMTP without holding a lock (the same promise as `meldingen.berichten`).
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone
from django_tasks import task

from buurtpreventie.models import Deelnemer, Poststuk
from meldingen import bezorgen

log = logging.getLogger(__name__)
_PACHT = timedelta(minutes=2)
_PER_KEER = 200
_Stand = Poststuk.Stand


def zet_klaar(
    sjabloon: str, *, sleutel: str, aan: Deelnemer | str, niet_voor: datetime | None = None, **context: Any
) -> None:
    """One mail to a person, or to an address, from templates/buurtpreventie/post/`sjabloon`.txt (first line: subject).

    `sleutel` + address: an occasion that was told before is not told again. `niet_voor`: not sent before that moment.
    """
    adres = aan if isinstance(aan, str) else aan.email
    deelnemer = None if isinstance(aan, str) else aan
    onderwerp, _, tekst = render_to_string(f"buurtpreventie/post/{sjabloon}.txt", context).strip().partition("\n")
    stuk, nieuw = Poststuk.objects.get_or_create(
        sleutel=f"{sleutel}:{deelnemer.pk if deelnemer else adres}"[:120],
        defaults={
            "deelnemer": deelnemer,
            "adres": adres,
            "onderwerp": onderwerp.strip()[:200],
            "tekst": tekst.strip() + "\n",
            "volgende_poging_op": niet_voor or timezone.now(),
        },
    )
    if nieuw and niet_voor is None:
        verstuur.enqueue(stuk.pk)


# Before whatever else waits in the queue: somebody is waiting for it.
@task(queue_name="berichten", priority=10)
def verstuur(poststuk_id: int) -> bool:
    """Send one mail if it is still waiting and due. True when it went out now."""
    nu = timezone.now()
    wachtend = Poststuk.objects.te_versturen(nu).filter(pk=poststuk_id).order_by()
    if not wachtend.update(volgende_poging_op=nu + _PACHT, pogingen=F("pogingen") + 1):
        return False
    stuk = Poststuk.objects.get(pk=poststuk_id)
    mail = bezorgen.maak(aan=stuk.adres, onderwerp=stuk.onderwerp, tekst=stuk.tekst, kenmerk=f"poststuk-{stuk.pk}")
    dit = Poststuk.objects.filter(pk=stuk.pk, stand=_Stand.WACHT)
    if weigering := bezorgen.bezorg(mail):
        einde = weigering.is_einde(stuk.pogingen)
        dit.update(
            stand=_Stand.MISLUKT if einde else _Stand.WACHT,
            tekst="" if einde else stuk.tekst,
            volgende_poging_op=timezone.now() + bezorgen.pauze(stuk.pogingen),
            laatste_fout=weigering.fout,
        )
        log.warning("poststuk niet verstuurd poststuk=%d poging=%d", stuk.pk, stuk.pogingen)
        return False
    dit.update(stand=_Stand.VERSTUURD, verstuurd_op=timezone.now(), tekst="", laatste_fout="")
    log.info("poststuk verstuurd poststuk=%d poging=%d", stuk.pk, stuk.pogingen)
    return True


def vergeet(adres: str) -> None:
    """Nothing more to this address, and nothing left of what went there."""
    Poststuk.objects.filter(adres=adres).delete()


@task()
def verstuur_openstaand() -> int:
    """Queue what is due: what had to wait, what failed before, what a killed worker left. Returns how many."""
    wachtend = list(Poststuk.objects.te_versturen(timezone.now()).values_list("pk", flat=True)[:_PER_KEER])
    for pk in wachtend:
        verstuur.enqueue(pk)
    return len(wachtend)
