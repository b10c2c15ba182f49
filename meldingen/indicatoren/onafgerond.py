"""What the portal counted, unrounded and up to this moment, for who researches in a gemeente. Never for the public; who calls
this logs it first (`inzage`). Reads tallies, never meldingen.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from meldingen.models import Categorie, Gebied, Indicator, OpenbareTelling

from . import tellen

_JAREN = 3


@dataclass(frozen=True)
class Regel:
    """One area: what was counted in each year, and whether the public sees it."""

    code: str
    naam: str
    niveau: str
    aantallen: list[tuple[int, bool]]


def indicatoren() -> list[Indicator]:
    """Those that something is counted for, also when nothing of it is public."""
    geteld = Categorie.objects.filter(alleen_verwijzen=False).exclude(indicator=None)
    return list(Indicator.objects.filter(pk__in=geteld.values("indicator")).order_by("naam"))


def jaren(vandaag: date) -> list[int]:
    return [vandaag.year - terug for terug in range(_JAREN)]


def tabel(indicator: Indicator, gemeente_code: str, vandaag: date) -> list[Regel]:
    """The gemeente, its wijken and its buurten. Five queries, whatever the number of meldingen."""
    gebieden = Gebied.objects.filter(gemeente_code=gemeente_code, geldig_tot__isnull=True)
    rijen = list(gebieden.order_by("code").values_list("code", "naam", "niveau"))
    categorieen = Categorie.objects.filter(indicator=indicator, alleen_verwijzen=False).values_list("pk", flat=True)
    kolommen = jaren(vandaag)
    geteld: Counter[tuple[str, int]] = Counter()
    van, tot = date(kolommen[-1], 1, 1), date(vandaag.year + 1, 1, 1)
    codes = [code for code, _naam, _niveau in rijen]
    for (code, maand), aantal in tellen.totalen("maand", codes, categorieen, van=van, tot=tot).items():
        geteld[code, maand.year] += aantal
    openbaar = OpenbareTelling.objects.zichtbaar().filter(indicator=indicator, aantal__isnull=False)
    te_zien = set(openbaar.van_gebieden(*codes).values_list("gebied_code", "periode"))
    return [
        Regel(code, naam, niveau, [(geteld[code, jaar], (code, str(jaar)) in te_zien) for jaar in kolommen])
        for code, naam, niveau in sorted(rijen, key=_volgorde)
    ]


def _volgorde(rij: tuple[str, str, str]) -> tuple[str, str]:
    """The gemeente, then each wijk with its buurten under it."""
    code = rij[0]
    return ("", "") if code.startswith("GM") else (code[2:8], code[8:])
