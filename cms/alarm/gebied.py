"""Which area an alarm is about: chosen from one list, told in words, and as a border. Decides nothing about who may."""

from dataclasses import dataclass

from django.contrib.gis.geos import MultiPolygon, Point
from django.utils.translation import gettext as _

from meldingen.streek import gebieden, woorden
from meldingen.streek.gebieden import vlakken

from .models import Alarm, Risicobron

REGIO = "regio"
_BRON = "bron-"
Soort = Alarm.Gebiedsoort


class GebiedOnbekend(Exception):
    """The area that was chosen is not there any more; the text says what to do."""

    def __init__(self) -> None:
        super().__init__(_("Dit gebied is er niet meer. Kies een ander gebied uit de lijst."))


@dataclass(frozen=True)
class Alarmgebied:
    """`gemeenten` are codes; a circle has `punt` and `straal_m` (metres)."""

    soort: str
    naam: str
    gemeenten: list[str]
    vlak: MultiPolygon
    punt: Point | None = None
    straal_m: int | None = None
    bron: Risicobron | None = None


def keuzes() -> list[tuple[str, object]]:
    """For a select: around a risk source first, for that is what it is mostly about."""
    namen = gebieden.gemeentenamen()
    bronnen = Risicobron.objects.exclude(lon=None)
    per_gemeente: dict[str, list[tuple[str, str]]] = {}
    for wijk in vlakken.wijken():
        per_gemeente.setdefault(wijk.gemeente_code, []).append((wijk.code, wijk.naam))
    return [
        ("", _("Kies een gebied")),
        (_("In een cirkel rond"), [(f"{_BRON}{bron.pk}", bron.naam) for bron in bronnen]),
        (_("Een hele gemeente"), list(namen.items())),
        (_("Alle gemeenten samen"), [(REGIO, _("De hele regio"))]),
        *((_("Wijken van %s") % namen.get(code, code), wijken) for code, wijken in per_gemeente.items()),
    ]


def lees(keuze: str, *, straal_km: float) -> Alarmgebied:
    """The area behind a choice of the list; `straal_km` counts for a circle. Raises GebiedOnbekend."""
    try:
        if keuze == REGIO:
            codes = sorted(gebieden.gemeentenamen())
            return Alarmgebied(Soort.REGIO, _in_woorden(codes), codes, vlakken.grens(codes))
        if keuze.startswith(_BRON):
            return _rond(Risicobron.objects.exclude(lon=None).get(pk=int(keuze.removeprefix(_BRON))), straal_km)
        vlak = vlakken.grens([keuze])
    except (LookupError, ValueError, Risicobron.DoesNotExist):
        raise GebiedOnbekend from None
    namen = gebieden.gemeentenamen()
    if keuze in namen:
        return Alarmgebied(Soort.GEMEENTE, _("de gemeente %s") % namen[keuze], [keuze], vlak)
    wijk = next(wijk for wijk in vlakken.wijken() if wijk.code == keuze)
    naam = _("de wijk %(wijk)s in %(gemeente)s") % {
        "wijk": wijk.naam,
        "gemeente": namen.get(wijk.gemeente_code, wijk.gemeente_code),
    }
    return Alarmgebied(Soort.WIJK, naam, [wijk.gemeente_code], vlak)


def _rond(bron: Risicobron, straal_km: float) -> Alarmgebied:
    lon, lat, straal_m = bron.lon or 0.0, bron.lat or 0.0, round(straal_km * 1000)
    vlak = vlakken.cirkel(lon, lat, straal_m)
    codes = vlakken.geraakt(vlak)
    if not codes:
        raise GebiedOnbekend
    ver = f"{straal_km:g}".replace(".", ",")
    naam = _("alles binnen %(ver)s kilometer van %(bron)s (%(waar)s)") % {
        "ver": ver,
        "bron": bron.naam,
        "waar": _in_woorden(codes),
    }
    return Alarmgebied(Soort.CIRKEL, naam, codes, vlak, Point(lon, lat, srid=4326), straal_m, bron)


def _in_woorden(codes: list[str]) -> str:
    namen = gebieden.gemeentenamen()
    return woorden.met_en(sorted(namen.get(code, code) for code in codes))
