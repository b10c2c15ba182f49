"""The list of the werkvoorraad: a page at a time, the same meldingen on a map, and what is new. Reads only.

Which meldingen is for `filters` to say. Nothing here costs more when there are more meldingen.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from meldingen.melding.models import Melding
from meldingen.melding.models.melding import MeldingQuerySet

from . import regel
from .filters import Werkkeuze
from .regel import Lijstregel

PER_BLADZIJDE = 50
PUNTEN_MAX = 1_500
TEL_TOT = 1_000


@dataclass(frozen=True)
class Bladzijde:
    """`volgende` and `vorige` are the keys of the pages beside this one; empty when there is none."""

    meldingen: list[Lijstregel]
    volgende: str
    vorige: str


def bladzijde(keuze: Werkkeuze, *, na: str = "", voor: str = "") -> Bladzijde:
    """One page: the term that ends first on top, or what was closed last. `na` and `voor` are keys of pages beside it.

    A page costs the same wherever it is: it starts at its key instead of skipping rows. A key that is no key is the start.
    """
    veld = "gesloten_op" if keuze.gesloten else "uiterlijk_op"
    sleutel, terug = _lees(voor) or _lees(na), bool(_lees(voor))
    rijen = keuze.meldingen
    # Backwards: the other direction, and then turned around.
    aflopend = keuze.gesloten != terug
    if sleutel:
        rijen = _vanaf(rijen, veld, sleutel, aflopend=aflopend)
    volgorde = (f"-{veld}", "-id") if aflopend else (veld, "id")
    gevonden = regel.regels(rijen.order_by(*volgorde)[: PER_BLADZIJDE + 1])
    meer = len(gevonden) > PER_BLADZIJDE
    gevonden = gevonden[:PER_BLADZIJDE]
    if terug:
        gevonden.reverse()
    if not gevonden:
        return Bladzijde([], "", "")
    eerste, laatste = (f"{getattr(rij, veld).isoformat()}_{rij.pk}" for rij in (gevonden[0], gevonden[-1]))
    return Bladzijde(
        gevonden, laatste if meer or terug else "", eerste if (sleutel and not terug) or (terug and meer) else ""
    )


def _vanaf(rijen: MeldingQuerySet, veld: str, sleutel: tuple[datetime, int], *, aflopend: bool) -> MeldingQuerySet:
    moment, pk = sleutel
    richting = "lt" if aflopend else "gt"
    return rijen.filter(
        Q(**{f"{veld}__{richting}": moment}) | Q(**{veld: moment, f"pk__{richting}": pk}),
        # The same bound once more, alone: that one the index can start from.
        **{f"{veld}__{richting}e": moment},
    )


def _lees(sleutel: str) -> tuple[datetime, int] | None:
    moment, _, pk = sleutel.rpartition("_")
    try:
        gelezen = datetime.fromisoformat(moment)
        return (gelezen, int(pk)) if gelezen.tzinfo and 0 < int(pk) < 2**63 else None
    except ValueError:
        return None


def aantal(keuze: Werkkeuze) -> int:
    """How many there are, counted up to a thousand: more than that nobody needs to know exactly."""
    return keuze.meldingen.order_by()[: TEL_TOT + 1].count()


def buren(keuze: Werkkeuze, melding: Melding) -> tuple[int | None, int | None]:
    """The keys of the meldingen before and after this one in the list, whether or not it is still in it itself."""
    veld = "gesloten_op" if keuze.gesloten else "uiterlijk_op"
    moment = getattr(melding, veld)
    if moment is None:
        return None, None
    uit = []
    for aflopend in (not keuze.gesloten, keuze.gesloten):
        rijen = _vanaf(keuze.meldingen, veld, (moment, melding.pk), aflopend=aflopend)
        volgorde = (f"-{veld}", "-id") if aflopend else (veld, "id")
        uit.append(rijen.order_by(*volgorde).values_list("pk", flat=True).first())
    return uit[0], uit[1]


@dataclass(frozen=True)
class Punten:
    """At most `PUNTEN_MAX` meldingen of the filter, the first of the list; `meer`: there are others."""

    punten: list[dict[str, object]]
    meer: bool


def op_kaart(keuze: Werkkeuze, kader: tuple[float, float, float, float] | None = None) -> Punten:
    """The same meldingen as the list, by place: `{id, lon, lat, naam, laat, url}`. `kader`: west, south, east, north."""
    rijen = keuze.in_volgorde()
    if kader:
        rijen = rijen.in_kader(*kader)
    gevonden = regel.punten(rijen[: PUNTEN_MAX + 1])
    return Punten(regel.op_kaart(gevonden[:PUNTEN_MAX]), len(gevonden) > PUNTEN_MAX)


def laatste() -> int:
    """The key of the newest melding there is: what comes after it is new."""
    return Melding.objects.aggregate(laatste=Max("pk"))["laatste"] or 0


def nieuw_sinds(keuze: Werkkeuze, sinds: int) -> int:
    """How many meldingen of the filter came in after the one with key `sinds`, counted up to a hundred."""
    return keuze.meldingen.filter(pk__gt=sinds).order_by()[:100].count()
