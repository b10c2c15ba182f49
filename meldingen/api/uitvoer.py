"""The shapes of what the API answers. Each field is listed here; a field that is not here goes nowhere."""

from datetime import UTC

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers
from rest_framework_gis.fields import GeometryField

from meldingen.cijfers.definities.models import Doel, Indicator
from meldingen.melding.models import Categorie, OpenbareMelding, Vraag
from meldingen.melding.workflow import Status
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied

_MOMENT = {"default_timezone": UTC, "format": "%Y-%m-%dT%H:%M:%SZ"}
_STATUSSEN = [status.value for status in Status]


class Probleem(serializers.Serializer):
    """An error, as application/problem+json."""

    class Fout(serializers.Serializer):
        veld = serializers.CharField(allow_blank=True)
        code = serializers.CharField()
        uitleg = serializers.CharField()

    class Verwijzing(serializers.Serializer):
        naar = serializers.CharField()
        telefoon = serializers.CharField(allow_blank=True)
        website = serializers.CharField(allow_blank=True)
        reden = serializers.CharField()

    status = serializers.IntegerField()
    title = serializers.CharField()
    detail = serializers.CharField()
    fouten = Fout(many=True, required=False)
    verwijzing = Verwijzing(required=False)
    advies = serializers.CharField(required=False)
    dichtstbijzijndeGemeente = serializers.CharField(required=False)
    afstandMeter = serializers.IntegerField(required=False)


# The schema's word for it is older than ours.
@extend_schema_serializer(component_name="Punt")
class GeoPunt(serializers.Serializer):
    type = serializers.ChoiceField(["Point"])
    coordinates = serializers.ListField(child=serializers.FloatField(), min_length=2, max_length=2)


class Soort(serializers.Serializer):
    slug = serializers.SlugField()
    naam = serializers.CharField()


class OpenbareMeldingUit(serializers.Serializer):
    """What outsiders may know of one melding. No number: it would tie this row to somebody's melding."""

    categorie = Soort()
    hoofdcategorie = Soort(source="categorie.ouder")
    stand = serializers.ChoiceField(OpenbareMelding.Stand.choices)
    locatie = serializers.SerializerMethodField()
    buurtCode = serializers.CharField(source="buurt_code")
    gemeenteCode = serializers.CharField(source="gemeente_code")
    gemeldDatum = serializers.DateField(source="gemeld")
    klaarDatum = serializers.DateField(source="klaar", allow_null=True)

    @extend_schema_field(GeoPunt)
    def get_locatie(self, rij: OpenbareMelding) -> dict:
        return {"type": "Point", "coordinates": [rij.lon, rij.lat]}


class MeldingenUit(serializers.Serializer):
    resultaten = OpenbareMeldingUit(many=True)
    volgende = serializers.URLField(allow_null=True)


class OntvangenUit(serializers.Serializer):
    """The answer to a new melding. The same key and body give the very same answer, so nothing here ever changes."""

    nummer = serializers.CharField()
    volgcode = serializers.CharField()
    volgLink = serializers.URLField()
    paginaLink = serializers.URLField()
    aangemaaktOp = serializers.DateTimeField(source="gemeld_op", **_MOMENT)


class StapUit(serializers.Serializer):
    status = serializers.ChoiceField(_STATUSSEN)
    kop = serializers.CharField()
    gewijzigdOp = serializers.DateTimeField(**_MOMENT)
    bericht = serializers.CharField(allow_blank=True)


class VolgenUit(serializers.Serializer):
    nummer = serializers.CharField()
    categorie = Soort()
    status = serializers.ChoiceField(_STATUSSEN)
    kop = serializers.CharField()
    uitleg = serializers.CharField()
    aangemaaktOp = serializers.DateTimeField(**_MOMENT)
    uiterlijkOp = serializers.DateTimeField(allow_null=True, **_MOMENT)
    werkdagenOver = serializers.IntegerField(allow_null=True)
    geplandeDatum = serializers.DateField(allow_null=True)
    afgehandeldOp = serializers.DateTimeField(allow_null=True, **_MOMENT)
    geschiedenis = StapUit(many=True)


class VraagUit(serializers.ModelSerializer):
    stopBij = serializers.CharField(source="stop_bij", allow_blank=True)
    stopAdvies = serializers.CharField(source="stop_advies", allow_blank=True)
    keuzes = serializers.ListField(child=serializers.CharField())

    class Meta:
        model = Vraag
        fields = ("sleutel", "tekst", "uitleg", "soort", "keuzes", "verplicht", "stopBij", "stopAdvies")


class SubcategorieUit(serializers.ModelSerializer):
    termijnWerkdagen = serializers.IntegerField(source="termijn")
    alleenVerwijzen = serializers.BooleanField(source="alleen_verwijzen")
    verwijzing = serializers.SerializerMethodField()
    vragen = VraagUit(many=True)

    class Meta:
        model = Categorie
        fields = (
            "slug",
            "naam",
            "uitleg",
            "icoon",
            "afhandelaar",
            "openbaarheid",
            "termijnWerkdagen",
            "alleenVerwijzen",
            "verwijzing",
            "vragen",
        )

    @extend_schema_field(Probleem.Verwijzing(allow_null=True))
    def get_verwijzing(self, categorie: Categorie) -> dict[str, str] | None:
        return verwijzing(categorie) if categorie.verwijst else None


class CategorieUit(serializers.Serializer):
    slug = serializers.SlugField()
    naam = serializers.CharField()
    uitleg = serializers.CharField(allow_blank=True)
    icoon = serializers.CharField()
    subcategorieen = SubcategorieUit(many=True)


class CategorieenUit(serializers.Serializer):
    resultaten = CategorieUit(many=True)


