"""HTTP of what a group did together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from buurtpreventie.gezien import aandacht
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.overzicht import overzicht


@als_lid
@require_GET
def samen(request: HttpRequest, lid: Lid) -> HttpResponse:
    """What the group did together, per buurt, and what was done with it."""
    _loopt, terug = aandacht.van_groep(lid.groep)
    buurten = overzicht.per_buurt(lid.groep.gemeente_code, [lid.groep])
    context = {"lid": lid, "groep": lid.groep, "buurten": buurten, "terug": terug, "dagen": overzicht.DAGEN}
    return render(request, "buurtpreventie/overzicht/samen.html", context)
