"""Which buurt is this point in, at this moment. Loading areas is `gebieden.laden`. Never decides who handles a melding.

The rules for a point: inside or on the border of several buurten the lowest code wins (neighbouring borders overlap by a
hair); up to 25 metres outside all buurten the nearest one counts; further out nobody of ours is responsible.
"""

from datetime import date
from functools import lru_cache

from django.contrib.gis.db.models.functions import Distance, Transform
from django.contrib.gis.geos import Point
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.streek import woorden
from meldingen.streek.models import WGS84, Gebied, GebiedQuerySet
from meldingen.streek.termijnen import dag_van

SPELING_M = 25
# The Dutch national grid: plane metres, so a distance is the same on SpatiaLite and PostGIS.
RD = 28992
# 25 metres in degrees at 51 degrees north, a little on the wide side.
_MARGE_LON, _MARGE_LAT = 0.0005, 0.0003


class BuitenGebied(Exception):
    """The point lies in none of our gemeenten."""

    def __init__(self, gemeente: str, afstand_m: int) -> None:
        self.gemeente = gemeente
        self.afstand_m = afstand_m
        ver = _("%d meter") % afstand_m if afstand_m < 1000 else _("%.1f kilometer") % (afstand_m / 1000)
        super().__init__(
            _(
                "Deze plek ligt niet in %(gemeenten)s. De dichtstbijzijnde gemeente van ons is"
                " %(gemeente)s, op %(ver)s. Kies een plek in een van deze gemeenten, of meld het bij uw eigen gemeente."
            )
            % {"gemeenten": woorden.met_of(), "gemeente": gemeente, "ver": ver.replace(".", ",")}
        )


class GeenGebieden(Exception):
    """No areas are loaded at all: an administrator has to run `manage.py gebieden_laden`."""


def bij(lon: float, lat: float, dag: date | None = None) -> Gebied:
    """The buurt of the point (WGS84 degrees) on `dag` (default today).

    Raises BuitenGebied when the point is more than 25 metres outside all buurten, GeenGebieden when there are none.
    """
    dag = dag or dag_van(timezone.now())
    punt = Point(lon, lat, srid=WGS84)
    buurten = _buurten_op(dag)
    gevonden = buurten.om(punt).first()
    return gevonden or _net_ernaast(buurten, punt) or _geen_van_ons(punt, dag)


@lru_cache(maxsize=4)
def _buurten_op(dag: date) -> GebiedQuerySet:
    """A cached base queryset, lazy: never asked itself, only narrowed, for to compose it takes longer than to answer it."""
    return Gebied.objects.buurten().geldig_op(dag).defer("geometrie").order_by("code")


def _dichtstbij(gebieden: GebiedQuerySet, punt: Point) -> tuple[Gebied, float] | None:
    """The nearest area, the lowest code at a tie, and how many metres away it is."""
    # Django's geodetic distance differs per database; plane metres do not.
    afstand = Distance(Transform("geometrie", RD), Transform(punt, RD))
    gevonden = gebieden.annotate(afstand=afstand).order_by("afstand", "code").first()
    return (gevonden, gevonden.afstand.m) if gevonden else None


def _net_ernaast(buurten: GebiedQuerySet, punt: Point) -> Gebied | None:
    kader = (punt.x - _MARGE_LON, punt.y - _MARGE_LAT, punt.x + _MARGE_LON, punt.y + _MARGE_LAT)
    dichtstbij = _dichtstbij(buurten.in_kader(*kader), punt)
    return dichtstbij[0] if dichtstbij and dichtstbij[1] <= SPELING_M else None


def _geen_van_ons(punt: Point, dag: date) -> Gebied:
    dichtstbij = _dichtstbij(Gebied.objects.gemeenten().geldig_op(dag).defer("geometrie"), punt)
    if dichtstbij is None:
        raise GeenGebieden("Er zijn nog geen gebieden geladen: voer `manage.py gebieden_laden` uit.")
    raise BuitenGebied(dichtstbij[0].naam, max(1, round(dichtstbij[1])))


def gemeentenamen() -> dict[str, str]:
    """Code -> name of the gemeenten that are valid today, in the order of their names."""
    vandaag = dag_van(timezone.now())
    return dict(Gebied.objects.gemeenten().geldig_op(vandaag).order_by("naam").values_list("code", "naam"))


def gemeentekeuzes() -> list[tuple[str, str]]:
    """The same as pairs, to choose from."""
    return list(gemeentenamen().items())


def buurt(code: str) -> Gebied | None:
    """The buurt with this code that is valid today; None when there is none, or no longer."""
    return Gebied.objects.buurten().geldig_op(dag_van(timezone.now())).defer("geometrie").filter(code=code).first()


def buurtnamen(gemeente_code: str) -> dict[str, str]:
    """Code -> name of the buurten of a gemeente that are valid today."""
    buurten = Gebied.objects.buurten().geldig_op(dag_van(timezone.now())).filter(gemeente_code=gemeente_code)
    return dict(buurten.order_by("naam").values_list("code", "naam"))


def zijn_schets() -> bool:
    """True while the rough sketch stands in for real borders: pages say so."""
    return Gebied.objects.filter(is_schets=True, geldig_tot__isnull=True).exists()
