"""The alarm for everybody: what holds now as a page, as a fragment for pages that are open, one alarm, and both as CAP 1.2
and as a feed. Reads the board, so it answers without the database; only an alarm that is over is looked up."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meldingen.streek.plekken import kaartinstellingen

from . import alarm as alarmen
from . import bord as alarmbord
from . import cap
from .models import Alarm

# Seconds that browsers and proxies may keep an answer: with the pause between two looks of a page it stays under five.
HOUDBAAR_S = 1


def _kort(antwoord: HttpResponse) -> HttpResponse:
    patch_cache_control(antwoord, public=True, max_age=HOUDBAAR_S)
    return antwoord


@require_safe
def nu(request: HttpRequest) -> HttpResponse:
    """The bar for a page that is open, in the language of that page; 304 while nothing changed."""
    taal = request.GET.get("taal", "")
    with translation.override(taal if taal in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE):
        return _kort(_nu(request))


def _nu(request: HttpRequest) -> HttpResponse:
    merk = f'"{alarmbord.merk()}"'
    if request.headers.get("If-None-Match", "").removeprefix("W/") == merk:
        antwoord: HttpResponse = HttpResponse(status=304)
    else:
        antwoord = JsonResponse({"html": alarmbord.balk()})
    antwoord["ETag"] = merk
    return antwoord


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    return _kort(render(request, "cms/alarm/lijst.html", {"alarmen": alarmen.geldend()}))


@require_safe
def een(request: HttpRequest, pk: int) -> HttpResponse:
    """One alarm; after its end the page says so, for whoever kept the link."""
    regel = next((regel for regel in alarmen.geldend() if regel.pk == pk), None)
    context = {"alarm": regel, "kaart": kaartinstellingen()} if regel else {"voorbij": get_object_or_404(Alarm, pk=pk)}
    return _kort(render(request, "cms/alarm/een.html", context))


@require_safe
def als_cap(request: HttpRequest, pk: int) -> HttpResponse:
    alarm = get_object_or_404(Alarm.objects.select_related("vervangt"), pk=pk)
    return _kort(HttpResponse(cap.bericht(alarm), content_type="application/cap+xml; charset=utf-8"))


@require_safe
def einde_als_cap(request: HttpRequest, pk: int) -> HttpResponse:
    """The message that takes back an alarm which was ended before its time."""
    alarm = get_object_or_404(Alarm, pk=pk)
    if not alarm.beeindigd_op:
        raise Http404
    return _kort(HttpResponse(cap.intrekking(alarm), content_type="application/cap+xml; charset=utf-8"))


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    return _kort(HttpResponse(cap.feed(), content_type="application/atom+xml; charset=utf-8"))
