"""The field of a form for an area somebody drew on a map (js/teken.js). Checks the shape; where it lies is for the form."""

import math
from typing import Any, cast

from django import forms
from django.contrib.gis.geos import GEOSGeometry, MultiPolygon, Polygon
from django.utils.translation import gettext_lazy as _

from meldingen.streek.models import WGS84

_HOEKEN_MAX = 60
_NEDERLAND = (3.0, 50.0, 8.0, 54.0)
_GEEN_VLAK = _("Dit is geen gebied. Teken het opnieuw, met drie tot zestig hoeken.")


class VlakField(forms.CharField):
    """An area that somebody drew: "lon,lat;lon,lat;…", three to sixty corners, somewhere in the Netherlands."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> Polygon | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        try:
            hoeken = [tuple(float(getal) for getal in hoek.split(",")) for hoek in tekst.split(";")]
        except ValueError:
            raise forms.ValidationError(_GEEN_VLAK) from None
        if not 3 <= len(hoeken) <= _HOEKEN_MAX or not all(_in_nederland(hoek) for hoek in hoeken):
            raise forms.ValidationError(_GEEN_VLAK)
        vlak = Polygon([*hoeken, hoeken[0]], srid=WGS84)
        # A line that crosses itself still means something: what it goes around.
        heel = vlak if vlak.valid else vlak.convex_hull
        if not isinstance(heel, Polygon):
            raise forms.ValidationError(_GEEN_VLAK)
        return heel


def als_hoeken(vlak: MultiPolygon) -> str:
    """The largest part of an area as the field has it, simplified until it fits: somewhere to begin drawing from."""
    deel, grof = _grootste(vlak), 0.00005
    while len(deel.exterior_ring) > _HOEKEN_MAX:
        deel, grof = _grootste(deel.simplify(grof, preserve_topology=True)), grof * 2
    hoeken: Any = deel.exterior_ring.coords[:-1]
    return ";".join(f"{lon:.5f},{lat:.5f}" for lon, lat in hoeken)


def _grootste(vlak: GEOSGeometry) -> Polygon:
    delen = [vlak] if isinstance(vlak, Polygon) else [*cast(MultiPolygon, vlak)]
    return cast(Polygon, max(delen, key=lambda deel: deel.area))


def _in_nederland(hoek: tuple[float, ...]) -> bool:
    west, zuid, oost, noord = _NEDERLAND
    return len(hoek) == 2 and all(map(math.isfinite, hoek)) and west < hoek[0] < oost and zuid < hoek[1] < noord
