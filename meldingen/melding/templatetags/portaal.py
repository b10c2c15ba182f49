"""What every template may ask: an icon, the shape of a status, a telephone link. Decides nothing about the domain."""

import re
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from meldingen.melding import vertalingen
from meldingen.streek.hier import STREEK

register = template.Library()

_NAAM = re.compile(r"[a-z0-9-]{1,40}")


@cache
def _svg(naam: str) -> str:
    """The drawing inside the svg of lucide with this name; empty when there is none, the word beside it says enough."""
    pad = settings.ICONEN / f"{naam}.svg"
    if not pad.is_file():
        return ""
    tekening = re.search(r"<svg[^>]*>(.*)</svg>", pad.read_text(encoding="utf-8"), re.DOTALL)
    return " ".join(tekening.group(1).split()) if tekening else ""


@register.simple_tag
@cache
def icoon(naam: str) -> SafeString:
    """An icon, hidden from screen readers: a word always stands beside it. Names come from our own rows and templates,
    so there are few, and they are cached: a list draws the same one over and over."""
    tekening = _svg(naam) if _NAAM.fullmatch(naam or "") else ""
    if not tekening:
        return SafeString("")
    return format_html(
        '<svg class="icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        mark_safe(tekening),  # from our own npm packages, never from a user
    )


@register.simple_tag
@cache
def stand(soort: str, klein: bool = False) -> SafeString:
    """The shape of a status: ring = open, half = bezig, check = klaar, dotted = straks."""
    return render_to_string("componenten/stand.html", {"soort": soort, "klein": klein})


@register.simple_tag
def kaartgegevens() -> SafeString:
    """What js/kaartvlak.js asks of the element of every map: its tiles, who made them, the borders and the extent."""
    bron, grenzen, streek = _("Kaartgegevens © Kadaster"), reverse("kaart-grenzen"), ",".join(map(str, STREEK.kader))
    velden = 'data-tegels="{}" data-bron="{}" data-grenzen="{}" data-streek="{}"'
    return format_html(velden, settings.KAART_TEGELS, bron, grenzen, streek)


@register.filter
def vertaald(tekst: str) -> str:
    """The words of a row, such as the name of a category, in the language of the page."""
    return vertalingen.vertaal_keuzes(tekst or "")


@register.filter
def tel(nummer: str) -> str:
    """A telephone number as people write it, made fit for a tel: link."""
    return "tel:" + re.sub(r"[^0-9+]", "", nummer or "")
