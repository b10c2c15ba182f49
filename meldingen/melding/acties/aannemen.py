"""Taking in a melding for somebody who calls, writes or stands at the desk: as `meld`, with a note for colleagues, and merged
at once when it was reported before. All of it, or nothing."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from meldingen.melding import toegang
from meldingen.melding.acties.fouten import GeenRecht
from meldingen.melding.acties.meld import meld
from meldingen.melding.acties.status import voeg_samen
from meldingen.melding.models import Melding, Notitie
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status
from meldingen.streek import gebieden
from meldingen.streek.plek import Plek


@transaction.atomic
def voor_beller(
    *, plek: Plek, door: AbstractBaseUser, notitie: str = "", hoort_bij: Melding | None = None, **velden: Any
) -> Melding:
    """Take in what a caller reports; `velden` are those of `meld`. The same `sleutel` twice is one melding and one note.

    `hoort_bij` is what was reported before about the same: the caller's melding goes into it, so that they hear of it too.
    Raises GeenRecht in a gemeente where `door` takes in nothing, and what `meld` and `voeg_samen` raise.
    """
    gemeente = gebieden.bij(plek.lon, plek.lat).gemeente_code
    if gemeente not in toegang.gemeenten_met(door, Recht.AANNEMEN):
        raise GeenRecht
    melding = meld(plek=plek, door=door, **velden)
    if notitie and not Notitie.objects.filter(melding=melding, door_id=door.pk, tekst=notitie).exists():
        Notitie.objects.create(melding=melding, tekst=notitie, door_id=door.pk)
    if hoort_bij is not None and melding.status == Status.GEMELD:
        voeg_samen(melding, hoort_bij, door=door)
    return melding
