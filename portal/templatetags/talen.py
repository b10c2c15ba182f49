"""The languages on a page: the switch, the links for search engines, and an address in the language of now."""

from typing import Any

from django import template
from django.conf import settings
from django.utils import translation

from portal import taal

register = template.Library()


@register.simple_tag
def paginaadres(pad: str) -> str:
    """A page of the cms by its Dutch path; in the language of now if it is there."""
    return taal.paginaadres(pad)


@register.simple_tag
def beginadres() -> str:
    return taal.in_taal("/", translation.get_language())


@register.inclusion_tag("componenten/talen.html", takes_context=True)
def talenkeuze(context: dict[str, Any]) -> dict[str, Any]:
    """Nothing on a page without a request: that is an error page."""
    return {"keuzes": _keuzes(context)}


@register.inclusion_tag("componenten/hreflang.html", takes_context=True)
def hreflang(context: dict[str, Any]) -> dict[str, Any]:
    gevonden = [keuze for keuze in _keuzes(context) if keuze.bestaat]
    return {"keuzes": gevonden if len(gevonden) > 1 else [], "portaal": settings.PORTAL_URL}


@register.simple_tag(takes_context=True)
def in_het_nederlands(context: dict[str, Any]) -> str:
    """The Dutch address of a page that somebody looked for in another language; empty in Dutch."""
    request = context.get("request")
    if request is None or translation.get_language() == settings.LANGUAGE_CODE:
        return ""
    return taal.zonder_taal(request.path_info)


def _keuzes(context: dict[str, Any]) -> list[taal.Keuze]:
    request = context.get("request")
    return taal.keuzes(request, context.get("page")) if request is not None else []
