"""Writes the public figures of the portal's own count: once per period, some days after it closed, and never again.

Why never again: a figure that moved with every correction would tell, by the difference between two versions, what each of
them hides. So what a month counted is put down (`Maandstand`) and half years and years are made of that. Later corrections
are for staff to see. Reads tallies, never meldingen. The row lock of the indicator is held while writing, so that two runs at
once write a period once.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max, Min
from django.utils import timezone
from django_tasks import task

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Indicator, Indicatorcategorie
from meldingen.cijfers.perioden import Periodesoort
from meldingen.cijfers.verbergen.models import Maandstand, OpenbareTelling
from meldingen.melding.models import Telling, Telregel
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van

from . import raster
from .onderdrukken import verberg

log = logging.getLogger(__name__)
# A melding that was put in the wrong place or category is mostly put right within days.
RUST = timedelta(days=3)


@dataclass(frozen=True)
class _Jaar:
    """One year of one indicator, as far as it has closed."""

    indicator: Indicator
    jaar: int
    gesloten: frozenset[date]
    begonnen: date

    @property
    def perioden(self) -> list[str]:
        return raster.perioden(self.jaar, self.gesloten)

    @property
    def te_tonen(self) -> set[str]:
        """Nobody counted before the portal began: that is no nought."""
        eerste = self.begonnen.replace(day=1)
        return {periode for periode in self.perioden if raster.maanden(periode)[-1] >= eerste}


@task()
def stel_vast() -> int:
    """Publish every period that has closed and is not public yet; safe to run twice or at once. Returns rows written."""
    aantal = publiceer(dag_van(timezone.now()))
    log.info("openbare tellingen vastgesteld rijen=%d", aantal)
    return aantal


def publiceer(vandaag: date) -> int:
    """What may be public on `vandaag`; returns the rows that were written for it."""
    van_de_regio = OpenbareTelling.objects.filter(gebied_code=raster.REGIO)
    gedaan = set(van_de_regio.values_list("indicator", "periode"))
    return sum(_schrijf(jaar, vandaag) for jaar in _jaren(vandaag) if not _is_gedaan(jaar, gedaan))


def tot_en_met() -> date | None:
    """The day up to which something is public; None before anything is."""
    laatste = OpenbareTelling.objects.filter(gebied_code=raster.REGIO, periode__contains="-").exclude(
        periode__contains="H"
    )
    periode = laatste.aggregate(laatste=Max("periode"))["laatste"]
    return _einde(raster.maanden(periode)[0]) - timedelta(days=1) if periode else None


def _is_gedaan(jaar: _Jaar, gedaan: set[tuple[int, str]]) -> bool:
    return all((jaar.indicator.pk, periode) in gedaan for periode in jaar.te_tonen)


def _jaren(vandaag: date) -> list[_Jaar]:
    begonnen = _begonnen()
    if begonnen is None:
        return []
    koppelingen: dict[int, list[Indicatorcategorie]] = {}
    for koppeling in Indicatorcategorie.objects.van_openbaar():
        koppelingen.setdefault(koppeling.indicator_id, []).append(koppeling)
    return [
        _Jaar(indicator, jaar, _gesloten(jaar, vandaag, koppelingen[indicator.pk]), begonnen)
        for indicator in Indicator.objects.filter(pk__in=koppelingen)
        for jaar in range(begonnen.year, vandaag.year + 1)
    ]


def _begonnen() -> date | None:
    """The first day that anything was counted."""
    gevouwen = Telling.objects.filter(korrel=Telling.Korrel.DAG, aantal__gt=0).aggregate(eerste=Min("begin"))["eerste"]
    levend = Telregel.objects.aggregate(eerste=Min("dag"))["eerste"]
    return min((dag for dag in (gevouwen, levend) if dag), default=None)


def _gesloten(jaar: int, vandaag: date, koppelingen: list[Indicatorcategorie]) -> frozenset[date]:
    """The months that are over, and in which some category counted for this indicator."""
    return frozenset(
        maand
        for maand in raster.maanden(str(jaar))
        if _einde(maand) + RUST <= vandaag and any(koppeling.geldt_in(maand) for koppeling in koppelingen)
    )


def _einde(maand: date) -> date:
    return (maand.replace(day=28) + timedelta(days=4)).replace(day=1)


@transaction.atomic
def _schrijf(jaar: _Jaar, vandaag: date) -> int:
    # One worker at a time per indicator; who waited finds it done.
    Indicator.objects.select_for_update().get(pk=jaar.indicator.pk)
    rijen = OpenbareTelling.objects.filter(indicator=jaar.indicator, periode__startswith=str(jaar.jaar))
    vast = {(gebied, periode): aantal is None for gebied, periode, aantal in _velden(rijen)}
    _leg_maanden_vast(jaar, {periode for _gebied, periode in vast})
    waarden = _waarden(jaar)
    openbaar = {vak: weg for vak, weg in vast.items() if vak in waarden}
    verborgen = verberg(waarden, raster.optellingen(waarden), openbaar)
    nieuw = [
        OpenbareTelling(
            indicator=jaar.indicator,
            gebied_code=gebied,
            periode=periode,
            aantal=None if (gebied, periode) in verborgen else aantal,
            deel=_deel(periode, jaar.begonnen),
            bijgewerkt=vandaag,
        )
        for (gebied, periode), aantal in waarden.items()
        if periode in jaar.te_tonen and (gebied, periode) not in vast
    ]
    OpenbareTelling.objects.bulk_create(nieuw, batch_size=500)
    return len(nieuw)


def _velden(rijen: Iterable[OpenbareTelling]) -> list[tuple[str, str, int | None]]:
    return [(rij.gebied_code, rij.periode, rij.aantal) for rij in rijen]


def _leg_maanden_vast(jaar: _Jaar, bekend: set[str]) -> None:
    """What each buurt counted in the months that become public now."""
    buurten = Gebied.objects.buurten().values_list("code", flat=True).distinct()
    maanden = [maand for maand in sorted(jaar.gesloten) if raster.van_maand(maand) not in bekend]
    for maand in maanden:
        tijd = {"van": maand, "tot": _einde(maand)}
        geteld = reeksen.eigen_ruw(jaar.indicator, buurten, Periodesoort.MAAND, **tijd, alleen_openbaar=True)
        Maandstand.objects.bulk_create(
            [
                Maandstand(indicator=jaar.indicator, buurt_code=buurt, maand=maand, aantal=aantal)
                for (buurt, _periode), aantal in geteld.items()
                if aantal > 0
            ]
        )


def _waarden(jaar: _Jaar) -> dict[raster.Vak, int]:
    standen = Maandstand.objects.filter(indicator=jaar.indicator, maand__year=jaar.jaar)
    basis = {(stand.buurt_code, stand.maand): stand.aantal for stand in standen}
    geldig = Gebied.objects.buurten().filter(geldig_van__lte=date(jaar.jaar, 12, 31))
    codes = set(geldig.exclude(geldig_tot__lte=date(jaar.jaar, 1, 1)).values_list("code", flat=True))
    return raster.vul(basis, sorted(codes | {buurt for buurt, _maand in basis}), jaar.perioden)


def _deel(periode: str, begonnen: date) -> bool:
    return begonnen > raster.maanden(periode)[0]
