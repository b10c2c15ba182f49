"""The figures of one indicator, for everyone who shows them: the kadernota's series as it stands in the source, what other
sources say, and the portal's own count. No two of those measure the same: they are never added, joined by a line, or filled
in. The own count is read from what `verbergen` made public, the others from what `van_buiten` lets out, and nothing else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _lui

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorcategorie
from meldingen.cijfers.reeksen import Punt, Reeks
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied

from ..perioden import Periode
from .tabel import Bronregels, per_bron
from .van_buiten import KADERNOTA, openbare_waarden

# Months that a page shows; the files have all of them.
_MAANDEN = 24
_V = Doel.Vergelijking
_GRENZEN = {
    _V.DAALT.value: _lui("doel: minder dan %s"),
    _V.NIET_HOGER.value: _lui("doel: niet meer dan %s"),
    _V.ONDER.value: _lui("doel: minder dan %s"),
    _V.STIJGT.value: _lui("doel: meer dan %s"),
    _V.TEN_MINSTE.value: _lui("doel: ten minste %s"),
}


@dataclass(frozen=True)
class Doellijn:
    """A goal as a height in the chart: `grens` is what it should stay under or come above."""

    grens: Decimal
    tekst: str


@dataclass(frozen=True)
class Cijfers:
    """All series of one indicator that may be shown, each of one source and one area."""

    indicator: Indicator
    # Of the kadernota and of whoever else counted.
    van_bronnen: list[Reeks]
    eigen: list[Reeks]
    # Counted, but of a category that is not public.
    eigen_verborgen: bool

    @property
    def kadernota(self) -> list[Reeks]:
        return [reeks for reeks in self.van_bronnen if reeks.herkomst == KADERNOTA]

    @property
    def buiten(self) -> list[Reeks]:
        """What other sources than the kadernota say."""
        return [reeks for reeks in self.van_bronnen if reeks.herkomst != KADERNOTA]

    @property
    def alle(self) -> list[Reeks]:
        """In the order in which they are shown."""
        return [*self.kadernota, *self.buiten, *self.eigen]

    @property
    def gebieden(self) -> list[str]:
        return list(dict.fromkeys(reeks.gebied for reeks in (*self.kadernota, *self.eigen, *self.buiten)))

    @property
    def eerste_gebied(self) -> str:
        """The area to begin with: the gemeente of reference, else the first there is."""
        eerst = STREEK.referentienaam
        return eerst if eerst in self.gebieden else next(iter(self.gebieden), "")

    @property
    def per_bron(self) -> list[Bronregels]:
        return per_bron(self.alle, self.gebieden)

    def doellijn(self, gebied: str, van: Reeks | None = None) -> Doellijn | None:
        """The goal of an area, held against what the kadernota, or the source of `van`, says of its reference; None when
        that is no single figure."""
        doel = next((d for d in self.indicator.doelen.all() if d.gebied == gebied and d.vergelijking in _GRENZEN), None)
        if doel is None:
            return None
        grens = doel.referentiewaarde
        if grens is None:
            grens = self._referentie(doel.referentie_gebied or gebied, doel.referentie_periode, van)
        if grens is None:
            return None
        return Doellijn(grens, _GRENZEN[doel.vergelijking] % f"{grens.normalize():f}".replace(".", ","))

    def _referentie(self, gebied: str, periode: str, van: Reeks | None) -> Decimal | None:
        reeksen = self.kadernota if van is None else [reeks for reeks in self.buiten if reeks.wie == van.wie]
        punten = [punt for reeks in reeksen if reeks.gebied == gebied for punt in reeks.punten]
        return next((punt.waarde for punt in punten if str(punt.periode) == periode), None)

    @property
    def met_band(self) -> bool:
        """Chance says something about a count; of a percentage it needs to know of how many."""
        return bool(self.van_bronnen) and self.indicator.eenheid == "aantal"

    @property
    def met_verborgen(self) -> bool:
        return any(punt.verborgen for reeks in self.eigen for punt in reeks.punten)

    @property
    def opmerkingen(self) -> list[tuple[str, str, str]]:
        """(area, period, what the source remarks)."""
        return [(r.gebied, str(p.periode), p.opmerking) for r in self.alle for p in r.punten if p.opmerking]

    @property
    def bronnen(self) -> list[str]:
        return reeksen.bronnen(self.alle)


def alle() -> QuerySet[Indicator]:
    """Every indicator with its figures and categories: five queries, however many there are."""
    naam = Gebied.objects.filter(code=OuterRef("gebied_code")).order_by("-geldig_van").values("naam")[:1]
    eigen = OpenbareTelling.objects.filter(gebied_code__startswith="GM").exclude(periode__regex=r"-\d")
    return Indicator.objects.prefetch_related(
        Prefetch("openbare_tellingen", eigen.annotate(naam=Subquery(naam))),
        Prefetch("waarden", openbare_waarden().order_by(*reeksen.VOLGORDE)),
        "doelen",
        Prefetch("koppelingen", Indicatorcategorie.objects.geteld().select_related("categorie")),
    )


def per_maand(indicator: Indicator) -> tuple[list[str], list[tuple[Periode, list[Punt | None]]]]:
    """The names of the gemeenten, and for each of the newest months what is public of them. One query."""
    naam = Gebied.objects.filter(code=OuterRef("gebied_code")).order_by("-geldig_van").values("naam")[:1]
    rijen: list[Any] = list(
        OpenbareTelling.objects.zichtbaar()
        .filter(indicator=indicator, gebied_code__startswith="GM", periode__regex=r"-\d")
        .annotate(naam=Subquery(naam))
        .order_by("-periode", "naam")[: _MAANDEN * len(STREEK.gemeenten)]
    )
    eigen = eigen_reeksen(rijen, {rij.gebied_code: rij.naam for rij in rijen})
    namen_hier = [reeks.gebied for reeks in eigen]
    regels = [regel for tabel in per_bron(eigen, namen_hier) for regel in tabel.regels]
    return namen_hier, regels[::-1]


def met_eigen_telling() -> QuerySet[Indicator]:
    """The indicators of which the portal's own count is public."""
    return Indicator.objects.filter(pk__in=OpenbareTelling.objects.zichtbaar().values("indicator")).order_by("naam")


