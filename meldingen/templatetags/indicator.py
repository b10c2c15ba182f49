"""The figures of one indicator, as a fragment for the pages of others."""

from django import template

from meldingen.indicatoren import cijfers

register = template.Library()


@register.inclusion_tag("indicatoren/blok.html")
def indicator_cijfers(slug: str) -> dict[str, object]:
    """Nothing when there is no such indicator any more."""
    gevonden = cijfers.alle().filter(slug=slug).first()
    return {"cijfers": cijfers.cijfers(gevonden) if gevonden else None}
