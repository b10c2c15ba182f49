"""The list of the werkvoorraad: which meldingen, in which order, a page at a time. Reads only."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from meldingen.models import Categorie, Melding, Team
from meldingen.models.melding import MeldingQuerySet

PER_BLADZIJDE = 50


@dataclass(frozen=True)
class Bladzijde:
    meldingen: list[Melding]
    volgende: str


def kies(
    meldingen: MeldingQuerySet, *, toon: str = "", team: Team | None = None, categorie: Categorie | None = None
) -> MeldingQuerySet:
    """The meldingen of a filter. `categorie` is a main category."""
    if toon == "gesloten":
        meldingen = meldingen.exclude(gesloten_op=None)
    elif toon == "laat":
        meldingen = meldingen.te_laat(timezone.now())
    else:
        meldingen = meldingen.openstaand()
    if team:
        meldingen = meldingen.filter(team=team)
    if categorie:
        meldingen = meldingen.filter(categorie__ouder=categorie)
    return meldingen


def bladzijde(meldingen: MeldingQuerySet, *, na: str = "", gesloten: bool = False) -> Bladzijde:
    """One page: the term that ends first on top, or what was closed last. `na` is the key of the page before.

    A page costs the same wherever it is: it starts at its key instead of skipping rows. A key that is no key is the start.
    """
    veld = "gesloten_op" if gesloten else "uiterlijk_op"
    if sleutel := _lees(na):
        moment, pk = sleutel
        richting = "lt" if gesloten else "gt"
        meldingen = meldingen.filter(
            Q(**{f"{veld}__{richting}": moment}) | Q(**{veld: moment, f"pk__{richting}": pk}),
            # The same bound once more, alone: that one the index can start from.
            **{f"{veld}__{richting}e": moment},
        )
    volgorde = ("-gesloten_op", "-id") if gesloten else ("uiterlijk_op", "id")
    rijen = list(meldingen.voor_lijst().order_by(*volgorde)[: PER_BLADZIJDE + 1])
    meer = len(rijen) > PER_BLADZIJDE
    rijen = rijen[:PER_BLADZIJDE]
    return Bladzijde(rijen, f"{getattr(rijen[-1], veld).isoformat()}_{rijen[-1].pk}" if meer else "")


def _lees(na: str) -> tuple[datetime, int] | None:
    moment, _, pk = na.rpartition("_")
    try:
        gelezen = datetime.fromisoformat(moment)
        return (gelezen, int(pk)) if gelezen.tzinfo and 0 < int(pk) < 2**63 else None
    except ValueError:
        return None
