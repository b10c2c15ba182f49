"""One step that a boa took in the street and a phone sends, maybe late and maybe twice: done once, or said why not.

The key, what was done and how it ended stand in one transaction. The same key again gives the same answer; somebody who was
first is never overwritten. Decides nothing about what a step is: the actions do.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from meldingen import toegang
from meldingen.models import Foto, Melding, Veldinzending
from meldingen.workflow import GESLOTEN, Recht

from .fouten import ActieFout, AlVeranderd, GeenRecht
from .ronde import vink_af
from .status import verander_status
from .wijzig import noteer

MEESTE_FOTOS = 20


class Soort(StrEnum):
    STATUS = "status"
    NOTITIE = "notitie"
    FOTO = "foto"
    GEWEEST = "geweest"
    NIET_GEWEEST = "niet_geweest"


@dataclass(frozen=True)
class Stap:
    """What the phone says was done. `van` is the status it showed; `jpeg` is a photo that `beeld.schoon` made, `afdruk`
    the SHA-256 of the file it was made of."""

    soort: Soort
    van: str = ""
    naar: str = ""
    bericht: str = ""
    ingepland_op: date | None = None
    tekst: str = ""
    afdruk: str = ""
    jpeg: bytes = b""


@dataclass(frozen=True)
class Uitkomst:
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


class TeVeelVeldfotos(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Bij deze melding staan al %d foto's van collega's. Meer past niet.") % MEESTE_FOTOS)


def verwerk(melding: Melding, stap: Stap, *, sleutel: str, door: AbstractBaseUser) -> Uitkomst:
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


def _eerder(sleutel: str, afdruk: str) -> Uitkomst | None:
    inzending = Veldinzending.objects.filter(sleutel=sleutel).first()
    if inzending is None:
        return None
    if inzending.vingerafdruk != afdruk:
        raise StapBotst
    return Uitkomst(**inzending.uitkomst)


def _probeer(melding: Melding, stap: Stap, door: AbstractBaseUser) -> Uitkomst:
    try:
        with transaction.atomic():
            return Uitkomst(200, _doe(melding, stap, door))
    except AlVeranderd as fout:
        return Uitkomst(409, str(fout), Melding.objects.values_list("status", flat=True).get(pk=melding.pk))
    except GeenRecht as fout:
        return Uitkomst(403, str(fout))
    except ActieFout as fout:
        return Uitkomst(422, str(fout))


def _doe(melding: Melding, stap: Stap, door: AbstractBaseUser) -> str:
    """Take the step; the sentence that says it was done."""
    match stap.soort:
        case Soort.STATUS:
            dag, bericht = stap.ingepland_op, stap.bericht
            verander_status(melding, stap.naar, door=door, bericht=bericht, van=stap.van, ingepland_op=dag)
            if stap.naar in GESLOTEN:
                vink_af(melding, door=door)
            return _("De status is opgeslagen.")
        case Soort.NOTITIE:
            noteer(melding, tekst=stap.tekst, door=door)
            return _("De notitie is bewaard.")
        case Soort.FOTO:
            _bewaar_foto(melding, stap, door)
            return _("De foto is bewaard.")
    vink_af(melding, door=door, geweest=stap.soort == Soort.GEWEEST)
    return _("Uw ronde is bijgewerkt.")


def _bewaar_foto(melding: Melding, stap: Stap, door: AbstractBaseUser) -> Foto:
    """A photo for colleagues alone. The same photo again is the same row."""
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
    fotos = Foto.objects.filter(melding=melding, van_medewerker=True)
    if zelfde := fotos.filter(vingerafdruk=stap.afdruk).first():
        return zelfde
    if fotos.count() >= MEESTE_FOTOS:
        raise TeVeelVeldfotos
    return Foto.objects.create(
        melding=melding,
        van_medewerker=True,
        door_id=door.pk,
        vingerafdruk=stap.afdruk,
        bestand=ContentFile(stap.jpeg, name="foto.jpg"),
    )


def _vingerafdruk(melding: Melding, stap: Stap, door: AbstractBaseUser) -> str:
    """Who did what: all of the step but the pixels, which `afdruk` stands for."""
    inhoud = [door.pk, melding.pk, *(waarde for naam, waarde in asdict(stap).items() if naam != "jpeg")]
    return hashlib.sha256(json.dumps(inhoud, ensure_ascii=False, default=str).encode()).hexdigest()
