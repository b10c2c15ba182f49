"""HTTP of starting a group and joining one: the request, the secret address for neighbours, an invitation, asking."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from buurtpreventie.groepen import openbaar, toegang
from buurtpreventie.groepen.fasen import BUREN_NODIG
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout, AndereGemeente, NaamBestaat, TeGroot, UitnodigingVerlopen
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.inloggen import deur
from buurtpreventie.inloggen.deur import deelnemer, ik
from buurtpreventie.levensloop.acties import groepen, leden
from buurtpreventie.levensloop.forms import Aanvraagform, Meedoenform
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.gebieden.vlakken import kader

_BIJ_VELD: dict[type[ActieFout], str] = {NaamBestaat: "naam", AndereGemeente: "buurten", TeGroot: "buurten"}


@require_safe
def starten(request: HttpRequest) -> HttpResponse:
    """What it takes, and in which gemeente."""
    context = {"gemeenten": gemeentenamen().items(), "nodig": BUREN_NODIG}
    return render(request, "buurtpreventie/levensloop/starten.html", context)


@deelnemer
@formulier
def aanvraag(request: HttpRequest, gemeente: str) -> HttpResponse:
    if gemeente not in gemeentenamen():
        raise Http404
    form = Aanvraagform(ingevuld(request), gemeente=gemeente)
    if groep := probeer(form, lambda: _vraag_aan(ik(request), gemeente, form.cleaned_data), _BIJ_VELD):
        messages.success(request, _("De aanvraag is begonnen. Vraag nu uw buren om mee te doen."))
        return naar("buurt-groep-binnen", groep.slug)
    context = {"form": form, "grens": kader(gemeente)}
    return render(request, "buurtpreventie/levensloop/aanvraag.html", context, status=422 if form.errors else 200)


def _vraag_aan(door: Deelnemer, gemeente: str, ingevuld: Mapping[str, Any]) -> Groep:
    velden = dict(ingevuld)
    waar = {"buurten": velden.pop("buurten"), "vlak": velden.pop("vlak")}
    return groepen.vraag_aan(door, gemeente=gemeente, velden=velden, **waar)


@never_cache
@formulier
def steun(request: HttpRequest, code: str) -> HttpResponseBase:
    """The secret address of a group that looks for neighbours: who has it may read what it is about, and join."""
    groep = get_object_or_404(Groep.objects.select_related("boateam"), code=code)
    if groep.is_openbaar:
        return naar("buurt-groep", groep.slug)
    if not groep.leeft:
        return render(request, "buurtpreventie/levensloop/voorbij.html", {"groep": groep}, status=410)
    wie = deur.deelnemer_van(request)
    if wie and toegang.lid_van(wie, groep):
        return naar("buurt-groep-binnen", groep.slug)
    return _doe_mee(request, groep, lambda lopen: leden.steun(groep, ik(request), wil_lopen=lopen))


@never_cache
@formulier
def uitnodiging(request: HttpRequest, code: str) -> HttpResponseBase:
    try:
        gevonden = leden.geldige_uitnodiging(code)
    except UitnodigingVerlopen as fout:
        return render(request, "buurtpreventie/levensloop/uitnodiging_verlopen.html", {"zin": str(fout)}, status=410)
    return _doe_mee(request, gevonden.groep, lambda lopen: leden.neem_aan(code, ik(request), wil_lopen=lopen))


@formulier
@never_cache
def meedoen(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Ask to join an active group."""
    groep = openbaar.groep_of_404(slug)
    return _doe_mee(request, groep, lambda lopen: leden.vraag(groep, ik(request), wil_lopen=lopen))


def _doe_mee(request: HttpRequest, groep: Groep, doe: Callable[[bool], Lid]) -> HttpResponseBase:
    """Read first, log in second: the rules are there for who is not known yet, the box to tick for who is."""
    form = Meedoenform(ingevuld(request))
    wie = deur.deelnemer_van(request)
    if wie and not wie.naam:  # before anything is filled in here, so that nothing of it is lost
        return deur.eerst("buurt-naam", request.get_full_path())
    if form.is_bound:
        return _met_naam(request, groep, form, doe)
    return _toon(request, groep, form)


@deelnemer
def _met_naam(request: HttpRequest, groep: Groep, form: Meedoenform, doe: Callable[[bool], Lid]) -> HttpResponseBase:
    lid = probeer(form, lambda: doe(form.cleaned_data["wil_lopen"]))
    if lid is None:
        return _toon(request, groep, form)
    if lid.stand == lid.Stand.GEVRAAGD:
        messages.success(request, _("Uw vraag is verstuurd. Een coördinator laat u per mail weten of u mee kunt doen."))
        return naar("buurt-mijn")
    messages.success(request, _("U doet mee. Welkom."))
    return naar("buurt-groep-binnen", groep.slug)


def _toon(request: HttpRequest, groep: Groep, form: Meedoenform) -> HttpResponse:
    context = {"groep": openbaar.venster(groep), "form": form, "ik": deur.deelnemer_van(request), "nodig": BUREN_NODIG}
    return render(request, "buurtpreventie/levensloop/meedoen.html", context, status=422 if form.errors else 200)
