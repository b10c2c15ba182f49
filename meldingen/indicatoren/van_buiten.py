"""What the public may know of figures from outside the portal.

The kadernota is public, so its figures are shown as they stand there. Of what an analyst loaded only whole years of whole
gemeenten are shown, and never a number of 1 to 4. Between those no sum holds: no half year beside its year, no buurt beside
its wijk, no total beside its parts. So nothing hidden can be computed, in one version or over several. Writes nothing.
"""

from collections.abc import Iterable
from dataclasses import replace

from meldingen import openbaar
from meldingen.models import Indicator, Indicatorwaarde

from .perioden import Soort
from .reeksen import Punt, Reeks, alle_reeksen

_KADERNOTA = Indicatorwaarde.Herkomst.KADERNOTA


def openbare_reeksen(indicatoren: Iterable[Indicator]) -> dict[str, list[Reeks]]:
    """slug -> the series that anybody may see. One query."""
    return {
        slug: [te_zien for reeks in reeksen if (te_zien := _openbaar(reeks))]
        for slug, reeksen in alle_reeksen(indicatoren).items()
    }


def ingelezen(indicator: Indicator) -> list[Reeks]:
    """Those of them that an analyst loaded."""
    return [r for r in openbare_reeksen([indicator])[indicator.slug] if r.herkomst != _KADERNOTA]


def _openbaar(reeks: Reeks) -> Reeks | None:
    if reeks.herkomst == _KADERNOTA:
        return reeks
    # A share of a survey counts nobody here; the same rule for areas holds for it.
    telt = reeks.eenheid == "aantal"
    punten = tuple(p for p in reeks.punten if p.periode.soort == Soort.JAAR and not (telt and _te_klein(p)))
    ons = reeks.gebied_code.startswith("GM") or not telt
    return replace(reeks, punten=punten) if punten and ons else None


def _te_klein(punt: Punt) -> bool:
    return any(openbaar.afgerond(int(waarde)) is None for waarde in punt.waarden)
