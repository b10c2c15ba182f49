"""Headers of every answer below /api/v1/, errors included: the version, and who may read it from another website."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from . import VERSIE, WORTEL

# What only the holder of a secret may see is for no other website.
_OPENBAAR = ("openapi.json", "meldingen", "categorieen", "gebieden", "indicatoren")


def api_koppen(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    def beantwoord(request: HttpRequest) -> HttpResponse:
        antwoord = get_response(request)
        if request.path.startswith(WORTEL):
            antwoord["API-Version"] = VERSIE
            if request.method in ("GET", "HEAD") and _is_openbaar(request.path.removeprefix(WORTEL)):
                antwoord["Access-Control-Allow-Origin"] = "*"
                antwoord["Access-Control-Expose-Headers"] = "API-Version, Link, ETag"
        return antwoord

    return beantwoord


def _is_openbaar(pad: str) -> bool:
    deel, _streep, rest = pad.partition("/")
    return deel in _OPENBAAR and not (deel == "meldingen" and rest)
