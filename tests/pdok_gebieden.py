"""A stand-in for PDOK's OGC API of areas: listens on a port and speaks the real protocol, page after page, well or ill."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.luisteren import luisterend


def _vlak(west: float, oost: float) -> dict:
    ring = [[west, 50.94], [oost, 50.94], [oost, 51.0], [west, 51.0], [west, 50.94]]
    return {"type": "Polygon", "coordinates": [ring]}


_STEIN = {"gemeentecode": "GM0971", "gemeentenaam": "Stein", "jrstatcode": "2024GM0971"}
_WIJK = _STEIN | {"wijkcode": "WK097100", "wijknaam": "Stein"}
_KENMERKEN: dict[str, list[dict]] = {
    "gemeenten": [
        {"properties": _STEIN | {"water": "NEE"}, "geometry": _vlak(5.72, 5.80)},
        {"properties": _STEIN | {"water": "JA"}, "geometry": _vlak(5.70, 5.72)},
        {"properties": {"gemeentecode": "GM9999", "gemeentenaam": "Elders"}, "geometry": _vlak(5.85, 5.9)},
    ],
    "wijken": [{"properties": _WIJK, "geometry": _vlak(5.72, 5.80)}],
    "buurten": [
        {
            "properties": _WIJK | {"buurtcode": "BU09710001", "buurtnaam": "A", "aantal_inwoners": 100},
            "geometry": _vlak(5.72, 5.76),
        },
        {
            "properties": _WIJK | {"buurtcode": "BU09710002", "buurtnaam": "B", "aantal_inwoners": -99997},
            "geometry": _vlak(5.76, 5.80),
        },
    ],
}


class PdokServer:
    """`kwaal` makes it ill: 500, html, elders (the next page is on another host), afgebroken (half an answer)."""

    def __init__(self, kwaal: str = "") -> None:
        self.kwaal, self.bladzijden = kwaal, 0
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.adres = f"http://127.0.0.1:{self.server.server_port}"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        pdok = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                pdok.bladzijden += 1
                status, soort, inhoud = pdok._antwoord(self.path)
                self.send_response(status)
                self.send_header("Content-Type", soort)
                self.send_header("Content-Length", str(len(inhoud) * (2 if pdok.kwaal == "afgebroken" else 1)))
                self.end_headers()
                self.wfile.write(inhoud)

            def log_message(self, *args) -> None:
                pass

        return Handler

    def _antwoord(self, pad: str) -> tuple[int, str, bytes]:
        if self.kwaal == "500":
            return 500, "text/plain", b"stuk"
        if self.kwaal == "html":
            return 200, "text/html", b"<h1>Onderhoud</h1>"
        delen = urlsplit(pad)
        collectie, begin = delen.path.split("/")[2], int(parse_qs(delen.query).get("offset", ["0"])[0])
        alle = _KENMERKEN[collectie]
        blad = {
            "type": "FeatureCollection",
            "features": [{"type": "Feature"} | k for k in alle[begin : begin + 1]],
            "links": [],
        }
        if begin + 1 < len(alle):
            host = "http://elders.example" if self.kwaal == "elders" else self.adres
            blad["links"] = [{"rel": "next", "href": f"{host}{delen.path}?f=json&offset={begin + 1}"}]
        return 200, "application/geo+json", json.dumps(blad).encode()


@contextmanager
def pdok_draait(kwaal: str = "") -> Iterator[PdokServer]:
    pdok = PdokServer(kwaal)
    with luisterend(pdok.server):
        yield pdok
