"""What the group saw, where other pages show it; and whose device this is. Shows; decides nothing."""

from typing import Any

from django import template

from buurtpreventie.gezien import gezien
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen import deur
from buurtpreventie.rondes.models import Loopronde

register = template.Library()


@register.inclusion_tag("buurtpreventie/gezien/laatste.html")
def gezien_door(lid: Lid) -> dict[str, Any]:
    return {"groep": lid.groep, "waarnemingen": gezien.laatste(lid, 3)}


@register.inclusion_tag("buurtpreventie/gezien/op_ronde.html")
def gezien_op(lid: Lid, ronde: Loopronde) -> dict[str, Any]:
    """What was seen on one round, with what became of it; while it is walked the page to tell more is put ready."""
    wie = lid.deelnemer_id
    return {"groep": lid.groep, "ronde": ronde, "wie": wie, "waarnemingen": gezien.op_ronde(lid, ronde)}


@register.simple_tag(takes_context=True)
def buur_hier(context: dict[str, Any]) -> int | str:
    """The key of the neighbour who is logged in, or nothing."""
    wie = deur.deelnemer_van(context["request"])
    return wie.pk if wie else ""
