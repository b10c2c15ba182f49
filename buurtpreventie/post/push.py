"""The edge to push services: which addresses we call, encrypting, signing and one request. Decides nothing and keeps
nothing but a key that is cached.

An address comes from somebody's browser, so it is not believed: only services of browser makers, over https, that resolve to
public addresses; no redirects, no proxy from the environment, bounded in time. That a name could resolve to another address
a moment later is caught by TLS: nothing is sent before the certificate fits the name.
"""

import ipaddress
import logging
import socket
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from json import dumps
from os import urandom
from typing import Any
from urllib.parse import SplitResult, urlsplit

import http_ece
import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from py_vapid import Vapid02
from py_vapid.utils import b64urlencode

log = logging.getLogger(__name__)
DIENSTEN = frozenset({"fcm.googleapis.com", "updates.push.services.mozilla.com"})
DIENSTEN_ONDER = (".push.apple.com", ".notify.windows.com")
_TIJD = httpx.Timeout(5.0)
_WACHT_S, _HOOGSTENS_WACHTEN_S = 60, 24 * 3600


class Pushuitslag(Enum):
    GELUKT = "gelukt"
    # The browser stopped taking messages: the address is of no use any more.
    WEG = "weg"
    # Try again later.
    LATER = "later"
    # Trying again is no use, and the address is no worse for it.
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Pushantwoord:
    uitslag: Pushuitslag
    # How long the service asks us to wait; 0: as we see fit.
    wacht_s: int = 0


@dataclass(frozen=True)
class Pushbestemming:
    adres: str
    sleutel: str
    geheim: str


def is_aan() -> bool:
    return bool(settings.VAPID_SLEUTEL)


@lru_cache(maxsize=2)
def _vapid(sleutel: str) -> Vapid02:
    return Vapid02.from_string(sleutel)


def openbare_sleutel() -> str:
    """What a browser needs to take messages from us and nobody else."""
    punt = _vapid(settings.VAPID_SLEUTEL).public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return b64urlencode(punt)


def mag(adres: str) -> bool:
    """Whether an address is one of a push service of a browser maker."""
    try:
        delen = urlsplit(adres)
        poort = delen.port
    except ValueError:
        return False
    if _is_extra(delen):
        return True
    host = (delen.hostname or "").lower()
    bekend = host in DIENSTEN or host.endswith(DIENSTEN_ONDER)
    return bekend and delen.scheme == "https" and poort in (None, 443) and "@" not in delen.netloc


def _is_extra(delen: SplitResult) -> bool:
    """One that the tests listen on."""
    return f"{delen.scheme}://{delen.netloc}" in settings.PUSH_EXTRA


def sleutels_kloppen(sleutel: str, geheim: str) -> bool:
    """Whether a browser gave a point on the curve, and a secret of sixteen bytes."""
    try:
        _punt(sleutel)
        return len(_bytes(geheim)) == 16
    except ValueError:
        return False


def _bytes(tekst: str) -> bytes:
    return urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))


def _punt(sleutel: str) -> bytes:
    punt = _bytes(sleutel)
    ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), punt)
    return punt


def zend(
    naar: Pushbestemming, inhoud: Mapping[str, Any], *, seconden: int, dringend: bool, onderwerp: str
) -> Pushantwoord:
    """One request. `seconden`: how long the service may keep it; of two with one `onderwerp` it keeps the last."""
    delen = urlsplit(naar.adres)
    if not mag(naar.adres) or not (_is_extra(delen) or _is_openbaar(delen.hostname or "")):
        return Pushantwoord(Pushuitslag.WEG)
    koppen = _vapid(settings.VAPID_SLEUTEL).sign(
        {"aud": f"{delen.scheme}://{delen.netloc}", "sub": settings.VAPID_CONTACT}
    ) | {
        "Content-Type": "application/octet-stream",
        "Content-Encoding": "aes128gcm",
        "TTL": str(seconden),
        "Urgency": "high" if dringend else "normal",
        "Topic": onderwerp,
    }
    return _post(naar.adres, _versleutel(naar, dumps(inhoud).encode()), koppen)


def _versleutel(naar: Pushbestemming, inhoud: bytes) -> bytes:
    return http_ece.encrypt(
        inhoud,
        salt=urandom(16),
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=_punt(naar.sleutel),
        auth_secret=_bytes(naar.geheim),
        version="aes128gcm",
    )


def _is_openbaar(host: str) -> bool:
    try:
        gevonden = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    except OSError:  # no answer now says nothing of later: the request will fail too, and is tried again
        return True
    return all(ipaddress.ip_address(rij[4][0]).is_global for rij in gevonden)


def _post(adres: str, inhoud: bytes, koppen: Mapping[str, str]) -> Pushantwoord:
    try:
        with (
            httpx.Client(timeout=_TIJD, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", adres, content=inhoud, headers=koppen) as antwoord,
        ):
            return _lees(antwoord.status_code, antwoord.headers.get("Retry-After", ""))
    except httpx.HTTPError as fout:
        log.warning("push niet gelukt fout=%s", type(fout).__name__)
        return Pushantwoord(Pushuitslag.LATER)


def _lees(status: int, wacht: str) -> Pushantwoord:
    if 200 <= status < 300:
        return Pushantwoord(Pushuitslag.GELUKT)
    if status in (404, 410):
        return Pushantwoord(Pushuitslag.WEG)
    if status == 429:
        seconden = int(wacht) if wacht.isascii() and wacht.isdigit() else _WACHT_S
        return Pushantwoord(Pushuitslag.LATER, min(max(seconden, 1), _HOOGSTENS_WACHTEN_S))
    log.warning("push geweigerd status=%d", status)
    return Pushantwoord(Pushuitslag.LATER if status >= 500 else Pushuitslag.GEWEIGERD)
