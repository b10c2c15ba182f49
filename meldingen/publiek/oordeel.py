"""Is it really solved? The page behind the link in the mail: asked once per closing, then it shows what was said."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from meldingen.melding import acties
from meldingen.melding.acties import terugkoppeling
from meldingen.melding.models import Melding
from meldingen.streek.antwoorden import naar

from .forms import Oordeelformulier
from .stappen import ingevuld
from .volgen import besloten


@besloten
@require_http_methods(["GET", "HEAD", "POST"])
def oordeel(request: HttpRequest, volgcode: str) -> HttpResponseBase:
    melding = get_object_or_404(Melding.objects.select_related("categorie"), volgcode=volgcode)
    form = Oordeelformulier(ingevuld(request))
    if request.method == "POST" and form.is_valid():
        try:
            terugkoppeling.beantwoord(melding, **form.antwoord())
            return naar("oordeel", volgcode)
        except acties.ActieFout as fout:
            form.add_error(None, str(fout))
    return _pagina(request, melding, form)


def _pagina(request: HttpRequest, melding: Melding, form: Oordeelformulier) -> HttpResponse:
    sluiting = terugkoppeling.laatste_sluiting(melding)
    gezegd = getattr(sluiting, "terugkoppeling", None)
    context = {
        "melding": melding,
        "form": form,
        "sluiting": sluiting,
        "gezegd": gezegd if gezegd and gezegd.beantwoord_op else None,
        "te_beantwoorden": terugkoppeling.te_beantwoorden(melding, sluiting),
        "te_heropenen": acties.te_heropenen(melding),
    }
    return render(request, "publiek/oordeel.html", context, status=422 if form.errors else 200)
