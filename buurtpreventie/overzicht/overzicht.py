"""What groups did, in numbers: per group and per buurt, for the boa of a gemeente and for the group itself. Reads only.

Never says who did it: waarnemingen are counted, and read by the gemeente only when they became a melding.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.models import Groep
from buurtpreventie.rondes.models import Loopronde
from meldingen.melding.bladeren import op_plek
from meldingen.streek.gebieden import buurtnamen

DAGEN = 90
_PER_BLADZIJDE = 20
# What was seen, what the gemeente got of it, and what is done.
_TELLINGEN = {
    "gezien": Count("pk"),
    "gemeld": Count("melding"),
    "klaar": Count("pk", filter=Q(melding__gesloten_op__isnull=False)),
}


@dataclass(frozen=True)
class Overzichtregel:
    """One group, or one buurt."""

    naam: str
    slug: str = ""
    buurten: tuple[str, ...] = ()
    groepen: int = 0
    gezien: int = 0
    gemeld: int = 0
    klaar: int = 0
    rondes: int = 0
    minuten: int = 0
    # How many rounds stand planned, and when the next begins; only of a group.
    gepland: int = 0
    volgende: datetime | None = None

    @property
    def uren(self) -> int:
        """Whole hours that were walked."""
        return round(self.minuten / 60)


def _gezien(groepen: Collection[int], per: str) -> dict[Any, dict[str, int]]:
    vanaf = timezone.now() - timedelta(days=DAGEN)
    rijen = Waarneming.objects.filter(groep__in=groepen, gezien_op__gt=vanaf).order_by().values(per)
    return {rij.pop(per): rij for rij in rijen.annotate(**_TELLINGEN)}


def _gelopen(groepen: Collection[int]) -> dict[int, tuple[int, int]]:
    """How many rounds each group walked, and how many minutes."""
    vanaf = timezone.now() - timedelta(days=DAGEN)
    rijen = Loopronde.objects.gelopen().filter(groep__in=groepen, begin__gt=vanaf).order_by().values_list("groep")
    return {groep: (rondes, minuten) for groep, rondes, minuten in rijen.annotate(Count("pk"), Sum("minuten"))}


def _gepland(groepen: Collection[int]) -> dict[int, tuple[int, datetime]]:
    """How many rounds each group has planned, and when the next begins."""
    komend = Loopronde.objects.gaat_door().filter(groep__in=groepen, begin__gt=timezone.now()).order_by()
    rijen = komend.values_list("groep").annotate(Count("pk"), Min("begin"))
    return {groep: (aantal, begin) for groep, aantal, begin in rijen}


def _regel(naam: str, telling: Mapping[str, int], gelopen: tuple[int, int] = (0, 0), **velden: Any) -> Overzichtregel:
    gezien, gemeld, klaar = (telling.get(wat, 0) for wat in _TELLINGEN)
    rondes, minuten = gelopen
    return Overzichtregel(naam, gezien=gezien, gemeld=gemeld, klaar=klaar, rondes=rondes, minuten=minuten, **velden)


def groepen(gemeente: str, vraag: Mapping[str, str]) -> tuple[list[Overzichtregel], str]:
    """A page of the active groups of a gemeente by name, and the address of the next page or nothing."""
    rijen = Groep.objects.actief().filter(gemeente_code=gemeente).defer("gebied").order_by("naam", "id")
    bladzijde, volgende = op_plek(rijen, vraag, _PER_BLADZIJDE)
    hier, namen = [groep.pk for groep in bladzijde], buurtnamen(gemeente)
    gezien, gelopen, straks = _gezien(hier, "groep"), _gelopen(hier), _gepland(hier)
    return [
        _regel(
            groep.naam,
            gezien.get(groep.pk, {}),
            gelopen.get(groep.pk, (0, 0)),
            slug=groep.slug,
            buurten=tuple(namen.get(code, code) for code in groep.buurten),
            gepland=straks.get(groep.pk, (0, None))[0],
            volgende=straks.get(groep.pk, (0, None))[1],
        )
        for groep in bladzijde
    ], volgende


def per_buurt(gemeente: str, van: Iterable[Groep]) -> list[Overzichtregel]:
    """Where these groups saw something or look, most seen first. What was seen outside the gemeente is together, and so is
    what has no place."""
    alle = list(van)
    namen = buurtnamen(gemeente)
    kijken = Counter(code for groep in alle for code in groep.buurten)
    gezien, gelopen = _gezien([groep.pk for groep in alle], "buurt_code"), _gelopen([groep.pk for groep in alle])
    uit = [
        _regel(naam, gezien.get(code, {}), _in_buurt(alle, gelopen, code), groepen=kijken[code])
        for code, naam in namen.items()
        if kijken[code] or code in gezien
    ]
    uit.sort(key=lambda regel: -regel.gezien)
    elders = [telling for code, telling in gezien.items() if code and code not in namen]
    if elders:
        uit.append(_regel(_("In een andere gemeente"), _samen(elders)))
    if "" in gezien:
        uit.append(_regel(_("Zonder plek"), gezien[""]))
    return uit


def _in_buurt(groepen: Iterable[Groep], gelopen: Mapping[int, tuple[int, int]], code: str) -> tuple[int, int]:
    """The rounds of the groups that walk there; a round goes through the whole area of its group."""
    hier = [gelopen.get(groep.pk, (0, 0)) for groep in groepen if code in groep.buurten]
    return sum(rondes for rondes, _minuten in hier), sum(minuten for _rondes, minuten in hier)


def van_gemeente(gemeente: str) -> list[Overzichtregel]:
    return per_buurt(gemeente, Groep.objects.actief().filter(gemeente_code=gemeente).defer("gebied"))


def _samen(tellingen: Iterable[Mapping[str, int]]) -> dict[str, int]:
    som: Counter[str] = Counter()
    for telling in tellingen:
        som.update(telling)
    return dict(som)
