"""The public map and the list beside it. Shows what `openbaar` lets out and nothing else."""

import json
from typing import Any

from django import forms
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from meldingen.melding import openbaar
from meldingen.melding.models import Categorie
from meldingen.melding.vertalingen import vertaal
from meldingen.streek import gebieden
from meldingen.streek.models import Gebied
from meldingen.streek.plekken import kaartinstellingen
from meldingen.streek.termijnen import dag_van
from meldingen.streek.velden import KIES, Formulier

_GRENZEN = "kaart-grenzen"
_VENSTERS = {30: _("De laatste 30 dagen"), 90: _("De laatste 3 maanden"), 365: _("Het laatste jaar")}


class Kaartfilter(Formulier):
    """Category, period, part of the map: every parameter checked, each with a clear word when it is wrong."""

    is_filter = True  # nobody has to fill in a filter: "(niet verplicht)" would only be noise
    hoofdcategorie = forms.ChoiceField(
        label=_("Soort melding"),
        required=False,
        widget=forms.Select(KIES),
        error_messages={"invalid_choice": _("Deze soort bestaat niet. Kies een soort uit de lijst.")},
    )
    venster = forms.TypedChoiceField(
        label=_("Periode"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[(v, _VENSTERS[v]) for v in openbaar.VENSTERS],
        widget=forms.Select(KIES),
        error_messages={"invalid_choice": _("Kies 30, 90 of 365 dagen.")},
    )
    zoom = forms.IntegerField(
        required=False, min_value=0, max_value=22, error_messages={"invalid": _("zoom is een heel getal van 0 tot 22.")}
    )
    kader = forms.CharField(required=False, max_length=100)
    na = forms.CharField(required=False, max_length=40)

    def __init__(self, data: QueryDict) -> None:
        gekozen = data.copy()
        gekozen.setdefault("venster", "90")
        super().__init__(gekozen)
        hoofd = Categorie.objects.hoofd().values_list("slug", "naam")
        soorten = [(slug, vertaal(naam)) for slug, naam in hoofd]
        self.fields["hoofdcategorie"].choices = [("", _("Alle soorten")), *soorten]  # type: ignore[attr-defined]

    def clean_kader(self) -> tuple[float, float, float, float] | None:
        waarde = self.cleaned_data["kader"]
        if not waarde:
            return None
        try:
            west, zuid, oost, noord = (float(deel) for deel in waarde.split(","))
        except ValueError:
            raise forms.ValidationError(_("kader bestaat uit vier getallen: west, zuid, oost, noord.")) from None
        if not (-180 <= west <= oost <= 180 and -90 <= zuid <= noord <= 90):
            raise forms.ValidationError(_("kader is geen stuk van de kaart: west, zuid, oost, noord in graden."))
        return west, zuid, oost, noord


@require_safe
def kaart(request: HttpRequest) -> HttpResponse:
    form = Kaartfilter(request.GET)
    gekozen = form.cleaned_data if form.is_valid() else {}
    filters = {"hoofdcategorie": gekozen.get("hoofdcategorie", ""), "venster": gekozen.get("venster") or 90}
    try:
        rijen, volgende = openbaar.lijst(**filters, na=gekozen.get("na", ""), aantal=20)
    except ValueError:
        rijen, volgende = openbaar.lijst(**filters, aantal=20)
    vraag = request.GET.copy()
    vraag["na"] = volgende
    context = {
        "form": form,
        "filters": filters,
        "rijen": rijen,
        "verder": "na" in request.GET,
        "volgende": f"?{vraag.urlencode()}" if volgende else "",
        "kaart": kaartinstellingen(),
        "schets": gebieden.zijn_schets(),
    }
    return render(request, "publiek/kaart.html", context, status=200 if form.is_valid() else 400)


@require_safe
@cache_control(public=True, max_age=3600)
def grenzen(request: HttpRequest) -> HttpResponse:
    """The borders of our gemeenten as GeoJSON, coarse: so that the map says where it is, also without a background."""
    bewaard = cache.get(_GRENZEN)
    if bewaard is None:
        bewaard = json.dumps({"type": "FeatureCollection", "features": _gemeentegrenzen()}, separators=(",", ":"))
        cache.set(_GRENZEN, bewaard, 3600)
    return HttpResponse(bewaard, content_type="application/geo+json")


def _gemeentegrenzen() -> list[dict[str, object]]:
    """Simplified to some 40 metres, which is finer than a line on the screen is wide."""
    gemeenten = Gebied.objects.gemeenten().geldig_op(dag_van(timezone.now()))
    vormen = [(gemeente, gemeente.geometrie.simplify(0.0005, preserve_topology=True)) for gemeente in gemeenten]
    return [
        {
            "type": "Feature",
            "properties": {"code": gemeente.code, "naam": gemeente.naam},
            "geometry": {"type": vorm.geom_type, "coordinates": _afgerond(json.loads(vorm.geojson)["coordinates"])},
        }
        for gemeente, vorm in vormen
    ]


def _afgerond(punten: Any) -> Any:
    return round(punten, 4) if isinstance(punten, float) else [_afgerond(deel) for deel in punten]


@require_safe
@cache_control(public=True, max_age=60)
def cellen(request: HttpRequest) -> HttpResponse:
    """Circles for the map as `[lon, lat, open, bezig, klaar]`, at most 600. 400 with all errors for nonsense."""
    form = Kaartfilter(request.GET)
    if not form.is_valid():
        return JsonResponse({"fouten": form.errors}, status=400)
    gekozen = form.cleaned_data
    rijen = openbaar.kaart(
        venster=gekozen["venster"] or 90,
        zoom=11 if gekozen["zoom"] is None else gekozen["zoom"],
        kader=gekozen["kader"],
        hoofdcategorie=gekozen["hoofdcategorie"],
    )
    compact = [[c["lon"], c["lat"], c["open"], c["bezig"], c["klaar"]] for c in rijen]
    return JsonResponse({"cellen": compact}, json_dumps_params={"separators": (",", ":")})
