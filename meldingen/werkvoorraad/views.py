"""HTTP of the list: the same filter for list, map and what is new; and filters that somebody keeps. Decides nothing."""

from urllib.parse import quote, urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from meldingen.melding import acties, toegang
from meldingen.melding.deur import ik, medewerker
from meldingen.melding.models import Overname
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar, naar_adres
from meldingen.werkvoorraad.werkfilter import acties as werkfilteracties
from meldingen.werkvoorraad.werkfilter.models import Werkfilter

from . import lijst, regel
from .filters import Werkkeuze, lees
from .forms import WerkfilterForm


@medewerker
@require_GET
def werkvoorraad(request: HttpRequest) -> HttpResponse:
    keuze = lees(request.user, request.GET)
    blad = lijst.bladzijde(keuze, na=request.GET.get("na", ""), voor=request.GET.get("voor", ""))
    return render(request, "werkvoorraad/lijst.html", _context(request, keuze, blad))


def _context(request: HttpRequest, keuze: Werkkeuze, blad: lijst.Bladzijde) -> dict[str, object]:
    hier = {naam: request.GET[naam] for naam in ("na", "voor") if request.GET.get(naam)}
    return {
        "keuze": keuze,
        "form": keuze.form,
        "chips": keuze.chips(),
        "blad": blad,
        "punten": regel.op_kaart(blad.meldingen),
        "volgende": f"?{_erbij(keuze.vraag, na=blad.volgende)}" if blad.volgende else "",
        "vorige": f"?{_erbij(keuze.vraag, voor=blad.vorige)}" if blad.vorige else "",
        "terugweg": quote(_erbij(keuze.vraag, **hier), safe=""),
        "aantal": lijst.aantal(keuze),
        "veel": lijst.TEL_TOT,
        "bewaard": Werkfilter.objects.van(ik(request), keuze.gemeenten),
        "filter_form": WerkfilterForm(initial={"vraag": keuze.vraag}, mag_delen=_mag_delen(request)),
        "verzoeken": _verzoeken(request),
        "mag_aannemen": bool(toegang.gemeenten_met(request.user, Recht.AANNEMEN)),
        "mag_uitvoeren": keuze.gemeenten <= toegang.gemeenten_met(request.user, Recht.UITVOEREN),
    }


def _verzoeken(request: HttpRequest) -> QuerySet[Overname]:
    """What colleagues ask. Nearly always nothing, so what belongs to it is asked for afterwards."""
    gevraagd = Overname.objects.filter(aan_id=ik(request).pk, stand="gevraagd")
    return gevraagd.prefetch_related("melding__categorie", "van")


def _erbij(vraag: str, **velden: str) -> str:
    return "&".join(deel for deel in (vraag, urlencode(velden)) if deel)


def _mag_delen(request: HttpRequest) -> bool:
    return bool(toegang.gemeenten_met(request.user, Recht.INRICHTEN))


@medewerker
@require_GET
def kaart(request: HttpRequest) -> JsonResponse:
    """`{punten, meer}` of the filter; `kader=west,south,east,north` (degrees) narrows it. Nonsense in it is left out."""
    punten = lijst.op_kaart(lees(request.user, request.GET), _kader(request.GET.get("kader", "")))
    return JsonResponse({"punten": punten.punten, "meer": punten.meer})


def _kader(tekst: str) -> tuple[float, float, float, float] | None:
    try:
        west, zuid, oost, noord = (float(getal) for getal in tekst.split(","))
    except ValueError:
        return None
    return (west, zuid, oost, noord) if -180 <= west <= oost <= 180 and -90 <= zuid <= noord <= 90 else None


@medewerker
@require_GET
def nieuw(request: HttpRequest) -> JsonResponse:
    """`{aantal, sinds}`: how many of the filter came in after `sinds`; without it none, and what to ask with next time."""
    sinds = request.GET.get("sinds", "")
    if not (sinds.isascii() and sinds.isdigit() and len(sinds) < 18):
        return JsonResponse({"aantal": 0, "sinds": lijst.laatste()})
    aantal = lijst.nieuw_sinds(lees(request.user, request.GET), int(sinds))
    return JsonResponse({"aantal": aantal, "sinds": int(sinds)})


@medewerker
@require_GET
def aantallen(request: HttpRequest) -> HttpResponse:
    """The kept filters with how many meldingen each has now; a page of its own without JavaScript."""
    keuze = lees(request.user, request.GET)
    rijen = [
        (filter_, lijst.aantal(lees(request.user, QueryDict(filter_.vraag))))
        for filter_ in Werkfilter.objects.van(ik(request), keuze.gemeenten)
    ]
    context = {"rijen": rijen, "veel": lijst.TEL_TOT, "mag_delen": _mag_delen(request)}
    return render(request, "werkvoorraad/filters.html", context)


@medewerker
@require_POST
def bewaar_filter(request: HttpRequest) -> HttpResponse:
    form = WerkfilterForm(request.POST, mag_delen=_mag_delen(request))
    keuze = lees(request.user, form.als_vraag())
    if form.is_valid():
        try:
            werkfilteracties.bewaar_filter(
                keuze.vraag, gemeente_code=min(keuze.gemeenten), door=ik(request), **form.velden()
            )
            messages.success(request, _("Het filter is bewaard."))
            return naar_adres(f"{reverse('werkvoorraad')}?{keuze.vraag}")
        except acties.ActieFout as fout:
            form.add_error("naam", str(fout))
    blad = lijst.bladzijde(keuze)
    return render(
        request, "werkvoorraad/lijst.html", _context(request, keuze, blad) | {"filter_form": form}, status=422
    )


@medewerker
@require_POST
def verwijder_filter(request: HttpRequest, pk: int) -> HttpResponse:
    gemeenten = toegang.gemeenten_met(request.user, Recht.BEKIJKEN, ook_per_team=True)
    filter_ = get_object_or_404(Werkfilter.objects.van(ik(request), gemeenten), pk=pk)
    try:
        werkfilteracties.verwijder_filter(filter_, door=ik(request))
        messages.success(request, _("Het filter is weg."))
    except acties.ActieFout as fout:
        messages.error(request, str(fout))
    return naar("werkvoorraad-filters")
