"""HTTP of the unrounded figures: for who may research in a gemeente, and each look at them is logged. Counts nothing."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from meldingen.cijfers import inzage
from meldingen.cijfers.inzage.models import Cijferinzage
from meldingen.cijfers.onafgerond import onafgerond
from meldingen.melding import bladeren, toegang
from meldingen.melding.deur import met_recht
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van

_PER_BLADZIJDE = 10


@met_recht(Recht.ONDERZOEKEN)
@require_GET
def cijfers(request: HttpRequest) -> HttpResponse:
    mag = toegang.gemeenten_met(request.user, Recht.ONDERZOEKEN, ook_per_team=True)
    gemeenten = [(code, naam) for code, naam in gemeentenamen().items() if code in mag]
    gekozen = request.GET.get("gemeente", "")
    gemeente = gekozen if gekozen in mag else gemeenten[0][0]
    indicatoren = onafgerond.indicatoren()
    indicator = next((een for een in indicatoren if een.slug == request.GET.get("indicator")), indicatoren[0])
    vandaag = dag_van(timezone.now())
    inzage.noteer(request.user, _("Onafgeronde aantallen: %s") % indicator.naam, gemeente)
    hier = {"gemeente": gemeente, "indicator": indicator.slug}
    versies, volgende = bladeren.nieuwste(onafgerond.herzien(indicator, gemeente), request.GET, _PER_BLADZIJDE, **hier)
    inzagen, eerder = bladeren.nieuwste(_inzagen(gemeente), request.GET, _PER_BLADZIJDE, na="inzage", **hier)
    bronnen, meer_bronnen = bladeren.op_plek(
        onafgerond.van_bronnen(indicator, gemeente), request.GET, _PER_BLADZIJDE, **hier
    )
    context = {
        "gemeenten": gemeenten,
        "gemeente": gemeente,
        "indicatoren": indicatoren,
        "indicator": indicator,
        "jaren": onafgerond.jaren(vandaag),
        "regels": onafgerond.tabel(indicator, gemeente, vandaag),
        "reeksen": bronnen,
        "meer_reeksen": meer_bronnen,
        "op_tijd": onafgerond.op_tijd(indicator, gemeente),
        "geschiedenis": versies,
        "volgende": volgende,
        "inzagen": inzagen,
        "eerdere_inzagen": eerder,
    }
    return render(request, "cijfers/onafgerond/onafgerond.html", context)


def _inzagen(gemeente: str) -> QuerySet[Cijferinzage]:
    return Cijferinzage.objects.filter(gemeente_code=gemeente).select_related("door").order_by("-pk")
