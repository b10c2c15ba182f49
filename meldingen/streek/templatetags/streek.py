"""What a template asks about where we are: names, the code of the region, an example of an address, its stylesheet."""

from django import template
from django.urls import reverse

from meldingen.streek import stijl, woorden
from meldingen.streek.hier import STREEK

register = template.Library()

register.simple_tag(woorden.productnaam, name="productnaam")


@register.simple_tag
def gemeenten_met_en() -> str:
    return woorden.met_en()


@register.simple_tag
def streekcode() -> str:
    return STREEK.code


@register.simple_tag
def voorbeeldadres() -> str:
    return woorden.met_of(STREEK.voorbeeldadressen)


@register.simple_tag
def streekstijl() -> str:
    """The address of the stylesheet with the colours of the gemeenten."""
    return reverse("streekstijl", args=[stijl.merk()])
