"""HTTP of the busy places for everybody: a list in words. Shows what `hotspots.openbare` lets out and nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from meldingen.cijfers import hotspots
from meldingen.streek import gebieden


@require_safe
@cache_control(public=True, max_age=600)
def lijst(request: HttpRequest) -> HttpResponse:
    namen = gebieden.gemeentenamen()
    gekozen = request.GET.get("gemeente", "")
    gemeente = gekozen if gekozen in namen else ""
    rijen = [(rij, namen.get(rij.gemeente_code, "")) for rij in hotspots.openbare(gemeente=gemeente)]
    context = {"rijen": rijen, "gemeenten": list(namen.items()), "gemeente": gemeente}
    return render(request, "cijfers/hotspots/openbaar.html", context)
