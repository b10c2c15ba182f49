"""What a group does together, for its pages: the next ten."""

from typing import Any

from django import template
from django.utils import timezone

from buurtpreventie.activiteiten.models import Activiteit

register = template.Library()
_HOOGSTENS = 10


@register.inclusion_tag("buurtpreventie/activiteiten/lijst.html")
def activiteiten_van(groep: int, *, openbaar: bool = False) -> dict[str, Any]:
    rijen = Activiteit.objects.filter(groep=groep).komend(timezone.now())
    return {"activiteiten": (rijen.openbaar() if openbaar else rijen)[:_HOOGSTENS]}
