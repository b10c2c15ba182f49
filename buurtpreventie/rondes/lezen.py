"""What a member sees of looprondes: the one window on `Loopronde` and `Loopplek` for neighbours, and for who guides groups.

A name only of who is on the roster of one's own group, and of nobody any more once the round is closed. Decides nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q
from django.http import Http404
from django.utils import timezone

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.rondes.models import MINSTENS, Loopplek, Loopronde, LooprondeQuerySet
from meldingen.melding.bladeren import op_plek
from meldingen.streek.termijnen import dag_van

_PER_BLADZIJDE = 20
_GELOPEN = 5


@dataclass(frozen=True)
class Loper:
    """Somebody on a roster; `gast` comes along with them."""

    plek: int
    naam: str
    is_ik: bool
    gast: str
    ruilt: bool
    is_binnen: bool
    is_klaar: bool


@dataclass(frozen=True)
class Rooster:
    """One round as one member sees it."""

    ronde: Loopronde
    lopers: tuple[Loper, ...]
    bezet: int
    mag_lopen: bool

    @property
    def ik(self) -> Loper | None:
        return next((loper for loper in self.lopers if loper.is_ik), None)

    @property
    def vrij(self) -> int:
        return max(0, self.ronde.plaatsen - self.bezet)

    @property
    def te_weinig(self) -> bool:
        return len(self.lopers) < MINSTENS

    @property
    def stap(self) -> str:
        """Where this member is: what the one large button is about. Words of the template."""
        if self.ronde.stand != Loopronde.Stand.GEPLAND:
            return self.ronde.stand
        if self.ik is None:
            return self._van_buiten()
        if self.ik.is_klaar:
            return "klaar"
        if self.ik.is_binnen:
            return self._binnen()
        if self.ronde.is_geweest:
            return "voorbij"
        return "inchecken" if self.ronde.is_open else "wacht"

    def _van_buiten(self) -> str:
        if self.ronde.is_geweest:
            return "voorbij"
        if not self.mag_lopen:
            return "mag_niet"
        return "aanmelden" if self.vrij else "vol"

    def _binnen(self) -> str:
        """With somebody, the first one, or left alone."""
        if sum(loper.is_binnen for loper in self.lopers) >= MINSTENS:
            return "samen"
        return "alleen" if any(loper.is_klaar for loper in self.lopers) else "eerste"


def _rijen(lid: Lid) -> LooprondeQuerySet:
    return Loopronde.objects.filter(groep=lid.groep_id).defer("zone")


def _met_lopers(lid: Lid, rondes: Iterable[Loopronde]) -> list[Rooster]:
    rondes = list(rondes)
    per_ronde: dict[int, list[Loopplek]] = {ronde.pk: [] for ronde in rondes}
    for plek in Loopplek.objects.filter(ronde__in=rondes).select_related("lid__deelnemer"):
        per_ronde[plek.ronde_id].append(plek)
    loopt_tot = toegang.mag_lopen_tot(lid)
    return [
        Rooster(
            ronde=ronde,
            lopers=_lopers(lid, ronde, per_ronde[ronde.pk]),
            bezet=len(per_ronde[ronde.pk]),
            mag_lopen=loopt_tot is not None and dag_van(ronde.begin) <= loopt_tot,
        )
        for ronde in rondes
    ]


def _lopers(lid: Lid, ronde: Loopronde, plekken: list[Loopplek]) -> tuple[Loper, ...]:
    gasten = {plek.met_id: plek.gast for plek in plekken if plek.is_gast}
    return tuple(
        Loper(
            plek=plek.pk,
            naam=plek.lid.deelnemer.naam if plek.lid and ronde.gesloten_op is None else "",
            is_ik=plek.lid_id == lid.pk,
            gast=gasten.get(plek.pk, ""),
            ruilt=plek.ruil_op is not None,
            is_binnen=plek.is_binnen,
            is_klaar=plek.uit_op is not None,
        )
        for plek in plekken
        if not plek.is_gast
    )


def rooster(lid: Lid, vraag: Mapping[str, str]) -> tuple[list[Rooster], str]:
    """A page of rounds to come, first one first, and the address of the next page or nothing."""
    rijen, volgende = op_plek(_rijen(lid).komend(timezone.now()), vraag, _PER_BLADZIJDE)
    return _met_lopers(lid, rijen), volgende


def gelopen(lid: Lid) -> LooprondeQuerySet:
    """The last few that were walked; only when, by how many and how long."""
    return _rijen(lid).gelopen().order_by("-begin", "-id")[:_GELOPEN]


def voor_gemeente(groep: Groep, vraag: Mapping[str, str]) -> tuple[list[Loopronde], str]:
    """A page of rounds to come with `lopers`, how many are on the roster: for who guides groups, so without names."""
    rijen = Loopronde.objects.filter(groep=groep).komend(timezone.now()).defer("zone", "kijk_naar")
    return op_plek(rijen.annotate(lopers=Count("plekken", filter=Q(plekken__lid__isnull=False))), vraag, _PER_BLADZIJDE)


def eerste_gelopen(groep: Groep) -> datetime | None:
    """When a group walked its first round; None when it never did."""
    return Loopronde.objects.gelopen().filter(groep=groep).aggregate(eerste=Min("begin"))["eerste"]


def volgende(lid: Lid) -> Rooster | None:
    """The next round that this member walks; else the next of the group."""
    komend = _rijen(lid).gaat_door().komend(timezone.now())
    eerste = komend.filter(plekken__lid=lid, plekken__uit_op=None).first() or komend.first()
    return _met_lopers(lid, [eerste])[0] if eerste else None


def ronde_of_404(lid: Lid, pk: int) -> Rooster:
    """One round of this member's group, with its zone."""
    gevonden = Loopronde.objects.filter(groep=lid.groep_id, pk=pk).first()
    if gevonden is None:
        raise Http404
    return _met_lopers(lid, [gevonden])[0]
