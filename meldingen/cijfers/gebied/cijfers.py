"""The portal's own count by area: one buurt, wijk or gemeente beside the gemeente around it, or areas beside each other.

Reads public rows and borders, never tallies. A rate is per 1,000 residents and is only there when both numbers are known;
periods are only put beside the same period.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from meldingen.cijfers import toeval
from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied

from ..verbergen import raster


@dataclass(frozen=True)
class Gebiedskop:
    """An area as its newest border knows it; also one that is no more."""

    code: str
    naam: str
    niveau: str
    inwoners: int | None
    bestaat: bool = True


@dataclass(frozen=True)
class Getal:
    """One public figure, with its rate. `aantal` is None where it is hidden."""

    aantal: int | None
    inwoners: int | None
    deel: bool = False

    @property
    def per_1000(self) -> float | None:
        return self._per(self.aantal)

    @property
    def band(self) -> tuple[float, float] | None:
        """Between what rates chance alone would put this one."""
        if self.aantal is None or not self.inwoners:
            return None
        laag, hoog = toeval.band(self.aantal)
        return self._per(laag) or 0.0, self._per(hoog) or 0.0

    def _per(self, aantal: float | None) -> float | None:
        if aantal is None or not self.inwoners:
            return None
        return 1000 * aantal / self.inwoners


@dataclass(frozen=True)
class Gebiedregel:
    """One indicator: what was counted here, and in the gemeente around it. None: there is no such figure."""

    indicator: Indicator
    hier: Getal | None
    gemeente: Getal | None


def plaatsen(codes: Iterable[str]) -> dict[str, Gebiedskop]:
    """code -> area, for those that exist or existed. One query."""
    gevraagd = list(codes)
    uit = {raster.REGIO: _regio()} if raster.REGIO in gevraagd else {}
    rijen = Gebied.objects.filter(code__in=gevraagd).defer("geometrie").order_by("code", "geldig_van")
    return uit | {gebied.code: _plaats(gebied) for gebied in rijen}


def onder(code: str) -> list[Gebiedskop]:
    """The areas that this one is made of today, by name."""
    begin = {raster.REGIO: "GM", "GM": f"WK{code[2:]}", "WK": f"BU{code[2:]}"}.get(code[:2])
    if begin is None:
        return []
    rijen = Gebied.objects.filter(code__startswith=begin, geldig_tot__isnull=True).defer("geometrie")
    return [_plaats(gebied) for gebied in rijen.order_by("naam")]


def keuzes(niveau: str) -> list[tuple[str, str]]:
    """(code, name) of the areas of one kind that exist today, to choose from; a buurt with its gemeente behind it."""
    rijen = Gebied.objects.filter(niveau=niveau, geldig_tot__isnull=True).order_by("gemeente_code", "naam")
    namen = dict(Gebied.objects.gemeenten().order_by("geldig_van").values_list("code", "naam"))
    return [
        (code, naam if niveau == Gebied.Niveau.GEMEENTE else f"{naam} ({namen.get(gemeente, '')})")
        for code, naam, gemeente in rijen.values_list("code", "naam", "gemeente_code")
    ]


def perioden(code: str) -> list[str]:
    """The years and half years that are public of this area, newest first; a year goes before its halves."""
    rijen = OpenbareTelling.objects.zichtbaar().van_gebieden(code).exclude(periode__regex=r"-\d")
    gevonden = set(rijen.values_list("periode", flat=True).distinct())
    return sorted(gevonden, key=_nieuwste_eerst, reverse=True)


def _nieuwste_eerst(periode: str) -> str:
    """A year comes before its halves."""
    return periode if "-" in periode else f"{periode}-Z"


def overzicht(plaats: Gebiedskop, gemeente: Gebiedskop | None, periode: str) -> list[Gebiedregel]:
    """Every indicator that is counted here, in one period."""
    codes = [plaats.code] + ([gemeente.code] if gemeente else [])
    rijen = OpenbareTelling.objects.zichtbaar().van_gebieden(*codes).filter(periode=periode)
    uit = []
    for indicator, groep in groupby(rijen.select_related("indicator").order_by("indicator"), key=lambda r: r.indicator):
        getallen = {rij.gebied_code: rij for rij in groep}
        uit.append(
            Gebiedregel(indicator, _getal(getallen, plaats), _getal(getallen, gemeente) if gemeente else None),
        )
    return sorted(uit, key=lambda regel: (regel.indicator.thema, regel.indicator.naam))


def naast_elkaar(indicator: Indicator, gekozen: list[Gebiedskop]) -> list[tuple[str, list[Getal | None]]]:
    """Period by period, newest first, a figure per area; None where there is none."""
    rijen = OpenbareTelling.objects.zichtbaar().filter(indicator=indicator)
    rijen = rijen.van_gebieden(*(plaats.code for plaats in gekozen)).exclude(periode__regex=r"-\d")
    per_periode: dict[str, dict[str, OpenbareTelling]] = {}
    for rij in rijen:
        per_periode.setdefault(rij.periode, {})[rij.gebied_code] = rij
    return [
        (periode, [_getal(vakken, plaats) for plaats in gekozen])
        for periode, vakken in sorted(per_periode.items(), key=lambda paar: _nieuwste_eerst(paar[0]), reverse=True)
    ]


def _getal(rijen: dict[str, OpenbareTelling], plaats: Gebiedskop) -> Getal | None:
    rij = rijen.get(plaats.code)
    return Getal(rij.aantal, plaats.inwoners, rij.deel) if rij else None


def _plaats(gebied: Gebied) -> Gebiedskop:
    return Gebiedskop(gebied.code, gebied.naam, gebied.niveau, gebied.aantal_inwoners, gebied.geldig_tot is None)


def _regio() -> Gebiedskop:
    gemeenten = Gebied.objects.gemeenten().filter(geldig_tot__isnull=True).values_list("aantal_inwoners", flat=True)
    aantallen = list(gemeenten)
    samen = sum(n or 0 for n in aantallen) if all(aantallen) else None
    return Gebiedskop(raster.REGIO, STREEK.naam, "regio", samen)
