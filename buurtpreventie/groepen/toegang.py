"""Who is who in a group. Neighbours have a place in a group (`Lid`); staff a right in a gemeente (`melding.toegang`).

Never decides which steps exist (`fasen`).
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid, Screening
from meldingen.melding import toegang
from meldingen.melding.models import Melding, Roltoewijzing
from meldingen.melding.rechten import Recht


def lid_van(deelnemer: Deelnemer, groep: Groep) -> Lid | None:
    """The place of a neighbour in a group, once admitted."""
    leden = Lid.objects.actief().filter(groep=groep, deelnemer=deelnemer)
    return leden.select_related("groep", "deelnemer").defer("groep__gebied").first()


def mijn_leden(deelnemer: Deelnemer) -> QuerySet[Lid]:
    """All places of a neighbour, asked or admitted; also in groups that ended, until `privacy` clears those."""
    return (
        Lid.objects.filter(deelnemer=deelnemer).select_related("groep").defer("groep__gebied").order_by("groep__naam")
    )


def plaatsen(deelnemer: Deelnemer) -> list[Lid]:
    """The places of a neighbour in groups that are active."""
    leden = Lid.objects.actief().filter(deelnemer=deelnemer, groep__fase=Fase.ACTIEF)
    return list(leden.select_related("groep", "deelnemer").defer("groep__gebied").order_by("groep__naam"))


def gescreend(deelnemers: Collection[int], gemeente: str, dag: date) -> set[int]:
    """Which of these neighbours have a screening of this gemeente that holds on `dag`."""
    rijen = Screening.objects.filter(
        gemeente_code=gemeente, deelnemer_id__in=deelnemers, akkoord=True, tot__gte=dag
    ).values_list("deelnemer_id", flat=True)
    return set(rijen)


def mag_lopen_tot(lid: Lid) -> date | None:
    """Until and including which day a member may walk: a loper, or a coordinator, whose screening holds. None: not at all."""
    if lid.stand != Lid.Stand.LID or lid.rol not in (Lid.Rol.LOPER, Lid.Rol.COORDINATOR):
        return None
    rijen = Screening.objects.filter(gemeente_code=lid.groep.gemeente_code, deelnemer=lid.deelnemer_id, akkoord=True)
    return rijen.values_list("tot", flat=True).first()


def mag_lopen(lid: Lid, dag: date) -> bool:
    """Whether a member may walk on the day of a round; why not is nobody else's business."""
    tot = mag_lopen_tot(lid)
    return tot is not None and dag <= tot


def mag_begeleiden(gebruiker: Any, groep: Groep) -> bool:
    return groep.gemeente_code in toegang.gemeenten_met(gebruiker, Recht.BEGELEIDEN)


def gemeenten_van_boa(gebruiker: Any) -> frozenset[str]:
    """Where somebody works in the street, and so may ask groups to look and see what they did."""
    return toegang.gemeenten_met(gebruiker, Recht.BEHANDELEN)


def mag_vragen(gebruiker: Any, gemeente: str, melding: Melding | None) -> bool:
    """Whether somebody may ask groups there to look; a confidential melding is never the reason."""
    return gemeente in gemeenten_van_boa(gebruiker) and not (melding and melding.categorie.vertrouwelijk)


def begeleiders(gemeente: str) -> QuerySet:
    """Staff who may guide groups in a gemeente, for choosing the contact of a group."""
    rollen = [rol for rol, omschrijving in toegang.ROLLEN.items() if Recht.BEGELEIDEN in omschrijving.rechten]
    hier = Roltoewijzing.objects.filter(gemeente_code=gemeente, rol__in=rollen, team=None)
    return toegang.met_recht(Recht.BEGELEIDEN).filter(pk__in=hier.values("gebruiker"))
