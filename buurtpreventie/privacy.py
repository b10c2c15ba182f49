"""How long buurtpreventie keeps what, and erasing it after. Each run logs how much, never what.

A login code goes after a day, an invitation after its fourteen days, a message when it expires, the text of one that was
taken away after fourteen days, a complaint thirty days after it was decided, what was decided after a year, the members of a
group that ended after thirty days, an aandachtspunt (which holds no person) a year after it ended, and a neighbour who is in
no group and was not seen for a year. Who walked which loopronde goes ninety days after it, when walkers have heard what came
of what they saw; how many walked and how long stays. The name of a guest goes when the round is closed. Of a waarneming
text, place and writer go after a week; when it became a melding the writer goes a month after they heard that it was done.
What is left counts, and goes after four hundred days. Mail and push go by the outbox's terms (`melding.privacy`).
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from buurtpreventie.berichten.acties import berichten
from buurtpreventie.berichten.models import Berichtbesluit, Klacht
from buurtpreventie.einde import wissen
from buurtpreventie.gezien.acties import aandacht, waarnemingen
from buurtpreventie.groepen.fasen import LEEFT
from buurtpreventie.groepen.models import Deelnemer, Inlogcode, Lid, Uitnodiging
from buurtpreventie.levensloop.acties import leden
from buurtpreventie.rondes.acties import rondes as looprondes
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)
CODE = timedelta(days=1)
LEDEN = timedelta(days=30)
ROOSTER = timedelta(days=90)
KLACHT = timedelta(days=30)
BESLUIT = DEELNEMER = timedelta(days=365)
_PER_KEER = 500


@task()
def ruim_op() -> dict[str, int]:
    """Erase what is past its term. Safe to run twice. Returns how much went, per kind."""
    nu = timezone.now()
    weg = {
        "inlogcodes": Inlogcode.objects.filter(gemaakt_op__lt=nu - CODE).delete()[0],
        "uitnodigingen": Uitnodiging.objects.filter(gemaakt_op__lt=nu - leden.UITNODIGING_GELDIG).delete()[0],
        "berichten": berichten.ruim_op(nu),
        "looprooster": looprondes.ruim_op(nu - ROOSTER),
        "klachten": Klacht.objects.filter(besluit__op__lt=nu - KLACHT).delete()[0],
        "besluiten": Berichtbesluit.objects.filter(op__lt=nu - BESLUIT).delete()[0],
        "aandachtspunten": aandacht.ruim_op(nu),
        "waarnemingen": waarnemingen.ruim_op(nu),
        "leden": _leden_van_vroeger(),
        "deelnemers": _vergeten_deelnemers(),
    }
    log.info("buurtpreventie opgeruimd %s", " ".join(f"{soort}={aantal}" for soort, aantal in weg.items()))
    return weg


def _leden_van_vroeger() -> int:
    """Groups that ended longer ago: the row of the group stays for the history, its members go."""
    oud = Lid.objects.exclude(groep__fase__in=LEEFT).exclude(groep__stappen__op__gte=timezone.now() - LEDEN)
    return oud.delete()[0]


def _vergeten_deelnemers() -> int:
    grens = dag_van(timezone.now() - DEELNEMER)
    stil = Deelnemer.objects.filter(lidmaatschappen=None, laatst_gezien_op__lt=grens).order_by("pk")[:_PER_KEER]
    aantal = 0
    for deelnemer in stil:
        with transaction.atomic():
            wissen.wis(deelnemer)
        aantal += 1
    return aantal
