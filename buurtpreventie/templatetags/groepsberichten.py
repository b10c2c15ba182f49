"""The newest messages, on the first page of a group. Shows; decides nothing."""

from django import template

from buurtpreventie import lezen
from buurtpreventie.models import Lid

register = template.Library()


@register.simple_tag
def laatste_berichten(lid: Lid) -> list[lezen.Leesbericht]:
    return lezen.laatste(lid, 3)
