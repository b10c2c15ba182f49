"""HTTP of looprondes: one round of a group."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from buurtpreventie.deur import lid as als_lid
from buurtpreventie.models import Lid, Loopronde


@als_lid
@require_GET
def ronde(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(Loopronde, groep=lid.groep, pk=pk)
    context = {"lid": lid, "groep": lid.groep, "ronde": gevonden}
    return render(request, "buurtpreventie/looprondes/ronde.html", context)
