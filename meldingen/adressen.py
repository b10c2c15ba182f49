"""Looking up addresses at the PDOK Locatieserver (v3_1): words -> places, and a point -> the nearest address.

Bounded in every way: two seconds, 256 kB, eight answers, a cache, and a breaker that stops asking for half a minute
after three failures. Whoever calls this must go on without it: `Onbereikbaar` is a normal answer. Keeps nothing about
who asked.
"""

import hashlib
import json
import logging
import re
import time
from dataclasses import asdict, dataclass
from threading import Lock

import httpx
from django.conf import settings
from django.core.cache import cache

log = logging.getLogger(__name__)

TIJD_S = 2.0
LANGSTE_VRAAG = 100
MEESTE = 8
_BYTES_MAX = 256 * 1024
_BEWAREN_S = 24 * 3600
_STORINGEN, _RUST_S = 3, 30.0
_GEMEENTEN = 'gemeentenaam:("Beek" "Sittard-Geleen" "Stein")'
_PUNT = re.compile(r"POINT ?\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)\)")


class Onbereikbaar(Exception):
    """PDOK gave no usable answer in time."""


@dataclass(frozen=True)
class Adres:
    naam: str
    lon: float
    lat: float
    afstand_m: float = 0.0


class _Zekering:
    """Opens after three failures in a row; one try goes through again after half a minute."""

    def __init__(self) -> None:
        self._slot, self._storingen, self._dicht_tot = Lock(), 0, 0.0

    def open(self) -> bool:
        with self._slot:
            return time.monotonic() < self._dicht_tot

    def gelukt(self) -> None:
        with self._slot:
            self._storingen, self._dicht_tot = 0, 0.0

    def mislukt(self) -> None:
        with self._slot:
            self._storingen += 1
            if self._storingen >= _STORINGEN:
                self._dicht_tot = time.monotonic() + _RUST_S


zekering = _Zekering()


def zoek(vraag: str) -> list[Adres]:
    """At most eight places in our gemeenten that fit a street, address or postcode. Raises Onbereikbaar."""
    schone_vraag = _schoon(vraag)
    if len(schone_vraag) < 2:
        return []
    return _vraag(
        "free",
        {"q": schone_vraag, "rows": str(MEESTE), "fq": [_GEMEENTEN, "type:(adres OR postcode OR weg)"]},
    )


def bij_punt(lon: float, lat: float) -> Adres | None:
    """The nearest address within 30 metres of the point (WGS84 degrees), or None. Raises Onbereikbaar."""
    gevonden = _vraag(
        "reverse",
        # Five decimals is a metre: near points share one answer in the cache.
        {"lat": f"{lat:.5f}", "lon": f"{lon:.5f}", "rows": "1", "type": "adres", "distance": "30"},
    )
    return gevonden[0] if gevonden else None


def _schoon(vraag: str) -> str:
    """Letters, digits and what stands in addresses; nothing the search engine behind it would read as a command."""
    woorden = re.sub(r"[^\w\s.,'’-]", " ", vraag[:LANGSTE_VRAAG]).replace("_", " ").split()
    return " ".join(w.lower() if w in ("AND", "OR", "NOT") else w.lstrip("-") for w in woorden).strip()


def _vraag(pad: str, parameters: dict[str, str | list[str]]) -> list[Adres]:
    sleutel = "adres:" + hashlib.sha256(json.dumps([pad, parameters], sort_keys=True).encode()).hexdigest()
    bewaard = cache.get(sleutel)
    if bewaard is not None:
        return [Adres(**rij) for rij in bewaard]
    if zekering.open():
        raise Onbereikbaar
    try:
        adressen = _lees(_haal(f"{settings.LOCATIESERVER_URL}/{pad}", parameters))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError, AttributeError) as fout:
        zekering.mislukt()
        log.warning("locatieserver onbereikbaar pad=%s fout=%s", pad, type(fout).__name__)
        raise Onbereikbaar from None
    zekering.gelukt()
    cache.set(sleutel, [asdict(adres) for adres in adressen], _BEWAREN_S)
    return adressen


def _haal(url: str, parameters: dict[str, str | list[str]]) -> bytes:
    """The body of the answer, within time and size as a whole, however slowly it drips."""
    einde = time.monotonic() + TIJD_S
    with (
        httpx.Client(timeout=httpx.Timeout(TIJD_S, connect=1.0), follow_redirects=False) as client,
        client.stream("GET", url, params=parameters, headers={"Accept": "application/json"}) as antwoord,
    ):
        if antwoord.status_code != 200:
            raise ValueError(f"status {antwoord.status_code}")
        inhoud = bytearray()
        for stuk in antwoord.iter_bytes():
            inhoud += stuk
            if len(inhoud) > _BYTES_MAX or time.monotonic() > einde:
                raise ValueError("antwoord te groot of te traag")
        return bytes(inhoud)


def _lees(inhoud: bytes) -> list[Adres]:
    """The docs of a v3_1 answer. `weergavenaam` is plain text; `highlighting` holds HTML and is never read."""
    adressen = []
    for doc in json.loads(inhoud)["response"]["docs"][:MEESTE]:
        punt = _PUNT.fullmatch(str(doc.get("centroide_ll", "")))
        naam = " ".join(str(doc.get("weergavenaam", "")).split())[:200]
        if punt and naam:
            adressen.append(Adres(naam, float(punt[1]), float(punt[2]), float(doc.get("afstand", 0) or 0)))
    return adressen
