"""Handing a melding over to a partner and taking it back. The partner answers by a secret link, without an account.

Each step has a clock; when it runs out both sides are reminded once. The team stays the owner all the while. An answer and a
reminder are claims (`UPDATE ... WHERE`): of two at once, one was first.
"""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from meldingen.melding import berichten
from meldingen.melding.models import Melding, Overdracht, Partner
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status
from meldingen.streek import termijnen

from .fouten import ActieFout, GeenRecht, StatusVeranderd
from .status import verander_status

_Stand = Overdracht.Stand


class OverdrachtBeantwoord(ActieFout):
    def __init__(self, stand: str) -> None:
        super().__init__(_("Hier is al antwoord op gegeven (%s). Er is niets veranderd.") % stand)


@transaction.atomic
def draag_over(
    melding: Melding,
    partner: Partner,
    *,
    reden: str,
    bericht: str,
    door: AbstractBaseUser,
    van: str | None = None,
) -> Overdracht:
    """Ask a partner to take a melding; `reden` is for the partner, `bericht` for the reporter.

    Raises GeenRecht for a partner of another gemeente, and what `verander_status` raises.
    """
    if partner.gemeente_code not in ("", melding.gemeente_code) or not partner.actief:
        raise GeenRecht
    nu = timezone.now()
    if Overdracht.objects.filter(melding=melding).lopend().exists():
        raise StatusVeranderd(Status.OVERGEDRAGEN)
    # First the ledger, then the step: the messages about the step read who the partner is.
    overdracht = Overdracht.objects.create(
        melding=melding,
        partner=partner,
        reden=reden,
        door_id=door.pk,
        gevraagd_op=nu,
        uiterlijk_op=termijnen.uiterste_moment(nu, partner.reactietermijn),
    )
    verander_status(melding, Status.OVERGEDRAGEN, door=door, bericht=bericht, van=van)
    return overdracht


@transaction.atomic
def neem_aan(overdracht: Overdracht, *, kenmerk: str = "") -> Overdracht:
    """The partner takes it: from now the clock of the work itself runs. Raises OverdrachtBeantwoord."""
    nu = timezone.now()
    return _zet(
        overdracht,
        _Stand.GEVRAAGD,
        stand=_Stand.AANGENOMEN,
        aangenomen_op=nu,
        kenmerk=kenmerk,
        uiterlijk_op=termijnen.uiterste_moment(nu, overdracht.partner.termijn),
        herinnerd_op=None,
    )


@transaction.atomic
def geef_terug(overdracht: Overdracht, *, antwoord: str) -> Overdracht:
    """The partner gives it back, with the reason: the team has it again, at once. Raises OverdrachtBeantwoord."""
    _zet(overdracht, *Overdracht.LOPEND, stand=_Stand.TERUG, antwoord=antwoord, gesloten_op=timezone.now())
    tekst = _("%(partner)s gaf de melding terug: %(antwoord)s") % {"partner": overdracht.partner, "antwoord": antwoord}
    _verder(overdracht, Status.IN_BEHANDELING, tekst)
    return overdracht


@transaction.atomic
def meld_klaar(overdracht: Overdracht, *, antwoord: str) -> Overdracht:
    """The partner has done it; the reporter reads what was done. Raises OverdrachtBeantwoord."""
    _zet(overdracht, *Overdracht.LOPEND, stand=_Stand.KLAAR, antwoord=antwoord, gesloten_op=timezone.now())
    _verder(overdracht, Status.AFGEHANDELD, antwoord)
    return overdracht


def _zet(overdracht: Overdracht, *van: str, **velden: Any) -> Overdracht:
    if not Overdracht.objects.filter(pk=overdracht.pk, stand__in=van).update(**velden):
        overdracht.refresh_from_db()
        raise OverdrachtBeantwoord(overdracht.get_stand_display())
    for veld, waarde in velden.items():
        setattr(overdracht, veld, waarde)
    return overdracht


def _verder(overdracht: Overdracht, naar: str, bericht: str) -> None:
    """The melding goes on, unless a colleague had already taken it back by hand: then only the ledger is closed."""
    melding = overdracht.melding
    if melding.status == Status.OVERGEDRAGEN:
        verander_status(melding, naar, door=None, bericht=bericht, als=Recht.PARTNER)


@task()
def herinner() -> int:
    """Remind, once per step, whoever let the clock run out; the team hears it too. Safe to run twice. Returns how many."""
    nu = timezone.now()
    aantal = 0
    for overdracht in Overdracht.objects.over_tijd(nu).select_related("melding__team", "partner")[:200]:
        with transaction.atomic():
            if Overdracht.objects.filter(pk=overdracht.pk, herinnerd_op__isnull=True).update(herinnerd_op=nu):
                berichten.zet_herinnering_klaar(overdracht)
                aantal += 1
    return aantal
