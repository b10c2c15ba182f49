"""Every rule for what a machine sends: a melding, its answers, the parameters of the lists. Saves nothing."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meldingen.melding import soorten
from meldingen.melding.models import Categorie
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied

SLEUTELVORM = r"^[A-Za-z0-9_.:-]{16,80}$"
MEESTE = 100
_SLUG = r"^[a-z0-9-]{1,50}$"
_DATUMKEY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}$"
GEBIEDSCODE = r"^(GM|WK|BU)[0-9]{4,8}$"


class PuntIn(serializers.Serializer):
    """GeoJSON, longitude first. Numbers only: geometry from outside never reaches GDAL."""

    type = serializers.ChoiceField(["Point"])
    coordinates = serializers.ListField(
        child=serializers.FloatField(min_value=-180, max_value=180), min_length=2, max_length=2
    )

    def validate_coordinates(self, paar: list[float]) -> list[float]:
        if abs(paar[1]) > 90:
            raise serializers.ValidationError(_("De breedtegraad ligt tussen -90 en 90."))
        return paar


class ContactIn(serializers.Serializer):
    naam = serializers.CharField(max_length=100, required=False, allow_blank=True)
    email = serializers.EmailField(max_length=254, required=False, allow_blank=True)
    telefoon = serializers.RegexField(r"^(\+?[0-9][0-9 ()\-]{5,24})?$", max_length=30, required=False, allow_blank=True)


class MeldingIn(serializers.Serializer):
    tekst = serializers.CharField(max_length=3000)
    categorie = serializers.RegexField(_SLUG, help_text="slug of a subcategory of /categorieen")
    locatie = PuntIn()
    adres = serializers.CharField(max_length=200, required=False, allow_blank=True)
    plekInWoorden = serializers.CharField(source="plek_in_woorden", max_length=300, required=False, allow_blank=True)
    antwoorden = serializers.DictField(
        required=False, help_text="sleutel of the question -> text, number, time (ISO 8601), or a list of choices"
    )
    melder = ContactIn(required=False)

    def validate_categorie(self, slug: str) -> Categorie:
        categorie = soorten.kiesbare(slug)
        if categorie is None:
            raise serializers.ValidationError(_("Deze categorie bestaat niet. Kies er een van /categorieen."))
        return categorie

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        velden, fouten = {}, {}
        try:
            velden = super().to_internal_value(data)
        except serializers.ValidationError as fout:
            fouten = dict(fout.detail)
        if fouten := fouten | onbekend(self, data):
            raise serializers.ValidationError(fouten)
        return velden


class MeldingMetFotosIn(serializers.Serializer):
    """multipart/form-data: the melding as JSON in one part, and up to five photos."""

    melding = serializers.CharField(help_text="a MeldingIn, as JSON")
    fotos = serializers.ListField(child=serializers.FileField(), max_length=5, required=False)

    def validate_melding(self, tekst: str) -> dict[str, Any]:
        try:
            inhoud = json.loads(tekst, parse_constant=_geen_getal)
        except (ValueError, RecursionError):
            raise serializers.ValidationError(_("Dit is geen JSON.")) from None
        if not isinstance(inhoud, dict):
            raise serializers.ValidationError(_("Dit is geen JSON-object."))
        return inhoud


def _geen_getal(naam: str) -> None:
    raise ValueError(naam)


def onbekend(serializer: serializers.Serializer, data: Any, plek: str = "") -> dict[str, list[str]]:
    """Names we do not know: a field that is spelled wrong is never thrown away in silence."""
    if not isinstance(data, Mapping):
        return {}
    fouten: dict[str, list[str]] = {}
    for naam, waarde in data.items():
        veld = serializer.fields.get(naam)
        if veld is None:
            fouten[f"{plek}{naam}"[:100]] = [str(_("Dit veld kennen wij niet."))]
        elif isinstance(veld, serializers.Serializer):
            fouten |= onbekend(veld, waarde, f"{plek}{naam}.")
    return fouten


@extend_schema_field(
    {"type": "array", "items": {"type": "number", "minimum": -180, "maximum": 180}, "minItems": 4, "maxItems": 4}
)
class KaderVeld(serializers.CharField):
    """Two opposite corners, `lon,lat,lon,lat` in degrees, in any order -> west, south, east, north."""

    def to_internal_value(self, data: Any) -> tuple[float, float, float, float]:
        try:
            lon1, lat1, lon2, lat2 = (float(deel) for deel in super().to_internal_value(data).split(","))
        except ValueError:
            raise serializers.ValidationError(_("Geef vier getallen: west, zuid, oost, noord.")) from None
        if not all(abs(getal) <= 180 for getal in (lon1, lat1, lon2, lat2)):
            raise serializers.ValidationError(_("Geef graden, van -180 tot 180."))
        return min(lon1, lon2), min(lat1, lat2), max(lon1, lon2), max(lat1, lat2)


class Lijstvraag(serializers.Serializer):
    bbox = KaderVeld(required=False, help_text="west,south,east,north in degrees (WGS84)")
    categorie = serializers.RegexField(_SLUG, required=False, help_text="slug of a subcategory")
    hoofdcategorie = serializers.RegexField(_SLUG, required=False, help_text="slug of a main category")
    gemeente = serializers.RegexField(r"^GM[0-9]{4}$", required=False, help_text="CBS code")
    periodeVan = serializers.DateField(required=False, help_text="first day, default 90 days ago")
    periodeTot = serializers.DateField(required=False, help_text="last day")
    na = serializers.RegexField(_DATUMKEY, required=False, help_text="key of the next page, as in `volgende`")
    aantal = serializers.IntegerField(min_value=1, max_value=MEESTE, default=20)

    def validate_na(self, na: str) -> str:
        try:
            serializers.DateField().to_internal_value(na.partition("_")[0])
        except serializers.ValidationError:
            raise serializers.ValidationError(_("Gebruik de sleutel uit `volgende`.")) from None
        return na


class Gebiedenvraag(serializers.Serializer):
    niveau = serializers.ChoiceField(Gebied.Niveau.choices, required=False)
    gemeente = serializers.RegexField(r"^GM[0-9]{4}$", required=False, help_text="CBS code")
    geometrie = serializers.BooleanField(default=False, help_text="with borders; then at most 25 a page")
    na = serializers.RegexField(GEBIEDSCODE, required=False, help_text="the last code of the page before")
    aantal = serializers.IntegerField(min_value=1, max_value=MEESTE, default=MEESTE)


class Gebiedvraag(serializers.Serializer):
    geometrie = serializers.BooleanField()


class Tellingenvraag(serializers.Serializer):
    gebied = serializers.RegexField(
        rf"^({STREEK.code}|(GM|WK|BU)[0-9]{{4,8}})$",
        required=False,
        help_text=f"CBS code; {STREEK.code} is all gemeenten together",
    )
    periode = serializers.RegexField(
        r"^[0-9]{4}(-(H[12]|0[1-9]|1[0-2]))?$", required=False, help_text="2026, 2026-H1 or 2026-03"
    )
    aantal = serializers.IntegerField(min_value=1, max_value=MEESTE, default=MEESTE)
    na = serializers.RegexField(
        rf"^({STREEK.code}|(GM|WK|BU)[0-9]{{4,8}})_[0-9]{{4}}(-(H[12]|0[1-9]|1[0-2]))?$",
        required=False,
        help_text="from the link to the next page",
    )


def gevraagd(soort: type[serializers.Serializer], parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The checked parameters of a request; raises with all errors at once."""
    # A plain dict: an empty value is then wrong, and not the same as none at all.
    vraag = soort(data=dict(parameters.items()))
    fouten = onbekend(vraag, parameters)
    if not vraag.is_valid() or fouten:
        raise serializers.ValidationError({**vraag.errors, **fouten})
    return vraag.validated_data


# Made by call: the name of a header is no name of a field in Python.
Sleutelkop = type(
    "Sleutelkop",
    (serializers.Serializer,),
    {
        "Idempotency-Key": serializers.RegexField(
            SLEUTELVORM,
            error_messages={
                "null": _("Stuur de kop Idempotency-Key mee, bijvoorbeeld een UUID."),
                "required": _("Stuur de kop Idempotency-Key mee, bijvoorbeeld een UUID."),
                "invalid": _("Gebruik 16 tot 80 letters, cijfers, punten, streepjes of dubbele punten."),
            },
        )
    },
)
