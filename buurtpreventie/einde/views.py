"""HTTP of one's own data: what we know of somebody, and the ways out."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from buurtpreventie.einde import wissen
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.formulier import formulier
from buurtpreventie.inloggen import deur
from buurtpreventie.inloggen.deur import deelnemer, ik
from meldingen.streek.antwoorden import naar


@deelnemer
@require_GET
def gegevens(request: HttpRequest) -> HttpResponse:
    """What we know of somebody, and the ways out."""
    context = {"leden": toegang.mijn_leden(ik(request)), "ik": ik(request)}
    return render(request, "buurtpreventie/einde/gegevens.html", context)


@deelnemer
@require_GET
def meenemen(request: HttpRequest) -> HttpResponse:
    inhoud = json.dumps(wissen.gegevens(ik(request)), ensure_ascii=False, indent=2)
    koppen = {"Content-Disposition": 'attachment; filename="mijn-gegevens.json"'}
    return HttpResponse(inhoud, content_type="application/json; charset=utf-8", headers=koppen)


@deelnemer
@formulier
def wis(request: HttpRequest) -> HttpResponse:
    """A page that says what goes, then it goes."""
    if request.method != "POST":
        return render(request, "buurtpreventie/einde/wissen.html", {"leden": toegang.mijn_leden(ik(request))})
    wissen.wis(ik(request))
    messages.success(request, _("Uw gegevens zijn gewist. U doet nergens meer mee."))
    return deur.laat_uit(naar("buurtpreventie"))
