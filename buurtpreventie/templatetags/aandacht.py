"""What a boa asks, where other pages show it: on the first page of a group, and the way there for staff. Decides nothing."""

from typing import Any

from django import template

from buurtpreventie.gezien import aandacht
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.models import Groep
from meldingen.melding.models import Melding

register = template.Library()


@register.inclusion_tag("buurtpreventie/gezien/aandacht/lijst.html")
def aandacht_van(groep: Groep) -> dict[str, Any]:
    loopt, terug = aandacht.van_groep(groep)
    return {"groep": groep, "loopt": loopt, "terug": terug}


@register.inclusion_tag("buurtpreventie/gezien/aandacht/op_ronde.html")
def aandacht_op_ronde(groep: Groep) -> dict[str, Any]:
    """What the boa asks, for who is walking."""
    return {"groep": groep, "loopt": aandacht.van_groep(groep)[0]}


@register.inclusion_tag("buurtpreventie/gezien/aandacht/bij_melding.html")
def vraag_groepen(melding: Melding, gebruiker: Any) -> dict[str, Any]:
    """The way to ask groups because of a melding, for who may."""
    if not toegang.mag_vragen(gebruiker, melding.gemeente_code, melding):
        return {}
    return {"melding": melding, "punten": aandacht.bij_melding(melding.pk)}


@register.filter
def werkt_in(gebruiker: Any, gemeente: str) -> bool:
    """Whether somebody is a boa there."""
    return gemeente in toegang.gemeenten_van_boa(gebruiker)
