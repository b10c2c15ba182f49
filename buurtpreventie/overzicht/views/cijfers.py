"""HTTP of what groups did, for everybody: a page per gemeente and half year, and the same as a file."""

import csv

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from buurtpreventie.overzicht import cijfers
from meldingen.streek.gebieden import gemeentenamen

_KOLOMMEN = ("code", "naam", "groepen", "leden", "rondes", "uren", "waarnemingen", "opgevolgd", "dagen")


def _keuze(request: HttpRequest) -> tuple[str, str, list[str]]:
    """The gemeente and half year of the address; the first and the newest when it names none."""
    perioden, namen = cijfers.perioden(), gemeentenamen()
    gemeente = request.GET.get("gemeente") or next(iter(namen), "")
    periode = request.GET.get("periode") or next(iter(perioden), "")
    if gemeente not in namen or (perioden and periode not in perioden):
        raise Http404
    return gemeente, periode, perioden


@require_safe
def pagina(request: HttpRequest) -> HttpResponse:
    gemeente, periode, perioden = _keuze(request)
    heel, buurten = cijfers.van_gemeente(gemeente, periode)
    context = {
        "gemeenten": gemeentenamen().items(),
        "gemeente": gemeente,
        "gekozen_periode": periode,
        "perioden": perioden,
        "heel": heel,
        "buurten": buurten,
    }
    return render(request, "buurtpreventie/overzicht/cijfers.html", context)


@require_safe
def bestand(request: HttpRequest) -> HttpResponse:
    """The lower bounds as CSV; an empty cell is what there is too little of to say."""
    gemeente, periode, _perioden = _keuze(request)
    heel, buurten = cijfers.van_gemeente(gemeente, periode)
    antwoord = HttpResponse(content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="buurtpreventie-{gemeente}-{periode}.csv"'
    schrijver = csv.writer(antwoord)
    schrijver.writerow(("periode", *_KOLOMMEN))
    for regel in (heel, *buurten):
        schrijver.writerow((periode, *(getattr(regel, kolom) for kolom in _KOLOMMEN)))
    return antwoord
