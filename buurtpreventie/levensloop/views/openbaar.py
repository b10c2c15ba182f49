"""HTTP of what everybody may see: the groups on a map and in a list, and the page of one group."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from buurtpreventie.groepen import openbaar, toegang
from buurtpreventie.groepen.models import Groep
from buurtpreventie.inloggen import deur
from meldingen.streek.gebieden import buurtnamen, gemeentenamen

_PER_BLADZIJDE = 30


@never_cache
@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """All groups, or those of a gemeente or a buurt; and what buurtpreventie is."""
    namen = gemeentenamen()
    gemeente = request.GET.get("gemeente", "") if request.GET.get("gemeente", "") in namen else ""
    buurten = buurtnamen(gemeente) if gemeente else {}
    buurt = request.GET.get("buurt", "") if request.GET.get("buurt", "") in buurten else ""
    groepen, volgende = openbaar.groepen(request.GET, gemeente=gemeente, buurt=buurt, per=_PER_BLADZIJDE)
    context = {
        "groepen": groepen,
        "volgende": volgende,
        "gemeenten": namen.items(),
        "gemeente": gemeente,
        "buurten": buurten.items(),
        "buurt": buurt,
        "ik": deur.deelnemer_van(request),
    }
    return render(request, "buurtpreventie/levensloop/begin.html", context)


@never_cache
@require_safe
def groep(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page of an active group; one that ended says so, any other does not exist."""
    gevonden = openbaar.groep_of_404(slug)
    if not gevonden.is_openbaar:
        return render(request, "buurtpreventie/levensloop/voorbij.html", {"groep": gevonden}, status=410)
    ik = deur.deelnemer_van(request)
    context = {
        "groep": openbaar.venster(gevonden),
        "lid": toegang.lid_van(ik, gevonden) if ik else None,
        "gevraagd": bool(ik and _vroeg(gevonden, ik.pk)),
    }
    return render(request, "buurtpreventie/levensloop/groep.html", context)


def _vroeg(groep: Groep, deelnemer: int) -> bool:
    return groep.leden.filter(deelnemer=deelnemer).exists()
