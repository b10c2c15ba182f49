"""Which groups lie beside each other, and which of those share messages. Changes nothing.

Beside: their areas touch, or less than half a kilometre lies between them, in one gemeente or across the border.
"""

from dataclasses import dataclass

from django.contrib.gis.geos import Polygon
from django.db.models import Q, QuerySet

from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Groep, Groepsafspraak
from meldingen.streek.gebieden.vlakken import afstand_m

AFSTAND_M = 500
# Half a kilometre in degrees at 51 degrees north, on the wide side.
_MARGE_LON, _MARGE_LAT = 0.008, 0.005


@dataclass(frozen=True)
class Buur:
    """Another group as a coordinator sees it: with or without an agreement."""

    groep: Groep
    afspraak: Groepsafspraak | None = None
    is_van_ons: bool = False


def ligt_naast(een: Groep, ander: Groep) -> bool:
    return een.pk != ander.pk and afstand_m(een.gebied, ander.gebied) <= AFSTAND_M


def _in_de_buurt(groep: Groep) -> list[Groep]:
    """Active groups beside this one, by name."""
    west, zuid, oost, noord = groep.gebied.extent
    kader = Polygon.from_bbox((west - _MARGE_LON, zuid - _MARGE_LAT, oost + _MARGE_LON, noord + _MARGE_LAT))
    kader.srid = groep.gebied.srid
    rijen = Groep.objects.actief().exclude(pk=groep.pk).filter(gebied__bboverlaps=kader).order_by("naam", "id")
    return [ander for ander in rijen if ligt_naast(groep, ander)]


def _afspraken(groep: Groep) -> dict[int, Groepsafspraak]:
    """Agreements by the key of the other group."""
    rijen = Groepsafspraak.objects.filter(Q(groep=groep) | Q(buurgroep=groep)).select_related("groep", "buurgroep")
    return {rij.buurgroep_id if rij.groep_id == groep.pk else rij.groep_id: rij for rij in rijen.defer("groep__gebied")}


def buren(groep: Groep) -> list[Buur]:
    """The groups beside this one, those with an agreement first. One that was drawn anew elsewhere keeps what was agreed."""
    afspraken = _afspraken(groep)
    anderen = {ander.pk: ander for ander in _in_de_buurt(groep)}
    for pk, rij in afspraken.items():
        anderen.setdefault(pk, rij.buurgroep if rij.groep_id == groep.pk else rij.groep)
    uit = []
    for pk, ander in anderen.items():
        gevonden = afspraken.get(pk)
        uit.append(Buur(ander, gevonden, is_van_ons=bool(gevonden and gevonden.groep_id == groep.pk)))
    return sorted(uit, key=lambda buur: (buur.afspraak is None, buur.groep.naam))


def deelt_met(groep: Groep) -> QuerySet[Groep]:
    """The active groups that agreed to get messages of this one."""
    geldig = Groepsafspraak.objects.filter(aanvaard_op__isnull=False)
    hier = Q(pk__in=geldig.filter(groep=groep).values("buurgroep")) | Q(
        pk__in=geldig.filter(buurgroep=groep).values("groep")
    )
    return Groep.objects.filter(hier, fase=Fase.ACTIEF).defer("gebied").order_by("naam", "id")
