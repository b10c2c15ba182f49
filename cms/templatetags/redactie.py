"""The hints on plain Dutch in Wagtail's side panel. Shows what `cms.redactie` says; decides nothing."""

from typing import Any

from django import template
from django.urls import reverse
from wagtail.models import Page

from cms.poort.stukken import oordeel_over

register = template.Library()


@register.inclusion_tag("cms/redactie/hints.html")
def taalhints(pagina: Any) -> dict[str, Any]:
    """The hints on a page as it is now; nothing for a snippet."""
    return {"oordeel": oordeel_over(pagina) if isinstance(pagina, Page) else None}


@register.simple_tag
def hints_adres(pagina: Page, ouder: Page | None = None) -> str:
    """Where the editor asks for the hints on what is being typed."""
    if pagina.pk:
        return reverse("cms_hints", args=[pagina.pk])
    soort = pagina._meta
    return reverse("cms_hints_nieuw", args=[soort.app_label, soort.model_name, ouder.pk]) if ouder else ""
