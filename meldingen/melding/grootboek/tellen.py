"""Counting: every melding counts in its category, in its buurt, wijk and gemeente, on its day.

Never counts by reading meldingen, except to check and repair (`verschillen`, `hertel`).

`tel` writes a line in the transaction of the action that changes a count, so a count is right or not there at all; `vouw_op`
folds the lines of closed days into `Telling`. A total is the sum of both. No moment decides whether a day is "closed", so a
transaction that commits late is simply folded the next time. Folding locks the lines it takes, so each is folded once.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django_tasks import task

from meldingen.melding.invoegen import voeg_rijen_in
from meldingen.melding.models import Categorie, Melding, Telling, Telregel
from meldingen.melding.workflow import Status
from meldingen.streek.termijnen import dag_van

from . import grootboek

log = logging.getLogger(__name__)
_PER_KEER = 5_000

# korrel, begin, gebied_code, categorie_id -> [aantal, dubbel]
_Sleutel = tuple[str, date, str, int]


@dataclass(frozen=True)
class Telfeit:
    """What one melding counts for at this moment."""

    dag: date
    buurt_code: str
    wijk_code: str
    gemeente_code: str
    categorie_id: int
    dubbel: bool = False


def feit_van(melding: Melding) -> Telfeit | None:
    """What it counts for; None for a part of another melding, which nobody reported."""
    if not melding.telt:
        return None
    return Telfeit(
        melding.dag,
        melding.buurt.code,
        melding.wijk_code,
        melding.gemeente_code,
        melding.categorie_id,
        melding.status == Status.DUBBEL,
    )


def tel(*, erbij: Telfeit | None = None, eraf: Telfeit | None = None) -> None:
    """Note that a melding now counts as `erbij` and no longer as `eraf`. Call it in the transaction of the change."""
    if erbij == eraf:  # also when neither counts
        return
    voeg_rijen_in(Telregel, [_regel(feit, teken) for feit, teken in ((eraf, -1), (erbij, 1)) if feit])


def _regel(feit: Telfeit, teken: int) -> dict[str, Any]:
    return vars(feit) | {"aantal": teken, "dubbel": teken * feit.dubbel}


@task()
def vouw_op() -> int:
    """Fold the lines of closed days into the tallies; safe to run twice or at once. Returns the number of lines."""
    gedaan = 0
    while aantal := _vouw_deel(dag_van(timezone.now())):
        gedaan += aantal
    log.info("tellingen opgevouwen regels=%d", gedaan)
    return gedaan


@transaction.atomic
def _vouw_deel(vandaag: date) -> int:
    regels = list(Telregel.objects.select_for_update().filter(dag__lt=vandaag).order_by("id")[:_PER_KEER])
    grootboek.tel_op(Telling, ("korrel", "begin", "gebied_code", "categorie"), ("aantal", "dubbel"), _som(regels))
    Telregel.objects.filter(pk__in=[regel.pk for regel in regels]).delete()
    return len(regels)


def _som(regels: Iterable[Telregel]) -> dict[_Sleutel, list[int]]:
    som: dict[_Sleutel, list[int]] = {}
    for regel in regels:
        for sleutel in _sleutels(regel):
            vak = som.setdefault(sleutel, [0, 0])
            vak[0] += regel.aantal
            vak[1] += regel.dubbel
    return som


def _sleutels(regel: Telregel) -> Iterator[_Sleutel]:
    for gebied in (regel.buurt_code, regel.wijk_code, regel.gemeente_code):
        yield Telling.Korrel.DAG.value, regel.dag, gebied, regel.categorie_id
        yield Telling.Korrel.MAAND.value, regel.dag.replace(day=1), gebied, regel.categorie_id


def totalen(
    korrel: str, gebieden: Iterable[str], categorieen: Iterable[int], *, van: date, tot: date
) -> Counter[tuple[str, date]]:
    """Meldingen per (gebied_code, begin) from `van` up to, not including, `tot`: folded and live together.

    Two queries, whatever the number of meldingen. Leaves out nothing: a merged melding was still a melding.
    """
    gebieden, categorieen = list(gebieden), list(categorieen)
    uit: Counter[tuple[str, date]] = Counter()
    rijen = (
        Telling.objects.filter(
            korrel=korrel, gebied_code__in=gebieden, categorie_id__in=categorieen, begin__gte=van, begin__lt=tot
        )
        .values_list("gebied_code", "begin")
        .annotate(som=Sum("aantal"))
    )
    for gebied, begin, som in rijen:
        uit[gebied, begin] += som
    for gebied, begin, som in _levend(korrel, gebieden, categorieen, van, tot):
        uit[gebied, begin] += som
    return uit


def _levend(korrel: str, gebieden: list[str], categorieen: list[int], van: date, tot: date) -> Iterator[tuple]:
    """The lines that are not folded yet: today's, and corrections of the last hour."""
    hier = Q(buurt_code__in=gebieden) | Q(wijk_code__in=gebieden) | Q(gemeente_code__in=gebieden)
    rijen = (
        Telregel.objects.filter(hier, categorie_id__in=categorieen, dag__gte=van, dag__lt=tot)
        .values_list("dag", "buurt_code", "wijk_code", "gemeente_code")
        .annotate(som=Sum("aantal"))
    )
    gevraagd = set(gebieden)
    for dag, *codes, som in rijen:
        begin = dag if korrel == Telling.Korrel.DAG else dag.replace(day=1)
        for gebied in gevraagd.intersection(codes):
            yield gebied, begin, som


