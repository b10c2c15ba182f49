"""Who decides about a message that neighbours complained of, and what they see of it. Changes nothing.

A coordinator who wrote it or complained of it does not decide. When nobody is left or nobody did so for three days, when the
group ended, or once the gemeente has decided, the gemeente does. Nobody ever sees who complained.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from buurtpreventie.berichten.models import Berichtbesluit, Groepsbericht, Klacht
from buurtpreventie.berichten.models.groepsbericht import GroepsberichtQuerySet
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid

GEDULD = timedelta(days=3)
_WEG = Groepsbericht.Weg
_DOOR_ANDEREN = (_WEG.COORDINATOR, _WEG.GEMEENTE)


def _open_klachten(bericht: Any) -> Any:
    return Klacht.objects.filter(bericht=bericht, besluit=None)


def _vrije_coordinatoren(groep: Any, bericht: Any) -> Any:
    """Coordinators who neither wrote it nor complained of it."""
    klaagde = Klacht.objects.filter(bericht=bericht, besluit=None, deelnemer=OuterRef("deelnemer"))
    schreef = Groepsbericht.objects.filter(pk=bericht, schrijver=OuterRef("deelnemer"))
    return Lid.objects.coordinatoren().filter(~Exists(klaagde), ~Exists(schreef), groep=groep)


def beslissers(bericht: Groepsbericht) -> list[Deelnemer]:
    """The coordinators who may decide; nobody: the gemeente does."""
    if bericht.groep.fase != Fase.ACTIEF or bericht.besluiten.filter(wie=_WEG.GEMEENTE).exists():
        return []
    vrij = _vrije_coordinatoren(bericht.groep_id, bericht.pk).select_related("deelnemer")
    return [lid.deelnemer for lid in vrij.order_by("id")]


def mag_beslissen(lid: Lid, bericht: Groepsbericht) -> bool:
    return lid.groep_id == bericht.groep_id and any(wie.pk == lid.deelnemer_id for wie in beslissers(bericht))


def _rijen() -> GroepsberichtQuerySet:
    return Groepsbericht.objects.select_related("groep", "schrijver").defer("groep__gebied")


def voor_coordinator(lid: Lid) -> GroepsberichtQuerySet:
    """What waits for this coordinator, oldest first."""
    if lid.groep.fase != Fase.ACTIEF:
        return Groepsbericht.objects.none()
    eigen = Klacht.objects.filter(bericht=OuterRef("pk"), besluit=None, deelnemer=lid.deelnemer)
    gemeente = Berichtbesluit.objects.filter(bericht=OuterRef("pk"), wie=_WEG.GEMEENTE)
    open_ = Exists(_open_klachten(OuterRef("pk")))
    rijen = _rijen().filter(open_, ~Exists(eigen), ~Exists(gemeente), groep=lid.groep, weg_op=None)
    return rijen.exclude(schrijver=lid.deelnemer_id).order_by("id")


def _wacht_lang() -> Exists:
    return Exists(_open_klachten(OuterRef("pk")).filter(gemaakt_op__lt=timezone.now() - GEDULD))


def te_lang() -> GroepsberichtQuerySet:
    """What coordinators left lying."""
    return _rijen().select_related("groep__contact").filter(_wacht_lang(), weg_op=None).order_by("id")


def voor_gemeente(gemeente: str) -> GroepsberichtQuerySet:
    """What neighbours complained of and what others took away, newest first, with `wacht`: it is up to the gemeente."""
    klacht = Exists(_open_klachten(OuterRef("pk")))
    besloot = Berichtbesluit.objects.filter(bericht=OuterRef("pk"), wie=_WEG.GEMEENTE)
    herzien = Berichtbesluit.objects.filter(bericht=OuterRef("pk"), herzien_op__isnull=False)
    # Inside a question about coordinators, the message is one further out.
    vrij = _vrije_coordinatoren(OuterRef("groep"), OuterRef(OuterRef("pk")))
    niemand = Q(_wacht_lang()) | ~Q(groep__fase=Fase.ACTIEF) | Exists(besloot) | ~Exists(vrij)
    wacht = Q(klacht, niemand, weg_op=None) | Q(Exists(herzien), ~Exists(besloot), weg_door=_WEG.COORDINATOR)
    rijen = _rijen().filter(groep__gemeente_code=gemeente).annotate(wacht=wacht)
    return rijen.filter(klacht | Q(weg_door__in=_DOOR_ANDEREN)).order_by("-id")


@dataclass(frozen=True)
class Dossier:
    """One message as who decides sees it: what was said of it, and what was decided before."""

    bericht: Groepsbericht
    klachten: list[tuple[str, str, datetime]]
    besluiten: list[Berichtbesluit]

    @property
    def is_gewist(self) -> bool:
        return not self.bericht.tekst

    @property
    def is_verlopen(self) -> bool:
        return self.bericht.verloopt_op <= timezone.now()


def dossier(bericht: Groepsbericht) -> Dossier:
    klachten = [
        (klacht.get_reden_display(), klacht.toelichting, klacht.gemaakt_op)
        for klacht in bericht.klachten.filter(besluit=None).order_by("id")
    ]
    return Dossier(bericht, klachten, list(bericht.besluiten.select_related("door")))


def eigen_weg(deelnemer: Deelnemer, pk: int) -> tuple[Groepsbericht, Berichtbesluit] | None:
    """A message of one's own that a coordinator took away, and why; also after leaving the group, or when it expired."""
    bericht = _rijen().filter(pk=pk, schrijver=deelnemer, weg_door__in=_DOOR_ANDEREN).first()
    besluit = bericht.besluiten.last() if bericht else None
    return (bericht, besluit) if bericht and besluit else None


def begeleiders_van(groep: Groep) -> list[str]:
    """Where the gemeente hears of it: who guides the group."""
    return [groep.contact.email] if groep.contact else []
