"""The window on what groups did, per half year, for everybody: per gemeente and per buurt. Reads only.

Small numbers are hidden at the source: of each group only a lower bound is used, in steps of five (members in steps of ten,
as on its public page), and what an area shows is the sum of those. So no sum or difference of public figures says more of a
group than its own bound. A share or a duration is only said of at least twenty, and roughly.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtpreventie.groepen.openbaar import LEDEN_PER
from buurtpreventie.overzicht.models import Groepstelling
from meldingen.streek.gebieden import buurtnamen, gemeentenamen

_TRAP, _GENOEG = 5, 20


@dataclass(frozen=True)
class Cijferregel:
    """One area. Each text is ready to read; the numbers are lower bounds, for a file."""

    code: str
    naam: str
    groepen: int
    leden: int
    rondes: int
    uren: int
    waarnemingen: int
    # Whether something is hidden below a bound, per column.
    klein: frozenset[str]
    # Roughly, in percent and in days; None when there are too few to say.
    opgevolgd: int | None
    dagen: int | None

    def _zin(self, wat: str, trap: int) -> str:
        aantal = getattr(self, wat)
        if aantal:
            return _("ten minste %d") % aantal
        return _("minder dan %d per groep") % trap if wat in self.klein else "0"

    @property
    def leden_zin(self) -> str:
        return self._zin("leden", LEDEN_PER)

    @property
    def rondes_zin(self) -> str:
        return self._zin("rondes", _TRAP)

    @property
    def uren_zin(self) -> str:
        return self._zin("uren", _TRAP)

    @property
    def waarnemingen_zin(self) -> str:
        return self._zin("waarnemingen", _TRAP)

    @property
    def opgevolgd_zin(self) -> str:
        return _("te weinig om te zeggen") if self.opgevolgd is None else _("ongeveer %d%%") % self.opgevolgd

    @property
    def dagen_zin(self) -> str:
        if self.dagen is None:
            return _("te weinig om te zeggen")
        return ngettext("ongeveer %d dag", "ongeveer %d dagen", self.dagen) % self.dagen


def perioden() -> list[str]:
    """The half years that were counted, newest first."""
    rijen = Groepstelling.objects.order_by("-periode").values_list("periode", flat=True).distinct()
    return list(rijen)


def van_gemeente(gemeente: str, periode: str) -> tuple[Cijferregel, list[Cijferregel]]:
    """The gemeente as a whole, and each of its buurten where a group is. A group of two buurten stands in both."""
    tellingen = list(Groepstelling.objects.filter(gemeente_code=gemeente, periode=periode))
    namen = buurtnamen(gemeente)
    codes = sorted({code for telling in tellingen for code in telling.buurten}, key=lambda code: namen.get(code, code))
    buurten = [
        _regel(code, namen.get(code, code), [telling for telling in tellingen if code in telling.buurten])
        for code in codes
    ]
    return _regel(gemeente, gemeentenamen().get(gemeente, gemeente), tellingen), buurten


def van_gebied(code: str) -> tuple[str, Cijferregel] | None:
    """The newest half year of one gemeente or buurt; None when no group is there or nothing was counted. One query."""
    if code[:2] not in ("GM", "BU"):
        return None
    nieuwste = Groepstelling.objects.order_by("-periode").values("periode")[:1]
    tellingen = Groepstelling.objects.filter(gemeente_code=f"GM{code[2:6]}", periode=nieuwste)
    hier = [telling for telling in tellingen if code[:2] == "GM" or code in telling.buurten]
    return (hier[0].periode, _regel(code, "", hier)) if hier else None


def _regel(code: str, naam: str, tellingen: Iterable[Groepstelling]) -> Cijferregel:
    rijen = list(tellingen)
    kolommen = {
        "leden": [(rij.leden, LEDEN_PER) for rij in rijen],
        "rondes": [(rij.rondes, _TRAP) for rij in rijen],
        # Hours without the rounds they were walked in would give a small number of rounds away.
        "uren": [(rij.minuten // 60 if rij.rondes >= _TRAP else min(rij.minuten, 1), _TRAP) for rij in rijen],
        "waarnemingen": [(rij.waarnemingen, _TRAP) for rij in rijen],
    }
    som = {naam_: sum(n // trap * trap for n, trap in kolom) for naam_, kolom in kolommen.items()}
    klein = frozenset(naam_ for naam_, kolom in kolommen.items() if any(0 < n < trap for n, trap in kolom))
    meldingen = [rij for rij in rijen if rij.meldingen >= _GENOEG]
    verteld = [rij for rij in rijen if rij.teruggemeld >= _GENOEG]
    return Cijferregel(
        code=code,
        naam=naam,
        groepen=len(rijen),
        klein=klein,
        opgevolgd=_tiental(sum(r.opgevolgd for r in meldingen), sum(r.meldingen for r in meldingen)),
        dagen=round(sum(r.dagen for r in verteld) / sum(r.teruggemeld for r in verteld)) if verteld else None,
        **som,
    )


def _tiental(deel: int, geheel: int) -> int | None:
    """A share in whole tens of a percent."""
    return round(10 * deel / geheel) * 10 if geheel else None
