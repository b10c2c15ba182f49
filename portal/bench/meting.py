"""Measures one road over HTTP: warm up, then so many connections that each wait for their answer. Bounded in requests
and in seconds, on loopback only; an answer that is not as expected ends the bench."""

import itertools
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException

HOST = "portaal.bench.example"
_VAST = {"Host": HOST, "X-Forwarded-Proto": "https", "Connection": "keep-alive"}


class MetingMislukt(Exception):
    """The portal answered something else than what the road asks."""


@dataclass(frozen=True)
class Verzoek:
    pad: str
    methode: str = "GET"
    inhoud: bytes | None = None
    koppen: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Meetweg:
    """One kind of request. `verzoek` makes the n-th one; `kaal` names the bare limit it is held against."""

    naam: str
    verzoek: Callable[[int], Verzoek]
    status: int = 200
    kaal: str = ""


@dataclass(frozen=True)
class Tijdmeting:
    """Times in milliseconds, `rps` in requests per second, `bytes` as they went over the line."""

    verbindingen: int
    verzoeken: int
    rps: float
    p50: float
    p95: float
    p99: float
    queries: int
    bytes: int


class Meter:
    """Adds up the rounds of each road, and counts on through them, so that no request is ever made twice."""

    def __init__(self, poort: int, *, verzoeken: int, seconden: float) -> None:
        self._poort, self._verzoeken, self._seconden = poort, verzoeken, seconden
        self._nummers: dict[str, itertools.count] = {}
        self._gemeten: dict[tuple[str, int], list[tuple[float, int, int]]] = {}
        self._duur: dict[tuple[str, int], float] = {}

    def meet(self, weg: Meetweg, verbindingen: int) -> None:
        """One more round of at most so many requests and seconds, after a warm-up that does not count."""
        self._ronde(weg, verbindingen, 4 + 2 * verbindingen, 2.0)
        begin = time.perf_counter()
        gemeten = self._ronde(weg, verbindingen, self._verzoeken, self._seconden)
        sleutel = (weg.naam, verbindingen)
        self._duur[sleutel] = self._duur.get(sleutel, 0.0) + time.perf_counter() - begin
        self._gemeten.setdefault(sleutel, []).extend(gemeten)

    def uitslag(self, weg: Meetweg, verbindingen: int) -> Tijdmeting:
        """All rounds of a road together."""
        gemeten = self._gemeten[weg.naam, verbindingen]
        tijden = sorted(1000 * tijd for tijd, *_ in gemeten)
        return Tijdmeting(
            verbindingen=verbindingen,
            verzoeken=len(tijden),
            rps=round(len(tijden) / self._duur[weg.naam, verbindingen], 1),
            p50=round(statistics.median(tijden), 2),
            p95=round(tijden[min(len(tijden) - 1, int(len(tijden) * 0.95))], 2),
            p99=round(tijden[min(len(tijden) - 1, int(len(tijden) * 0.99))], 2),
            queries=int(statistics.median(queries for _, queries, _ in gemeten)),
            bytes=int(statistics.median(grootte for *_, grootte in gemeten)),
        )

    def _ronde(self, weg: Meetweg, verbindingen: int, verzoeken: int, seconden: float) -> list[tuple[float, int, int]]:
        nummers = self._nummers.setdefault(weg.naam, itertools.count())
        einde = time.perf_counter() + seconden
        beurten = iter(range(verzoeken))
        gemeten: list[tuple[float, int, int]] = []
        fouten: list[Exception] = []

        def werk() -> None:
            verbinding = HTTPConnection("127.0.0.1", self._poort, timeout=30)
            try:
                while not fouten and next(beurten, None) is not None and time.perf_counter() < einde:
                    gemeten.append(doe(verbinding, weg, weg.verzoek(next(nummers))))
            except (MetingMislukt, HTTPException, OSError) as fout:
                fouten.append(fout)
            finally:
                verbinding.close()

        draden = [threading.Thread(target=werk) for _ in range(verbindingen)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        if fouten:
            raise MetingMislukt(f"{weg.naam}: {fouten[0]}")
        return gemeten


def doe(verbinding: HTTPConnection, weg: Meetweg, verzoek: Verzoek) -> tuple[float, int, int]:
    """(seconds, queries, bytes) of one request. Raises MetingMislukt when the answer is not what the road asks."""
    begin = time.perf_counter()
    verbinding.request(verzoek.methode, verzoek.pad, body=verzoek.inhoud, headers=_VAST | verzoek.koppen)
    antwoord = verbinding.getresponse()
    inhoud = antwoord.read()
    duur = time.perf_counter() - begin
    if antwoord.status != weg.status:
        raise MetingMislukt(f"{verzoek.pad} gaf {antwoord.status}, verwacht {weg.status}: {inhoud[:300]!r}")
    return duur, int(antwoord.headers.get("X-Aantal-Queries", 0)), len(inhoud)


@dataclass(frozen=True)
class Toevoer:
    """What came in meanwhile: how many were sent, were answered with 201, and stand in the database."""

    verstuurd: int
    aangenomen: int
    bewaard: int
    seconden: float
