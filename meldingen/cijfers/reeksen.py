"""The figures of an indicator over time, one series per area and source, as they stand in the source. The kadernota, any
other source and the portal's own count have this one shape; whoever shows figures reads it and no other.

Never fills a gap: what is unknown stays unknown, and of tables that contradict each other all figures stay. Never rounds or
hides, so what the portal counted itself (`eigen_ruw`, `afhandeling_ruw`) is for staff; what the public may see of that is
decided in `verbergen`. Never adds series of two sources up and never joins them. Reads tallies, never meldingen.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meldingen.cijfers.definities.models import Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.cijfers.perioden import Periode, Periodesoort
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.models import Werksoort, Werktelling
from meldingen.streek.models import Gebied
from meldingen.streek.termijnen import dag_van

EIGEN = "eigen"
# Where the portal's own count comes from, in words.
EIGEN_BRON = gettext_lazy("meldingen in dit portaal")
# In which figures become series.
VOLGORDE = ("herkomst", "gebied", "periode", "tabel")


class Stand(StrEnum):
    BEKEND = "bekend"
    ONBEKEND = "onbekend"
    TEGENSTRIJDIG = "tegenstrijdig"
    VERBORGEN = "verborgen"


@dataclass(frozen=True)
class Punt:
    """What a source says of one period: one figure, none that can be read or shown, or several that differ."""

    periode: Periode
    waarden: tuple[Decimal, ...]
    opmerking: str = ""
    voorlopig: bool = False
    # How many earlier versions this figure had.
    herzien: int = 0
    # How many people a survey asked, where the source says so.
    steekproef: int | None = None
    # Counting began within this period.
    deel: bool = False
    # Known, but small, or needed to hide a small one.
    verborgen: bool = False
    # The day on which the portal's own figure became public; it never changes after.
    vastgesteld: date | None = None

    @property
    def waarde(self) -> Decimal | None:
        """The figure; None when it is not known or not sure which."""
        return self.waarden[0] if len(self.waarden) == 1 else None

    @property
    def stand(self) -> Stand:
        if not self.waarden:
            return Stand.VERBORGEN if self.verborgen else Stand.ONBEKEND
        return Stand.BEKEND if len(self.waarden) == 1 else Stand.TEGENSTRIJDIG

    @property
    def half(self) -> bool:
        """A half year is never compared with a whole one."""
        return self.periode.soort == Periodesoort.HALF


@dataclass(frozen=True)
class Reeks:
    # CBS code, empty for what is no gemeente, wijk or buurt of ours (a provincie).
    gebied_code: str
    # As the source writes it.
    gebied: str
    # One of Indicatorwaarde.Herkomst, or EIGEN.
    herkomst: str
    bronnen: tuple[str, ...]
    eenheid: str
    punten: tuple[Punt, ...]

    @property
    def wie(self) -> str:
        """Who says so, in a word or two; of "another source" its name, for two of those are not one."""
        if self.herkomst == EIGEN:
            return _("dit portaal")
        herkomst = Indicatorwaarde.Herkomst(self.herkomst)
        return self.bronnen[0] if herkomst == Indicatorwaarde.Herkomst.ANDERS else str(herkomst.label)

    def op(self, periode: Periode) -> Punt | None:
        return next((punt for punt in self.punten if punt.periode == periode), None)

    def zonder_delen(self) -> "Reeks":
        """Without what is hidden or was counted in part: of those no rate can be made."""
        return replace(self, punten=tuple(punt for punt in self.punten if not (punt.verborgen or punt.deel)))


def reeksen(indicator: Indicator, gebieden: Collection[str] | None = None) -> list[Reeks]:
    """The series from outside sources; `gebieden` are names or codes, None means all. One query."""
    alles = alle_reeksen([indicator])[indicator.slug]
    return [r for r in alles if gebieden is None or r.gebied in gebieden or (r.gebied_code or None) in gebieden]


def alle_reeksen(indicatoren: Iterable[Indicator]) -> dict[str, list[Reeks]]:
    """slug -> its series, by source and area. One query for all of them."""
    op_pk = {indicator.pk: indicator for indicator in indicatoren}
    per_indicator: dict[int, list[Indicatorwaarde]] = {pk: [] for pk in op_pk}
    for rij in Indicatorwaarde.objects.huidig().filter(indicator__in=op_pk).order_by(*VOLGORDE):
        per_indicator[rij.indicator_id].append(rij)
    return {een.slug: bundel(per_indicator[pk], een.eenheid) for pk, een in op_pk.items()}


def bundel(waarden: Iterable[Indicatorwaarde], eenheid: str) -> list[Reeks]:
    """The series of one indicator out of its figures, which come in VOLGORDE."""
    vakken: dict[tuple[str, str, str], list[Indicatorwaarde]] = {}
    for rij in waarden:
        bron = rij.bron if rij.herkomst == Indicatorwaarde.Herkomst.ANDERS else ""
        vakken.setdefault((rij.herkomst, bron, rij.gebied), []).append(rij)
    return [
        Reeks(
            rijen[0].gebied_code,
            gebied,
            herkomst,
            tuple(dict.fromkeys(rij.bron for rij in rijen)),
            eenheid,
            _punten(rijen),
        )
        for (herkomst, _bron, gebied), rijen in vakken.items()
    ]


def bronnen(reeksen: Iterable[Reeks]) -> list[str]:
    """Where these come from, each once."""
    return list(dict.fromkeys(bron for reeks in reeksen for bron in reeks.bronnen))


def _punten(waarden: list[Indicatorwaarde]) -> tuple[Punt, ...]:
    vakken: dict[Periode, list[Indicatorwaarde]] = {}
    for rij in waarden:
        vakken.setdefault(Periode.lees(rij.periode), []).append(rij)
    return tuple(_punt(periode, vakken[periode]) for periode in sorted(vakken))


def _punt(periode: Periode, rijen: list[Indicatorwaarde]) -> Punt:
    return Punt(
        periode,
        tuple(sorted({rij.waarde for rij in rijen if rij.waarde is not None})),
        next((rij.opmerking for rij in rijen if rij.opmerking), ""),
        voorlopig=any(rij.voorlopig for rij in rijen),
        herzien=sum(rij.versie - 1 for rij in rijen),
        steekproef=rijen[0].steekproef,
    )


def geschiedenis(indicator: Indicator) -> QuerySet[Indicatorwaarde]:
    """Every version of every figure that was ever revised, newest first: with who loaded it, when and from which file."""
    herzien = Indicatorwaarde.objects.filter(indicator=indicator).exclude(versie=1, vervangen_op=None)
    return herzien.select_related("inlezing__door").order_by("-pk")


def eigen_ruw(
    indicator: Indicator,
    codes: Collection[str],
    soort: Periodesoort,
    *,
    van: date,
    tot: date,
    alleen_openbaar: bool = False,
) -> dict[tuple[str, Periode], int]:
    """(area code, period) -> how many meldingen, UNROUNDED. Whole periods from `van` up to, not including, `tot`.

    A category counts in the months in which it belonged to this indicator; with `alleen_openbaar` only one that may be
    counted in public. One query, and two for each time that a category moved.
    """
    per_tijd: dict[tuple[date, date], list[int]] = {}
    koppelingen = Indicatorcategorie.objects.van_openbaar() if alleen_openbaar else Indicatorcategorie.objects.geteld()
    for koppeling in koppelingen.filter(indicator=indicator):
        begin, eind = max(van, koppeling.geldig_van), min(tot, koppeling.geldig_tot or tot)
        if begin < eind:
            per_tijd.setdefault((begin, eind), []).append(koppeling.categorie_id)
    uit: Counter[tuple[str, Periode]] = Counter()
    for (begin, eind), categorieen in per_tijd.items():
        for (code, maand), aantal in tellen.totalen("maand", codes, categorieen, van=begin, tot=eind).items():
            uit[code, Periode.met(maand, soort)] += aantal
    return dict(uit)


def afhandeling_ruw(
    gemeenten: Collection[str], soort: Periodesoort, koppelingen: Collection[Indicatorcategorie] | None = None
) -> dict[Periode, tuple[int, int]]:
    """Period -> (closed in time, closed), of these gemeenten together; of all categories, or only what these links hold, in
    the months in which they do. Two queries."""
    doorsnede = Werktelling.Doorsnede.ALLES if koppelingen is None else Werktelling.Doorsnede.CATEGORIE
    vakken: dict[Periode, list[int]] = {}
    for (wat, sleutel, begin), (aantal, _som) in werkcijfers.totalen(gemeenten, doorsnede).items():
        telt = koppelingen is None or any(k.telt(sleutel, begin) for k in koppelingen)
        if telt and wat in (Werksoort.OP_TIJD, Werksoort.GESLOTEN):
            vakken.setdefault(Periode.met(begin, soort), [0, 0])[wat == Werksoort.GESLOTEN] += aantal
    return {periode: (op_tijd, gesloten) for periode, (op_tijd, gesloten) in sorted(vakken.items())}


def als_reeksen(
    tellingen: Mapping[tuple[str, Periode], int | None],
    *,
    namen: Mapping[str, str],
    delen: Collection[tuple[str, Periode]] = (),
    vastgesteld: Mapping[tuple[str, Periode], date] | None = None,
) -> list[Reeks]:
    """Own counts, raw or with small ones already hidden (None), in the shape of the other series and by name of the area;
    `delen` are those of which not the whole period was counted, `vastgesteld` says when each became public."""
    vakken: dict[str, list[Punt]] = {}
    for (code, periode), aantal in sorted(tellingen.items()):
        waarden = () if aantal is None else (Decimal(aantal),)
        vak = (code, periode)
        op = vastgesteld.get(vak) if vastgesteld else None
        punt = Punt(periode, waarden, deel=vak in delen, verborgen=aantal is None, vastgesteld=op)
        vakken.setdefault(code, []).append(punt)
    bron = (str(EIGEN_BRON),)
    alle = [Reeks(code, namen.get(code, code), EIGEN, bron, "aantal", tuple(ps)) for code, ps in vakken.items()]
    return sorted(alle, key=lambda reeks: reeks.gebied)


def inwoners(dag: date) -> dict[str, int]:
    """Area code -> residents on `dag`, where that is known."""
    geldig = Gebied.objects.geldig_op(dag).values_list("code", "aantal_inwoners")
    return {code: aantal for code, aantal in geldig if aantal}


def inwoners_nu() -> dict[str, int]:
    return inwoners(dag_van(timezone.now()))


def op_1000(aantal: Decimal | int, aantal_inwoners: int) -> Decimal:
    """How many that is per 1,000 residents, with one decimal."""
    return round(Decimal(aantal) * 1000 / aantal_inwoners, 1)


def per_1000(reeks: Reeks, aantal_inwoners: Mapping[str, int]) -> Reeks | None:
    """The same series per 1,000 residents, with one decimal; None where the number of residents is not known or where the
    figures are no counts."""
    inwoners_hier = aantal_inwoners.get(reeks.gebied_code)
    if not inwoners_hier or reeks.eenheid != "aantal":
        return None
    punten = tuple(
        replace(punt, waarden=tuple(op_1000(w, inwoners_hier) for w in punt.waarden)) for punt in reeks.punten
    )
    return replace(reeks, eenheid=_("per 1.000 inwoners"), punten=punten)
