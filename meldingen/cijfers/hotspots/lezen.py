"""The window on hotspots for staff: a page of them, those a boa comes past, and all of it in words and as areas. Reads only;
who may look is for the entrance to say."""

from collections.abc import Collection
from dataclasses import dataclass

import h3
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen.cijfers.hotspots.models import Hotspot, Hotspotcel, HotspotQuerySet, Vertekening
from meldingen.melding.models import Melding

from . import tijden
from .toets import BEGINT

PER_BLADZIJDE = 20
_OP_KAART = 200
_NAUWELIJKS_TOEVAL = 0.001
_VEEL = 20


@dataclass(frozen=True)
class Drukte:
    """A hotspot as it is told: every sentence stands on its own."""

    hotspot: Hotspot

    @property
    def naam(self) -> str:
        return f"{self.hotspot.hoofdcategorie.naam}, {self.hotspot.waar}"

    @property
    def sterkte(self) -> str:
        keer, laag, hoog = self.hotspot.keer, self.hotspot.keer_laag, self.hotspot.keer_hoog
        if keer >= _VEEL:
            return _("meer dan %d keer zo veel melders als verwacht") % _VEEL
        waarden = {"keer": _getal(keer), "laag": _getal(laag), "hoog": _getal(min(hoog, _VEEL))}
        if hoog > _VEEL:
            return _("ongeveer %(keer)s keer zo veel melders als verwacht (minstens %(laag)s keer)") % waarden
        return _("ongeveer %(keer)s keer zo veel melders als verwacht (tussen %(laag)s en %(hoog)s keer)") % waarden

    @property
    def zekerheid(self) -> str:
        if self.hotspot.toeval <= _NAUWELIJKS_TOEVAL:
            return _("vrijwel zeker geen toeval")
        return _("waarschijnlijk geen toeval") if self.hotspot.toeval <= BEGINT else _("kan nu ook toeval zijn")

    @property
    def melders(self) -> str:
        n = self.hotspot.melders
        return ngettext("%d melder in 90 dagen", "%d melders in 90 dagen", n) % n

    @property
    def tijden(self) -> str:
        """When it is busiest; empty when no time stands out."""
        return tijden.in_woorden(self.hotspot.tijden)

    @property
    def let_op(self) -> list[str]:
        """What colours the picture."""
        woorden = {
            "een_melder": _("Eén melder meldt hier veel. Die telt als één."),
            "geprikt": _("Hier is vaak op dezelfde plek geprikt. Die melders tellen samen als één."),
            "naamloos": _("Meer dan de helft meldde zonder naam: het kunnen minder mensen zijn."),
        }
        return [woorden[wat] for wat in self.hotspot.let_op]

    @property
    def vlak(self) -> dict:
        """The area as a GeoJSON geometry."""
        return h3.cells_to_h3shape(self.hotspot.cellen).__geo_interface__


def _getal(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0").replace(".", ",")


def _rijen(gemeenten: Collection[str], soort: str) -> HotspotQuerySet:
    rijen = Hotspot.objects.intern().filter(gemeente_code__in=sorted(gemeenten)).select_related("hoofdcategorie")
    return (rijen.filter(hoofdcategorie__slug=soort) if soort else rijen).order_by("toeval", "-keer", "id")


def bladzijde(
    gemeenten: Collection[str], *, soort: str = "", voorbij: bool = False, nummer: int = 1
) -> tuple[list[Drukte], bool]:
    """A page of hotspots, the surest first, and whether there are more. `soort` is the slug of a main category."""
    rijen = _rijen(gemeenten, soort)
    rijen = rijen.filter(stand=Hotspot.Stand.VOORBIJ).order_by("-gezien", "id") if voorbij else rijen.nu()
    begin = (nummer - 1) * PER_BLADZIJDE
    gevonden = [Drukte(rij) for rij in rijen[begin : begin + PER_BLADZIJDE + 1]]
    return gevonden[:PER_BLADZIJDE], len(gevonden) > PER_BLADZIJDE


def op_kaart(gemeenten: Collection[str], *, soort: str = "") -> dict:
    """Those that are there now as a GeoJSON FeatureCollection: area, name, and the rest in one sentence."""
    return {
        "type": "FeatureCollection",
        "features": [_feature(Drukte(r)) for r in _rijen(gemeenten, soort).nu()[:_OP_KAART]],
    }


def _feature(druk: Drukte) -> dict:
    zin = ", ".join(deel for deel in (druk.hotspot.get_stand_display(), druk.sterkte, druk.tijden) if deel)
    return {
        "type": "Feature",
        "geometry": druk.vlak,
        "properties": {"id": druk.hotspot.pk, "naam": druk.naam, "zin": zin},
    }


def bij(meldingen: Collection[Melding]) -> dict[int, Drukte]:
    """Which of these meldingen lie at a hotspot of whatever kind (their own kind first), by key. One query."""
    cellen = {melding.cel for melding in meldingen if melding.cel}
    vakken = (
        Hotspotcel.objects.filter(cel__in=cellen).select_related("hotspot__hoofdcategorie").order_by("hotspot__toeval")
    )
    uit: dict[int, Drukte] = {}
    for melding in meldingen:
        hier = [v.hotspot for v in vakken if v.cel == melding.cel and v.hotspot.gemeente_code == melding.gemeente_code]
        hier.sort(key=lambda hotspot: hotspot.hoofdcategorie_id != melding.categorie.ouder_id)
        if hier:
            uit[melding.pk] = Drukte(hier[0])
    return uit


def vertekeningen(gemeenten: Collection[str], *, soort: str = "") -> list[Vertekening]:
    """What looks like a busy place and is none, the largest first; twenty at most."""
    rijen = Vertekening.objects.filter(gemeente_code__in=sorted(gemeenten)).select_related("hoofdcategorie")
    return list((rijen.filter(hoofdcategorie__slug=soort) if soort else rijen).order_by("-meldingen", "id")[:20])
