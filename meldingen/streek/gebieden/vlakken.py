"""The window on areas for other rooms: names and borders of gemeenten and wijken as they are today, a circle around a
point, which gemeenten a shape touches and on which buurten it lies. Reads only; knows nothing of what an area is used for."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import cast

from django.contrib.gis.geos import GEOSGeometry, MultiPolygon, Point, Polygon
from django.utils import timezone

from meldingen.streek.models import WGS84, Gebied, GebiedQuerySet
from meldingen.streek.termijnen import dag_van

# The Dutch national grid: a circle of so many metres is round there.
_RD = 28992
# Some 20 metres: finer than a line on the screen, and it keeps a border small enough to send along.
_GROF = 0.0002
_SCHETS = 0.0007
# What part of a drawn shape may lie over a border without meaning it.
_REEP = 0.02


@dataclass(frozen=True)
class Plaats:
    code: str
    naam: str
    gemeente_code: str


def kader_om(punt: Point, meters: float) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees of the square that reaches `meters` from `punt` in each direction."""
    hoog = meters / 111_320
    breed = hoog / math.cos(math.radians(punt.y))
    return punt.x - breed, punt.y - hoog, punt.x + breed, punt.y + hoog


def _vandaag() -> GebiedQuerySet:
    return Gebied.objects.geldig_op(dag_van(timezone.now()))


def wijken() -> list[Plaats]:
    """The wijken that are valid today, by gemeente and name."""
    rijen = _vandaag().filter(niveau=Gebied.Niveau.WIJK).order_by("gemeente_code", "naam")
    return [Plaats(*rij) for rij in rijen.values_list("code", "naam", "gemeente_code")]


def grens(codes: Iterable[str]) -> MultiPolygon:
    """The borders of gemeenten or wijken as one shape (WGS84), a little simplified. Raises LookupError."""
    gevraagd = set(codes)
    gevonden = dict(_vandaag().filter(code__in=gevraagd).values_list("code", "geometrie"))
    if not gevraagd or gevonden.keys() != gevraagd:
        raise LookupError(f"geen grens van {', '.join(sorted(gevraagd - gevonden.keys())) or 'niets'}")
    samen = reduce(lambda een, ander: een.union(ander), (vlak.buffer(0) for vlak in gevonden.values()))
    return _als_multi(samen.simplify(_GROF, preserve_topology=True))


def contouren() -> list[tuple[Plaats, MultiPolygon]]:
    """Our gemeenten of today by name, each with a border coarse enough (some 70 metres) for a drawing of all of them."""
    rijen = _vandaag().gemeenten().order_by("naam").values_list("code", "naam", "geometrie")
    return [
        (Plaats(code, naam, code), _als_multi(grens_.simplify(_SCHETS, preserve_topology=True)))
        for code, naam, grens_ in rijen
    ]


def cirkel(lon: float, lat: float, straal_m: float) -> MultiPolygon:
    """Everything within so many metres of a point (WGS84 degrees)."""
    midden = Point(lon, lat, srid=WGS84).transform(_RD, clone=True)
    return _als_multi(midden.buffer(straal_m, quadsegs=12).transform(WGS84, clone=True))


def afstand_m(een: GEOSGeometry, ander: GEOSGeometry) -> float:
    """Metres between two shapes (WGS84); 0 when they touch."""
    return een.transform(_RD, clone=True).distance(ander.transform(_RD, clone=True))


def geraakt(vlak: GEOSGeometry) -> list[str]:
    """The codes of our gemeenten that a shape (WGS84) touches."""
    gemeenten = _vandaag().gemeenten().in_kader(*vlak.extent).order_by("code")
    return [code for code, grens_ in gemeenten.values_list("code", "geometrie") if grens_.intersects(vlak)]


def kader(gemeente: str) -> str:
    """South-west and north-east of a gemeente as JSON, for a map to begin at. Raises LookupError."""
    grens_ = _vandaag().gemeenten().filter(code=gemeente).values_list("geometrie", flat=True).first()
    if grens_ is None:
        raise LookupError(gemeente)
    west, zuid, oost, noord = grens_.extent
    return json.dumps([[zuid, west], [noord, oost]])


def buurten_onder(vlak: GEOSGeometry, gemeente: str) -> tuple[list[str], MultiPolygon]:
    """The codes of the buurten of a gemeente on which a shape (WGS84) lies, and what of it lies in them.

    A sliver over a border, under a fiftieth of the shape, does not count. Raises LookupError when nothing is left.
    """
    buurten = _vandaag().buurten().filter(gemeente_code=gemeente).in_kader(*vlak.extent).order_by("code")
    delen = {code: vlak.intersection(grens_.buffer(0)) for code, grens_ in buurten.values_list("code", "geometrie")}
    codes = [code for code, deel in delen.items() if deel.area >= vlak.area * _REEP]
    if not codes:
        raise LookupError(gemeente)
    return codes, _als_multi(vlak.intersection(grens(codes)))


def _als_multi(vlak: GEOSGeometry) -> MultiPolygon:
    delen = [vlak] if isinstance(vlak, Polygon) else [deel for deel in cast(MultiPolygon, vlak) if deel.area]
    return MultiPolygon(*delen, srid=WGS84)