@transaction.atomic
def hertel() -> int:
    """Count everything anew from the meldingen themselves, for a first load or a repair. Returns the number counted."""
    if connection.vendor == "postgresql":
        # Wait for whoever is counting now, and let nobody begin: else a melding could count twice or not at all.
        with connection.cursor() as cursor:
            cursor.execute(
                f"LOCK TABLE {connection.ops.quote_name(Telregel._meta.db_table)} IN SHARE ROW EXCLUSIVE MODE"
            )
    Telregel.objects.all().delete()
    Telling.objects.all().delete()
    dubbel = Count("id", filter=Q(status=Status.DUBBEL.value))
    velden = ("dag", "buurt__code", "wijk_code", "gemeente_code", "categorie_id")
    rijen = Melding.objects.filter(deel_van=None).values_list(*velden).annotate(n=Count("id"), d=dubbel)
    regels = [
        Telregel(dag=dag, buurt_code=b, wijk_code=w, gemeente_code=g, categorie_id=c, aantal=n, dubbel=d)
        for dag, b, w, g, c, n, d in rijen.iterator()
    ]
    vandaag = dag_van(timezone.now())
    # The tables are empty and ours: rows can go in as they are.
    som = _som(regel for regel in regels if regel.dag < vandaag)
    vakken = ("korrel", "begin", "gebied_code", "categorie_id", "aantal", "dubbel")
    voeg_rijen_in(Telling, [dict(zip(vakken, (*sleutel, *vak), strict=True)) for sleutel, vak in som.items()])
    Telregel.objects.bulk_create([regel for regel in regels if regel.dag >= vandaag], batch_size=500)
    return sum(regel.aantal for regel in regels)


def verschillen() -> list[str]:
    """Where a tally and a recount differ, in words; empty when all is well."""
    geteld: Counter = Counter()
    for dag, buurt, categorie, n in Telling.objects.filter(korrel="dag", gebied_code__startswith="BU").values_list(
        "begin", "gebied_code", "categorie_id", "aantal"
    ):
        geteld[dag, buurt, categorie] += n
    for dag, buurt, categorie, n in Telregel.objects.values_list("dag", "buurt_code", "categorie_id", "aantal"):
        geteld[dag, buurt, categorie] += n
    echt = Counter(
        {
            (dag, buurt, categorie): n
            for dag, buurt, categorie, n in Melding.objects.filter(deel_van=None)
            .values_list("dag", "buurt__code", "categorie_id")
            .annotate(n=Count("id"))
        }
    )
    namen = dict(Categorie.objects.values_list("id", "slug"))
    return [
        f"{dag} {buurt} {namen[categorie]}: geteld {geteld[vak]}, in werkelijkheid {echt[vak]}"
        for vak in sorted(geteld.keys() | echt.keys())
        for dag, buurt, categorie in [vak]
        if geteld[vak] != echt[vak]
    ]
