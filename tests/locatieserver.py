"""A stand-in for the PDOK Locatieserver: a real server on loopback that speaks v3_1: slow, broken or hostile too."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import cache

from meldingen.streek import adressen
from tests.luisteren import hangt_op, luisterend

MARKT = {
    "id": "adr-1",
    "type": "adres",
    "weergavenaam": "Markt 1, 6131EK Sittard",
    "centroide_ll": "POINT(5.869 50.998)",
    "gemeentenaam": "Sittard-Geleen",
}
ELSLOO = MARKT | {
    "id": "adr-2",
    "weergavenaam": "Stationsstraat 5, 6181AC Elsloo",
    "centroide_ll": "POINT(5.7686 50.946)",
}
MAASTRICHT = MARKT | {
    "id": "adr-3",
    "weergavenaam": "Vrijthof 1, 6211LC Maastricht",
    "centroide_ll": "POINT(5.689 50.849)",
}
_BEKEND = {
    "free": {"q", "rows", "fq", "start", "fl"},
    "reverse": {"lat", "lon", "rows", "type", "distance", "fl"},
}


class Locatieserver(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoord)
        self.vragen: list[tuple[str, dict[str, list[str]]]] = []
        self.docs = [MARKT, ELSLOO]
        self.status, self.zwijgt, self.rauw, self.druppel = 200, False, b"", False

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v3_1"


class _Antwoord(BaseHTTPRequestHandler):
    server: Locatieserver

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        dienst, vraag = url.path.rsplit("/", 1)[1], parse_qs(url.query)
        self.server.vragen.append((dienst, vraag))
        if self.server.zwijgt and hangt_op(self.connection):
            return
        onbekend = set(vraag) - _BEKEND.get(dienst, set())
        status = 400 if onbekend else self.server.status
        inhoud = self.server.rauw or self._goed(vraag)
        self.send_response(status)
        self.send_header("Content-Type", "application/json;charset=utf-8")
        self.end_headers()
        try:
            if self.server.druppel:
                for teken in inhoud:
                    self.wfile.write(bytes([teken]))
                    self.wfile.flush()
                    time.sleep(0.2)
            self.wfile.write(inhoud)
        except OSError:
            pass  # the client has had enough: that is what some tests are about

    def _goed(self, vraag: dict[str, list[str]]) -> bytes:
        docs = self.server.docs[: int(vraag.get("rows", ["10"])[0])]
        if "lat" in vraag:
            docs = [doc | {"afstand": 4.2} for doc in docs]
        kop = {"numFound": len(docs), "start": 0, "maxScore": 9.0, "numFoundExact": True}
        return json.dumps({"response": kop | {"docs": docs}}).encode()

    def log_message(self, *args) -> None:
        """Keeps the test output quiet."""


@pytest.fixture
def locatieserver(settings) -> Iterator[Locatieserver]:
    with luisterend(Locatieserver()) as server:
        settings.LOCATIESERVER_URL = server.adres
        cache.clear()
        adressen.zekering.gelukt()
        yield server
    cache.clear()
    adressen.zekering.gelukt()
