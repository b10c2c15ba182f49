"""HTTP of what a boa asks, for the group: one aandachtspunt with its place on the map."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from buurtpreventie.gezien import aandacht
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid


@als_lid
@require_GET
def punt(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden, vlak = aandacht.punt_of_404(lid.groep, pk)
    context = {"lid": lid, "groep": lid.groep, "punt": gevonden, "vlak": vlak}
    return render(request, "buurtpreventie/gezien/aandacht/punt.html", context)
