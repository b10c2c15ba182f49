"""What a group does together: planned, signed up for, called off. Writes `Activiteit` and `Aanmelding`.

Whoever signs up holds the row lock of the activity; calling off is a claim (`UPDATE ... WHERE afgezegd = ''`), so once.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.activiteiten import berichten as activiteitberichten
from buurtpreventie.activiteiten.models import Aanmelding, Activiteit
from buurtpreventie.activiteiten.toegang import mag_zien
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.groepen.rechten import eis_coordinator
from meldingen.melding.acties.fouten import ActieFout

# Planned at the same time in one group.
_TEGELIJK = 30


class Vol(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Alle plaatsen zijn bezet. Vraag de groep of er nog een plek bij kan."))


class GaatNietDoor(ActieFout):
    def __init__(self, reden: str) -> None:
        super().__init__(_("Deze activiteit gaat niet door: %s") % reden)


class Voorbij(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze activiteit is al geweest. Kijk of er een nieuwe is."))


@transaction.atomic
def plan(groep: Groep, *, velden: Mapping[str, Any], door: Lid) -> Activiteit:
    """Plan one; any member may. `velden` as `Activiteit` names them. Raises GroepVoorbij, TeVaak, GeenGroepsrecht."""
    if door.groep_id != groep.pk:
        raise GeenGroepsrecht
    if not groep.is_openbaar:
        raise GroepVoorbij
    if Activiteit.objects.filter(groep=groep).komend(timezone.now()).count() >= _TEGELIJK:
        raise TeVaak(_("Er staan al dertig activiteiten gepland. Zeg er eerst een af."))
    activiteit = Activiteit.objects.create(groep=groep, **velden)
    Aanmelding.objects.create(activiteit=activiteit, deelnemer=door.deelnemer)
    return activiteit


@transaction.atomic
def meld_aan(activiteit: Activiteit, deelnemer: Deelnemer) -> Aanmelding:
    """Come along; twice is once. Of two who take the last place, the second hears that it is taken.

    Raises GaatNietDoor, Voorbij, Vol, GeenGroepsrecht (it is for the group alone).
    """
    activiteit = Activiteit.objects.select_for_update(of=("self",)).select_related("groep").get(pk=activiteit.pk)
    if activiteit.afgezegd:
        raise GaatNietDoor(activiteit.afgezegd)
    if activiteit.is_geweest:
        raise Voorbij
    if not mag_zien(activiteit, deelnemer):
        raise GeenGroepsrecht
    al = Aanmelding.objects.filter(activiteit=activiteit, deelnemer=deelnemer).first()
    if al:
        return al
    if activiteit.vrij() == 0:
        raise Vol
    return Aanmelding.objects.create(activiteit=activiteit, deelnemer=deelnemer)


@transaction.atomic
def meld_af(activiteit: Activiteit, deelnemer: Deelnemer) -> None:
    Aanmelding.objects.filter(activiteit=activiteit, deelnemer=deelnemer).delete()


@transaction.atomic
def zeg_af(activiteit: Activiteit, *, reden: str, door: Lid) -> Activiteit:
    """Call it off: everybody who would come reads why. Raises GeenGroepsrecht, RedenNodig; twice is once."""
    eis_coordinator(door, activiteit.groep_id)
    if not reden.strip():
        raise RedenNodig
    if Activiteit.objects.filter(pk=activiteit.pk, afgezegd="").update(afgezegd=reden.strip()[:300]):
        activiteit.refresh_from_db()
        activiteitberichten.afgezegd(activiteit)
    return activiteit


@transaction.atomic
def zeg_alles_af(groep: Groep, *, reden: str) -> None:
    """A group that ends: what was planned does not happen."""
    for activiteit in Activiteit.objects.filter(groep=groep).komend(timezone.now()):
        Activiteit.objects.filter(pk=activiteit.pk).update(afgezegd=reden[:300])
        activiteit.refresh_from_db()
        activiteitberichten.afgezegd(activiteit)
