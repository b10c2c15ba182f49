"""The page of a partner: by a secret link, without an account. Shows what is needed to act, never who reported."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from meldingen.melding import acties, fotos
from meldingen.melding.models import Foto, Overdracht
from meldingen.streek.antwoorden import naar

from .forms import Partnerformulier
from .stappen import ingevuld
from .volgen import besloten


@besloten
@require_http_methods(["GET", "HEAD", "POST"])
def overdracht(request: HttpRequest, code: str) -> HttpResponseBase:
    gevonden = get_object_or_404(
        Overdracht.objects.select_related("melding__categorie", "melding__buurt", "partner"), code=code
    )
    form = Partnerformulier(ingevuld(request))
    if request.method == "POST" and form.is_valid():
        try:
            _antwoord(gevonden, form.cleaned_data)
            return naar("overdracht", code)
        except acties.ActieFout as fout:
            form.add_error(None, str(fout))
    return _pagina(request, gevonden, form)


def _antwoord(overdracht: Overdracht, gegevens: dict[str, str]) -> None:
    match gegevens["actie"]:
        case "aannemen":
            acties.neem_aan(overdracht, kenmerk=gegevens["kenmerk"])
        case "teruggeven":
            acties.geef_terug(overdracht, antwoord=gegevens["tekst"])
        case _:
            acties.meld_klaar(overdracht, antwoord=gegevens["tekst"])


def _pagina(request: HttpRequest, overdracht: Overdracht, form: Partnerformulier) -> HttpResponse:
    # Once it is over, the link shows how it ended and nothing of the melding.
    van_melder = Foto.objects.van_melder().filter(melding=overdracht.melding) if overdracht.loopt else ()
    context = {
        "overdracht": overdracht,
        "melding": overdracht.melding,
        "fotos": fotos.met_code(van_melder, overdracht.code, _("Foto %(n)s bij de melding")),
        "form": form,
    }
    return render(request, "publiek/overdracht.html", context, status=422 if form.errors else 200)
