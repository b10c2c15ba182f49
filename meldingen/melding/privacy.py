"""How long we keep what, and erasing it after. The numbers stay: transitions and tallies hold no person.

Contact data goes a year after closing, the words, photos and answers of a melding after five years, a concept a day after
its last change, an idempotency key after ninety days. What is done in the outbox goes as its sender asks: mail after thirty
days, push after one, about a melding never; the text of mail that did not go after fourteen. Each run logs how much was
destroyed, never what; files go after commit. The tables of the desk have terms of their own, in `werkvoorraad.privacy`.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django_tasks import task

from meldingen.melding import uitgaand
from meldingen.melding.models import (
    Concept,
    Foto,
    Inzending,
    Melder,
    Melding,
    Notitie,
    Overdracht,
    Overname,
    Statusovergang,
    Terugkoppeling,
    Uitgaand,
    Vernietiging,
    Zoekwoord,
)
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)

CONTACT = timedelta(days=365)
MELDING = timedelta(days=5 * 365)
CONCEPT = timedelta(days=1)
SLEUTEL = timedelta(days=90)
GEWIST = "[gewist]"
_PER_KEER = 500


def verlopen_melders(nu: datetime) -> QuerySet[Melder]:
    return Melder.objects.filter(melding__gesloten_op__lt=nu - CONTACT)


def verlopen_meldingen(nu: datetime) -> QuerySet[Melding]:
    return Melding.objects.filter(gesloten_op__lt=nu - MELDING).exclude(tekst=GEWIST)


def verlopen_concepten(nu: datetime) -> QuerySet[Concept]:
    return Concept.objects.filter(gewijzigd_op__lt=nu - CONCEPT)


def verlopen_sleutels(nu: datetime) -> QuerySet[Inzending]:
    return Inzending.objects.filter(ontvangen_op__lt=nu - SLEUTEL)


def verlopen_woorden(nu: datetime) -> QuerySet[Zoekwoord]:
    return Zoekwoord.objects.filter(laatst__lt=dag_van(nu - MELDING))


def verlopen_post(nu: datetime) -> QuerySet[Uitgaand]:
    return uitgaand.klaar_en_oud(nu)


def verlopen_posttekst(nu: datetime) -> QuerySet[Uitgaand]:
    return uitgaand.te_laat(nu)


@dataclass(frozen=True)
class Termijn:
    """What goes when: which rows have passed their term at a moment, and how they are destroyed by their keys."""

    wat: str
    verlopen: Callable[[datetime], QuerySet]
    wis: Callable[[list], object]


def weg(model: type[Model]) -> Callable[[list], object]:
    return lambda pks: model._default_manager.filter(pk__in=pks).delete()


def _termijnen() -> tuple[Termijn, ...]:
    return (
        Termijn("contactgegevens", verlopen_melders, _wis_melders),
        Termijn("inhoud van meldingen", verlopen_meldingen, _wis_meldingen),
        Termijn("concepten", verlopen_concepten, _wis_concepten),
        Termijn("sleutels", verlopen_sleutels, weg(Inzending)),
        Termijn("zoekwoorden", verlopen_woorden, weg(Zoekwoord)),
        Termijn("uitgaande berichten", verlopen_post, weg(Uitgaand)),
        Termijn("tekst van uitgaande berichten", verlopen_posttekst, uitgaand.wis_tekst),
    )


def overzicht(nu: datetime | None = None) -> dict[str, int]:
    """The dry run: what `ruim_op` would destroy at this moment."""
    return tel(_termijnen(), nu or timezone.now())


def tel(termijnen: Sequence[Termijn], nu: datetime) -> dict[str, int]:
    """The same for these terms."""
    return {termijn.wat: termijn.verlopen(nu).count() for termijn in termijnen}


@task()
def ruim_op() -> dict[str, int]:
    """Destroy what has passed its term, in portions; safe to run twice. Returns how many of each."""
    return ruim(_termijnen())


def ruim(termijnen: Sequence[Termijn]) -> dict[str, int]:
    """The same for these terms; what went, and how many, is written down."""
    gedaan = {termijn.wat: _in_delen(termijn.verlopen, termijn.wis) for termijn in termijnen}
    Vernietiging.objects.bulk_create([Vernietiging(wat=wat, aantal=n) for wat, n in gedaan.items() if n])
    log.info("opgeruimd %s", " ".join(f"{wat.replace(' ', '_')}={n}" for wat, n in gedaan.items()))
    return gedaan


def _in_delen(kies: Callable[[datetime], QuerySet], wis: Callable[[list], object]) -> int:
    totaal = 0
    while pks := list(kies(timezone.now()).values_list("pk", flat=True)[:_PER_KEER]):
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
    melders = Melder.objects.filter(pk__in=pks).exclude(email="").values_list("melding", "email")
    meldingen, adressen = zip(*melders, strict=True) if melders else ((), ())
    post = Uitgaand.objects.over("melding", meldingen).filter(ontvanger__in=adressen)
    post.filter(stand=Uitgaand.Stand.WACHT).update(stand=Uitgaand.Stand.VERVALLEN)
    post.update(ontvanger=GEWIST)
    Melder.objects.filter(pk__in=pks).delete()


def _wis_meldingen(pks: list[int]) -> None:
    _wis_fotos(Foto.objects.filter(melding_id__in=pks))
    Notitie.objects.filter(melding_id__in=pks).delete()
    Statusovergang.objects.filter(melding_id__in=pks).exclude(bericht="").update(bericht=GEWIST)
    Overdracht.objects.filter(melding_id__in=pks).update(reden=GEWIST, antwoord="", kenmerk="")
    Overname.objects.filter(melding_id__in=pks).update(toelichting="")
    Terugkoppeling.objects.filter(melding_id__in=pks).update(toelichting="")
    # What the search index still knows of it goes with the next turn of `zoeken`.
    leeg = {"antwoorden": [], "adres": "", "plek_in_woorden": "", "kenmerk_elders": "", "zoek_bij": False}
    Melding.objects.filter(pk__in=pks).update(tekst=GEWIST, **leeg)


def _wis_concepten(pks: list[int]) -> None:
    _wis_fotos(Foto.objects.filter(concept_id__in=pks, melding__isnull=True))
    Concept.objects.filter(pk__in=pks).delete()


def _wis_fotos(fotos: QuerySet[Foto]) -> None:
    for foto in fotos:
        bestand = foto.bestand
        foto.delete()
        transaction.on_commit(partial(bestand.storage.delete, str(bestand.name)))
