"""The stylesheet of the region, under an address that changes with what is in it."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meldingen.streek import stijl

_JAAR_S = 365 * 24 * 3600


@require_safe
def css(request: HttpRequest, merk: str) -> HttpResponse:
    """A kept page may ask for an older one: it gets what holds now, and asks again the next time."""
    antwoord = HttpResponse(stijl.scherm(), content_type="text/css; charset=utf-8")
    if merk == stijl.merk():
        patch_cache_control(antwoord, public=True, max_age=_JAAR_S, immutable=True)
    else:
        patch_cache_control(antwoord, no_cache=True)
    return antwoord
