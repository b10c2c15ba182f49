"""HTTP of the gemeente: requests to judge, groups to guide, and the screening of who wants to walk."""

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.groepen import openbaar
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.forms import Redenform
from buurtpreventie.groepen.formulier import probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Groep, Lid, Screening
from buurtpreventie.inloggen.deur import begeleider, begeleiderskader
from buurtpreventie.levensloop.acties import groepen, screenen
from buurtpreventie.levensloop.forms import Goedkeuring
from buurtpreventie.rondes import lezen as looplezen
from meldingen.cijfers.maatregelen.models import Maatregel
from meldingen.melding import toegang as rechten
from meldingen.melding.bladeren import nieuwste, op_plek
from meldingen.melding.deur import ik
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar, naar_adres
from meldingen.streek.gebieden.vlakveld import als_hoeken
from meldingen.streek.termijnen import dag_van

_PER_BLADZIJDE = 50


@begeleider
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    return redirect("begeleiden-lijst", min(rechten.gemeenten_met(request.user, Recht.BEGELEIDEN)))


@begeleider
@require_GET
def lijst(request: HttpRequest, gemeente: str) -> HttpResponse:
    """What waits for the gemeente first, then all groups, newest first."""
    hier = Groep.objects.filter(gemeente_code=gemeente).defer("gebied").select_related("contact")
    rijen, volgende = nieuwste(hier.exclude(fase=Fase.AANGEVRAAGD).order_by("-id"), request.GET, _PER_BLADZIJDE)
    wacht = [] if request.GET.get("na") else list(hier.filter(fase=Fase.AANGEVRAAGD).order_by("id")[:_PER_BLADZIJDE])
    context = {"wacht": wacht, "groepen": rijen, "volgende": volgende} | begeleiderskader(request, gemeente)
    return render(request, "buurtpreventie/levensloop/begeleiden/lijst.html", context)


def _haal(gemeente: str, pk: int) -> Groep:
    return get_object_or_404(Groep.objects.select_related("contact", "boateam"), gemeente_code=gemeente, pk=pk)


@begeleider
@require_GET
def groep(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    return _pagina(request, _haal(gemeente, pk))


def _pagina(
    request: HttpRequest,
    groep: Groep,
    *,
    goed: Goedkeuring | None = None,
    reden: Redenform | None = None,
    wat: str = "",
) -> HttpResponse:
    rijen = Lid.objects.filter(groep=groep).select_related("deelnemer").order_by("id")
    bladzijde, volgende = op_plek(rijen, request.GET, _PER_BLADZIJDE)
    context = {
        "groep": groep,
        "venster": openbaar.venster(groep),
        "stappen": groep.stappen.select_related("door"),
        "ontbreekt": groepen.ontbreekt(groep),
        "leden": _met_screening(bladzijde, groep.gemeente_code),
        "volgende": volgende,
        "goed": goed or Goedkeuring(groep=groep, initial={"contact": ik(request).pk}),
        "reden": reden or Redenform(),
        "wat": wat,
        "maatregel": _als_maatregel(request, groep),
        "form": goed or reden,
    } | begeleiderskader(request, groep.gemeente_code)
    fout = bool((goed and goed.errors) or (reden and reden.errors))
    return render(request, "buurtpreventie/levensloop/begeleiden/groep.html", context, status=422 if fout else 200)


def _als_maatregel(request: HttpRequest, groep: Groep) -> str:
    """Where the effect of its rounds is worked out, with what is known filled in; empty for who may not or without rounds."""
    eerste = looplezen.eerste_gelopen(groep)
    if eerste is None or groep.gemeente_code not in rechten.gemeenten_met(request.user, Recht.ONDERZOEKEN):
        return ""
    vooraf = {
        "naam": _("Rondes van %s") % groep.naam,
        "soort": Maatregel.Soort.BUURTPREVENTIE.value,
        "begin": dag_van(eerste).isoformat(),
        "vlak": als_hoeken(groep.gebied),
    }
    return f"{reverse('maatregelen-nieuw', args=[groep.gemeente_code])}?{urlencode(vooraf)}"


def _met_screening(leden: list[Lid], gemeente: str) -> list[tuple[Lid, Screening | None, bool]]:
    """Each member with the screening, and whether it holds today."""
    wie = [lid.deelnemer_id for lid in leden]
    rijen = {rij.deelnemer_id: rij for rij in Screening.objects.filter(gemeente_code=gemeente, deelnemer_id__in=wie)}
    vandaag = dag_van(timezone.now())
    uit = []
    for lid in leden:
        rij = rijen.get(lid.deelnemer_id)
        uit.append((lid, rij, bool(rij and rij.geldt(vandaag))))
    return uit


@begeleider
@require_POST
def keur_goed(request: HttpRequest, gemeente: str, pk: int) -> HttpResponse:
    gevonden = _haal(gemeente, pk)
    form = Goedkeuring(request.POST, groep=gevonden)
    if probeer(form, lambda: groepen.keur_goed(gevonden, **form.cleaned_data, door=ik(request))):
        messages.success(request, _("De groep is goedgekeurd en staat op de kaart. Alle leden krijgen bericht."))
        return naar("begeleiden-groep", gemeente, pk)
    return _pagina(request, gevonden, goed=form)


@begeleider
@require_POST
def met_reden(request: HttpRequest, gemeente: str, pk: int, wat: str) -> HttpResponse:
    """Send a request back, turn it down, or end a group: each with a reason that the neighbours read."""
    gevonden = _haal(gemeente, pk)
    doe = {"terug": groepen.stuur_terug, "afwijzen": groepen.wijs_af, "opheffen": groepen.hef_op}[wat]
    form = Redenform(request.POST)
    if probeer(form, lambda: doe(gevonden, **form.cleaned_data, door=ik(request))):
        messages.success(request, _("Dat is opgeslagen. De leden krijgen bericht met uw reden."))
        return naar("begeleiden-groep", gemeente, pk)
    return _pagina(request, gevonden, reden=form, wat=wat)


@begeleider
@require_POST
def screening(request: HttpRequest, gemeente: str, pk: int, deelnemer: int) -> HttpResponse:
    """Yes until a day, or no. Nothing else is asked or kept."""
    groep = _haal(gemeente, pk)
    lid = get_object_or_404(Lid.objects.select_related("deelnemer"), groep=groep, deelnemer=deelnemer)
    akkoord = request.POST.get("uitslag") == "ja"
    try:
        screenen.leg_vast(
            lid.deelnemer, gemeente=gemeente, akkoord=akkoord, tot=_dag(request.POST.get("tot", "")), door=ik(request)
        )
        messages.success(request, _("De screening van %s is vastgelegd.") % lid.deelnemer.naam)
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar_adres(reverse("begeleiden-groep", args=[gemeente, pk]) + "#leden")


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None
