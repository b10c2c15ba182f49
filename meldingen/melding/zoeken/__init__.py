"""Finding meldingen by words: Dutch stems, typing slips, a street or postcode, a number, or (with the right) the reporter.

Keeps the search index and its list of known stems; never decides who may see what it finds. A melding that comes in does not
wait for its place in the index: the timetable brings it up to date within a minute; what a turn takes is locked.
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django_tasks import task
from modelsearch.backends import get_search_backend
from modelsearch.query import And, Or, PlainText, SearchQuery

from meldingen.melding.models import Melder, Melding, Zoekwoord
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.stammen import stam, woorden
from meldingen.streek.termijnen import dag_van

from . import typefouten

log = logging.getLogger(__name__)
MOTOR = "meldingen"
LANGSTE_VRAAG = 100
_PER_KEER = 500
_NUMMER = re.compile(r"\s*(wm\s*-?\s*)?([0-9]{1,15})\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Zoekuitslag:
    """`anders`: what was typed -> the stems that were looked for instead."""

    meldingen: MeldingQuerySet
    anders: dict[str, list[str]]


def zoek(meldingen: MeldingQuerySet, vraag: str) -> Zoekuitslag:
    """Those of `meldingen` that hold all words of `vraag`, or whose number it is. No words at all finds nothing.

    The order stays that of the caller. At most 100 characters are read.
    """
    vraag = vraag.replace("\x00", "")[:LANGSTE_VRAAG]
    nummer = _NUMMER.fullmatch(vraag)
    if nummer and (nummer[1] or meldingen.filter(pk=int(nummer[2])).exists()):
        return Zoekuitslag(meldingen.filter(pk=int(nummer[2])), {})
    delen, anders = [], {}
    for woord in dict.fromkeys(woorden(vraag)):
        bedoeld = typefouten.bedoeld(woord)
        if not bedoeld:
            return Zoekuitslag(meldingen.none(), {})
        if not bedoeld[0].startswith(stam(woord)):
            anders[woord] = bedoeld
        delen.append(Or([PlainText(keuze) for keuze in bedoeld]))
    return Zoekuitslag(meldingen.filter(pk__in=_gevonden(Melding, delen).values("pk")), anders)


def zoek_melder(meldingen: MeldingQuerySet, vraag: str) -> MeldingQuerySet:
    """Those whose reporter has these words in their name or e-mail address, or this telephone number, exactly."""
    vraag = vraag.replace("\x00", "")[:LANGSTE_VRAAG]
    cijfers = re.sub(r"[^0-9]", "", vraag) if re.fullmatch(r"[0-9 ()+\-]{6,}", vraag.strip()) else ""
    gezocht = [cijfers] if cijfers else woorden(vraag)
    melders = _gevonden(Melder, [PlainText(woord) for woord in gezocht])
    return meldingen.filter(pk__in=melders.values("melding"))


def _gevonden(model: type[Model], delen: list[SearchQuery]) -> QuerySet:
    """The rows that hold all of `delen`, in no particular order, to be used as a subquery."""
    rijen = model._default_manager.order_by()
    if not delen:
        return rijen.none()
    return get_search_backend(MOTOR).search(And(delen), rijen, order_by_relevance=False).get_queryset().order_by()


@task()
def werk_bij() -> int:
    """Bring the index up to date with what came in or changed; safe to run twice or at once. Returns meldingen touched."""
    aantal = 0
    while gedaan := _werk_deel_bij():
        aantal += gedaan
    if aantal:
        typefouten.woordenboek.vergeet()
    log.info("zoekindex bijgewerkt meldingen=%d", aantal)
    return aantal


@transaction.atomic
def _werk_deel_bij() -> int:
    achter = Melding.objects.filter(zoek_bij=False).order_by("id").select_for_update(of=("self",))
    deel = list(achter.only("tekst", "adres", "plek_in_woorden", "kenmerk_elders", "zoek_bij")[:_PER_KEER])
    if not deel:
        return 0
    motor, sleutels = get_search_backend(MOTOR), [melding.pk for melding in deel]
    motor.add_bulk(Melding, deel)
    motor.add_bulk(Melder, list(Melder.objects.filter(melding__in=sleutels)))
    onthoud(melding.zoekwoorden for melding in deel)
    Melding.objects.filter(pk__in=sleutels).update(zoek_bij=True)
    return len(deel)


def onthoud(zoekwoorden: Iterable[str]) -> None:
    """Remember the stems that occur today, so that a slip can be compared with them."""
    vandaag = dag_van(timezone.now())
    stammen = sorted({woord for tekst in zoekwoorden for woord in tekst.split()})
    Zoekwoord.objects.bulk_create(
        [Zoekwoord(stam=woord, laatst=vandaag) for woord in stammen],
        update_conflicts=True,
        unique_fields=["stam"],
        update_fields=["laatst"],
        batch_size=500,
    )
