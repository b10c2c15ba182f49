"""The alarm as fragments for the pages of everybody: the bar on top, and what fits the melding that somebody is making.
Looks at the board only, so it works when the database does not."""

from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.alarm import alarm as alarmen
from cms.alarm import bord as alarmbord
from meldingen.melding import soorten

register = template.Library()

# Where the bar stands in a page: a copy of the page gets the bar of the moment it is served.
BEGIN, EINDE = "<!--alarm-->", "<!--/alarm-->"


@register.simple_tag
def alarmbalk() -> SafeString:
    return mark_safe(f"{BEGIN}{strook()}{EINDE}")  # from our own templates, which escape what editors typed


def strook() -> str:
    """The bar in the language of now, with what the script needs to keep it up to date; also when there is no alarm."""
    taal = get_language() or settings.LANGUAGE_CODE
    return format_html(
        '<div data-alarmen data-adres="{}?taal={}" data-merk="{}">{}</div>',
        reverse("alarm-nu"),
        taal,
        alarmbord.merk(),
        mark_safe(alarmbord.balk()),  # idem
    )


@register.inclusion_tag("cms/alarm/bij_melding.html")
def alarm_bij(gegevens: dict[str, Any]) -> dict[str, object]:
    """What to do now, for who makes a melding that fits an alarm; `gegevens` are those of the concept."""
    if not alarmen.geldend() or gegevens.get("lon") is None:
        return {"alarmen": []}
    soort = soorten.hoofdsoort_van(gegevens.get("categorie", ""))
    return {"alarmen": alarmen.voor_melding(soort, gegevens["lon"], gegevens["lat"])}
