"""The figures of one indicator, as a fragment for the pages of others, and what a cell or a period says in words."""

from collections.abc import Collection
from decimal import Decimal

from django import template
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from meldingen.cijfers.indicatoren import cijfers
from meldingen.cijfers.indicatoren.oordeel import per_gebied
from meldingen.cijfers.reeksen import inwoners_nu

register = template.Library()


@register.filter
def periode_in_woorden(periode: object) -> str:
    """2025 stays a year and 2025-03 a month; 2025-H1 and 2025-H2 are half years."""
    jaar, _streep, deel = str(periode).partition("-")
    half = {"H1": _("eerste half jaar"), "H2": _("tweede half jaar")}.get(deel)
    return f"{jaar}, {half}" if half else str(periode)


@register.filter
def of_waarden(waarden: Collection[Decimal], decimalen: int | None = None) -> str:
    """What a source says of one period: a figure, several that differ, or that it is not known."""
    getallen = [floatformat(getal, decimalen or -1) for getal in waarden]
    return f" {_('of')} ".join(getallen) or _("onbekend")


@register.inclusion_tag("cijfers/indicatoren/blok.html")
def indicator_cijfers(slug: str) -> dict[str, object]:
    """Nothing when there is no such indicator any more."""
    indicator = cijfers.alle().filter(slug=slug).first()
    if indicator is None:
        return {"cijfers": None}
    gevonden = cijfers.cijfers(indicator)
    gegeven = per_gebied(gevonden)
    return {
        "cijfers": gevonden,
        "oordeel": gegeven.get(gevonden.eerste_gebied) or gegeven.get(""),
        "per_1000": cijfers.per_1000(gevonden, inwoners_nu()),
    }
