"""What a member sees of the messages of a group: the one window on `Groepsbericht` for neighbours.

A name only when writer and reader are in the same group; of what a group next door shared, only which group. What was taken
away is its reason, without text and without name; what waits for a decision is neither. Never notes that somebody read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.berichten.models.groepsbericht import GroepsberichtQuerySet
from buurtpreventie.groepen.models import Lid
from meldingen.melding.bladeren import nieuwste

_PER_BLADZIJDE = 20


@dataclass(frozen=True)
class Leesbericht:
    pk: int
    soort: str
    naam: str
    tekst: str
    plek: str
    wie: str
    van_groep: str
    is_eigen: bool
    is_112_gebeld: bool
    is_verborgen: bool
    gemaakt_op: datetime
    verloopt_op: datetime
    weg_reden: str
    weg_door: str
    mag_opnieuw: bool
    antwoorden: int


def _voor(lid: Lid) -> GroepsberichtQuerySet:
    """What a member may read now, newest first."""
    rijen = Groepsbericht.objects.te_lezen(timezone.now()).voor_groep(lid.groep_id)
    return rijen.select_related("schrijver", "groep").defer("groep__gebied")


def _vensters(lid: Lid, rijen: Iterable[Groepsbericht]) -> list[Leesbericht]:
    rijen = list(rijen)
    schrijvers = {rij.schrijver_id for rij in rijen}
    hier = set(
        Lid.objects.actief()
        .filter(groep=lid.groep, deelnemer__in=schrijvers - {None})
        .values_list("deelnemer_id", flat=True)
    )
    return [_venster(lid, rij, rij.schrijver_id in hier) for rij in rijen]


def _venster(lid: Lid, rij: Groepsbericht, is_hier: bool) -> Leesbericht:
    is_eigen, van_buiten = rij.schrijver_id == lid.deelnemer_id, rij.groep_id != lid.groep_id
    # The writer still reads what waits for a decision; nobody reads what was taken away.
    zichtbaar = rij.weg_op is None and (rij.verborgen_op is None or is_eigen)
    return Leesbericht(
        pk=rij.pk,
        soort=rij.soort,
        naam=rij.get_soort_display(),
        tekst=rij.tekst if zichtbaar else "",
        plek=rij.plek if zichtbaar else "",
        wie=_wie(rij, is_hier, is_eigen, van_buiten) if zichtbaar else "",
        van_groep=rij.groep.naam if van_buiten else "",
        is_eigen=is_eigen,
        is_112_gebeld=rij.is_112_gebeld and zichtbaar,
        is_verborgen=rij.verborgen_op is not None,
        gemaakt_op=rij.gemaakt_op,
        verloopt_op=rij.verloopt_op,
        weg_reden=rij.weg_reden,
        weg_door=rij.get_weg_door_display(),
        mag_opnieuw=is_eigen and rij.weg_door in (rij.Weg.COORDINATOR, rij.Weg.GEMEENTE),
        antwoorden=0 if van_buiten else getattr(rij, "aantal", 0),
    )


def _wie(rij: Groepsbericht, is_hier: bool, is_eigen: bool, van_buiten: bool) -> str:
    if is_eigen:
        return _("u")
    if van_buiten:
        return _("een buur van %s") % rij.groep.naam
    return rij.schrijver.naam if is_hier and rij.schrijver else _("iemand die niet meer meedoet")


def _met_aantal(rijen: GroepsberichtQuerySet) -> GroepsberichtQuerySet:
    return rijen.filter(antwoord_op=None).annotate(
        aantal=Count("antwoorden", filter=Q(antwoorden__weg_op=None, antwoorden__verborgen_op=None))
    )


def lijst(lid: Lid, vraag: Mapping[str, str]) -> tuple[list[Leesbericht], str]:
    """A page of messages, newest first, and the address of the next page or nothing."""
    rijen, volgende = nieuwste(_met_aantal(_voor(lid)).order_by("-id"), vraag, _PER_BLADZIJDE)
    return _vensters(lid, rijen), volgende


def laatste(lid: Lid, aantal: int) -> list[Leesbericht]:
    """The newest that stand: what somebody sees first."""
    return _vensters(lid, _met_aantal(_voor(lid)).filter(weg_op=None, verborgen_op=None).order_by("-id")[:aantal])


def bericht_of_404(lid: Lid, pk: int) -> Groepsbericht:
    """One message that this member may read. Answers too: they are reported and taken away one by one."""
    gevonden = _voor(lid).select_related("antwoord_op").filter(pk=pk).first()
    if gevonden is None:
        raise Http404
    return gevonden


def gesprek(lid: Lid, bericht: Groepsbericht) -> tuple[Leesbericht, list[Leesbericht]]:
    """A message and its answers, oldest first."""
    antwoorden = _voor(lid).filter(antwoord_op=bericht).order_by("id")
    eerste, *rest = _vensters(lid, [bericht, *antwoorden])
    return eerste, rest
