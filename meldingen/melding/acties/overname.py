"""Asking a colleague to take a melding over, and the answer: nobody gets work without saying yes."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.models import Melding, Overname
from meldingen.melding.rechten import Recht

from .fouten import ActieFout, GeenRecht
from .wijzig import noteer, wijs_toe

_Stand = Overname.Stand


class OvernameKanNiet(ActieFout):
    """This cannot be asked or answered now; the text says why."""


@transaction.atomic
def vraag_overname(melding: Melding, aan: Any, *, toelichting: str = "", door: AbstractBaseUser) -> Overname:
    """Ask a member of the team. A question that was open already is withdrawn. Raises GeenRecht, OvernameKanNiet."""
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    if aan.pk == door.pk or not toegang.collegas(melding).filter(pk=aan.pk).exists():
        raise OvernameKanNiet(_("Kies een collega uit het team van deze melding."))
    if not melding.is_open:
        raise OvernameKanNiet(_("Deze melding is al gesloten. Er is niets over te nemen."))
    _sluit(Overname.objects.filter(melding=melding), _Stand.VERVALLEN)
    return Overname.objects.create(melding=melding, van_id=door.pk, aan=aan, toelichting=toelichting)


@transaction.atomic
def beantwoord_overname(overname: Overname, *, ja: bool, door: AbstractBaseUser) -> Overname:
    """The colleague says yes, and has it from now; or no, and it stays where it was. Raises GeenRecht, OvernameKanNiet."""
    if overname.aan_id != door.pk:
        raise GeenRecht
    if not _sluit(Overname.objects.filter(pk=overname.pk), _Stand.AANGENOMEN if ja else _Stand.GEWEIGERD):
        raise OvernameKanNiet(_("Deze vraag is al beantwoord of ingetrokken."))
    melding = overname.melding
    if ja:
        wijs_toe(melding, behandelaar=door, door=door)
    else:
        noteer(melding, tekst=_("%s kan de melding niet overnemen.") % door, door=door)
    overname.refresh_from_db()
    return overname


def _sluit(verzoeken: QuerySet[Overname], stand: str) -> int:
    return verzoeken.filter(stand=_Stand.GEVRAAGD).update(stand=stand, beantwoord_op=timezone.now())
