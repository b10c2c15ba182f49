"""HTTP of the round: GET reads, POST calls one action and goes back with 303. A phone that kept a step while it had no
network sends it to the same address as the form does, and asks for JSON. Decides nothing."""

import json
from dataclasses import asdict

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from meldingen.melding import acties
from meldingen.melding.models import Melding
from meldingen.streek.antwoorden import naar, naar_adres
from meldingen.werkvoorraad.ronde import acties as rondes
from meldingen.werkvoorraad.ronde import veldwerk
from meldingen.werkvoorraad.ronde.veldwerk import Stapuitkomst

from ..inrichten.deur import ik
from . import blad
from .deur import onderweg
from .forms import BeginplekForm, StapForm


@onderweg
@require_GET
def ronde(request: HttpRequest) -> HttpResponse:
    return _toon(request, kies=_getal(request.GET.get("stop", "")))


def _toon(
    request: HttpRequest, *, kies: int | None = None, fout: StapForm | None = None, status: int = 200
) -> HttpResponse:
    context = {"blad": blad.lees(ik(request), kies=kies, fout=fout), "fout": fout, "nu": timezone.now()}
    return render(request, "werkvoorraad/ronde/ronde.html", context, status=status)


def _getal(tekst: str) -> int | None:
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 18 else None


def _terug(kies: int | None = None) -> HttpResponse:
    return naar_adres(reverse("ronde") + (f"?stop={kies}#stop-{kies}" if kies else ""))


def _melding(request: HttpRequest, pk: int) -> Melding:
    return get_object_or_404(blad.meldingen(ik(request)), pk=pk)


@onderweg
@require_POST
def aanvullen(request: HttpRequest) -> HttpResponse:
    rondes.vul_aan(door=ik(request), vanaf=rondes.plek(*BeginplekForm(request.POST).gekozen()))
    return _terug()


@onderweg
@require_POST
def orden(request: HttpRequest) -> HttpResponse:
    rondes.orden(door=ik(request), vanaf=rondes.plek(*BeginplekForm(request.POST).gekozen()))
    return _terug()


@onderweg
@require_POST
def volgorde(request: HttpRequest) -> HttpResponse:
    """The order after dragging: keys of meldingen, first to last. The page already shows it."""
    gekozen = [getal for tekst in request.POST.getlist("melding") if (getal := _getal(tekst))]
    rondes.zet_neer(gekozen, door=ik(request))
    return HttpResponse(status=204)


@onderweg
@require_POST
def verschuif(request: HttpRequest, pk: int) -> HttpResponse:
    rondes.verschuif(_melding(request, pk), later=request.POST.get("richting") == "later", door=ik(request))
    return _terug(pk)


@onderweg
@require_POST
def eraf(request: HttpRequest, pk: int) -> HttpResponse:
    rondes.haal_af(_melding(request, pk), door=ik(request))
    return _terug()


@onderweg
@require_POST
def erbij(request: HttpRequest, pk: int) -> HttpResponse:
    """From the page of a melding, and back to it."""
    try:
        rondes.zet_erbij(_melding(request, pk), door=ik(request))
        messages.success(request, _("Deze melding staat op uw ronde van vandaag."))
    except acties.GeenRecht as fout:
        raise PermissionDenied(str(fout)) from fout
    except acties.ActieFout as fout:
        messages.error(request, str(fout))
    return naar("werkvoorraad-melding", pk)


@onderweg
@require_POST
def stap(request: HttpRequest, pk: int) -> HttpResponse:
    melding = _melding(request, pk)
    form = blad.vorm(request.POST.get("soort", ""), melding, ik(request), request.POST, request.FILES)
    if form is None:
        raise Http404
    uitkomst = _uitkomst(melding, form)
    if request.accepts("text/html"):
        return _als_bladzijde(request, melding, form, uitkomst)
    # `toch`: may be sent once more, by somebody who says that it is no investigation data.
    waarom = {"ander": form.van_een_ander, "toch": bool(form.toch_bij) and not form.toch}
    return JsonResponse(asdict(uitkomst) | waarom, status=uitkomst.status)


def _uitkomst(melding: Melding, form: StapForm) -> Stapuitkomst:
    if not form.is_valid():
        zinnen = [str(zin) for veld in form.errors.values() for zin in veld]
        return Stapuitkomst(403 if form.van_een_ander else 422, " ".join(zinnen))
    try:
        return veldwerk.verwerk(melding, form.stap(), sleutel=form.cleaned_data["sleutel"], door=form.door)
    except veldwerk.StapBotst as fout:
        return Stapuitkomst(409, str(fout))


def _als_bladzijde(request: HttpRequest, melding: Melding, form: StapForm, uitkomst: Stapuitkomst) -> HttpResponse:
    if uitkomst.status == 200:
        messages.success(request, uitkomst.zin)
        return _terug(melding.pk)
    if not form.errors:
        form.opnieuw(uitkomst.zin, _melding(request, melding.pk))
    return _toon(request, kies=melding.pk, fout=form, status=uitkomst.status)


@never_cache
@require_safe
def dienst(request: HttpRequest) -> HttpResponse:
    """The service worker: served from here, so that it looks after the werkvoorraad and nothing else of the portal.

    Holds no data, so that a phone whose session ended can still renew it.
    """
    zinnen = {
        "kop": _("U bent zonder verbinding"),
        "zin": _("De ronde van vandaag staat niet op dit toestel. Open haar een keer met verbinding."),
    }
    regels = [f"self.ZINNEN = {json.dumps(zinnen)};"]
    regels += [f"importScripts({json.dumps(static(f'js/ronde/{naam}.js'))});" for naam in ("rij", "dienst")]
    return HttpResponse("\n".join(regels), content_type="text/javascript; charset=utf-8")
