"""Fetching from somebody else's server, bounded in time and size as a whole, with a breaker that stops asking for a while.

Whoever calls this must go on without an answer. Decides nothing about what the answer means, and keeps nothing.
"""

import time
from threading import Lock

import httpx

_STORINGEN, _RUST_S = 3, 30.0

Parameters = dict[str, str | list[str]]


class Zekering:
    """Opens after three failures in a row; one try goes through again after half a minute. Threads share it under a lock."""

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


def haal(
    client: httpx.Client, url: str, *, einde: float, meeste_bytes: int, soort: str, parameters: Parameters | None = None
) -> bytes:
    """The body of the answer, before `einde` (time.monotonic) however slowly it drips. Raises ValueError, httpx errors."""
    rest = einde - time.monotonic()
    if rest <= 0:
        raise ValueError("geen tijd meer")
    tijd = httpx.Timeout(rest, connect=min(rest, 1.0))
    with client.stream("GET", url, params=parameters, headers={"Accept": soort}, timeout=tijd) as antwoord:
        if antwoord.status_code != 200:
            raise ValueError(f"status {antwoord.status_code}")
        inhoud = bytearray()
        for stuk in antwoord.iter_bytes():
            inhoud += stuk
            if len(inhoud) > meeste_bytes or time.monotonic() > einde:
                raise ValueError("antwoord te groot of te traag")
        return bytes(inhoud)
