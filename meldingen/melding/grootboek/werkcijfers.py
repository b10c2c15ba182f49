"""Counts of the work: how much is open and how old it is, what was closed in time, how soon somebody answered, and whether
the reporter says that it is solved. For the coordinator of a gemeente, never for the public.

As in `tellen`: a line in the transaction of what is counted, folded later, and a total is the sum of both. OPEN is kept by
the day of reporting, so that age can be told; the rest by month. Folding locks the lines it takes. Never reads meldingen,
except to check and repair.
"""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, DateField, F, QuerySet, Sum
from django.db.models.functions import TruncDate, TruncMonth
from django.utils import timezone
from django_tasks import task

from meldingen.melding.invoegen import voeg_rijen_in
from meldingen.melding.models import Melding, Statusovergang, Werkregel, Werksoort, Werktelling
from meldingen.melding.workflow import GESLOTEN, OPEN, Status
from meldingen.streek.termijnen import dag_van, werkdagen_tussen

from . import grootboek

log = logging.getLogger(__name__)
_PER_KEER = 5_000
_SLEUTEL = ("soort", "begin", "gemeente_code", "doorsnede", "sleutel")
_D = Werktelling.Doorsnede
Sleutel = tuple[str, date, str, str, str]


@dataclass(frozen=True)
class Telplek:
    """Where a melding counts: whose it is, what it is about, and since when."""

    dag: date
    gemeente_code: str
    buurt_code: str
    team_id: int
    categorie_id: int


def plek_van(melding: Melding) -> Telplek:
    return Telplek(melding.dag, melding.gemeente_code, melding.buurt.code, melding.team_id, melding.categorie_id)


def tel(plek: Telplek, **aantallen: int | tuple[int, int]) -> None:
    """Note what happened today at `plek`: `gesloten=1`, `antwoord=(1, werkdagen)`; `open` counts on the day of reporting.

    Call it in the transaction of the change.
    """
    vandaag = dag_van(timezone.now())
    op_dag = {soort: plek if soort == Werksoort.OPEN else replace(plek, dag=vandaag) for soort in aantallen}
    voeg_rijen_in(Werkregel, [_velden(soort, op_dag[soort], aantal) for soort, aantal in aantallen.items() if aantal])


def verhuis(van: Telplek, naar: Telplek) -> None:
    """An open melding counts elsewhere from now on."""
    if van != naar:
        voeg_rijen_in(Werkregel, [_velden(Werksoort.OPEN, van, -1), _velden(Werksoort.OPEN, naar, 1)])


def _velden(soort: str, plek: Telplek, aantal: int | tuple[int, int]) -> dict[str, Any]:
    n, som = aantal if isinstance(aantal, tuple) else (aantal, 0)
    return {"soort": Werksoort(soort).value, **vars(plek), "aantal": n, "som": som}


def _regel(soort: str, plek: Telplek, aantal: int | tuple[int, int]) -> Werkregel:
    return Werkregel(**_velden(soort, plek, aantal))


@task()
def vouw_op() -> int:
    """Fold the lines into the tallies; safe to run twice or at once. Returns the number of lines."""
    gedaan = 0
    while aantal := _vouw_deel():
        gedaan += aantal
    Werktelling.objects.filter(aantal=0, som=0).delete()
    log.info("werkcijfers opgevouwen regels=%d", gedaan)
    return gedaan


@transaction.atomic
def _vouw_deel() -> int:
    regels = list(Werkregel.objects.select_for_update().order_by("id")[:_PER_KEER])
    grootboek.tel_op(Werktelling, _SLEUTEL, ("aantal", "som"), _som(regels))
    Werkregel.objects.filter(pk__in=[regel.pk for regel in regels]).delete()
    return len(regels)


def _som(regels: Iterable[Werkregel]) -> dict[Sleutel, list[int]]:
    som: dict[Sleutel, list[int]] = {}
    for regel in regels:
        for sleutel in _sleutels(regel):
            vak = som.setdefault(sleutel, [0, 0])
            vak[0] += regel.aantal
            vak[1] += regel.som
    return som


def _sleutels(regel: Werkregel) -> Iterator[Sleutel]:
    begin = regel.dag if regel.soort == Werksoort.OPEN else regel.dag.replace(day=1)
    vakken = {
        _D.ALLES: "",
        _D.TEAM: str(regel.team_id),
        _D.CATEGORIE: str(regel.categorie_id),
        _D.BUURT: regel.buurt_code,
    }
    for doorsnede, sleutel in vakken.items():
        yield str(regel.soort), begin, regel.gemeente_code, doorsnede.value, sleutel


