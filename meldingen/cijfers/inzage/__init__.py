"""The log of who looked at unrounded figures. Never keeps the figures, and never decides who may look."""

from typing import Any

from meldingen.cijfers.inzage.models import Cijferinzage

_LANGST = 200


def noteer(gebruiker: Any, wat: str, gemeente_code: str) -> Cijferinzage:
    """Note a look at the figures of `gemeente_code`; call it before they are shown."""
    return Cijferinzage.objects.create(door=gebruiker, wat=wat[:_LANGST], gemeente_code=gemeente_code)
