"""How long we keep what, and erasing it after. The numbers stay: transitions and tallies hold no person.

Contact data goes a year after closing, the words, photos and answers of a melding after five years, a concept a day after its
last change, an idempotency key after ninety days. Each run logs how much was destroyed, never what.
"""

import logging
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django_tasks import task

from meldingen.models import Bericht, Concept, Foto, Inzending, Melder, Melding, Notitie, Statusovergang, Vernietiging

log = logging.getLogger(__name__)

CONTACT = timedelta(days=365)
MELDING = timedelta(days=5 * 365)
CONCEPT = timedelta(days=1)
SLEUTEL = timedelta(days=90)
GEWIST = "[gewist]"
_PER_KEER = 500


def verlopen_melders() -> QuerySet[Melder]:
    return Melder.objects.filter(melding__gesloten_op__lt=timezone.now() - CONTACT)


def verlopen_meldingen() -> QuerySet[Melding]:
    return Melding.objects.filter(gesloten_op__lt=timezone.now() - MELDING).exclude(tekst=GEWIST)


def verlopen_concepten() -> QuerySet[Concept]:
    return Concept.objects.filter(gewijzigd_op__lt=timezone.now() - CONCEPT)


def verlopen_sleutels() -> QuerySet[Inzending]:
    return Inzending.objects.filter(ontvangen_op__lt=timezone.now() - SLEUTEL)


def overzicht() -> dict[str, int]:
    """The dry run: what `ruim_op` would destroy now."""
    return {
        "contactgegevens": verlopen_melders().count(),
        "inhoud van meldingen": verlopen_meldingen().count(),
        "concepten": verlopen_concepten().count(),
        "sleutels": verlopen_sleutels().count(),
    }


@task()
def ruim_op() -> dict[str, int]:
    """Destroy what has passed its term, in portions; safe to run twice. Returns how many of each."""
    gedaan = {
        "contactgegevens": _in_delen(verlopen_melders, _wis_melders),
        "inhoud van meldingen": _in_delen(verlopen_meldingen, _wis_meldingen),
        "concepten": _in_delen(verlopen_concepten, _wis_concepten),
        "sleutels": _in_delen(verlopen_sleutels, lambda pks: Inzending.objects.filter(pk__in=pks).delete()),
    }
    Vernietiging.objects.bulk_create([Vernietiging(wat=wat, aantal=n) for wat, n in gedaan.items() if n])
    log.info("opgeruimd %s", " ".join(f"{wat.replace(' ', '_')}={n}" for wat, n in gedaan.items()))
    return gedaan


def _in_delen(kies, wis) -> int:
    totaal = 0
    while pks := list(kies().values_list("pk", flat=True)[:_PER_KEER]):
        with transaction.atomic():
            wis(pks)
        totaal += len(pks)
    return totaal


def wis_melder(melding: Melding) -> None:
    """Erase the contact data of one melding now, because the reporter asks for it."""
    with transaction.atomic():
        _wis_melders(list(Melder.objects.filter(melding=melding).values_list("pk", flat=True)))


def _wis_melders(pks: list[int]) -> None:
    """The address goes from the outbox too, and from nowhere else: it stands nowhere else."""
    van_melder = Melder.objects.filter(pk__in=pks, melding=OuterRef("overgang__melding"), email=OuterRef("ontvanger"))
    Bericht.objects.filter(Exists(van_melder)).update(ontvanger=GEWIST)
    Melder.objects.filter(pk__in=pks).delete()


def _wis_meldingen(pks: list[int]) -> None:
    _wis_fotos(Foto.objects.filter(melding_id__in=pks))
    Notitie.objects.filter(melding_id__in=pks).delete()
    Statusovergang.objects.filter(melding_id__in=pks).exclude(bericht="").update(bericht=GEWIST)
    Melding.objects.filter(pk__in=pks).update(tekst=GEWIST, antwoorden=[], adres="", plek_in_woorden="")


def _wis_concepten(pks: list[int]) -> None:
    _wis_fotos(Foto.objects.filter(concept_id__in=pks, melding__isnull=True))
    Concept.objects.filter(pk__in=pks).delete()


def _wis_fotos(fotos: QuerySet[Foto]) -> None:
    for foto in fotos:
        bestand = foto.bestand
        foto.delete()
        transaction.on_commit(partial(bestand.storage.delete, str(bestand.name)))
