"""A push service that really listens on loopback, and the browser behind it that can read what was sent."""

import os
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02

from tests.luisteren import luisterend


def _b64(ruw: bytes) -> str:
    return urlsafe_b64encode(ruw).decode().rstrip("=")


@dataclass
class Browser:
    """The keys that a browser makes when somebody says yes."""

    adres: str
    prive: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    geheim_ruw: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def velden(self) -> dict[str, str]:
        punt = self.prive.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"adres": self.adres, "sleutel": _b64(punt), "geheim": _b64(self.geheim_ruw)}

    def lees(self, inhoud: bytes) -> dict:
        return loads(http_ece.decrypt(inhoud, private_key=self.prive, auth_secret=self.geheim_ruw, version="aes128gcm"))


@dataclass
class Pushserver:
    """`antwoorden`: the status, or (status, headers), of the next requests; 201 when there is none."""

    poort: int = 0
    antwoorden: list = field(default_factory=list)
    gekregen: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.poort}"

    def browser(self, naam: str = "een") -> Browser:
        return Browser(f"{self.url}/send/{naam}")


def sleutel() -> str:
    """A fresh VAPID key, as docs/beheer.md makes one."""
    vapid = Vapid02()
    vapid.generate_keys()
    return _b64(vapid.private_key.private_numbers().private_value.to_bytes(32, "big"))


@pytest.fixture
def pushserver(settings) -> Iterator[Pushserver]:
    dienst = Pushserver()

    class Loket(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            inhoud = self.rfile.read(int(self.headers["Content-Length"]))
            dienst.gekregen.append((self.path, dict(self.headers), inhoud))
            antwoord = dienst.antwoorden.pop(0) if dienst.antwoorden else 201
            status, koppen = antwoord if isinstance(antwoord, tuple) else (antwoord, {})
            self.send_response(status)
            for naam, waarde in koppen.items():
                self.send_header(naam, waarde)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Loket)
    dienst.poort = server.server_address[1]
    settings.PUSH_EXTRA = (dienst.url,)
    settings.VAPID_SLEUTEL, settings.VAPID_CONTACT = sleutel(), "mailto:beheer@portaal.example"
    with luisterend(server):
        yield dienst
