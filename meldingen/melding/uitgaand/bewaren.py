"""How long the outbox keeps what. Decides the terms; `privacy` destroys by them."""

from datetime import datetime

from django.db.models import Q, QuerySet

from meldingen.melding.models import Uitgaand
from meldingen.melding.uitgaand.afzender import afzenders

# What a row says of people: gone once it was sent.
LEEG = {"onderwerp": "", "tekst": "", "afmelden": ""}


def klaar_en_oud(nu: datetime) -> QuerySet[Uitgaand]:
    """Sent or given up, and kept as long as its sender asks."""
    oud = Q()
    for naam, afzender in afzenders().items():
        if afzender.bewaar is not None:
            oud |= Q(afzender=naam, gemaakt_op__lt=nu - afzender.bewaar)
    return Uitgaand.objects.filter(oud).exclude(stand=Uitgaand.Stand.WACHT)


def te_laat(nu: datetime) -> QuerySet[Uitgaand]:
    """No news any more, and its text still stands here."""
    return Uitgaand.objects.filter(tot__lte=nu).exclude(**LEEG)


def wis_tekst(pks: list[int]) -> None:
    """What still waited falls away; what failed stays to be seen, without its text."""
    rijen = Uitgaand.objects.filter(pk__in=pks)
    rijen.filter(stand=Uitgaand.Stand.WACHT).update(stand=Uitgaand.Stand.VERVALLEN, **LEEG)
    rijen.update(**LEEG)


def vergeet(adres: str, *, begin: str) -> None:
    """Nothing more to this address, and nothing left of what went there, of the rows whose key begins so."""
    Uitgaand.objects.filter(ontvanger=adres, sleutel__startswith=begin).delete()
