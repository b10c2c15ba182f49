"""The alarm as fragments for the pages of everybody: the bar on top, and what fits the melding that somebody is making.
Looks at the board only, so it works when the database does not."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from cms import alarmbord, alarmen
from meldingen import soorten

register = template.Library()

# Where the bar stands in a page: a copy of the page gets the bar of the moment it is served.
BEGIN, EINDE = "<!--alarm-->", "<!--/alarm-->"


@register.simple_tag
def alarmbalk() -> SafeString:
    return mark_safe(f"{BEGIN}{alarmbord.balk()}{EINDE}")  # from our own template, which escapes what editors typed


@register.simple_tag
def alarmmerk() -> str:
    """What the page shows, so that the script need not show it again."""
    return alarmbord.merk()


@register.inclusion_tag("cms/alarm/bij_melding.html")
def alarm_bij(gegevens: dict[str, Any]) -> dict[str, object]:
    """What to do now, for who makes a melding that fits an alarm; `gegevens` are those of the concept."""
    if not alarmen.geldend() or gegevens.get("lon") is None:
        return {"alarmen": []}
    soort = soorten.hoofdsoort_van(gegevens.get("categorie", ""))
    return {"alarmen": alarmen.voor_melding(soort, gegevens["lon"], gegevens["lat"])}