def namen() -> list[tuple[str, str]]:
    """(slug, name) of every indicator, to choose from."""
    return list(Indicator.objects.order_by("naam").values_list("slug", "naam"))


def cijfers(indicator: Indicator) -> Cijfers:
    """All that may be shown of an indicator from `alle()`."""
    koppelingen = list(indicator.koppelingen.all())
    zichtbaar = any(koppeling.is_openbaar for koppeling in koppelingen)
    return Cijfers(
        indicator,
        reeksen.bundel(indicator.waarden.all(), indicator.eenheid),
        _eigen(indicator) if zichtbaar else [],
        eigen_verborgen=bool(koppelingen) and not zichtbaar,
    )


def per_1000(gevonden: Cijfers, inwoners: Mapping[str, int]) -> list[Bronregels]:
    """The same counts per 1,000 residents, source by source, where the number of residents (area code -> number) is known.
    Of what is shown only: a figure that is hidden, or was counted in part, has no rate."""
    heel = [reeks.zonder_delen() for reeks in gevonden.alle]
    relatief = [een for reeks in heel if reeks.punten and (een := reeksen.per_1000(reeks, inwoners))]
    return per_bron(relatief, gevonden.gebieden)


def eigen_reeksen(tellingen: Iterable[OpenbareTelling], namen: Mapping[str, str]) -> list[Reeks]:
    """What the portal counted of one indicator and made public, as series: a page, a table and a file read it here.
    `namen`: area code -> what it is called."""
    op_vak = {(rij.gebied_code, Periode.lees(rij.periode)): rij for rij in tellingen}
    return reeksen.als_reeksen(
        {vak: rij.aantal for vak, rij in op_vak.items()},
        namen=namen,
        delen={vak for vak, rij in op_vak.items() if rij.deel},
        vastgesteld={vak: rij.bijgewerkt for vak, rij in op_vak.items()},
    )


def _eigen(indicator: Indicator) -> list[Reeks]:
    """The portal's own count of each gemeente: of a year that has not closed its half years. Each of the rows has the name
    that `alle` adds."""
    rijen: list[Any] = list(indicator.openbare_tellingen.all())
    hele = {rij.periode for rij in rijen if "-" not in rij.periode}
    getoond = [rij for rij in rijen if rij.periode[:4] not in hele or rij.periode in hele]
    return eigen_reeksen(getoond, {rij.gebied_code: rij.naam for rij in rijen})
