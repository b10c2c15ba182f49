"""A place as somebody gave it, as one value: at every entrance, in every action. Whether it is ours, `gebieden` says."""

from dataclasses import dataclass

from django.contrib.gis.geos import Point

from meldingen.streek.models import WGS84


@dataclass(frozen=True)
class Plek:
    """`lon` and `lat` in WGS84 degrees; the address and the words as far as somebody gave them."""

    lon: float
    lat: float
    adres: str = ""
    woorden: str = ""

    @property
    def punt(self) -> Point:
        return Point(self.lon, self.lat, srid=WGS84)
