"""A drawing of our own (SVG) as an answer: made once for what it shows, kept a day, and closed off. Draws nothing itself."""

import hashlib
from collections.abc import Callable

from django.core.cache import cache
from django.http import HttpResponse

_DAG = 24 * 3600


def antwoord(wat: object, teken: Callable[[], bytes], *, soort: str = "image/svg+xml") -> HttpResponse:
    """`wat` is everything that the drawing depends on: another value is another drawing."""
    sleutel = hashlib.sha256(repr(wat).encode()).hexdigest()
    uit = HttpResponse(cache.get_or_set(f"tekening-{sleutel}", teken, _DAG), content_type=soort)
    uit["ETag"] = f'"{sleutel[:32]}"'
    uit["Cache-Control"] = "public, max-age=300"
    # The picture holds style of its own; it runs nothing, and nothing may run in it.
    uit["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return uit
