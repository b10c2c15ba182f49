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

import httpx
from django.conf import settings
from django.core.cache import cache

from meldingen.streek.hier import STREEK
from meldingen.streek.ophalen import Parameters, Zekering, haal

log = logging.getLogger(__name__)

TIJD_S = 2.0
LANGSTE_VRAAG = 100
MEESTE = 8
_BYTES_MAX = 256 * 1024
_BEWAREN_S = 24 * 3600
_GEMEENTEN = "gemeentenaam:({})".format(" ".join(f'"{naam}"' for naam in STREEK.namen))
_PUNT = re.compile(r"POINT ?\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)\)")


class Onbereikbaar(Exception):
    """PDOK gave no usable answer in time."""


@dataclass(frozen=True)
class Adres:
    naam: str
    lon: float
    lat: float
    afstand_m: float = 0.0


zekering = Zekering()


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


def _vraag(pad: str, parameters: Parameters) -> list[Adres]:
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


def _haal(url: str, parameters: Parameters) -> bytes:
    with httpx.Client(follow_redirects=False) as client:
        einde = time.monotonic() + TIJD_S
        return haal(client, url, einde=einde, meeste_bytes=_BYTES_MAX, soort="application/json", parameters=parameters)


def _lees(inhoud: bytes) -> list[Adres]:
    """The docs of a v3_1 answer. `weergavenaam` is plain text; `highlighting` holds HTML and is never read."""
    adressen = []
    for doc in json.loads(inhoud)["response"]["docs"][:MEESTE]:
        punt = _PUNT.fullmatch(str(doc.get("centroide_ll", "")))
        naam = " ".join(str(doc.get("weergavenaam", "")).split())[:200]
        if punt and naam:
            adressen.append(Adres(naam, float(punt[1]), float(punt[2]), float(doc.get("afstand", 0) or 0)))
    return adressen
