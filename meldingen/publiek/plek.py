"""Where it happened: the step of the form, and the address endpoint its map asks. Addresses come from `adressen`, which
may be away; the buurt comes from `gebieden`, always."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Concept
from meldingen.streek import adressen, gebieden
from meldingen.streek.plekken import Plekformulier, adres_bij, als_keuze, buurtnaam, kaartinstellingen

from .stappen import ingevuld, met_concept, verder


@met_concept
def waar(request: HttpRequest, concept: Concept) -> HttpResponse:
    gegevens = concept.gegevens
    form = Plekformulier(
        ingevuld(request),
        initial={"plek_in_woorden": gegevens.get("plek_in_woorden", "")},
        al_gekozen=gegevens.get("lon") is not None,
    )
    if request.method == "POST" and form.is_valid():
        _bewaar(concept, form)
        return verder(request, concept, "details")
    context = {"form": form, "concept": concept, "stap": 2, "kaart": kaartinstellingen()} | _gezocht(request)
    return render(request, "publiek/waar.html", context)


def _bewaar(concept: Concept, form: Plekformulier) -> None:
    velden = {"plek_in_woorden": form.cleaned_data["plek_in_woorden"]}
    if keuze := form.cleaned_data["plek"]:
        plek, gebied = keuze.met_adres(), keuze.gebied
        velden |= {"lon": plek.lon, "lat": plek.lat, "adres": plek.adres}
        velden |= {"buurt": buurtnaam(gebied), "schets": gebied.is_schets}
    concepten.bewaar(concept, **velden)


def _gezocht(request: HttpRequest) -> dict[str, object]:
    """The answer to a search without JavaScript."""
    vraag = request.GET.get("q", "").replace("\x00", "").strip()[: adressen.LANGSTE_VRAAG]
    if not vraag:
        return {}
    try:
        gevonden = [(als_keuze(a.naam, a.lon, a.lat), a.naam) for a in adressen.zoek(vraag)]
    except adressen.Onbereikbaar:
        return {"vraag": vraag, "adressen_weg": True}
    return {"vraag": vraag, "gevonden": gevonden, "niets": not gevonden}


@require_safe
def adres(request: HttpRequest) -> HttpResponse:
    """`?q=` gives addresses, `?lon=&lat=` the address and buurt of a point. 400 for nonsense, 503 when PDOK is away."""
    if "q" in request.GET:
        return _zoek(request.GET["q"].replace("\x00", ""))
    try:
        lon, lat = float(request.GET.get("lon", "")), float(request.GET.get("lat", ""))
    except ValueError:
        return JsonResponse({"fout": _("Geef q, of lon en lat.")}, status=400)
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        return JsonResponse({"fout": _("Dit is geen plek op aarde.")}, status=400)
    try:
        gebied = gebieden.bij(lon, lat)
    except gebieden.BuitenGebied as buiten:
        return JsonResponse({"buiten": str(buiten)})
    return JsonResponse({"adres": adres_bij(lon, lat), "buurt": buurtnaam(gebied), "schets": gebied.is_schets})


def _zoek(vraag: str) -> HttpResponse:
    try:
        gevonden = adressen.zoek(vraag)
    except adressen.Onbereikbaar:
        return JsonResponse(
            {"fout": _("Adressen zoeken lukt nu niet. Kies een plek op de kaart of een buurt.")}, status=503
        )
    rijen = [{"naam": a.naam, "lon": a.lon, "lat": a.lat, "keuze": als_keuze(a.naam, a.lon, a.lat)} for a in gevonden]
    return JsonResponse({"adressen": rijen})
