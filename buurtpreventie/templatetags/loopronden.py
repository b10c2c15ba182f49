"""The next round, first on the first page of a group. Shows; decides nothing."""

from django import template

from buurtpreventie.groepen.models import Lid
from buurtpreventie.rondes import lezen as looplezen

register = template.Library()


@register.simple_tag
def volgende_ronde(lid: Lid) -> looplezen.Rooster | None:
    return looplezen.volgende(lid)
