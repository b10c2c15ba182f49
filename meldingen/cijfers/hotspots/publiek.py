"""What everybody may know of a hotspot: the kind, the buurt, and cells of about 350 metres, a month later and only of five
reporters or more. Reads only, and only what was found in public meldingen alone (`ontdekken`)."""

from dataclasses import dataclass
from datetime import date, timedelta

import h3

from meldingen.cijfers.hotspots.models import Hotspot
from meldingen.melding.openbaar import KLEINSTE

from .ontdekken import DAGEN, VERTRAGING


@dataclass(frozen=True)
class OpenbareHotspot:
    """`lon` and `lat` are the centre of the cells; no count and no hour: those would tell more than where to be careful."""

    soort: str
    hoofdcategorie: str
    gemeente_code: str
    waar: str
    cellen: tuple[str, ...]
    lon: float
    lat: float
    nieuw: bool
    van: date
    tot: date

    @property
    def vlak(self) -> dict:
        """The area as a GeoJSON geometry."""
        return h3.cells_to_h3shape(self.cellen).__geo_interface__


def openbare(*, gemeente: str = "", hoofdcategorie: str = "", aantal: int = 50) -> list[OpenbareHotspot]:
    """The public hotspots, the strongest first; of one gemeente (code) or one kind (slug) when asked. One query."""
    rijen = Hotspot.objects.nu().filter(openbaar=True, melders__gte=KLEINSTE).exclude(stand=Hotspot.Stand.ZAKKEND)
    if gemeente:
        rijen = rijen.filter(gemeente_code=gemeente)
    if hoofdcategorie:
        rijen = rijen.filter(hoofdcategorie__slug=hoofdcategorie)
    return [_openbaar(rij) for rij in rijen.select_related("hoofdcategorie").order_by("-keer", "id")[:aantal]]


def _openbaar(rij: Hotspot) -> OpenbareHotspot:
    tot = rij.gezien - VERTRAGING
    return OpenbareHotspot(
        soort=rij.hoofdcategorie.naam,
        hoofdcategorie=rij.hoofdcategorie.slug,
        gemeente_code=rij.gemeente_code,
        waar=rij.waar,
        cellen=tuple(rij.cellen),
        lon=rij.lon,
        lat=rij.lat,
        nieuw=rij.stand == Hotspot.Stand.NIEUW,
        van=tot - timedelta(days=DAGEN - 1),
        tot=tot,
    )
