"""A place as people give it, at every entrance: a point on the map, an address from the list, or words with a buurt.

Addresses come from `adressen`, which may be away; the buurt comes from `gebieden`, always. Saves nothing.
"""

from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meldingen.streek import adressen, gebieden
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied, GebiedQuerySet
from meldingen.streek.plek import Plek
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import INVOER, KIES, Formulier

_ZOUT = "plek"
_KEUZE_S = 24 * 3600


@dataclass(frozen=True)
class Plekkeuze:
    """A place that was chosen and lies in one of our gemeenten: in `gebied`."""

    plek: Plek
    gebied: Gebied
    # A point on the map: nobody named an address.
    van_kaart: bool

    def met_adres(self) -> Plek:
        """The place; a point on the map with the address nearest to it, for which another server is asked."""
        return replace(self.plek, adres=adres_bij(self.plek.lon, self.plek.lat)) if self.van_kaart else self.plek


class Plekformulier(Formulier):
    """A place in one of three ways: a point from the map, an address from the list, or words with a buurt."""

    adres_keuze = forms.CharField(required=False, label=_("Adres"), widget=forms.HiddenInput)
    lon = forms.FloatField(required=False, min_value=-180, max_value=180, widget=forms.HiddenInput)
    lat = forms.FloatField(required=False, min_value=-90, max_value=90, widget=forms.HiddenInput)
    plek_in_woorden = forms.CharField(
        label=_("Beschrijf de plek"),
        help_text=_("Bijvoorbeeld: op het speelveld achter de kerk."),
        required=False,
        max_length=300,
        widget=forms.TextInput(INVOER),
    )
    buurt = forms.ChoiceField(label=_("Buurt"), required=False, widget=forms.Select(KIES))

    def __init__(self, *args: Any, al_gekozen: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.al_gekozen = al_gekozen
        self.fields["buurt"].choices = _buurtkeuzes()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        velden["plek"] = None if self.errors else self._plek(velden)
        return velden

    def _plek(self, velden: dict[str, Any]) -> Plekkeuze | None:
        """None: the place chosen before stays."""
        try:
            gekozen = _gekozen(velden)
            if gekozen is None:
                if not self.al_gekozen:
                    self.add_error(None, _("Kies een plek op de kaart, zoek een adres, of kies een buurt."))
                return None
            van_kaart = velden.get("lon") is not None and velden.get("lat") is not None
            return Plekkeuze(gekozen, gebieden.bij(gekozen.lon, gekozen.lat), van_kaart)
        except gebieden.BuitenGebied as buiten:
            self.add_error(None, str(buiten))
        except signing.BadSignature:
            self.add_error(None, _("Zoek het adres nog een keer en kies het uit de lijst."))
        return None


def als_keuze(naam: str, lon: float, lat: float) -> str:
    """A found address as the value of a radio button, signed: nobody gives us another place under its name."""
    return signing.dumps([naam, lon, lat], salt=_ZOUT, compress=True)


def lees_keuze(waarde: str) -> tuple[str, float, float] | None:
    """(name, lon, lat) of a chosen address, or None when it is not ours, or a day old."""
    try:
        naam, lon, lat = signing.loads(waarde, salt=_ZOUT, max_age=_KEUZE_S)
    except signing.BadSignature:
        return None
    return naam, lon, lat


def _gekozen(velden: dict[str, Any]) -> Plek | None:
    woorden = velden.get("plek_in_woorden", "")
    if velden.get("lon") is not None and velden.get("lat") is not None:
        return Plek(velden["lon"], velden["lat"], woorden=woorden)
    if velden.get("adres_keuze"):
        naam, lon, lat = signing.loads(velden["adres_keuze"], salt=_ZOUT, max_age=_KEUZE_S)
        return Plek(lon, lat, naam, woorden)
    if velden.get("buurt"):
        # Somewhere inside the buurt: who comes reads the words.
        punt = _buurten().get(code=velden["buurt"]).geometrie.point_on_surface
        return Plek(round(punt.x, 6), round(punt.y, 6), woorden=woorden)
    return None


def _buurten() -> GebiedQuerySet:
    return Gebied.objects.buurten().geldig_op(dag_van(timezone.now()))


def _buurtkeuzes() -> list[tuple[str, Any]]:
    per_gemeente: dict[str, list[tuple[str, str]]] = {}
    for code, naam, gemeente in _buurten().order_by("naam").values_list("code", "naam", "gemeente_code"):
        per_gemeente.setdefault(gemeente, []).append((code, naam))
    namen = gebieden.gemeentenamen()
    return [("", _("Kies een buurt")), *((namen.get(code, code), buurten) for code, buurten in per_gemeente.items())]


def adres_bij(lon: float, lat: float) -> str:
    """The nearest address, or nothing when there is none or PDOK is away."""
    try:
        gevonden = adressen.bij_punt(lon, lat)
    except adressen.Onbereikbaar:
        return ""
    return gevonden.naam if gevonden else ""


def buurtnaam(gebied: Gebied) -> str:
    gemeente = gebieden.gemeentenamen().get(gebied.gemeente_code, "")
    return f"{gebied.naam}, {gemeente}" if gemeente and gemeente != gebied.naam else gebied.naam


def kaartinstellingen() -> dict[str, object]:
    """Where a map begins: "west,zuid,oost,noord" in degrees. Its tiles and borders are asked with {% kaartgegevens %}."""
    return {"kader": ",".join(map(str, STREEK.kader))}
