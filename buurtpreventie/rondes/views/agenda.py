"""HTTP of the calendar of a walker: the page with its address, and the calendar itself for whoever has that address."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from buurtpreventie.groepen.formulier import formulier
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.post.berichtgeving import adres
from buurtpreventie.rondes import kalender as loopkalender
from buurtpreventie.rondes.acties import agenda as loopagenda
from buurtpreventie.rondes.models import Loopagenda
from meldingen.streek.antwoorden import naar


@als_lid
@formulier
def agenda(request: HttpRequest, lid: Lid) -> HttpResponse:
    """The address of one's rounds; a press makes it, makes a new one, or stops it."""
    if request.method == "POST":
        if "stop" in request.POST:
            loopagenda.stop(lid)
            messages.success(request, _("Het adres werkt niet meer. Verwijder de agenda ook van uw telefoon."))
        else:
            loopagenda.vernieuw(lid)
            messages.success(request, _("Hier is uw adres. Een ouder adres werkt niet meer."))
        return naar("buurt-loopagenda", lid.groep.slug)
    gevonden = Loopagenda.objects.filter(lid=lid).first()
    link = adres("buurt-loopkalender", gevonden.code) if gevonden else ""
    context = {"lid": lid, "groep": lid.groep, "link": link, "webcal": f"webcal:{link.partition(':')[2]}"}
    return render(request, "buurtpreventie/rondes/agenda.html", context)


@never_cache
@require_safe
def kalender(request: HttpRequest, code: str) -> HttpResponse:
    """No log-in: a phone cannot. Who has the address sees when somebody walks, not who."""
    rijen = Loopagenda.objects.select_related("lid__groep").defer("lid__groep__gebied")
    gevonden = get_object_or_404(rijen, code=code)
    koppen = {"Content-Disposition": 'inline; filename="rondes.ics"', "X-Robots-Tag": "noindex"}
    return HttpResponse(loopkalender.van(gevonden.lid), content_type="text/calendar; charset=utf-8", headers=koppen)
