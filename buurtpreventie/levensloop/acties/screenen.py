"""What the gemeente found about somebody who wants to walk: yes until a day, or no. Writes `Screening`.

Only staff who guide groups call this or read it. A group sees no more than who may walk.
"""

import logging
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from buurtpreventie.groepen.models import Deelnemer, Lid, Screening
from buurtpreventie.levensloop.acties import leden
from buurtpreventie.post import berichtgeving
from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.rechten import Recht
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)
_JAREN = 5


class DatumDeugtNiet(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Kies een dag na vandaag, en hoogstens vijf jaar vooruit."))


class NietVanHier(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze persoon doet niet mee in een groep van uw gemeente."))


@transaction.atomic
def leg_vast(deelnemer: Deelnemer, *, gemeente: str, akkoord: bool, tot: date | None, door: Any) -> Screening:
    """Yes until `tot`, or no. Raises NietVanHier, DatumDeugtNiet. Whoever may walk by it hears so; a no is told in person."""
    hier = Lid.objects.filter(deelnemer=deelnemer, groep__gemeente_code=gemeente)
    if gemeente not in toegang.gemeenten_met(door, Recht.BEGELEIDEN) or not hier.exists():
        raise NietVanHier
    vandaag = dag_van(timezone.now())
    if akkoord and not (tot and vandaag < tot <= vandaag.replace(year=vandaag.year + _JAREN, day=min(vandaag.day, 28))):
        raise DatumDeugtNiet
    screening, _nieuw = Screening.objects.update_or_create(
        gemeente_code=gemeente,
        deelnemer=deelnemer,
        defaults={"akkoord": akkoord, "tot": tot if akkoord else None, "door": door, "op": timezone.now()},
    )
    log.info("screening vastgelegd screening=%d door=%s", screening.pk, door.pk)
    for lid in hier.select_related("groep"):
        was = lid.rol
        leden.zet_loper(lid)
        if lid.rol == Lid.Rol.LOPER and was != lid.rol:
            berichtgeving.mag_lopen(lid, screening)
    return screening


@task()
def loop_af() -> int:
    """Who may no longer walk because the term ran out, is a lid again. Returns how many. Safe to run twice."""
    lopers = Lid.objects.filter(rol=Lid.Rol.LOPER).select_related("groep", "deelnemer").defer("groep__gebied")
    vandaag = dag_van(timezone.now())
    verlopen = Screening.objects.filter(tot__lt=vandaag).values("deelnemer")
    gewijzigd = 0
    for lid in lopers.filter(deelnemer__in=verlopen).order_by("pk").iterator(200):
        with transaction.atomic():
            if leden.zet_loper(lid).rol != Lid.Rol.LOPER:
                berichtgeving.screening_verlopen(lid)
                gewijzigd += 1
    return gewijzigd
