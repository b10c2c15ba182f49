"""How long the desk keeps what: a boa's round thirty days, the keys of what a phone sent and the list of a bulk action
ninety, the filter of an export two years (that there was an export stays). Destroying is `melding.privacy`'s."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import task

from meldingen.melding.privacy import SLEUTEL, Termijn, ruim, tel, weg
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.bulk.models import Bulkactie
from meldingen.werkvoorraad.ronde.models import Ronde, Veldinzending
from meldingen.werkvoorraad.uitvoer.models import Uitvoer

RONDE = timedelta(days=30)
BULK = timedelta(days=90)
UITVOER = timedelta(days=2 * 365)


def verlopen_veldinzendingen(nu: datetime) -> QuerySet[Veldinzending]:
    return Veldinzending.objects.filter(ontvangen_op__lt=nu - SLEUTEL)


def verlopen_rondes(nu: datetime) -> QuerySet[Ronde]:
    return Ronde.objects.filter(dag__lt=dag_van(nu - RONDE))


def verlopen_bulkacties(nu: datetime) -> QuerySet[Bulkactie]:
    return Bulkactie.objects.filter(klaar_op__lt=nu - BULK)


def verlopen_uitvoer(nu: datetime) -> QuerySet[Uitvoer]:
    return Uitvoer.objects.filter(tijdstip__lt=nu - UITVOER).exclude(filter="")


def _zonder_filter(pks: list) -> None:
    Uitvoer.objects.filter(pk__in=pks).update(filter="")


TERMIJNEN = (
    Termijn("sleutels van onderweg", verlopen_veldinzendingen, weg(Veldinzending)),
    Termijn("rondes", verlopen_rondes, weg(Ronde)),
    Termijn("bulkacties", verlopen_bulkacties, weg(Bulkactie)),
    Termijn("filters van uitvoer", verlopen_uitvoer, _zonder_filter),
)


def overzicht(nu: datetime | None = None) -> dict[str, int]:
    """The dry run: what `ruim_op` would destroy at this moment."""
    return tel(TERMIJNEN, nu or timezone.now())


@task()
def ruim_op() -> dict[str, int]:
    """Destroy what has passed its term; safe to run twice. Returns how many of each."""
    return ruim(TERMIJNEN)
