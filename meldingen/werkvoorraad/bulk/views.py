"""HTTP of bulk actions: choose, look at it in words, begin, follow. Only the maker sees a bulk action."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from meldingen.melding import bladeren
from meldingen.melding.acties import ActieFout
from meldingen.melding.deur import medewerker, met_recht
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar
from meldingen.werkvoorraad.bulk import acties
from meldingen.werkvoorraad.bulk.models import Bulkactie, Bulkregel

from . import gevolgen, selectie
from .forms import FORMULIEREN, BulkForm

_PER_BLADZIJDE = 50
_REDENEN_PER_BLADZIJDE = 200


@dataclass(frozen=True)
class Bulkvraag:
    """What somebody is busy with: which kind of change, to which meldingen, and the way back to the list."""

    soort: str
    gezien: selectie.Gezien
    filter: str

    @property
    def bezwaar(self) -> str:
        if not self.gezien:
            return str(acties.NietsGekozen())
        return str(acties.TeVeel()) if len(self.gezien) > acties.MEESTE else ""

    def context(self) -> dict[str, Any]:
        return {
            "soort": self.soort,
            "aantal": len(self.gezien),
            "gezien": selectie.schrijf(self.gezien),
            "filter": self.filter,
            "terug": reverse("werkvoorraad") + (f"?{self.filter}" if self.filter else ""),
        }


@met_recht(Recht.BEHANDELEN)
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """GET: the form for what was chosen. POST: first in words, then (`stap`) do it."""
    velden = request.POST if request.method == "POST" else request.GET
    soort = velden.get("wat", "")
    if request.method == "GET":
        gezien = selectie.uit_adres(request.user, request.GET)
    else:
        gezien = selectie.uit_veld(request.user, request.POST.get("gezien", ""))
    vraag = Bulkvraag(soort if soort in FORMULIEREN else "", gezien, velden.get("filter", ""))
    if vraag.bezwaar:
        return _toon(request, "bezwaar", vraag, 422, bezwaar=vraag.bezwaar)
    if not vraag.soort:
        return _toon(request, "wat", vraag)
    return _verder(request, vraag)


def _verder(request: HttpRequest, vraag: Bulkvraag) -> HttpResponse:
    gemeenten = selectie.gemeenten_van(vraag.gezien)
    stap = request.POST.get("stap", "")
    form = FORMULIEREN[vraag.soort](request.POST if stap else None, gezien=vraag.gezien, gemeenten=gemeenten)
    if stap in ("", "pas_aan"):
        return _toon(request, "nieuw", vraag, form=form)
    if not form.is_valid():
        return _toon(request, "nieuw", vraag, 422, form=form)
    return _doe(request, vraag, form) if stap == "doe" else _bekijk(request, vraag, form)


def _bekijk(request: HttpRequest, vraag: Bulkvraag, form: BulkForm) -> HttpResponse:
    gegevens = form.gegevens()
    # What the next step needs to know again; a standard text has become the message, which may still be changed.
    ingevuld = {naam: form.data.get(naam, "") for naam in [*form.fields, *(["toch"] if form.toch else [])]}
    if "bericht" in gegevens:
        ingevuld |= {"bericht": gegevens["bericht"]}
    return _toon(
        request,
        "bekijk",
        vraag,
        form=form,
        ingevuld=ingevuld.items(),
        omschrijving=form.omschrijving(),
        zinnen=gevolgen.zinnen(vraag.soort, gegevens, vraag.gezien),
        bericht=gegevens.get("bericht", ""),
    )


def _doe(request: HttpRequest, vraag: Bulkvraag, form: BulkForm) -> HttpResponse:
    try:
        actie = acties.begin(
            vraag.gezien,
            soort=Bulkactie.Soort(vraag.soort),
            gegevens=form.gegevens(),
            omschrijving=form.omschrijving(),
            door=request.user,
        )
    except ActieFout as fout:
        return _toon(request, "bezwaar", vraag, 422, bezwaar=str(fout))
    return naar("bulk-voortgang", actie.pk)


def _toon(request: HttpRequest, bladzijde: str, vraag: Bulkvraag, status: int = 200, **extra: Any) -> HttpResponse:
    return render(request, f"werkvoorraad/bulk/{bladzijde}.html", vraag.context() | extra, status=status)


@medewerker
@require_GET
def voortgang(request: HttpRequest, pk: int) -> HttpResponse:
    actie = get_object_or_404(Bulkactie, pk=pk, door_id=request.user.pk)
    aantallen = dict(actie.regels.order_by().values_list("stand").annotate(Count("pk")))
    gedaan, over = (aantallen.get(stand, 0) for stand in (Bulkregel.Stand.GEDAAN, Bulkregel.Stand.OVERGESLAGEN))
    rijen = actie.regels.filter(
        stand=Bulkregel.Stand.OVERGESLAGEN, pk__gt=bladeren.sleutel(request.GET.get("na", ""))
    ).select_related("melding")
    niet = list(rijen.only("waarom", "bulkactie", "melding__id")[: _REDENEN_PER_BLADZIJDE + 1])
    context = {
        "actie": actie,
        "gedaan": gedaan,
        "overgeslagen": over,
        "behandeld": gedaan + over,
        "niet": niet[:_REDENEN_PER_BLADZIJDE],
        "volgende": f"?na={niet[-2].pk}" if len(niet) > _REDENEN_PER_BLADZIJDE else "",
    }
    fragment = "voortgang_deel" if getattr(request, "htmx", False) else "voortgang"
    return render(request, f"werkvoorraad/bulk/{fragment}.html", context)


@medewerker
@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    rijen = Bulkactie.objects.filter(door_id=request.user.pk)
    eigen, volgende = bladeren.nieuwste(rijen, request.GET, _PER_BLADZIJDE)
    context = {"acties": eigen, "volgende": volgende}
    return render(request, "werkvoorraad/bulk/lijst.html", context)
