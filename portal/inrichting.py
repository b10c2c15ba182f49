"""The first rows of a new portal, room by room: each adds what is missing and never overwrites what somebody changed."""

from django.db import transaction

from meldingen.cijfers import inrichting as cijfers
from meldingen.melding import inrichting as melding
from meldingen.werkvoorraad.inrichten import beginteksten


@transaction.atomic
def laad() -> None:
    """Everything a portal needs to take its first melding and to count it."""
    cijfers.laad(melding.laad())
    beginteksten.laad()
