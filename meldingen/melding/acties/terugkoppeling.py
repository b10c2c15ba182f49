"""Some time after closing: is it really solved? Asking by timetable, and keeping what the reporter answers.

One question and one answer per closing; the answer stands, so that a count never moves back. Only "afgehandeld" is asked
about: what we could not take up, we did not solve.
"""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from meldingen.melding import berichten
from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Categorie, Melding, Statusovergang, Terugkoppeling
from meldingen.melding.workflow import Status

from .fouten import ActieFout
from .status import heropen

log = logging.getLogger(__name__)
# A portal that stood still for a week forgets nobody; what was closed before that is not read at all.
_INHALEN = timedelta(days=7)
_PER_KEER = 200


class NietGevraagd(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze vraag is er nu niet: uw melding is weer open, of nog maar kort gesloten."))


class TerugkoppelingBeantwoord(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U hebt deze vraag al beantwoord. Uw eerste antwoord blijft staan."))


@task()
def vraag_na() -> int:
    """Ask about every closing whose time has come; safe to run twice or at once. Returns how many were asked."""
    nu = timezone.now()
    gevraagd = 0
    for dagen in sorted(set(Categorie.objects.filter(navraag_na__gt=0).values_list("navraag_na", flat=True))):
        while sluitingen := list(te_vragen(dagen, nu)[:_PER_KEER]):
            gevraagd += sum(_vraag(sluiting) for sluiting in sluitingen)
    log.info("navraag gedaan=%d", gevraagd)
    return gevraagd


def te_vragen(dagen: int, nu: datetime) -> QuerySet[Statusovergang]:
    """The closings of `dagen` days ago, or up to a week longer, that still stand and nobody asked about.

    Starts from the index on the moment of closing: a week of meldingen is read, however many there are.
    """
    tot = nu - timedelta(days=dagen)
    return Statusovergang.objects.filter(
        naar=Status.AFGEHANDELD,
        tijdstip=F("melding__gesloten_op"),
        melding__status=Status.AFGEHANDELD,
        melding__gesloten_op__gt=tot - _INHALEN,
        melding__gesloten_op__lte=tot,
        melding__categorie__navraag_na=dagen,
        melding__melder__email__gt="",
        terugkoppeling=None,
    ).order_by("melding__gesloten_op", "id")


@transaction.atomic
def _vraag(sluiting: Statusovergang) -> bool:
    melding = _op_slot(sluiting.melding_id)
    if melding.status != Status.AFGEHANDELD:
        return False
    vraag, nieuw = _vraag_bij(melding, sluiting)
    if nieuw:
        berichten.zet_navraag_klaar(vraag.overgang)
    return nieuw


def laatste_sluiting(melding: Melding) -> Statusovergang | None:
    """The last time that it was afgehandeld, with the question about it if there is one."""
    sluitingen = melding.overgangen.filter(naar=Status.AFGEHANDELD).select_related("terugkoppeling")
    return sluitingen.order_by("id").last()


def te_beantwoorden(melding: Melding, sluiting: Statusovergang | None) -> bool:
    """Whether the reporter may answer now: asked already, or as long after closing as we would ask."""
    if melding.status != Status.AFGEHANDELD or sluiting is None:
        return False
    if vraag := getattr(sluiting, "terugkoppeling", None):
        return vraag.beantwoord_op is None
    dagen = melding.categorie.navraag_na
    return dagen > 0 and sluiting.tijdstip <= timezone.now() - timedelta(days=dagen)


@transaction.atomic
def beantwoord(
    melding: Melding, *, opgelost: bool, tevreden: int | None = None, toelichting: str = "", heropenen: bool = False
) -> Terugkoppeling:
    """What the reporter says through the secret link; `tevreden` from 1 to 5. `heropenen`: not solved, so look again.

    Raises TerugkoppelingBeantwoord, NietGevraagd, and what `heropen` raises; then nothing was changed.
    """
    nu = _op_slot(melding.pk)
    sluiting = laatste_sluiting(nu)
    if sluiting is not None and getattr(sluiting, "terugkoppeling", None) and sluiting.terugkoppeling.beantwoord_op:
        raise TerugkoppelingBeantwoord
    if sluiting is None or not te_beantwoorden(nu, sluiting):
        raise NietGevraagd
    vraag, _nieuw = _vraag_bij(nu, sluiting)
    vraag.opgelost, vraag.tevreden, vraag.toelichting = opgelost, tevreden, toelichting.strip()
    vraag.beantwoord_op = timezone.now()
    vraag.save()
    werkcijfers.tel(
        werkcijfers.plek_van(nu),
        opgelost=int(opgelost),
        niet_opgelost=int(not opgelost),
        tevreden=(1, tevreden) if tevreden else 0,
    )
    if heropenen and not opgelost:
        heropen(nu, tekst=toelichting)
    return vraag


def _op_slot(pk: int) -> Melding:
    """The row as it is now, locked: asking, answering and reopening of one melding wait for each other."""
    meldingen = Melding.objects.select_for_update(of=("self",)).select_related("buurt", "categorie", "melder")
    return meldingen.defer("buurt__geometrie").get(pk=pk)


def _vraag_bij(melding: Melding, sluiting: Statusovergang) -> tuple[Terugkoppeling, bool]:
    vraag, nieuw = Terugkoppeling.objects.get_or_create(
        overgang=sluiting, defaults={"melding": melding, "gevraagd_op": timezone.now()}
    )
    if nieuw:
        sluiting.melding = melding
        werkcijfers.tel(werkcijfers.plek_van(melding), gevraagd=1)
    return vraag, nieuw
