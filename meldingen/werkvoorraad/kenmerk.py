"""HTTP of one field: the number that a melding has in another system. What may stand in it, the action knows."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from meldingen.melding import acties, toegang
from meldingen.melding.deur import ik, medewerker, melding_of_404, terug
from meldingen.melding.rechten import Recht

from .forms import KenmerkForm


@medewerker
@require_http_methods(["GET", "HEAD", "POST"])
def kenmerk(request: HttpRequest, pk: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    if not toegang.mag(request.user, Recht.BEHANDELEN, melding):
        raise PermissionDenied
    form = KenmerkForm(request.POST if request.method == "POST" else None, initial={"kenmerk": melding.kenmerk_elders})
    if form.is_valid():
        try:
            acties.zet_kenmerk(melding, form.cleaned_data["kenmerk"], door=ik(request))
            messages.success(request, _("Het nummer is opgeslagen."))
            return terug(melding, request)
        except acties.ActieFout as fout:
            form.add_error("kenmerk", str(fout))
    context = {"melding": melding, "form": form}
    return render(request, "werkvoorraad/kenmerk.html", context, status=422 if form.errors else 200)
