"""Where more than usual was reported in the area of a group: what the public may know of it, and no more. Reads only."""

import json

from django.contrib.gis.geos import GEOSGeometry

from buurtpreventie.groepen.models import Groep
from meldingen.cijfers import hotspots
from meldingen.cijfers.hotspots.publiek import OpenbareHotspot

_HOOGSTENS = 5


def in_gebied(groep: Groep) -> list[OpenbareHotspot]:
    """The strongest public hotspots that touch the area of a group, at most five. Two queries."""
    alle = hotspots.openbare(gemeente=groep.gemeente_code)
    if not alle:
        return []
    # The page of a round leaves the area out; it is only needed where something is to be seen.
    gebied = Groep.objects.values_list("gebied", flat=True).get(pk=groep.pk).prepared
    return [plek for plek in alle if gebied.intersects(GEOSGeometry(json.dumps(plek.vlak)))][:_HOOGSTENS]
