"""The menu of staff in a template."""

from typing import Any

from django import template

from portal import werkmenu as menu

register = template.Library()


@register.simple_tag(takes_context=True)
def werkmenu(context: dict[str, Any]) -> list[menu.Menuregel]:
    return menu.van(context["request"])
