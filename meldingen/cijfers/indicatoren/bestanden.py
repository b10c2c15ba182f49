"""HTTP of the figures as data: what there is, each file at an address that stays, and what its columns mean. Whoever reads it
may be another website; nothing here is about a person. Decides nothing."""

import hashlib
import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.http import conditional_page, require_safe

from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.indicatoren import opendata
from meldingen.cijfers.indicatoren.cijfers import alle


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    context = {
        "indicatoren": Indicator.objects.all(),
        "soorten": [(soort, soort.upper()) for soort in opendata.SOORTEN],
        "licentie": opendata.LICENTIE,
        "catalogus": opendata.adres("opendata-catalogus"),
    }
    return render(request, "cijfers/indicatoren/opendata.html", context)


@require_safe
@conditional_page
def bestand(request: HttpRequest, slug: str, soort: str) -> HttpResponse:
    indicator = get_object_or_404(alle(), slug=slug)
    # Names and remarks as the source has them, whatever language the reader of the site chose.
    with translation.override("nl"):
        return als_bestand(slug, soort, opendata.rijen(indicator), opendata.adres("opendata-csvw", slug))


def als_bestand(naam: str, soort: str, rijen: list[opendata.Cijferrij], beschrijving: str) -> HttpResponse:
    """A file of these rows that any website may read; `beschrijving` is the address that says what its columns mean."""
    inhoud = opendata.MAKERS[soort](rijen)
    antwoord = _open(HttpResponse(inhoud, content_type=opendata.SOORTEN[soort]))
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.{soort}"'
    if soort == "csv":
        antwoord["Link"] = (
            f'<{beschrijving}>; rel="describedby"; type="application/csvm+json", <{opendata.LICENTIE}>; rel="license"'
        )
        antwoord["ETag"] = f'"{hashlib.sha256(inhoud).hexdigest()[:32]}"'
    return antwoord


@require_safe
def csvw(request: HttpRequest, slug: str) -> HttpResponse:
    indicator = get_object_or_404(Indicator, slug=slug)
    with translation.override("nl"):
        return als_json(opendata.csvw(slug, indicator.naam, indicator.meet), "application/csvm+json")


@require_safe
def catalogus(request: HttpRequest) -> HttpResponse:
    with translation.override("nl"):
        return als_json(opendata.catalogus(), "application/ld+json")


def als_json(inhoud: dict, soort: str) -> HttpResponse:
    return _open(HttpResponse(json.dumps(inhoud, ensure_ascii=False, indent=1), content_type=soort))


def _open(antwoord: HttpResponse) -> HttpResponse:
    antwoord["Access-Control-Allow-Origin"] = "*"
    antwoord["Cache-Control"] = "public, max-age=300"
    return antwoord
