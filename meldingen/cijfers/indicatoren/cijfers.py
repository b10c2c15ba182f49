"""The figures of one indicator, for everyone who shows them: the kadernota's series as it stands in the source, what other
sources say, and the portal's own count. No two of those measure the same: they are never added, joined by a line, or filled
in. The own count is read from what `verbergen` made public, the others from what `van_buiten` lets out, and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lui

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.cijfers.reeksen import Punt, Reeks, Stand
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
class Bronwaarde:
    """What the source says of one area in one period: one figure, none that can be read, or several that differ."""

    gebied: str
    periode: str
    waarden: tuple[Decimal, ...]
    opmerking: str

    @property
    def stand(self) -> Stand:
        if not self.waarden:
            return Stand.ONBEKEND
        return Stand.BEKEND if len(self.waarden) == 1 else Stand.TEGENSTRIJDIG

    @property
    def jaar(self) -> int:
        return int(self.periode[:4])

    @property
    def half(self) -> bool:
        """A half year is never compared with a whole one."""
        return "-H" in self.periode


@dataclass(frozen=True)
class EigenWaarde:
    """The portal's own count of one gemeente in one year, or in a half year of a year that has not closed. `aantal` is None
    where it is hidden: small, or needed to hide a small one."""

    gebied: str
    code: str
    periode: str
    aantal: int | None
    # Which part of the period was counted, when not all of it.
    deel: str = ""

    @property
    def jaar(self) -> int:
        return int(self.periode[:4])

    @property
    def half(self) -> bool:
        return "-H" in self.periode


@dataclass(frozen=True)
class Doellijn:
    """A goal as a height in the chart: `grens` is what it should stay under or come above."""

    grens: Decimal
    tekst: str


@dataclass(frozen=True)
class Cijfers:
    indicator: Indicator
    bron: list[Bronwaarde]
    eigen: list[EigenWaarde]
    bronnen: tuple[str, ...]
    # Counted, but of a category that is not public.
    eigen_verborgen: bool
    # What other sources than the kadernota say, each a series of its own.
    buiten: list[Reeks]

    @property
    def gebieden(self) -> list[str]:
        hier = [w.gebied for w in self.bron] + [w.gebied for w in self.eigen] + [r.gebied for r in self.buiten]
        return list(dict.fromkeys(hier))

    @property
    def eerste_gebied(self) -> str:
        """The area to begin with: the gemeente of reference, else the first there is."""
        eerst = STREEK.referentienaam
        return eerst if eerst in self.gebieden else next(iter(self.gebieden), "")

    @property
    def bron_per_periode(self) -> list[tuple[str, list["Bronwaarde | None"]]]:
        """The source as a table: a row per period, a column per area of `gebieden`; None where the source is silent."""
        vakken = {(w.periode, w.gebied): w for w in self.bron}
        perioden = sorted({w.periode for w in self.bron})
        return [(periode, [vakken.get((periode, gebied)) for gebied in self.gebieden]) for periode in perioden]

    @property
    def eigen_per_periode(self) -> list[tuple[str, list["EigenWaarde | None"]]]:
        vakken = {(w.periode, w.gebied): w for w in self.eigen}
        perioden = {w.periode for w in self.eigen}
        return [(periode, [vakken.get((periode, gebied)) for gebied in self.gebieden]) for periode in sorted(perioden)]

    @property
    def buiten_per_bron(self) -> list[Bronregels]:
        return per_bron(self.buiten, self.gebieden)

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
        punten: list[Bronwaarde | Punt] = [
            w for w in self.bron if van is None and (w.gebied, w.periode) == (gebied, periode)
        ]
        if van is not None:
            eigen = [reeks for reeks in self.buiten if (reeks.gebied, reeks.wie) == (gebied, van.wie)]
            punten = [punt for reeks in eigen for punt in reeks.punten if str(punt.periode) == periode]
        return next((punt.waarden[0] for punt in punten if punt.stand == Stand.BEKEND), None)

    @property
    def met_band(self) -> bool:
        """Chance says something about a count; of a percentage it needs to know of how many."""
        return bool(self.bron or self.buiten) and self.indicator.eenheid == "aantal"

    @property
    def met_verborgen(self) -> bool:
        return any(w.aantal is None for w in self.eigen)

    @property
    def opmerkingen(self) -> list[tuple[str, str, str]]:
        """(area, period, what the source remarks)."""
        kadernota = [(w.gebied, w.periode, w.opmerking) for w in self.bron if w.opmerking]
        ander = [(r.gebied, str(p.periode), p.opmerking) for r in self.buiten for p in r.punten if p.opmerking]
        return kadernota + ander

    @property
    def bronnen_buiten(self) -> list[str]:
        return list(dict.fromkeys(bron for reeks in self.buiten for bron in reeks.bronnen))

    @property
    def alle_bronnen(self) -> list[str]:
        eigen = [_("meldingen in dit portaal")] if self.eigen else []
        return [*self.bronnen, *self.bronnen_buiten, *eigen]


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


def per_maand(indicator: Indicator) -> tuple[list[str], list[tuple[Periode, list[OpenbareTelling | None]]]]:
    """The names of the gemeenten, and for each of the newest months what is public of them. One query."""
    naam = Gebied.objects.filter(code=OuterRef("gebied_code")).order_by("-geldig_van").values("naam")[:1]
    rijen: list[Any] = list(
        OpenbareTelling.objects.zichtbaar()
        .filter(indicator=indicator, gebied_code__startswith="GM", periode__regex=r"-\d")
        .annotate(naam=Subquery(naam))
        .order_by("-periode", "naam")[: _MAANDEN * len(STREEK.gemeenten)]
    )
    namen_hier = sorted({rij.naam for rij in rijen})
    vakken = {(rij.periode, rij.naam): rij for rij in rijen}
    perioden = dict.fromkeys(rij.periode for rij in rijen)
    return namen_hier, [(Periode.lees(p), [vakken.get((p, een)) for een in namen_hier]) for p in perioden]


def met_eigen_telling() -> QuerySet[Indicator]:
    """The indicators of which the portal's own count is public."""
    return Indicator.objects.filter(pk__in=OpenbareTelling.objects.zichtbaar().values("indicator")).order_by("naam")


