"""Counts what was reported before and after a measure: in its area, right around it, and in buurten that resemble it.

After is the first year of the measure at most, up to yesterday. Before is the same days one year earlier, so that winter is
compared with winter. The buurten come from the tallies; only the area and its edge are counted from meldingen, through the
spatial index. Decides nothing about chance (`effect`) and writes nothing (`acties.maatregelen`).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon
from django.db.models import Count

from meldingen.cijfers.maatregelen.models import Maatregel
from meldingen.melding.grootboek import tellen
from meldingen.melding.models import Categorie, Melding
from meldingen.streek.gebieden import RD
from meldingen.streek.models import WGS84, Gebied

from .effect import Tabel, TeWeinig, Verhouding, vergelijk

# How far around the area overlast may move to, in metres.
RAND_M = 300
HOOGSTENS_BUURTEN = 12
_JAAR = timedelta(days=365)
Uitslag = Verhouding | TeWeinig


@dataclass(frozen=True)
class Vensters:
    """First day and number of days of the two periods that are compared."""

    voor: date
    na: date
    dagen: int

    @property
    def stap(self) -> int:
        """Days per row of a table: months where there is room for them, weeks where not."""
        return 30 if self.dagen >= 90 else 7 if self.dagen >= 14 else self.dagen


@dataclass(frozen=True)
class Effectmeting:
    vensters: Vensters
    gebied: Uitslag
    rand: Uitslag
    samen: Uitslag
    # The year before against the year before that: a place that was already changing says so here.
    vooraf: Uitslag
    buurten: list[str]
    # Per row of the table: before and after in the area.
    verloop: list[tuple[int, int]]

    def als_json(self) -> dict[str, Any]:
        """What `Maatregeleffect.uitslag` holds; `woorden` reads it back."""
        delen = {naam: asdict(getattr(self, naam)) for naam in ("gebied", "rand", "samen", "vooraf")}
        return delen | {
            "voor": self.vensters.voor.isoformat(),
            "na": self.vensters.na.isoformat(),
            "dagen": self.vensters.dagen,
            "stap": self.vensters.stap,
            "buurten": self.buurten,
            "verloop": self.verloop,
        }


def vensters(maatregel: Maatregel, vandaag: date) -> Vensters | None:
    """Which days are compared; None while not a single day of the measure is over."""
    tot = min(maatregel.einde or vandaag, vandaag - timedelta(days=1), maatregel.begin + _JAAR - timedelta(days=1))
    dagen = (tot - maatregel.begin).days + 1
    return Vensters(jaar_eerder(maatregel.begin), maatregel.begin, dagen) if dagen > 0 else None


def jaar_eerder(dag: date) -> date:
    """The same date a year earlier; 28 February for the 29th."""
    return dag.replace(year=dag.year - 1, day=28 if (dag.month, dag.day) == (2, 29) else dag.day)


def meet(maatregel: Maatregel, vandaag: date) -> Effectmeting | None:
    """All that the figures say of a measure on `vandaag`; None while there is nothing to compare. Some ten queries,
    of which none reads more meldingen than lie in the area and its edge."""
    gekozen = vensters(maatregel, vandaag)
    if gekozen is None:
        return None
    return _Telling(maatregel, gekozen).meting()


class _Telling:
    """The tables of one measure, each read once."""

    def __init__(self, maatregel: Maatregel, gekozen: Vensters) -> None:
        self.maatregel, self.vensters = maatregel, gekozen
        hoofd = list(maatregel.categorieen.values_list("pk", flat=True))
        self.soorten = list(Categorie.objects.filter(ouder_id__in=hoofd).values_list("pk", flat=True))
        self.rand = _rand(maatregel.gebied)
        self.begin = {"na": gekozen.na, "voor": gekozen.voor, "eerder": jaar_eerder(gekozen.voor)}

    def meting(self) -> Effectmeting:
        hier = {naam: self._in_vlak(self.maatregel.gebied, naam) for naam in self.begin}
        rond = {naam: self._in_vlak(self.rand, naam) for naam in ("na", "voor")}
        buurten, anders = self._buurten(hier, rond)
        voor, na = (self._tabel([self._som(hier[naam])], naam) for naam in ("voor", "na"))
        rand_voor, rand_na = (self._tabel([self._som(rond[naam])], naam) for naam in ("voor", "na"))
        eerder = self._tabel([self._som(hier["eerder"])], "eerder")
        a_eerder, a_voor, a_na = (self._tabel(anders[naam], naam) for naam in ("eerder", "voor", "na"))
        return Effectmeting(
            self.vensters,
            gebied=vergelijk(voor, na, a_voor, a_na),
            rand=vergelijk(rand_voor, rand_na, a_voor, a_na),
            samen=vergelijk(voor + rand_voor, na + rand_na, a_voor, a_na),
            vooraf=vergelijk(eerder, voor, a_eerder, a_voor),
            buurten=buurten,
            verloop=[(int(v), int(n)) for v, n in zip(voor[:, 0], na[:, 0], strict=True)],
        )

    def _in_vlak(self, vlak: MultiPolygon, venster: str) -> Counter[tuple[str, date]]:
        """Meldingen in an area per (buurt, day) in one of the periods."""
        van = self.begin[venster]
        rijen = (
            Melding.objects.in_kader(*vlak.extent)
            .filter(punt__intersects=vlak, gemeente_code=self.maatregel.gemeente_code, deel_van=None)
            .filter(categorie_id__in=self.soorten, dag__gte=van, dag__lt=van + timedelta(days=self.vensters.dagen))
            .values_list("buurt__code", "dag")
            .annotate(n=Count("id"))
            .order_by()
        )
        return Counter({(buurt, dag): n for buurt, dag, n in rijen})

    def _buurten(self, hier: dict, rond: dict) -> tuple[list[str], dict[str, list[Counter[date]]]]:
        """Names of the buurten that resemble the area, and per period a count per day of each, without area and edge."""
        kandidaten = self._vrije_buurten()
        eerder = {naam: self._per_buurt(kandidaten, naam) for naam in self.begin}
        rond = rond | {"eerder": self._in_vlak(self.rand, "eerder")}
        for naam, per_buurt in eerder.items():
            for (code, dag), n in (hier[naam] + rond[naam]).items():
                if code in per_buurt:
                    per_buurt[code][dag] -= n
        codes = _lijken_op(
            self._dichtheid(self.maatregel.gebied, hier["eerder"].total()),
            {code: self._dichtheid(vlak, eerder["eerder"][code].total()) for code, (_n, vlak) in kandidaten.items()},
        )
        return [kandidaten[c][0] for c in codes], {naam: [eerder[naam][c] for c in codes] for naam in eerder}

    def _vrije_buurten(self) -> dict[str, tuple[str, GEOSGeometry]]:
        """Code -> name and border of the buurten of this gemeente where no other measure of the same kind was at work."""
        buurten = (
            Gebied.objects.buurten().geldig_op(self.vensters.na).filter(gemeente_code=self.maatregel.gemeente_code)
        )
        anderen = list(_tegelijk(self.maatregel, self.vensters))
        return {
            code: (naam, vlak)
            for code, naam, vlak in buurten.order_by("code").values_list("code", "naam", "geometrie")
            if not self.maatregel.gebied.covers(vlak) and not any(ander.intersects(vlak) for ander in anderen)
        }

    def _per_buurt(self, codes: Iterable[str], venster: str) -> dict[str, Counter[date]]:
        van = self.begin[venster]
        tot = van + timedelta(days=self.vensters.dagen)
        per_buurt: dict[str, Counter[date]] = {code: Counter() for code in codes}
        for (code, dag), n in tellen.totalen("dag", list(per_buurt), self.soorten, van=van, tot=tot).items():
            per_buurt[code][dag] += n
        return per_buurt

    def _tabel(self, kolommen: list[Counter[date]], venster: str) -> Tabel:
        stap, begin = self.vensters.stap, self.begin[venster]
        tabel = np.zeros((-(-self.vensters.dagen // stap), len(kolommen)))
        for kolom, per_dag in enumerate(kolommen):
            for dag, n in per_dag.items():
                tabel[(dag - begin).days // stap, kolom] += n
        return np.maximum(tabel, 0)

    @staticmethod
    def _som(geteld: Counter[tuple[str, date]]) -> Counter[date]:
        per_dag: Counter[date] = Counter()
        for (_buurt, dag), n in geteld.items():
            per_dag[dag] += n
        return per_dag

    @staticmethod
    def _dichtheid(vlak: GEOSGeometry, aantal: int) -> float:
        """Meldingen per square kilometre, as a logarithm."""
        return float(np.log((aantal + 0.5) / (vlak.transform(RD, clone=True).area / 1e6 + 0.01)))


def _rand(gebied: MultiPolygon) -> MultiPolygon:
    """What lies within RAND_M metres around an area, without the area."""
    plat = gebied.transform(RD, clone=True)
    rand = plat.buffer(RAND_M).difference(plat)
    rand.transform(WGS84)
    return rand if isinstance(rand, MultiPolygon) else MultiPolygon(rand, srid=WGS84)


def _tegelijk(maatregel: Maatregel, gekozen: Vensters) -> Iterable[GEOSGeometry]:
    """Areas of other measures against the same overlast that were at work in either period."""
    tot = gekozen.na + timedelta(days=gekozen.dagen)
    anderen = Maatregel.objects.filter(gemeente_code=maatregel.gemeente_code, begin__lt=tot)
    anderen = anderen.exclude(einde__lt=gekozen.voor).exclude(pk=maatregel.pk)
    return anderen.filter(categorieen__in=maatregel.categorieen.all()).distinct().values_list("gebied", flat=True)


def _lijken_op(hier: float, elders: dict[str, float]) -> list[str]:
    """The codes nearest to `hier`. By the year before the one that is compared with: chosen by the year itself, a peak
    would be held against the peaks of others, which go down by themselves."""
    return sorted(elders, key=lambda code: (abs(elders[code] - hier), code))[:HOOGSTENS_BUURTEN]