def totalen(gemeenten: Iterable[str], doorsnede: str) -> dict[tuple[str, str, date], tuple[int, int]]:
    """(soort, sleutel, begin) -> (number, sum) of these gemeenten together, folded and live. Two queries."""
    gemeenten = sorted(gemeenten)
    uit: dict[tuple[str, str, date], list[int]] = {}
    rijen = Werktelling.objects.filter(gemeente_code__in=gemeenten, doorsnede=doorsnede)
    levend = _som(Werkregel.objects.filter(gemeente_code__in=gemeenten))
    gevouwen = rijen.values_list("soort", "sleutel", "begin").annotate(n=Sum("aantal"), s=Sum("som"))
    for soort, sleutel, begin, n, s in gevouwen:
        uit[soort, sleutel, begin] = [n, s]
    for (soort, begin, _gemeente, gezien, sleutel), (n, s) in levend.items():
        if gezien == doorsnede:
            vak = uit.setdefault((soort, sleutel, begin), [0, 0])
            vak[0] += n
            vak[1] += s
    return {sleutel: (n, s) for sleutel, (n, s) in uit.items() if n or s}


@transaction.atomic
def hertel() -> int:
    """Count anew from the meldingen and their steps, for a first load or a repair. Returns how many are open.

    "In time" is by the term as it is now: of a melding that was reopened nobody remembers the first one. What the reporters
    said afterwards is not counted anew: it has rows of its own that nobody loads in bulk.
    """
    opnieuw = (Werksoort.OPEN, Werksoort.GESLOTEN, Werksoort.OP_TIJD, Werksoort.ANTWOORD, Werksoort.HEROPEND)
    Werkregel.objects.filter(soort__in=opnieuw).delete()
    Werktelling.objects.filter(soort__in=opnieuw).delete()
    open_nu = [_uit_rij(rij) for rij in _open_nu()]
    som = _som([*open_nu, *_stappen(), *_eerste_antwoorden()])
    vakken = (*_SLEUTEL, "aantal", "som")
    voeg_rijen_in(Werktelling, [dict(zip(vakken, (*sleutel, *vak), strict=True)) for sleutel, vak in som.items()])
    return sum(rij.aantal for rij in open_nu)


_WAAR = ("gemeente_code", "buurt__code", "team_id", "categorie_id")


def _stappen() -> Iterator[Werkregel]:
    """Closings, those in time, and reopenings: per month, as the steps tell."""
    waar = [f"melding__{veld}" for veld in _WAAR]
    dicht = Statusovergang.objects.filter(naar__in=sorted(GESLOTEN - {Status.DUBBEL})).exclude(van__in=sorted(GESLOTEN))
    bronnen = (
        (Werksoort.GESLOTEN, dicht),
        (Werksoort.OP_TIJD, dicht.filter(tijdstip__lte=F("melding__uiterlijk_op"))),
        (Werksoort.HEROPEND, Statusovergang.objects.filter(naar=Status.HEROPEND)),
    )
    for soort, stappen in bronnen:
        maand = TruncMonth("tijdstip", output_field=DateField())
        for begin, *plek, n in stappen.values_list(maand, *waar).annotate(n=Count("id")).order_by():
            yield _regel(soort, Telplek(begin, *plek), n)


def _eerste_antwoorden() -> Iterator[Werkregel]:
    dag = TruncDate("eerste_antwoord_op")
    rijen = Melding.objects.exclude(eerste_antwoord_op=None).values_list("dag", dag, *_WAAR).annotate(n=Count("id"))
    for gemeld, antwoord, *plek, n in rijen.order_by():
        yield _regel(Werksoort.ANTWOORD, Telplek(antwoord, *plek), (n, n * max(0, werkdagen_tussen(gemeld, antwoord))))


def _open_nu() -> QuerySet[Melding, tuple]:
    meldingen = Melding.objects.filter(status__in=sorted(OPEN))
    return meldingen.values_list("dag", *_WAAR).annotate(n=Count("id")).order_by()


def _uit_rij(rij: tuple) -> Werkregel:
    dag, gemeente, buurt, team, categorie, n = rij
    return _regel(Werksoort.OPEN, Telplek(dag, gemeente, buurt, team, categorie), n)


def verschillen() -> list[str]:
    """Where the count of what is open and a recount differ, in words; empty when all is well."""
    geteld: Counter[Sleutel] = Counter()
    for *sleutel, n in Werktelling.objects.filter(soort=Werksoort.OPEN).values_list(*_SLEUTEL, "aantal"):
        geteld[tuple(sleutel)] += n
    for sleutel, (n, _s) in _som(Werkregel.objects.filter(soort=Werksoort.OPEN)).items():
        geteld[sleutel] += n
    echt = {sleutel: n for sleutel, (n, _s) in _som(_uit_rij(rij) for rij in _open_nu()).items()}
    return [
        f"{' '.join(map(str, sleutel))}: geteld {geteld[sleutel]}, in werkelijkheid {echt.get(sleutel, 0)}"
        for sleutel in sorted(geteld.keys() | echt.keys())
        if geteld[sleutel] != echt.get(sleutel, 0)
    ]