def namen() -> list[tuple[str, str]]:
    """(slug, name) of every indicator, to choose from."""
    return list(Indicator.objects.order_by("naam").values_list("slug", "naam"))


def cijfers(indicator: Indicator) -> Cijfers:
    """All that may be shown of an indicator from `alle()`."""
    waarden = [rij for rij in indicator.waarden.all() if rij.herkomst == KADERNOTA]
    buiten = [rij for rij in indicator.waarden.all() if rij.herkomst != KADERNOTA]
    koppelingen = list(indicator.koppelingen.all())
    zichtbaar = any(koppeling.is_openbaar for koppeling in koppelingen)
    return Cijfers(
        indicator,
        _bron(waarden),
        _eigen(indicator) if zichtbaar else [],
        tuple(dict.fromkeys(w.bron for w in waarden)),
        eigen_verborgen=bool(koppelingen) and not zichtbaar,
        buiten=reeksen.bundel(buiten, indicator.eenheid),
    )


def per_1000(gevonden: Cijfers, inwoners: Mapping[str, int]) -> list[Bronregels]:
    """The same counts per 1,000 residents, source by source, where the number of residents (area code -> number) is known.
    Of what is shown only: a figure that is hidden, or was counted in part, has no rate."""
    kadernota = [rij for rij in gevonden.indicator.waarden.all() if rij.herkomst == KADERNOTA]
    eigen = {(w.code, Periode.lees(w.periode)): w.aantal for w in gevonden.eigen if w.aantal is not None and not w.deel}
    alle = [
        *reeksen.bundel(kadernota, gevonden.indicator.eenheid),
        *gevonden.buiten,
        *reeksen.als_reeksen(eigen, namen={w.code: w.gebied for w in gevonden.eigen}),
    ]
    relatief = [een for reeks in alle if (een := reeksen.per_1000(reeks, inwoners))]
    return per_bron(relatief, gevonden.gebieden)


def _bron(waarden: list[Indicatorwaarde]) -> list[Bronwaarde]:
    vakken: dict[tuple[str, str], list[Indicatorwaarde]] = {}
    for waarde in waarden:
        vakken.setdefault((waarde.gebied, waarde.periode), []).append(waarde)
    return [_samen(gebied, periode, rijen) for (gebied, periode), rijen in vakken.items()]


def _samen(gebied: str, periode: str, rijen: list[Indicatorwaarde]) -> Bronwaarde:
    verschillend = tuple(sorted({rij.waarde for rij in rijen if rij.waarde is not None}))
    return Bronwaarde(gebied, periode, verschillend, next((rij.opmerking for rij in rijen if rij.opmerking), ""))


def _eigen(indicator: Indicator) -> list[EigenWaarde]:
    rijen: list[Any] = list(indicator.openbare_tellingen.all())  # each with the name that `alle` adds
    hele = {rij.periode for rij in rijen if "-" not in rij.periode}
    return sorted(
        (
            EigenWaarde(rij.naam, rij.gebied_code, rij.periode, rij.aantal, _("deel") if rij.deel else "")
            for rij in rijen
            if rij.periode[:4] not in hele or rij.periode in hele
        ),
        key=lambda waarde: (waarde.gebied, waarde.periode),
    )
