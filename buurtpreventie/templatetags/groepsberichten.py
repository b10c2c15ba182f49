"""The newest messages, and how many wait to be looked at, on the first page of a group. Shows; decides nothing."""

from django import template

from buurtpreventie.berichten import lezen, nakijken
from buurtpreventie.groepen.models import Lid

register = template.Library()


@register.simple_tag
def laatste_berichten(lid: Lid) -> list[lezen.Leesbericht]:
    return lezen.laatste(lid, 3)


@register.simple_tag
def aantal_na_te_kijken(lid: Lid) -> int:
    return nakijken.voor_coordinator(lid).count()
