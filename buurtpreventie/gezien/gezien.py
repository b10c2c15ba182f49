"""What a member sees of what the group saw: the one window on `Waarneming` for neighbours. Reads only.

Of a melding it says what the public may know, its stand, and the number to call about. A name only of who is in the group.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.gezien.models.waarneming import WaarnemingQuerySet
from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding.bladeren import nieuwste
from meldingen.melding.models.openbaar import OpenbareMelding
from meldingen.melding.openbaar import stand_van

_PER_BLADZIJDE = 20
_ZINNEN: dict[str, object] = {
    OpenbareMelding.Stand.OPEN: gettext_lazy("Gemeld bij de gemeente"),
    OpenbareMelding.Stand.BEZIG: gettext_lazy("De gemeente is ermee bezig"),
    OpenbareMelding.Stand.KLAAR: gettext_lazy("De gemeente is ermee klaar"),
}


@dataclass(frozen=True)
class Leeswaarneming:
    pk: int
    soort: str
    icoon: str
    tekst: str
    plek: str
    wie: str
    is_eigen: bool
    gezien_op: datetime
    verloopt_op: datetime
    nummer: str
    stand: str
    zin: str
    weg_reden: str
    heeft_punt: bool

    @property
    def is_notitie(self) -> bool:
        return not self.nummer and not self.weg_reden


def voor(lid: Lid) -> WaarnemingQuerySet:
    """What a member may read now, newest first."""
    hier = Waarneming.objects.te_lezen(timezone.now()).filter(groep=lid.groep)
    return hier.select_related("categorie", "schrijver", "melding").order_by("-id")


def vensters(lid: Lid, rijen: Iterable[Waarneming]) -> list[Leeswaarneming]:
    rijen = list(rijen)
    schrijvers = {rij.schrijver_id for rij in rijen} - {None}
    hier = set(
        Lid.objects.actief().filter(groep=lid.groep, deelnemer__in=schrijvers).values_list("deelnemer_id", flat=True)
    )
    return [_venster(lid, rij, rij.schrijver_id in hier) for rij in rijen]


def _venster(lid: Lid, rij: Waarneming, is_hier: bool) -> Leeswaarneming:
    stand = stand_van(rij.melding.status) if rij.melding else ""
    return Leeswaarneming(
        pk=rij.pk,
        soort=rij.categorie.naam if rij.categorie else _("Iets anders"),
        icoon=rij.categorie.icoon if rij.categorie else "eye",
        tekst=rij.tekst,
        plek=rij.plek,
        wie=_wie(lid, rij, is_hier),
        is_eigen=rij.schrijver_id == lid.deelnemer_id,
        gezien_op=rij.gezien_op,
        verloopt_op=rij.verloopt_op,
        nummer=rij.melding.nummer if rij.melding else "",
        stand=stand,
        zin=str(_ZINNEN.get(stand, "")),
        weg_reden=rij.weg_reden,
        heeft_punt=rij.punt is not None,
    )


def _wie(lid: Lid, rij: Waarneming, is_hier: bool) -> str:
    if rij.schrijver_id == lid.deelnemer_id:
        return _("u")
    return rij.schrijver.naam if is_hier and rij.schrijver else _("iemand die niet meer meedoet")


def lijst(lid: Lid, vraag: Mapping[str, str]) -> tuple[list[Leeswaarneming], str]:
    """A page of what the group saw, newest first, and the address of the next page or nothing."""
    rijen, volgende = nieuwste(voor(lid), vraag, _PER_BLADZIJDE)
    return vensters(lid, rijen), volgende


def laatste(lid: Lid, aantal: int) -> list[Leeswaarneming]:
    return vensters(lid, voor(lid).filter(weg_reden="")[:aantal])


def op_ronde(lid: Lid, ronde: Loopronde) -> list[Leeswaarneming]:
    return vensters(lid, voor(lid).filter(loopronde=ronde, weg_reden="")[:_PER_BLADZIJDE])


def een_of_404(lid: Lid, pk: int) -> Waarneming:
    rij = voor(lid).filter(pk=pk).first()
    if rij is None:
        raise Http404
    return rij
