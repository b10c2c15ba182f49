"""The outbox of buurtpreventie: putting mail ready and sending it. Never decides who should hear what.

Put ready in the transaction of what it tells, so it is never forgotten; `sleutel` names the occasion, so it is never twice.
Sending is `meldingen.bezorgen`'s, with the same promise as for messages about meldingen.
"""

from datetime import datetime
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone
from django_tasks import task

from buurtpreventie.models import Deelnemer, Poststuk
from meldingen import bezorgen

_PER_KEER = 200


def zet_klaar(
    sjabloon: str,
    *,
    sleutel: str,
    aan: Deelnemer | str,
    niet_voor: datetime | None = None,
    afmelden: str = "",
    **context: Any,
) -> None:
    """One mail to a person, or to an address, from templates/buurtpreventie/post/`sjabloon`.txt (first line: subject).

    `sleutel` + address: an occasion that was told before is not told again. `niet_voor`: not sent before that moment.
    `afmelden`: where one press ends mail of this kind.
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
            "afmelden": afmelden,
            "volgende_poging_op": niet_voor or timezone.now(),
        },
    )
    if nieuw and stuk.volgende_poging_op <= timezone.now():
        verstuur.enqueue(stuk.pk)


# Before whatever else waits in the queue: somebody is waiting for it.
@task(queue_name="berichten", priority=10)
def verstuur(poststuk_id: int) -> bool:
    """Send one mail if it is still waiting and due. True when it went out now. What it said is not kept after."""
    return bezorgen.lever(Poststuk.objects.all(), poststuk_id, _mail, leeg=("onderwerp", "tekst", "afmelden"))


def _mail(stuk: Poststuk) -> EmailMessage:
    return bezorgen.maak(
        aan=stuk.adres,
        onderwerp=stuk.onderwerp,
        tekst=stuk.tekst,
        kenmerk=f"poststuk-{stuk.pk}",
        afmelden=stuk.afmelden,
    )


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
