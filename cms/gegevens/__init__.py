"""Puts numbers, addresses and dates into texts: [[politie]] becomes what an editor keeps under that name.

Decides what a page shows of a Contactgegeven that nobody has confirmed; never changes a text that is stored.
"""

import re

from django.core.cache import cache
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from cms.gegevens.models import Contactgegeven
from meldingen.melding.vertalingen import vertaal

NAAM = re.compile(r"\[\[\s*([a-z0-9-]{1,40})\s*\]\]")
_SLEUTEL, _BEWAREN_S = "contactgegevens", 20


def alle() -> dict[str, Contactgegeven]:
    """Name -> row; kept for twenty seconds, as a page names several."""
    gevonden = cache.get(_SLEUTEL)
    if gevonden is None:
        gevonden = {gegeven.sleutel: gegeven for gegeven in Contactgegeven.objects.all()}
        cache.set(_SLEUTEL, gevonden, _BEWAREN_S)
    return gevonden


def vergeet() -> None:
    cache.delete(_SLEUTEL)


def vul_in(tekst: str) -> SafeString:
    """The text as HTML, with every [[name]] filled in. A name that nobody knows is left out rather than shown."""
    html = conditional_escape(tekst)
    if "[[" not in html:
        return html
    gegevens = alle()
    return mark_safe(NAAM.sub(lambda m: _toon(gegevens.get(m[1])), html))  # parts are escaped; the rest was safe


def _toon(gegeven: Contactgegeven | None) -> str:
    if gegeven is None:
        return ""
    if not gegeven.is_bevestigd:
        return conditional_escape(vertaal(gegeven.zolang))
    if not gegeven.link:
        return conditional_escape(vertaal(gegeven.waarde))
    return format_html('<a class="gegeven" href="{}">{}</a>', gegeven.link, gegeven.leesbaar)


def onbekend(tekst: str) -> list[str]:
    """The names in a text that no Contactgegeven has."""
    gegevens = alle()
    return [naam for naam in dict.fromkeys(NAAM.findall(tekst)) if naam not in gegevens]
