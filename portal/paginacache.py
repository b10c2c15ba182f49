"""Copies of the pages that everybody sees alike, so that a crowd asks the templates and the database next to nothing.

Only for who is not logged in, only pages of the cms and of the alarm, and never an answer that sets a cookie. A copy is
fresh for a minute, and no longer than until the next publication (`cms.versie`) or change of the alarm. An old copy still
serves while one visitor waits for the new one, and when the portal cannot make a new one. The alarm is never in a copy: it
is put in at the moment of serving. In files (Django's own cache, no package more): the database is what may fail, memory
is not shared, and a folder may be shared by machines. Who makes the new copy is claimed under a lock, per process.
"""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from cms import versie
from cms.alarm import bord as alarmbord
from cms.templatetags.alarm import BEGIN, EINDE, strook

log = logging.getLogger(__name__)
Antwoorder = Callable[[HttpRequest], HttpResponse]

# Seconds that browsers and proxies may keep a page: with the look of an open page an alarm stays within five.
HOUDBAAR_S = 2
# Names in the URLconf of what may be kept.
_SOORTEN = {"wagtail_serve", "alarm", "alarm-een", "alarm-feed", "alarm-cap", "alarm-einde-cap"}
# What campaigns and social media put behind an address; no page of ours reads it.
_NEGEREN = {"fbclid", "gclid", "msclkid", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"}
_KOEKJES = {settings.SESSION_COOKIE_NAME, "messages"}
# Seconds to leave the portal alone after it could not make a page.
_RUST_S = 5


@dataclass(frozen=True)
class Kopie:
    """A page without its alarm: what comes before it and after, and until when it is fresh (seconds since 1970)."""

    voor: bytes
    na: bytes
    met_balk: bool
    koppen: dict[str, str]
    taal: str
    merk: str
    vers_tot: float

    @property
    def is_vers(self) -> bool:
        return time.time() < self.vers_tot and self.merk == _merk()

    def antwoord(self) -> HttpResponse:
        balk = b""
        if self.met_balk:
            with translation.override(self.taal):
                balk = strook().encode()
        antwoord = HttpResponse(self.voor + balk + self.na, headers=self.koppen)
        antwoord["Cache-Control"] = f"public, max-age={HOUDBAAR_S}"
        antwoord["X-Kopie"] = "vers" if self.is_vers else "oud"
        return antwoord


_bezig: set[str] = set()
_slot = threading.Lock()
_kapot_tot = 0.0


def paginacache(get_response: Antwoorder) -> Antwoorder:
    def middleware(request: HttpRequest) -> HttpResponse:
        if not settings.PAGINACACHE_S or not _voor_iedereen(request):
            return get_response(request)
        sleutel = f"{request.get_host()}{request.path}"
        kopie = _lees(sleutel)
        if kopie and (kopie.is_vers or not _neem_beurt(sleutel)):
            return kopie.antwoord()
        try:
            antwoord = get_response(request)
        finally:
            _bezig.discard(sleutel)
        if antwoord.status_code >= 500 and kopie:
            _rust()
            return kopie.antwoord()
        if request.method == "GET" and _mag_bewaard(request, antwoord):
            antwoord = _bewaar(sleutel, antwoord).antwoord()
        return antwoord

    return middleware


def _voor_iedereen(request: HttpRequest) -> bool:
    """Nobody in particular asks for nothing in particular."""
    return (
        request.method in ("GET", "HEAD")
        and not _KOEKJES & request.COOKIES.keys()
        and request.GET.keys() <= _NEGEREN
        and "HX-Request" not in request.headers
    )


def _mag_bewaard(request: HttpRequest, antwoord: HttpResponse) -> bool:
    return (
        antwoord.status_code == 200
        and request.resolver_match is not None
        and request.resolver_match.url_name in _SOORTEN
        and not antwoord.streaming
        and not antwoord.cookies
        and not any(woord in antwoord.get("Cache-Control", "") for woord in ("private", "no-store", "no-cache"))
    )


def _neem_beurt(sleutel: str) -> bool:
    """True for the one visitor who waits for the new page; others get the old one, and so do all while things fail."""
    with _slot:
        if time.time() < _kapot_tot or sleutel in _bezig:
            return False
        _bezig.add(sleutel)
        return True


def _rust() -> None:
    global _kapot_tot
    _kapot_tot = time.time() + _RUST_S
    log.error("paginacache: een pagina lukte niet, de laatste goede gaat eruit")


def _bewaar(sleutel: str, antwoord: HttpResponse) -> Kopie:
    voor, met, rest = antwoord.content.partition(BEGIN.encode())
    _balk, _einde, na = rest.partition(EINDE.encode())
    # Who asks is nobody in particular, so the answer does not vary with a cookie.
    koppen = {naam: waarde for naam, waarde in antwoord.items() if naam not in ("Vary", "Content-Length")}
    taal = antwoord.get("Content-Language", settings.LANGUAGE_CODE)
    kopie = Kopie(voor, na, bool(met), koppen, taal, _merk(), time.time() + settings.PAGINACACHE_S)
    try:
        caches["paginas"].set(sleutel, asdict(kopie))
    except OSError as fout:
        log.error("paginacache: de map is niet te schrijven (%s)", type(fout).__name__)
    return kopie


def _lees(sleutel: str) -> Kopie | None:
    # Whatever is wrong with a copy, one that cannot be read is no copy.
    with suppress(Exception):
        if velden := caches["paginas"].get(sleutel):
            return Kopie(**velden)
    return None


def _merk() -> str:
    """Changes with every publication, and with every alarm that comes or goes."""
    return f"{versie.huidige()} {alarmbord.merk()}"
