"""One step that a boa took in the street and a phone sends, maybe late and maybe twice: done once, or said why not.

The idempotency key (unique), what was done and how it ended stand in one transaction. The same key again gives the same
answer; somebody who was first is never overwritten. Decides nothing about what a step is: the actions do.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from meldingen.melding.acties.fouten import ActieFout, GeenRecht, StatusVeranderd
from meldingen.melding.acties.status import verander_status
from meldingen.melding.acties.veldfoto import voeg_veldfoto_toe
from meldingen.melding.acties.wijzig import noteer
from meldingen.melding.models import Melding
from meldingen.melding.workflow import GESLOTEN
from meldingen.werkvoorraad.ronde.models import Veldinzending

from .acties import vink_af


class Stapsoort(StrEnum):
    STATUS = "status"
    NOTITIE = "notitie"
    FOTO = "foto"
    GEWEEST = "geweest"
    NIET_GEWEEST = "niet_geweest"


@dataclass(frozen=True)
class Veldstap:
    """What the phone says was done. `van` is the status it showed; `jpeg` is a photo that `beeld.schoon` made, `afdruk`
    the SHA-256 of the file it was made of."""

    soort: Stapsoort
    van: str = ""
    naar: str = ""
    bericht: str = ""
    ingepland_op: date | None = None
    tekst: str = ""
    afdruk: str = ""
    jpeg: bytes = b""


@dataclass(frozen=True)
class Stapuitkomst:
    """How it ended: 200, or 403, 409 or 422 with what to do now. `nu` is the status as it is, when somebody was first."""

    status: int
    zin: str
    nu: str = ""


class StapBotst(ActieFout):
    """The key was used before, for something else."""

    def __init__(self) -> None:
        super().__init__(
            _("Deze stap is al verstuurd, met een andere inhoud. Open uw ronde opnieuw en doe de stap nog een keer.")
        )


def verwerk(melding: Melding, stap: Veldstap, *, sleutel: str, door: AbstractBaseUser) -> Stapuitkomst:
    """Do `stap` once for this `sleutel`. Raises StapBotst; a refusal is an outcome, for the phone has to show it."""
    afdruk = _vingerafdruk(melding, stap, door)
    if eerder := _eerder(sleutel, afdruk):
        return eerder
    try:
        with transaction.atomic():
            # The key first: a second sender of the same key waits here, and then finds the outcome of the first.
            inzending = Veldinzending.objects.create(
                sleutel=sleutel, vingerafdruk=afdruk, door_id=door.pk, melding=melding, uitkomst={}
            )
            uitkomst = _probeer(melding, stap, door)
            inzending.uitkomst = asdict(uitkomst)
            inzending.save(update_fields=["uitkomst"])
    except IntegrityError:
        if eerder := _eerder(sleutel, afdruk):
            return eerder
        raise
    return uitkomst


def _eerder(sleutel: str, afdruk: str) -> Stapuitkomst | None:
    inzending = Veldinzending.objects.filter(sleutel=sleutel).first()
    if inzending is None:
        return None
    if inzending.vingerafdruk != afdruk:
        raise StapBotst
    return Stapuitkomst(**inzending.uitkomst)


def _probeer(melding: Melding, stap: Veldstap, door: AbstractBaseUser) -> Stapuitkomst:
    try:
        with transaction.atomic():
            return Stapuitkomst(200, _doe(melding, stap, door))
    except StatusVeranderd as fout:
        return Stapuitkomst(409, str(fout), Melding.objects.values_list("status", flat=True).get(pk=melding.pk))
    except GeenRecht as fout:
        return Stapuitkomst(403, str(fout))
    except ActieFout as fout:
        return Stapuitkomst(422, str(fout))


def _doe(melding: Melding, stap: Veldstap, door: AbstractBaseUser) -> str:
    """Take the step; the sentence that says it was done."""
    match stap.soort:
        case Stapsoort.STATUS:
            dag, bericht = stap.ingepland_op, stap.bericht
            verander_status(melding, stap.naar, door=door, bericht=bericht, van=stap.van, ingepland_op=dag)
            if stap.naar in GESLOTEN:
                vink_af(melding, door=door)
            return _("De status is opgeslagen.")
        case Stapsoort.NOTITIE:
            noteer(melding, tekst=stap.tekst, door=door)
            return _("De notitie is bewaard.")
        case Stapsoort.FOTO:
            voeg_veldfoto_toe(melding, jpeg=stap.jpeg, vingerafdruk=stap.afdruk, door=door)
            return _("De foto is bewaard.")
    vink_af(melding, door=door, geweest=stap.soort == Stapsoort.GEWEEST)
    return _("Uw ronde is bijgewerkt.")


def _vingerafdruk(melding: Melding, stap: Veldstap, door: AbstractBaseUser) -> str:
    """Who did what: all of the step but the pixels, which `afdruk` stands for."""
    inhoud = [door.pk, melding.pk, *(waarde for naam, waarde in asdict(stap).items() if naam != "jpeg")]
    return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False, default=str).encode()).hexdigest()
