"""A small sketch of where people reported lately, drawn by ourselves: the borders of the gemeenten, a dot for each cell that
`openbaar` lets out, and a number for each gemeente. Nothing finer than the public map shows, and no place of a melding.

A drawing instead of a map with tiles: it needs no script and no other server, weighs a few kilobytes and takes the colours of
the page. Made from cells that were counted beforehand and kept for five minutes, so a crowd asks the database nothing.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.gis.geos import MultiPolygon
from django.core.cache import cache

from meldingen.melding import openbaar
from meldingen.streek import gebieden
from meldingen.streek.gebieden import vlakken

VENSTER = 30
_BEWAREN_S = 300
_BREED, _HOOGST, _RAND = 320, 400, 8
# Circles of the public map at this zoom are some 850 metres across: the drawing has room for no more.
_ZOOM = 12
# Up to so many meldingen a dot is small, up to so many it is larger, and above that it is largest.
_MATEN = (3, 12)


@dataclass(frozen=True)
class Gemeentevorm:
    """A gemeente in the drawing: its border as an SVG path, and where its name stands."""

    code: str
    naam: str
    pad: str
    x: int
    y: int


@dataclass(frozen=True)
class _Tekenvlak:
    """Degrees to whole pixels of a drawing; a degree east is shorter than one north."""

    west: float
    noord: float
    smal: float
    per_graad: float
    links: float
    hoog: int

    @classmethod
    def om(cls, kader: openbaar.Kader) -> "_Tekenvlak":
        """The drawing in which a box just fits, in the middle."""
        west, zuid, oost, noord = kader
        smal = math.cos(math.radians((zuid + noord) / 2))
        breed, hoog = (oost - west) * smal, noord - zuid
        per_graad = min((_BREED - 2 * _RAND) / breed, (_HOOGST - 2 * _RAND) / hoog)
        links = (_BREED - breed * per_graad) / 2
        return cls(west, noord, smal, per_graad, links, math.ceil(hoog * per_graad) + 2 * _RAND)

    def punt(self, lon: float, lat: float) -> tuple[int, int]:
        x, y = (lon - self.west) * self.smal * self.per_graad, (self.noord - lat) * self.per_graad
        return round(x + self.links), round(y) + _RAND


@dataclass(frozen=True)
class Schets:
    """`stippen` holds an SVG path for each size of dot; `aantallen` is name -> number, None for fewer than five."""

    vlak: _Tekenvlak
    vormen: list[Gemeentevorm]
    stippen: list[str]
    aantallen: list[tuple[str, int | None]]
    is_ruw: bool

    @property
    def maat(self) -> str:
        """As the viewBox of the drawing."""
        return f"0 0 {_BREED} {self.vlak.hoog}"

    def plek(self, lon: float, lat: float) -> tuple[int, int]:
        """Where a place that is public by itself (WGS84 degrees) stands in the drawing."""
        return self.vlak.punt(lon, lat)


def schets(gemeente_code: str = "") -> Schets | None:
    """The sketch of one gemeente, or of all of them; None while there are no borders."""
    return cache.get_or_set(f"buurtschets-{gemeente_code}", lambda: _teken(gemeente_code), _BEWAREN_S)


def _teken(gemeente_code: str) -> Schets | None:
    contouren = vlakken.contouren()
    gekozen = [grens for plaats, grens in contouren if gemeente_code in ("", plaats.code)]
    if not gekozen:
        return None
    kader = _om(gekozen)
    vlak, namen = _Tekenvlak.om(kader), {plaats.code: plaats.naam for plaats, _grens in contouren}
    geteld = openbaar.per_gemeente(namen, venster=VENSTER)
    return Schets(
        vlak=vlak,
        vormen=[_vorm(plaats, grens, vlak) for plaats, grens in contouren],
        stippen=_stippen(openbaar.kaart(venster=VENSTER, zoom=_ZOOM, kader=kader), vlak),
        aantallen=[(naam, geteld[code]) for code, naam in namen.items() if gemeente_code in ("", code)],
        is_ruw=gebieden.zijn_schets(),
    )


def _om(grenzen: list[MultiPolygon]) -> openbaar.Kader:
    hoeken = list(zip(*(grens.extent for grens in grenzen), strict=True))
    return min(hoeken[0]), min(hoeken[1]), max(hoeken[2]), max(hoeken[3])


def _vorm(plaats: vlakken.Plaats, grens: MultiPolygon, vlak: _Tekenvlak) -> Gemeentevorm:
    ringen = [[vlak.punt(*hoek[:2]) for hoek in ring] for deel in grens.coords for ring in deel]
    x, y = vlak.punt(*grens.point_on_surface.coords[:2])
    return Gemeentevorm(plaats.code, plaats.naam, "".join(_lijn(ring) for ring in ringen), x, y)


def _lijn(ring: Iterable[tuple[int, int]]) -> str:
    # Corners that fall on one pixel are one corner.
    hoeken = dict.fromkeys(ring)
    return "M" + "L".join(f"{x} {y}" for x, y in hoeken) + "Z"


def _stippen(cellen: list[dict[str, float | int]], vlak: _Tekenvlak) -> list[str]:
    """A dot is a line of no length with a round end: a few bytes for each."""
    paden = ["" for _maat in range(len(_MATEN) + 1)]
    for cel in cellen:
        x, y = vlak.punt(cel["lon"], cel["lat"])
        paden[sum(cel["aantal"] > maat for maat in _MATEN)] += f"M{x} {y}h0"
    return paden
