"""HTTP of the figures: overview, one indicator, its chart. What the figures are is `meldingen.indicatoren`'s to say."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from meldingen import tekening
from meldingen.gebieden import zijn_schets
from meldingen.indicatoren import grafiek
from meldingen.indicatoren.cijfers import Cijfers, alle, cijfers

# What residents ask about most, and where the portal's own count stands beside the kadernota's.
_VOORAAN = ("vuurwerkoverlast", "burengerucht")


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    indicatoren = list(alle())
    op_slug = {indicator.slug: indicator for indicator in indicatoren}
    vooraan = [cijfers(op_slug[slug]) for slug in _VOORAAN if slug in op_slug]
    rest = [indicator for indicator in indicatoren if indicator.slug not in _VOORAAN]
    return render(request, "indicatoren/overzicht.html", {"vooraan": vooraan, "rest": rest, "schets": zijn_schets()})


@require_safe
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    gevonden = _cijfers(slug)
    return render(request, "indicatoren/indicator.html", {"cijfers": gevonden, "schets": zijn_schets()})


def _cijfers(slug: str) -> Cijfers:
    return cijfers(get_object_or_404(alle(), slug=slug))


@require_safe
def grafiek_svg(request: HttpRequest, slug: str) -> HttpResponse:
    """The chart; drawn again only when a figure changed."""
    gevonden = _cijfers(slug)
    vorm = {naam: naam in request.GET for naam in ("donker", "smal")}
    return tekening.antwoord((slug, gevonden.bron, gevonden.eigen, vorm), lambda: grafiek.svg(gevonden, **vorm))
