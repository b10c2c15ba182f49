"""HTTP of loading figures. Between looking and confirming nothing is kept here: the rows travel along in the form, signed."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meldingen.cijfers.definities.models import Indicator, Inlezing
from meldingen.cijfers.inlezen import voorbeelden
from meldingen.cijfers.inlezen.acties import InlezenKanNiet, lees_in
from meldingen.cijfers.inlezen.keuren import keur
from meldingen.melding import bladeren, toegang
from meldingen.melding.deur import ik, met_recht
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import gemeentenamen

from .forms import InleesForm

_ZOUT = "inlezen"
_DAG = 86_400
_PER_BLADZIJDE = 25


@met_recht(Recht.ONDERZOEKEN)
@require_http_methods(["GET", "POST"])
def inlezen(request: HttpRequest) -> HttpResponse:
    """The form and what was loaded before; or, with a file, what it will do. Saves nothing."""
    if request.method == "GET":
        return _toon(request, InleesForm())
    form = InleesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _toon(request, form, status=422)
    velden = {naam: form.cleaned_data[naam] for naam in ("herkomst", "bron")}
    rijen = form.cleaned_data["bestand"]
    keuring = keur(rijen, gemeenten=toegang.gemeenten_met(request.user, Recht.ONDERZOEKEN), **velden)
    pakket = velden | {"rijen": rijen, "bestand": form.naam, "sleutel": str(uuid4()), "gezien": keuring.afdruk}
    context = {
        "keuring": keuring,
        "bestand": form.naam,
        "bron": velden["bron"],
        "tellingen": [(naam, len(keuring.van(soort))) for soort, naam in _soorten()],
        "pakket": signing.dumps(pakket, salt=_ZOUT, compress=True) if keuring.verandert else "",
        "form": InleesForm(initial=velden),
    }
    return render(request, "cijfers/inlezen/bekijk.html", context, status=200 if keuring.goed else 422)


def _soorten() -> list[tuple[str, str]]:
    return [("nieuw", _("nieuw")), ("herzien", _("herzien")), ("gelijk", _("ongewijzigd"))]


def _toon(request: HttpRequest, form: InleesForm, status: int = 200, **extra: Any) -> HttpResponse:
    inlezingen, volgende = bladeren.nieuwste(Inlezing.objects.select_related("door"), request.GET, _PER_BLADZIJDE)
    context = {"form": form, "inlezingen": inlezingen, "volgende": volgende}
    return render(request, "cijfers/inlezen/kies.html", context | extra, status=status)


@met_recht(Recht.ONDERZOEKEN)
@require_POST
def bewaar(request: HttpRequest) -> HttpResponse:
    try:
        pakket = signing.loads(request.POST.get("pakket", ""), salt=_ZOUT, max_age=_DAG)
    except signing.BadSignature:
        return _toon(request, InleesForm(), 422, bezwaar=_("Dit is te lang geleden bekeken. Kies het bestand opnieuw."))
    try:
        inlezing = lees_in(**pakket | {"sleutel": UUID(pakket["sleutel"])}, door=ik(request))
    except InlezenKanNiet as fout:
        return _toon(request, InleesForm(), 409, bezwaar=str(fout))
    messages.success(request, _("%s is ingelezen.") % inlezing.bestand)
    return naar("inlezen")


@met_recht(Recht.ONDERZOEKEN)
@require_GET
def voorbeeld(request: HttpRequest) -> HttpResponse:
    """A file to fill in: the headings, and a row for each indicator that has a number."""
    soort = "csv" if request.GET.get("soort") == "csv" else "xlsx"
    slugs = Indicator.objects.exclude(richting=Indicator.Richting.KWALITATIEF).values_list("slug", flat=True)
    gemeente = min(toegang.gemeenten_met(request.user, Recht.ONDERZOEKEN, ook_per_team=True))
    inhoud = voorbeelden.maak(soort, list(slugs), gemeentenamen().get(gemeente, gemeente))
    kop = {"Content-Disposition": f'attachment; filename="voorbeeld-cijfers.{soort}"'}
    return HttpResponse(inhoud, content_type=voorbeelden.TYPEN[soort], headers=kop)
