"""The figures of one indicator, as a fragment for the pages of others."""

from django import template

from meldingen.indicatoren import cijfers
from meldingen.indicatoren.oordeel import oordelen
from meldingen.indicatoren.overzicht import per_gebied
from meldingen.indicatoren.reeksen import inwoners_nu

register = template.Library()


@register.inclusion_tag("indicatoren/blok.html")
def indicator_cijfers(slug: str) -> dict[str, object]:
    """Nothing when there is no such indicator any more."""
    indicator = cijfers.alle().filter(slug=slug).first()
    if indicator is None:
        return {"cijfers": None}
    gevonden = cijfers.cijfers(indicator)
    gegeven = per_gebied(oordelen([indicator])[slug])
    return {
        "cijfers": gevonden,
        "oordeel": gegeven.get(gevonden.eerste_gebied) or gegeven.get(""),
        "per_1000": cijfers.per_1000(gevonden, inwoners_nu()),
    }
