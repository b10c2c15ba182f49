"""Where an editor places and ends alarms, on a phone as well as at a desk: HTTP only, the rules are those of `alarmen`.
Wagtail guards the door of /cms/; who may for which gemeente the action asks again."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from meldingen.streek.antwoorden import naar
from meldingen.streek.plekken import kaartinstellingen

from . import alarm as alarmen
from . import bord as alarmbord
from .form import Alarmformulier, Eindformulier, begin
from .models import Alarm, Alarmsjabloon

PER_BLADZIJDE = 30


def _ik(request: HttpRequest) -> AbstractBaseUser:
    return cast(AbstractBaseUser, request.user)


@require_safe
def overzicht(request: HttpRequest) -> HttpResponse:
    """What holds now, and the log of everything there was."""
    bladzijde = Paginator(alarmen.logboek(), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "nu": [(alarm, alarmen.mag(_ik(request), alarm.gemeenten)) for alarm in _geldig()],
        "mag": bool(alarmen.gemeenten_van(_ik(request))),
        "bladzijde": bladzijde,
        "vorige": f"?bladzijde={bladzijde.previous_page_number()}" if bladzijde.has_previous() else "",
        "volgende": f"?bladzijde={bladzijde.next_page_number()}" if bladzijde.has_next() else "",
    }
    return render(request, "cms/alarm/beheer.html", context)


def _geldig() -> list[Alarm]:
    return list(alarmen.logboek().geldig(timezone.now()))  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """First the prepared texts; then one page; then how it will look, with the one button that places it."""
    if not alarmen.gemeenten_van(_ik(request)):
        return render(request, "cms/alarm/geen_recht.html", status=403)
    if request.method != "POST":
        return _begin(request)
    form = Alarmformulier(request.POST, door=_ik(request))
    if not form.is_valid():
        return _formulier(request, form, status=422)
    if "verander" in request.POST:
        return _formulier(request, form)
    if "plaats" not in request.POST:
        return _voorbeeld(request, form)
    try:
        alarm = form.plaats()
    except alarmen.AlarmFout as fout:
        form.add_error(fout.veld or None, str(fout))
        return _formulier(request, form, status=422)
    messages.success(request, _("Het alarm staat nu op alle pagina's: %s") % alarm.titel)
    return naar("alarmbeheer")


def _begin(request: HttpRequest) -> HttpResponse:
    keuze = request.GET.get("sjabloon", "")
    if not keuze:
        return render(request, "cms/alarm/kies.html", {"sjablonen": Alarmsjabloon.objects.all(), "nu": _geldig()})
    sjabloon = get_object_or_404(Alarmsjabloon, pk=int(keuze[:9])) if keuze.isdecimal() else None
    return _formulier(request, Alarmformulier(initial=begin(sjabloon), door=_ik(request)))


def _formulier(request: HttpRequest, form: Alarmformulier, status: int = 200) -> HttpResponse:
    return render(request, "cms/alarm/nieuw.html", {"form": form}, status=status)


def _voorbeeld(request: HttpRequest, form: Alarmformulier) -> HttpResponse:
    gebied, velden = form.cleaned_data["alarmgebied"], form.cleaned_data
    proef = Alarm(
        **vars(form.tekst()),
        pk=0,
        gebied_naam=gebied.naam,
        gemeenten=gebied.gemeenten,
        vlak=gebied.vlak,
        geplaatst_op=timezone.now(),
        geldig_tot=velden["geldig_tot"],
    )
    context = {
        "form": form,
        "alarm": alarmbord.regel_van(proef),
        "kaart": kaartinstellingen(),
        "overlap": [alarm for alarm in alarmen.raken(gebied) if alarm != velden.get("vervangt")],
        "vervangt": velden.get("vervangt"),
    }
    return render(request, "cms/alarm/voorbeeld.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def einde(request: HttpRequest, pk: int) -> HttpResponse:
    alarm = get_object_or_404(Alarm, pk=pk)
    form = Eindformulier(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            alarmen.beeindig(alarm, reden=form.cleaned_data["reden"], door=_ik(request))
            messages.success(request, _("Het alarm staat op geen enkele pagina meer: %s") % alarm.titel)
            return naar("alarmbeheer")
        except alarmen.AlarmFout as fout:
            form.add_error(fout.veld or None, str(fout))
    return render(request, "cms/alarm/einde.html", {"alarm": alarm, "form": form}, status=422 if form.errors else 200)
