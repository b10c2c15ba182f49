"""Where and when it clusters, and how sure we are. The method is explained in docs/methoden.md, section Hotspots.

`werk_bij` runs every night: `boek` brings the tallies up to date with what changed, `ontdekken` tests them (`toets`) and
writes what became of each hotspot (`leven`). `lezen` is the window for staff, `openbare` the one for everybody. Never tells
who reported, and knows no confidential melding.
"""

import logging
from datetime import date

from django.utils import timezone
from django_tasks import task

from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van

from . import boek, ontdekken
from .publiek import OpenbareHotspot, openbare

__all__ = ["OpenbareHotspot", "openbare", "werk_bij"]

log = logging.getLogger(__name__)


@task()
def werk_bij() -> int:
    """Bring the hotspots of every gemeente up to date; safe to run twice. Returns how many there are for staff."""
    return werk_bij_op(dag_van(timezone.now()))


def werk_bij_op(vandaag: date) -> int:
    """The run of that day."""
    regels = boek.werk_bij(vandaag)
    aantal = 0
    for gemeente in gemeentenamen():
        hier = ontdekken.streek(gemeente, vandaag)
        aantal += ontdekken.ontdek(hier, vandaag, openbaar=False)
        ontdekken.ontdek(hier, vandaag, openbaar=True)
    log.info("hotspots bijgewerkt regels=%d hotspots=%d", regels, aantal)
    return aantal
