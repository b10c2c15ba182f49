"""Where much of one kind was reported in the last 90 days, for the filter "op een drukke plek" of the werkvoorraad.

Only counts, and says so: nothing here is held against chance, against how many people live there, or against who reports
often. Never shown in public.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from django_tasks import task

from meldingen.models import Drukteplek, Melding
from meldingen.termijnen import dag_van

log = logging.getLogger(__name__)
DAGEN = 90
# At least so many meldingen, on so many different days: one bad evening is no busy place.
MINSTENS, OP_DAGEN = 5, 3


@task()
def tel_drukte() -> int:
    """Count the busy places anew; safe to run twice. Returns how many there are."""
    sinds = dag_van(timezone.now()) - timedelta(days=DAGEN)
    rijen = (
        Melding.objects.filter(dag__gte=sinds, deel_van=None)
        .exclude(cel="")
        .values_list("gemeente_code", "cel", "categorie__ouder")
        .annotate(aantal=Count("id"), dagen=Count("dag", distinct=True))
        .filter(aantal__gte=MINSTENS, dagen__gte=OP_DAGEN)
        .order_by()
    )
    with transaction.atomic():
        Drukteplek.objects.all().delete()
        nieuw = Drukteplek.objects.bulk_create(
            [
                Drukteplek(gemeente_code=gemeente, cel=cel, hoofdcategorie_id=hoofd, aantal=aantal, dagen=dagen)
                for gemeente, cel, hoofd, aantal, dagen in rijen
                if hoofd
            ],
            batch_size=500,
        )
    log.info("drukteplekken geteld aantal=%d", len(nieuw))
    return len(nieuw)