class GebiedUit(serializers.ModelSerializer):
    gemeenteCode = serializers.CharField(source="gemeente_code")
    wijkCode = serializers.CharField(source="wijk_code", allow_blank=True)
    geldigVanDatum = serializers.DateField(source="geldig_van")
    geldigTotDatum = serializers.DateField(source="geldig_tot", allow_null=True)
    aantalInwoners = serializers.IntegerField(source="aantal_inwoners", allow_null=True)
    isSchets = serializers.BooleanField(source="is_schets", help_text="A rough sketch, not the real border.")
    geometrie = GeometryField(precision=6, required=False, help_text="Only when asked for.")

    class Meta:
        model = Gebied
        fields = (
            "code",
            "naam",
            "niveau",
            "gemeenteCode",
            "wijkCode",
            "geldigVanDatum",
            "geldigTotDatum",
            "aantalInwoners",
            "isSchets",
            "bron",
            "geometrie",
        )

    def to_representation(self, gebied: Gebied) -> dict:
        if not self.context.get("geometrie"):
            self.fields.pop("geometrie", None)
        return super().to_representation(gebied)


class GebiedenUit(serializers.Serializer):
    resultaten = GebiedUit(many=True)
    volgende = serializers.URLField(allow_null=True)


class IndicatorUit(serializers.Serializer):
    slug = serializers.SlugField()
    naam = serializers.CharField()
    thema = serializers.CharField()
    eenheid = serializers.CharField()
    meet = serializers.CharField(allow_blank=True)
    meetNiet = serializers.CharField(source="meet_niet", allow_blank=True)
    doel = serializers.CharField(allow_blank=True)
    richting = serializers.ChoiceField(Indicator.Richting.choices, help_text="which way is good")
    voorbehoud = serializers.CharField(allow_blank=True, help_text="why it may change while the street does not")


class IndicatorenUit(serializers.Serializer):
    resultaten = IndicatorUit(many=True)


class BronwaardeUit(serializers.Serializer):
    gebied = serializers.CharField()
    periode = serializers.CharField(help_text="2021, or 2022-H1 for half a year")
    stand = serializers.ChoiceField(["bekend", "onbekend", "tegenstrijdig"])
    waarden = serializers.ListField(child=serializers.FloatField())
    opmerking = serializers.CharField(allow_blank=True)


class EigenWaardeUit(serializers.Serializer):
    gebied = serializers.CharField()
    jaar = serializers.IntegerField()
    periode = serializers.CharField()
    aantal = serializers.IntegerField(allow_null=True)
    opmerking = serializers.CharField(allow_blank=True)


class TellingUit(serializers.Serializer):
    """One figure of the portal's own count; `aantal` is null where it is hidden."""

    gebiedCode = serializers.CharField(source="gebied_code", help_text=f"{STREEK.code} is all gemeenten together")
    periode = serializers.CharField(help_text="2026, 2026-H1 or 2026-03")
    aantal = serializers.IntegerField(allow_null=True)
    nietHeelGeteld = serializers.BooleanField(source="deel", help_text="counting began within this period")
    vastgesteldDatum = serializers.DateField(source="bijgewerkt", help_text="after this day it does not change")


class TellingenUit(serializers.Serializer):
    licentie = serializers.URLField()
    resultaten = TellingUit(many=True)
    volgende = serializers.URLField(allow_null=True)


class KadernotaUit(serializers.Serializer):
    bronnen = serializers.ListField(child=serializers.CharField())
    waarden = BronwaardeUit(many=True)


class BuitenwaardeUit(serializers.Serializer):
    """One figure of another source; `waarde` is null where the source does not know it."""

    periode = serializers.CharField(help_text="a whole year, as in 2025")
    waarde = serializers.FloatField(allow_null=True)
    per1000Inwoners = serializers.FloatField(allow_null=True, help_text="per 1,000 residents of today, of counts")
    voorlopig = serializers.BooleanField(help_text="it may still change")
    herzien = serializers.BooleanField(help_text="it replaced an earlier figure")
    opmerking = serializers.CharField(allow_blank=True)


class BuitenreeksUit(serializers.Serializer):
    herkomst = serializers.ChoiceField(["politie", "cbs", "enquete", "anders"])
    bronnen = serializers.ListField(child=serializers.CharField())
    gebied = serializers.CharField()
    gebiedCode = serializers.CharField(
        allow_blank=True, help_text="empty for the region, the provincie and the country"
    )
    eenheid = serializers.CharField()
    waarden = BuitenwaardeUit(many=True)


class DoelUit(serializers.Serializer):
    gebied = serializers.CharField(allow_blank=True)
    tekst = serializers.CharField()
    vergelijking = serializers.ChoiceField(Doel.Vergelijking.choices)
    referentie = serializers.CharField(allow_blank=True, help_text="what it is held against, as the kadernota says it")
    termijnDatum = serializers.DateField(source="termijn")


class EigenTellingUit(serializers.Serializer):
    openbaar = serializers.BooleanField()
    waarden = EigenWaardeUit(many=True)
    uitleg = serializers.CharField()


class IndicatorDetailUit(IndicatorUit):
    doelen = DoelUit(many=True)
    kadernota = KadernotaUit()
    andereBronnen = BuitenreeksUit(many=True, help_text="each a series of its own; never a count of 1 to 4")
    eigenTelling = EigenTellingUit()


def verwijzing(categorie: Categorie) -> dict[str, str]:
    """Who is the one to act, and why."""
    return {
        "naar": categorie.verwijzing_naar,
        "telefoon": categorie.verwijzing_telefoon,
        "website": categorie.verwijzing_url,
        "reden": categorie.verwijzing_reden,
    }
