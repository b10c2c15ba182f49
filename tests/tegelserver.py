"""A stand-in for the server of map tiles: a real one on loopback; `kwaal` makes it ill: traag, 500, rommel, groot, maat."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PIL import Image

from meldingen.streek import kaartbeeld
from tests.luisteren import hangt_op, luisterend

KLEUR = (10, 200, 30)


def _png(maat: int) -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", (maat, maat), KLEUR).save(uit, "PNG")
    return uit.getvalue()


class Tegelserver(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoord)
        self.gevraagd: list[str] = []
        self.gevraagd_met: list[tuple[str, dict[str, str]]] = []
        self.kwaal = ""

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/{{z}}/{{x}}/{{y}}.png"


class _Antwoord(BaseHTTPRequestHandler):
    server: Tegelserver

    def do_GET(self) -> None:
        self.server.gevraagd.append(self.path)
        self.server.gevraagd_met.append((self.path, dict(self.headers)))
        kwaal = self.server.kwaal
        if kwaal == "traag" and hangt_op(self.connection):
            return
        inhoud = {"rommel": b"<html>storing</html>", "groot": b"x" * 700_000, "maat": _png(64)}.get(kwaal, _png(256))
        try:
            self.send_response(500 if kwaal == "500" else 200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(len(inhoud)))
            self.end_headers()
            self.wfile.write(inhoud)
        except OSError:
            pass  # who asked did not wait

    def log_message(self, *args) -> None:
        pass


@contextmanager
def draaiend() -> Iterator[Tegelserver]:
    with luisterend(Tegelserver()) as server:
        yield server


@pytest.fixture
def tegelserver(settings) -> Iterator[Tegelserver]:
    with draaiend() as server:
        settings.KAART_TEGELS = server.adres
        kaartbeeld.zekering.gelukt()
        yield server
    kaartbeeld.zekering.gelukt()
