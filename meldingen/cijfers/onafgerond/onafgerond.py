"""What the portal counted, unrounded and up to this moment, and beside it what every other source says of that gemeente, for
who researches there. Never for the public; who calls this logs it first (`inzage`). Reads tallies, never meldingen.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.cijfers.reeksen import Reeks
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.streek.models import Gebied

from ..perioden import Periode, Periodesoort

_JAREN = 3


@dataclass(frozen=True)
class Onafgerondregel:
    """One area: what was counted in each year, and whether the public sees it."""

    code: str
    naam: str
    niveau: str
    aantallen: list[tuple[int, bool]]


@dataclass(frozen=True)
class OpTijd:
    """Of what was closed in a half year, how much within the term."""

    periode: Periode
    op_tijd: int
    gesloten: int

    @property
    def deel(self) -> int:
        return round(100 * self.op_tijd / self.gesloten)


def indicatoren() -> list[Indicator]:
    """Those that something is known of: counted here, also when nothing of it is public, or by another source."""
    geteld = Indicatorcategorie.objects.geteld()
    bekend = Q(pk__in=geteld.values("indicator")) | Q(pk__in=Indicatorwaarde.objects.values("indicator"))
    return list(Indicator.objects.filter(bekend).order_by("naam"))


def van_bronnen(indicator: Indicator, gemeente_code: str) -> list[tuple[Reeks, Reeks | None]]:
    """Each series about this gemeente, its wijken and buurten, or an area beyond, and the same per 1,000 residents."""
    inwoners = reeksen.inwoners_nu()
    gevonden = [r for r in reeksen.reeksen(indicator) if not r.gebied_code or _van(r.gebied_code, gemeente_code)]
    return [(reeks, reeksen.per_1000(reeks, inwoners)) for reeks in gevonden]


def herzien(indicator: Indicator, gemeente_code: str) -> QuerySet[Indicatorwaarde]:
    """The versions of its figures that were revised, newest first: who, when, and what it was."""
    hier = Q(gebied_code="")
    for soort in ("GM", "WK", "BU"):
        hier |= Q(gebied_code__startswith=soort + gemeente_code[2:])
    return reeksen.geschiedenis(indicator).filter(hier)


def _van(code: str, gemeente_code: str) -> bool:
    return code[2:6] == gemeente_code[2:]


def op_tijd(indicator: Indicator, gemeente_code: str) -> list[OpTijd]:
    """The portal's own handling of what this indicator counts, per half year."""
    geteld = reeksen.afhandeling_ruw([gemeente_code], Periodesoort.HALF, list(indicator.koppelingen.all()))
    return [OpTijd(periode, *aantallen) for periode, aantallen in geteld.items() if aantallen[1]]


def jaren(vandaag: date) -> list[int]:
    return [vandaag.year - terug for terug in range(_JAREN)]


def tabel(indicator: Indicator, gemeente_code: str, vandaag: date) -> list[Onafgerondregel]:
    """The gemeente, its wijken and its buurten. Five queries, whatever the number of meldingen."""
    gebieden = Gebied.objects.filter(gemeente_code=gemeente_code, geldig_tot__isnull=True)
    rijen = list(gebieden.order_by("code").values_list("code", "naam", "niveau"))
    kolommen = jaren(vandaag)
    van, tot = date(kolommen[-1], 1, 1), date(vandaag.year + 1, 1, 1)
    codes = [code for code, _naam, _niveau in rijen]
    geteld = reeksen.eigen_ruw(indicator, codes, Periodesoort.JAAR, van=van, tot=tot)
    openbaar = OpenbareTelling.objects.zichtbaar().filter(indicator=indicator, aantal__isnull=False)
    te_zien = set(openbaar.van_gebieden(*codes).values_list("gebied_code", "periode"))
    return [
        Onafgerondregel(
            code,
            naam,
            niveau,
            [(geteld.get((code, Periode(jaar)), 0), (code, str(jaar)) in te_zien) for jaar in kolommen],
        )
        for code, naam, niveau in sorted(rijen, key=_volgorde)
    ]


def _volgorde(rij: tuple[str, str, str]) -> tuple[str, str]:
    """The gemeente, then each wijk with its buurten under it."""
    code = rij[0]
    return ("", "") if code.startswith("GM") else (code[2:8], code[8:])
