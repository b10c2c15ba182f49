"""HTTP of moving a melding: the pin on the map, or an address that is searched for. Which buurt it is in, the action says."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from meldingen.melding import acties
from meldingen.melding.deur import ik, medewerker, melding_om_te, terug
from meldingen.melding.models import Melding
from meldingen.melding.rechten import Recht
from meldingen.streek import adressen, gebieden

from .wijzigforms import PlekForm


@medewerker
@require_http_methods(["GET", "HEAD", "POST"])
def plek(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = PlekForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            acties.verplaats(melding, form.cleaned_data["plek"], door=door)
            messages.success(request, _("De plek is verzet. Kijk of de melding nog bij het goede team staat."))
            return terug(melding, request)
        except (gebieden.BuitenGebied, acties.ActieFout) as fout:
            form.add_error(None, str(fout))
    return render(
        request, "werkvoorraad/plek.html", _context(request, melding, form), status=422 if form.errors else 200
    )


def _context(request: HttpRequest, melding: Melding, form: PlekForm) -> dict[str, object]:
    vraag = request.GET.get("q", "").replace("\x00", "").strip()[: adressen.LANGSTE_VRAAG]
    context: dict[str, object] = {
        "melding": melding,
        "form": form,
        "vraag": vraag,
        "lijst": request.GET.get("lijst", ""),
    }
    if vraag:
        try:
            context["gevonden"] = [(f"{a.lon}|{a.lat}|{a.naam}", a.naam) for a in adressen.zoek(vraag)]
        except adressen.Onbereikbaar:
            context["weg"] = True
    return context
