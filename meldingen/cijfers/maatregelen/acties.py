"""Writes measures down, and has their effect worked out in the worker. Only for who has the right in that gemeente."""

import logging
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib.gis.geos import MultiPolygon
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from meldingen.cijfers.maatregelen.meten import meet, vensters
from meldingen.cijfers.maatregelen.models import Maatregel, Maatregeleffect
from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.rechten import Recht
from meldingen.streek.models import WGS84, Gebied
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)
_VELDEN = ("naam", "soort", "toelichting", "gebied", "buurten", "begin", "einde", "kosten")
_PER_KEER = 200
# A worker that was killed is noticed after this.
_RUST = timedelta(minutes=10)
_Stand = Maatregeleffect.Stand


class MagNiet(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Voor deze gemeente mag u geen maatregelen vastleggen. Vraag het de coördinator."))


class MaatregelVeranderd(ActieFout):
    def __init__(self) -> None:
        super().__init__(
            _(
                "Een collega heeft deze maatregel intussen gewijzigd. Bekijk eerst wat er nu staat. Wat u typte, staat"
                " hieronder."
            )
        )


def vlak_van(codes: Iterable[str]) -> MultiPolygon:
    """The buurten with these codes as one area, with their borders of today."""
    buurten = Gebied.objects.buurten().geldig_op(dag_van(timezone.now())).filter(code__in=list(codes))
    heel = MultiPolygon([deel for buurt in buurten for deel in buurt.geometrie], srid=WGS84).unary_union
    return heel if isinstance(heel, MultiPolygon) else MultiPolygon(heel, srid=WGS84)


@transaction.atomic
def leg_vast(gemeente: str, *, velden: Mapping[str, Any], door: Any) -> Maatregel:
    """Write a new measure down and queue its effect. `velden`: what `Maatregel` holds, and `categorieen`. Raises MagNiet."""
    _keur(gemeente, door)
    maatregel = Maatregel.objects.create(
        gemeente_code=gemeente, gemaakt_door=door, **{veld: velden[veld] for veld in _VELDEN}
    )
    maatregel.categorieen.set(velden["categorieen"])
    log.info("maatregel vastgelegd maatregel=%d door=%s", maatregel.pk, door.pk)
    return vraag_effect(maatregel, door=door)


@transaction.atomic
def wijzig(maatregel: Maatregel, *, velden: Mapping[str, Any], gezien: str, door: Any) -> Maatregel:
    """Change a measure that looked as `gezien` (its `versie`, compared under a lock). Raises MagNiet, MaatregelVeranderd."""
    _keur(maatregel.gemeente_code, door)
    huidig = Maatregel.objects.select_for_update().get(pk=maatregel.pk)
    if versie(huidig) != gezien:
        raise MaatregelVeranderd
    for veld in _VELDEN:
        setattr(huidig, veld, velden[veld])
    huidig.save()
    huidig.categorieen.set(velden["categorieen"])
    log.info("maatregel gewijzigd maatregel=%d door=%s", huidig.pk, door.pk)
    return vraag_effect(huidig, door=door)


def versie(maatregel: Maatregel) -> str:
    return maatregel.gewijzigd_op.isoformat()


@transaction.atomic
def verwijder(maatregel: Maatregel, *, door: Any) -> None:
    """Take away a measure that was written down by mistake. The figures stay as they are. Raises MagNiet."""
    _keur(maatregel.gemeente_code, door)
    log.info("maatregel verwijderd maatregel=%d naam=%s door=%s", maatregel.pk, maatregel.naam, door.pk)
    Maatregel.objects.filter(pk=maatregel.pk).delete()


@transaction.atomic
def vraag_effect(maatregel: Maatregel, *, door: Any) -> Maatregel:
    """Have the effect worked out anew. Twice in a row is once. Raises MagNiet."""
    _keur(maatregel.gemeente_code, door)
    _zet_klaar(maatregel.pk)
    return maatregel


def _zet_klaar(pk: int) -> None:
    Maatregeleffect.objects.update_or_create(
        maatregel_id=pk, defaults={"stand": _Stand.WACHT, "gevraagd_op": timezone.now()}
    )
    bereken.enqueue(pk)


def _keur(gemeente: str, door: Any) -> None:
    if gemeente not in toegang.gemeenten_met(door, Recht.ONDERZOEKEN):
        raise MagNiet


@task()
def bereken(maatregel_id: int) -> None:
    """Work out the effect of one measure; safe to run twice or at once. A measure that is gone is no work."""
    effect = Maatregeleffect.objects.select_related("maatregel").filter(maatregel_id=maatregel_id).first()
    if effect is None:
        return
    # Who asks again meanwhile, gets an answer of their own: this one is then about a measure that has changed.
    dit = Maatregeleffect.objects.filter(pk=effect.pk, gevraagd_op=effect.gevraagd_op)
    vandaag = dag_van(timezone.now())
    try:
        meting = meet(effect.maatregel, vandaag)
    except Exception:
        dit.update(stand=_Stand.MISLUKT)
        raise
    dit.update(
        stand=_Stand.KLAAR,
        klaar_op=timezone.now(),
        tot_en_met=vandaag - timedelta(days=1),
        uitslag=meting.als_json() if meting else {},
    )
    log.info("effect berekend maatregel=%d", maatregel_id)


@task()
def reken_bij() -> int:
    """Work out again what has had more days since, and what was left lying. Returns how many were queued."""
    vandaag = dag_van(timezone.now())
    gevraagd = 0
    for effect in Maatregeleffect.objects.select_related("maatregel").order_by("pk").iterator(_PER_KEER):
        if _is_achter(effect, vandaag):
            bereken.enqueue(effect.maatregel_id)
            gevraagd += 1
    return gevraagd


def _is_achter(effect: Maatregeleffect, vandaag: date) -> bool:
    if effect.stand != _Stand.KLAAR or effect.tot_en_met is None:
        return effect.gevraagd_op < timezone.now() - _RUST
    gezien = vensters(effect.maatregel, effect.tot_en_met + timedelta(days=1))
    return vensters(effect.maatregel, vandaag) != gezien
