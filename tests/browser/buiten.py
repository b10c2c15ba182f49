"""What lies outside this machine, for a browser: the server of the map tiles, and nothing else.

A stand-in listens on loopback with TLS, and Chromium's own resolver sends the name of the real server there, so that a
page asks what it asks in production. No request is intercepted (`route`): that would put out the browser's cache.
"""

import io
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import trustme
from django.conf import settings
from PIL import Image, ImageDraw
from playwright.sync_api import BrowserContext

from tests.luisteren import luisterend

TEGELHOST = str(urlsplit(settings.KAART_TEGELS).hostname)
_NAAR_BUITEN = re.compile(r"^(?:https?|wss?)://(?!(?:127\.0\.0\.1|localhost)[:/])")


def _tegel() -> bytes:
    beeld = Image.new("RGB", (256, 256), "#e9e4d8")
    ImageDraw.Draw(beeld).line([(0, 128), (256, 128), (128, 128), (128, 256)], fill="#ffffff", width=9)
    uit = io.BytesIO()
    beeld.save(uit, "PNG")
    return uit.getvalue()


_TEGEL = _tegel()


class _Tegels(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(_TEGEL)))
        self.send_header("Cache-Control", "max-age=86400")
        self.end_headers()
        self.wfile.write(_TEGEL)

    def log_message(self, *args) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args) -> None:
        """A browser that goes away halfway says nothing about the page it showed."""


@contextmanager
def tegels() -> Iterator[str]:
    """The flag that tells Chromium where the tiles are, and that there is nothing else, while the stand-in listens."""
    server = _Server(("127.0.0.1", 0), _Tegels)
    beveiligd = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(TEGELHOST).configure_cert(beveiligd)
    # Shaken hands with in the thread of the request: whoever connects and says nothing holds up nobody.
    server.socket = beveiligd.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    with luisterend(server):
        regels = f"MAP {TEGELHOST} 127.0.0.1:{server.server_port}, MAP * ~NOTFOUND"
        yield f"--host-resolver-rules={regels}, EXCLUDE 127.0.0.1, EXCLUDE localhost"


def bewaak(context: BrowserContext, klachten: list[str]) -> None:
    """Whatever a page asks of another machine than this one or that of the tiles is a complaint; it got no answer."""

    def zie(adres: str) -> None:
        if _NAAR_BUITEN.match(adres) and urlsplit(adres).hostname != TEGELHOST:
            klachten.append(f"verzoek naar buiten: {adres}")

    context.on("request", lambda verzoek: zie(verzoek.url))
