"""Busy places in the area of a group, for who is going to walk there. Decides nothing."""

from typing import Any

from django import template

from buurtpreventie.groepen.models import Groep
from buurtpreventie.overzicht import drukte

register = template.Library()


@register.inclusion_tag("buurtpreventie/overzicht/drukte.html")
def drukke_plekken(groep: Groep) -> dict[str, Any]:
    return {"plekken": drukte.in_gebied(groep)}
