"""In which language a page is: the address says so (/de/..., /en/..., and Dutch without anything before it). Not the browser
and not a cookie, so the same address is the same page for everybody and may be kept by a cache.

Also: where the same page stands in another language. Translates nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils import translation
from wagtail.models import Page

_MINUUT = 60
_PAGINA = "wagtail_serve"


def taal_uit_adres(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable:
    def middleware(request: HttpRequest) -> HttpResponseBase:
        taal = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(taal):
            request.LANGUAGE_CODE = taal
            antwoord = get_response(request)
        antwoord.headers.setdefault("Content-Language", taal)
        return antwoord

    return middleware


@dataclass(frozen=True)
class Keuze:
    """A language to go to: `bestaat` says whether this very page is there, else `adres` is the home page."""

    taal: str
    naam: str
    adres: str
    hier: bool
    bestaat: bool


def keuzes(request: HttpRequest, pagina: Page | None) -> list[Keuze]:
    """Every language of the portal, for the page somebody is looking at."""
    pad, hier = zonder_taal(request.path_info), translation.get_language()
    vertaald = _talen_van(pagina)
    uit = []
    for taal, naam in settings.LANGUAGES:
        bestaat = taal == hier or _bestaat(request, pad, taal, vertaald)
        uit.append(Keuze(taal, str(naam), in_taal(pad if bestaat else "/", taal), taal == hier, bestaat))
    return uit


def zonder_taal(pad: str) -> str:
    taal = translation.get_language_from_path(pad)
    return pad if taal in (None, settings.LANGUAGE_CODE) else pad[len(f"/{taal}") :] or "/"


def in_taal(pad: str, taal: str | None) -> str:
    """The address of a path in Dutch, in another language."""
    return pad if taal in (None, settings.LANGUAGE_CODE) else f"/{taal}{pad}"


def paginaadres(pad: str) -> str:
    """The page of the cms at this Dutch path, in the language of now; the Dutch one when it has not been translated.

    Error pages ask this too, also when the database is what failed.
    """
    taal = translation.get_language()
    if taal == settings.LANGUAGE_CODE:
        return pad
    try:
        paden: set[str] = cache.get_or_set(f"vertaalde-paden-{taal}", lambda: _vertaalde_paden(taal), _MINUUT) or set()
    except DatabaseError:
        return pad
    return in_taal(pad, taal) if pad in paden else pad


def _vertaalde_paden(taal: str | None) -> set[str]:
    urls = (pagina.url for pagina in Page.objects.live().filter(locale__language_code=taal, depth__gt=1))
    return {zonder_taal(url) for url in urls if url}


def _talen_van(pagina: Page | None) -> set[str]:
    if pagina is None or pagina.pk is None:
        return set()
    return set(pagina.get_translations().live().values_list("locale__language_code", flat=True))


def _bestaat(request: HttpRequest, pad: str, taal: str, vertaald: set[str]) -> bool:
    hier = request.resolver_match.url_name if request.resolver_match else ""
    if hier == _PAGINA:
        return taal in vertaald
    try:
        with translation.override(taal):
            daar = resolve(in_taal(pad, taal)).url_name
    except Resolver404:
        return False
    return bool(hier) and daar == hier
