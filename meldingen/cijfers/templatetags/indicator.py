"""The figures of one indicator, as a fragment for the pages of others, and what a period says in words."""

from django import template

from meldingen.cijfers import woorden
from meldingen.cijfers.indicatoren import cijfers
from meldingen.cijfers.indicatoren.blad import Cijferblad
from meldingen.cijfers.indicatoren.oordeel import per_gebied
from meldingen.cijfers.reeksen import inwoners_nu

register = template.Library()
register.filter(woorden.periode_in_woorden)


@register.inclusion_tag("cijfers/indicatoren/blok.html")
def indicator_cijfers(slug: str) -> dict[str, object]:
    """Nothing when there is no such indicator any more."""
    indicator = cijfers.alle().filter(slug=slug).first()
    if indicator is None:
        return {"blad": None}
    gevonden = cijfers.cijfers(indicator)
    gegeven = per_gebied(gevonden)
    return {
        "blad": Cijferblad(gevonden, gevonden.eerste_gebied, inwoners_nu()),
        "oordeel": gegeven.get(gevonden.eerste_gebied) or gegeven.get(""),
    }
