"""A question that its reporter does not answer: after four weeks the portal closes the melding and says how to go on."""

import logging
from datetime import datetime, timedelta

from django.db.models import Max, Q
from django.utils import timezone
from django_tasks import task

from meldingen.melding.models import Melding
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status

from .fouten import ActieFout
from .status import verander_status

log = logging.getLogger(__name__)
# templates/melding/berichten/wacht_op_melder.txt says so to the reporter.
ANTWOORD_BINNEN = timedelta(days=28)
_PER_KEER = 500
_BERICHT = (
    "Wij stelden u vier weken geleden een vraag en kregen geen antwoord. Daarom sluiten wij deze melding."
    " Speelt het nog? Geef dan alsnog antwoord op de pagina van uw melding: dan gaan wij verder."
)


@task()
def sluit_onbeantwoord() -> int:
    """The day's turn; safe to run twice. Returns how many were closed."""
    return sluit(timezone.now())


def sluit(nu: datetime) -> int:
    """What a turn at `nu` (aware) does. Who was first is never overwritten: an answer of this moment goes before."""
    gevraagd = Max("overgangen__tijdstip", filter=Q(overgangen__naar=Status.WACHT_OP_MELDER))
    wachtend = Melding.objects.filter(status=Status.WACHT_OP_MELDER).annotate(gevraagd_op=gevraagd)
    gesloten = 0
    for melding in wachtend.filter(gevraagd_op__lt=nu - ANTWOORD_BINNEN).order_by("pk")[:_PER_KEER]:
        try:
            verander_status(melding, Status.NIET_TE_BEHANDELEN, door=None, bericht=_BERICHT, als=Recht.SYSTEEM)
        except ActieFout as fout:
            log.info("vraag zonder antwoord blijft open melding=%d reden=%s", melding.pk, type(fout).__name__)
        else:
            gesloten += 1
    log.info("vragen zonder antwoord gesloten=%d", gesloten)
    return gesloten
