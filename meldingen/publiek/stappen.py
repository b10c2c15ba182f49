"""What the steps of the form share: finding the concept, and what of it is still missing."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.datastructures import MultiValueDict
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from meldingen.melding.models import Categorie, Concept
from meldingen.melding.vragen import Detailsformulier, als_data
from meldingen.streek.antwoorden import naar

# The step that asks for what the action says is missing.
STAP_VAN = {"tekst": "wat", "categorie": "soort", "plek": "waar"}


def met_concept(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view the concept behind the key; one that has been sent shows its thank-you page, whatever the step."""

    @wraps(view)
    def gevonden(request: HttpRequest, sleutel: str) -> HttpResponse:
        concept = Concept.objects.filter(sleutel=sleutel).first()
        if concept is None:
            return render(request, "publiek/verlopen.html", status=404)
        if concept.melding_id and view.__name__ != "bedankt":
            return naar("melden-bedankt", sleutel)
        antwoord = view(request, concept)
        antwoord["X-Robots-Tag"] = "noindex"
        antwoord["Referrer-Policy"] = "same-origin"
        return antwoord

    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(gevonden))


def ingevuld(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: also an empty POST has been filled in, a GET has not."""
    return request.POST if request.method == "POST" else None


def verder(request: HttpRequest, concept: Concept, stap: str) -> HttpResponseRedirect:
    """To the next step, or back to the check page for who came from there."""
    return naar("melden-controle" if "terug" in request.GET else f"melden-{stap}", concept.sleutel)


def categorie_van(concept: Concept) -> Categorie | None:
    slug = concept.gegevens.get("categorie")
    return Categorie.objects.kiesbaar().filter(slug=slug).prefetch_related("vragen").first() if slug else None


def details_van(concept: Concept, categorie: Categorie) -> Detailsformulier:
    """The details as they were typed before, checked again."""
    getypt = als_data(categorie, concept.gegevens.get("antwoorden", {}))
    data = MultiValueDict({naam: waarde if isinstance(waarde, list) else [waarde] for naam, waarde in getypt.items()})
    return Detailsformulier(data, categorie=categorie)


def ontbreekt(concept: Concept, categorie: Categorie | None, details: Detailsformulier | None) -> str:
    """The first step that is not complete, or "". `details` are those of the category."""
    if not concept.gegevens.get("tekst"):
        return "wat"
    if categorie is None or details is None:
        return "soort"
    if categorie.alleen_verwijzen:
        return "verwijzing"
    if concept.gegevens.get("lon") is None:
        return "waar"
    if not details.is_valid():
        return "details"
    return "stop" if details.stop() else ""
