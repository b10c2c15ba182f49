"""HTTP of the coordinator's figures: how the work goes, per team, kind or buurt. Decides nothing, counts nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from meldingen.cijfers.werk import overzicht as werkoverzicht
from meldingen.melding import toegang
from meldingen.melding.deur import met_recht
from meldingen.melding.models import Werktelling
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van

_D = Werktelling.Doorsnede
PER = {"team": (_D.TEAM, _("team")), "soort": (_D.CATEGORIE, _("soort")), "buurt": (_D.BUURT, _("buurt"))}


@met_recht(Recht.STUREN)
@require_GET
def cijfers(request: HttpRequest) -> HttpResponse:
    mogelijk = sorted(toegang.gemeenten_met(request.user, Recht.STUREN))
    samen = len(mogelijk) > 1 and bool(toegang.gemeenten_met(request.user, Recht.REGIO))
    gekozen = request.GET.get("gemeente", "")
    hier = [gekozen] if gekozen in mogelijk else mogelijk if samen else mogelijk[:1]
    per = request.GET.get("per", "team")
    doorsnede, woord = PER.get(per, PER["team"])
    vandaag = dag_van(timezone.now())
    alles = werkoverzicht.overzicht(hier, _D.ALLES, {}, vandaag)
    context = {
        "alles": alles[0] if alles else werkoverzicht.Werk(),
        "rijen": werkoverzicht.overzicht(hier, doorsnede, werkoverzicht.namen_van(doorsnede), vandaag),
        "ouderdom": [naam for _dagen, naam in werkoverzicht.OUDERDOM],
        "per": per if per in PER else "team",
        "woord": woord,
        "keuzes": [(naam, tekst) for naam, (_doorsnede, tekst) in PER.items()],
        "sinds": werkoverzicht.sinds(vandaag),
        "gemeente": hier[0] if len(hier) == 1 else "",
        "gemeenten": [(code, naam) for code, naam in gemeentenamen().items() if code in mogelijk],
        "samen": samen,
    }
    return render(request, "cijfers/werk/cijfers.html", context)
