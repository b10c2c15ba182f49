"""HTTP of the figures: overview, one indicator, its chart. What the figures are, the other files of this folder say."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from meldingen.cijfers import tekening
from meldingen.cijfers.indicatoren import grafiek, opendata
from meldingen.cijfers.indicatoren import overzicht as overzichten
from meldingen.cijfers.indicatoren.blad import Cijferblad
from meldingen.cijfers.indicatoren.cijfers import Cijfers, alle, cijfers, per_maand
from meldingen.cijfers.indicatoren.oordeel import per_gebied
from meldingen.cijfers.reeksen import inwoners_nu
from meldingen.streek.gebieden import gemeentenamen, zijn_schets


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    namen = gemeentenamen()
    gemeente = request.GET.get("gemeente", "")
    context = {
        "themas": overzichten.per_thema(namen.get(gemeente, "")),
        "gemeenten": namen.items(),
        "gemeente": gemeente if gemeente in namen else "",
        "schets": zijn_schets(),
    }
    return render(request, "cijfers/indicatoren/overzicht.html", context)


@require_safe
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    gevonden = _cijfers(slug)
    gebied = _gekozen(request, gevonden)
    geoordeeld = per_gebied(gevonden)
    context = {
        "cijfers": gevonden,
        "gebied": gebied,
        "oordeel": geoordeeld.get(gebied) or geoordeeld.get(""),
        "blad": Cijferblad(gevonden, gebied, inwoners_nu(), per_maand(gevonden.indicator), zijn_schets()),
        "soorten": list(opendata.SOORTEN),
    }
    return render(request, "cijfers/indicatoren/indicator.html", context)


def _cijfers(slug: str) -> Cijfers:
    return cijfers(get_object_or_404(alle(), slug=slug))


def _gekozen(request: HttpRequest, gevonden: Cijfers) -> str:
    gebied = request.GET.get("gebied", "")
    return gebied if gebied in gevonden.gebieden else gevonden.eerste_gebied


@require_safe
def grafiek_svg(request: HttpRequest, slug: str) -> HttpResponse:
    """The chart; drawn again only when a figure changed."""
    gevonden = _cijfers(slug)
    gebied = _gekozen(request, gevonden)
    donker, smal = "donker" in request.GET, "smal" in request.GET
    return tekening.antwoord(
        (*_wat(gevonden, gebied), donker, smal),
        lambda: grafiek.svg(gevonden, gebied, donker=donker, smal=smal),
    )


@require_safe
def grafiek_png(request: HttpRequest, slug: str) -> HttpResponse:
    gevonden = _cijfers(slug)
    gebied = _gekozen(request, gevonden)
    return tekening.antwoord((*_wat(gevonden, gebied), "png"), lambda: grafiek.png(gevonden, gebied), soort="image/png")


def _wat(gevonden: Cijfers, gebied: str) -> tuple[Any, ...]:
    """All that the chart of an area depends on."""
    lijn = gevonden.doellijn(gebied)
    return gevonden.indicator.slug, gebied, gevonden.alle, lijn, get_language()
