"""Every component on one page, to look at; only in DEBUG or DEMO. Saves nothing."""

from datetime import UTC, datetime

from django import forms
from django.conf import settings
from django.contrib.gis.geos import Polygon
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static

from meldingen.melding.fotos import Fotoregel
from meldingen.melding.werkstand import nummer_van
from meldingen.streek.hier import STREEK
from meldingen.streek.velden import INVOER, MOET, Formulier


class Voorbeeld(Formulier):
    naam = forms.CharField(label="Naam", required=False, widget=forms.TextInput(attrs=INVOER))
    tekst = forms.CharField(
        label="Wat is er aan de hand?",
        help_text="Schrijf het in uw eigen woorden.",
        widget=forms.Textarea(attrs=INVOER | MOET | {"rows": 4}),
        error_messages={"required": "Schrijf wat er aan de hand is."},
    )
    keuze = forms.ChoiceField(
        label="Hoe vaak gebeurt dit?",
        choices=[("1", "Nu voor het eerst"), ("2", "Elke week"), ("3", "Elke dag")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe vaak dit gebeurt."},
    )
    soorten = forms.MultipleChoiceField(
        label="Wat ziet u?",
        required=False,
        choices=[("a", "Afval"), ("b", "Glas")],
        widget=forms.CheckboxSelectMultiple,
    )


class Vinkje(Formulier):
    eens = forms.BooleanField(label="Ik heb de afspraken gelezen", required=False)


def galerij(request: HttpRequest) -> HttpResponse:
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    vormen = {"form": Voorbeeld({}), "leeg_form": Voorbeeld(), "vinkje": Vinkje()["eens"]}
    return render(request, "portal/galerij.html", vormen | _delen())


def _delen() -> dict[str, object]:
    """What the components are given here, in the shape that the pages give it."""
    return {
        "dag": datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        "twee_regels": "Markt 1\nachter de school",
        "feiten": [
            {"vraag": "Waar", "regels": ["Markt 1"], "wijzig": {"woord": "Verzet", "adres": "#a", "verder": "de plek"}},
            {"vraag": "Dubbel van", "regels": [{"woord": nummer_van(12), "adres": "#b"}]},
        ],
        "fotos": [
            Fotoregel(1, static("beeld/deel.png"), "Foto 1, van de melder", 320, 168),
            Fotoregel(2, static("beeld/deel.png"), "Foto 2, van een collega", 320, 168, "van een collega"),
        ],
        "vlak": Polygon.from_bbox(STREEK.kader).geojson,
    }
