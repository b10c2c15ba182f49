"""HTTP of measures: the list, the form, one measure with what the figures say, its chart. Decides nothing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meldingen.cijfers.maatregelen import acties, woorden
from meldingen.cijfers.maatregelen.models import Maatregel, Maatregeleffect
from meldingen.cijfers.tekening import antwoord
from meldingen.melding import toegang
from meldingen.melding.bladeren import op_plek
from meldingen.melding.deur import gemeentekader, ik, in_gemeente
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import buurtnamen
from meldingen.streek.gebieden.vlakken import kader

from . import grafiek
from .forms import MaatregelForm

_PER_BLADZIJDE = 50


onderzoeker = in_gemeente(Recht.ONDERZOEKEN)
# What an address may fill in beforehand, for who comes from a page about something that is a measure.
_VOORAF = ("naam", "soort", "begin", "vlak")


def _kader(request: HttpRequest, gemeente: str) -> dict[str, object]:
    return gemeentekader(request, gemeente, Recht.ONDERZOEKEN)


@onderzoeker
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    return redirect("maatregelen-lijst", min(toegang.gemeenten_met(request.user, Recht.ONDERZOEKEN)))


@onderzoeker
@require_GET
def lijst(request: HttpRequest, gemeente: str) -> HttpResponse:
    rijen = Maatregel.objects.filter(gemeente_code=gemeente).select_related("effect").defer("gebied")
    bladzijde, volgende = op_plek(rijen.prefetch_related("categorieen"), request.GET, _PER_BLADZIJDE)
    regels = [(rij, _kern(rij)) for rij in bladzijde]
    context = {"regels": regels, "volgende": volgende} | _kader(request, gemeente)
    return render(request, "cijfers/maatregelen/lijst.html", context)


def _kern(maatregel: Maatregel) -> woorden.Deel | None:
    """The first sentence of the outcome, for a line of the list."""
    effect = getattr(maatregel, "effect", None)
    return woorden.delen(effect.uitslag)[0] if effect and effect.uitslag else None


@onderzoeker
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest, gemeente: str) -> HttpResponse:
    vooraf = {veld: request.GET[veld] for veld in _VOORAF if veld in request.GET}
    form = MaatregelForm(request.POST if request.method == "POST" else None, gemeente=gemeente, initial=vooraf)
    if request.method == "GET" or not form.is_valid():
        return _formulier(request, form)
    maatregel = acties.leg_vast(gemeente, velden=form.velden(), door=ik(request))
    messages.success(request, _("De maatregel staat erin. Het portaal rekent nu uit wat de cijfers zeggen."))
    return naar("maatregelen-maatregel", gemeente, maatregel.pk)


@onderzoeker
@require_http_methods(["GET", "POST"])
def wijzig(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    oud = _haal(gemeente, pk)
    form = MaatregelForm(request.POST if request.method == "POST" else None, gemeente=gemeente, oud=oud)
    if request.method == "GET" or not form.is_valid():
        return _formulier(request, form)
    try:
        acties.wijzig(oud, velden=form.velden(), gezien=form.cleaned_data["gezien"], door=ik(request))
    except acties.MaatregelVeranderd as fout:
        form.add_error(None, str(fout))
        return _formulier(request, form, 409)
    messages.success(request, _("De maatregel is gewijzigd. Het portaal rekent opnieuw uit wat de cijfers zeggen."))
    return naar("maatregelen-maatregel", gemeente, pk)


def _formulier(request: HttpRequest, form: MaatregelForm, status: int | None = None) -> HttpResponse:
    vlak = form.oud.gebied.geojson if form.oud else ""
    context = {"form": form, "oud": form.oud, "vlak": vlak, "grens": kader(form.gemeente)}
    code = status or (422 if form.errors else 200)
    return render(request, "cijfers/maatregelen/formulier.html", context | _kader(request, form.gemeente), status=code)


@onderzoeker
@require_GET
def maatregel(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    """The whole page, or (htmx) only the part that waits for the outcome."""
    gevonden = _haal(gemeente, pk)
    context = _uitslag(gevonden) | {
        "maatregel": gevonden,
        "vlak": gevonden.gebied.geojson,
        "buurten": [naam for code, naam in buurtnamen(gemeente).items() if code in gevonden.buurten],
    }
    deel = "uitslag" if request.headers.get("HX-Request") else "maatregel"
    return render(request, f"cijfers/maatregelen/{deel}.html", context | _kader(request, gemeente))


def _uitslag(maatregel: Maatregel) -> dict[str, Any]:
    effect = maatregel.effect
    context: dict[str, Any] = {"effect": effect, "wacht": effect.stand == Maatregeleffect.Stand.WACHT}
    if effect.uitslag:
        context |= {
            "delen": woorden.delen(effect.uitslag),
            "voorbehouden": woorden.voorbehouden(effect.uitslag),
            "perioden": woorden.perioden(effect.uitslag),
        }
    return context


@onderzoeker
@require_POST
def bereken(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    acties.vraag_effect(_haal(gemeente, pk), door=ik(request))
    return naar("maatregelen-maatregel", gemeente, pk)


@onderzoeker
@require_POST
def weg(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    acties.verwijder(_haal(gemeente, pk), door=ik(request))
    messages.success(request, _("De maatregel is verwijderd."))
    return naar("maatregelen-lijst", gemeente)


@onderzoeker
@require_GET
def grafiek_svg(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    effect = _haal(gemeente, pk).effect
    if not effect.uitslag:
        raise Http404
    vorm = {"smal": "smal" in request.GET, "donker": "donker" in request.GET}
    rijen = woorden.perioden(effect.uitslag)
    return antwoord((pk, rijen, vorm), lambda: grafiek.svg(rijen, **vorm))


def _haal(gemeente: str, pk: int) -> Maatregel:
    return get_object_or_404(Maatregel.objects.select_related("effect", "gemaakt_door"), gemeente_code=gemeente, pk=pk)
