"""The groups of a place, for a page about that place. Decides nothing."""

from django import template

from buurtpreventie.groepen import openbaar

register = template.Library()
_HOOGSTENS = 12


@register.inclusion_tag("buurtpreventie/groepen/groepen_hier.html")
def groepen_hier(buurt: str, gemeente: str) -> dict[str, object]:
    """Active groups in the buurt, else of the gemeente, else of all three. Codes; empty for no such place."""
    groepen, meer = openbaar.groepen({}, gemeente=gemeente, buurt=buurt, per=_HOOGSTENS)
    return {"groepen": groepen, "meer": meer, "gemeente": gemeente}
