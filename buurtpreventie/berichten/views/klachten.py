"""HTTP of a message that cannot stay: saying so, deciding as a coordinator or the gemeente, and asking to look again."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from buurtpreventie.berichten import lezen
from buurtpreventie.berichten import nakijken as regels
from buurtpreventie.berichten.acties import klachten
from buurtpreventie.berichten.forms import Besluitform, Klachtform, Opnieuwform
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import begeleider, begeleiderskader, coordinator, deelnemer
from buurtpreventie.inloggen.deur import ik as buur
from buurtpreventie.inloggen.deur import lid as als_lid
from meldingen.melding.bladeren import nieuwste, op_plek
from meldingen.melding.deur import ik
from meldingen.streek.antwoorden import naar

_PER_BLADZIJDE = 30


def _pagina(request: HttpRequest, naam: str, form: Any, **context: object) -> HttpResponse:
    pagina = f"buurtpreventie/berichten/klachten/{naam}.html"
    return render(request, pagina, context | {"form": form}, status=422 if form.errors else 200)


@als_lid
@formulier
def klacht(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = lezen.bericht_of_404(lid, pk)
    form = Klachtform(ingevuld(request))
    if probeer(form, lambda: klachten.klaag(gevonden, **form.cleaned_data, door=lid)):
        messages.success(request, _("Dank u. Iemand kijkt ernaar. U krijgt een mail als er is beslist."))
        return naar("buurt-berichten", lid.groep.slug)
    return _pagina(request, "klacht", form, lid=lid, groep=lid.groep, bericht=lezen.gesprek(lid, gevonden)[0])


@coordinator
@require_GET
def nakijken(request: HttpRequest, lid: Lid) -> HttpResponse:
    """What waits for this coordinator; what they wrote or complained of themselves is for another."""
    rijen, volgende = op_plek(regels.voor_coordinator(lid), request.GET, _PER_BLADZIJDE)
    context = {"lid": lid, "groep": lid.groep, "berichten": rijen, "volgende": volgende}
    return render(request, "buurtpreventie/berichten/klachten/nakijken.html", context)


@coordinator
@formulier
def kijk_na(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(regels.voor_coordinator(lid), pk=pk)
    form = Besluitform(ingevuld(request))
    if probeer(form, lambda: klachten.beslis(gevonden, blijft=_blijft(request), **form.cleaned_data, door=lid)):
        messages.success(request, _zin(_blijft(request)))
        return naar("buurt-nakijken", lid.groep.slug)
    return _pagina(request, "kijk_na", form, lid=lid, groep=lid.groep, dossier=regels.dossier(gevonden))


def _blijft(request: HttpRequest) -> bool:
    return request.POST.get("wat") == "blijft"


def _zin(blijft: bool) -> str:
    return (
        _("Het bericht staat in de groep. Wie het aangaat, krijgt uw reden.")
        if blijft
        else _("Het bericht is weg. De buren lezen waarom.")
    )


@deelnemer
@formulier
def opnieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """The writer of what a coordinator took away asks the gemeente to look again; also after leaving the group."""
    if not (gevonden := regels.eigen_weg(buur(request), pk)):
        raise Http404
    bericht, besluit = gevonden
    form = Opnieuwform(ingevuld(request))
    if probeer(form, lambda: klachten.vraag_opnieuw(bericht, **form.cleaned_data, door=buur(request))):
        messages.success(request, _("Uw vraag is naar de gemeente. U krijgt een mail als er is beslist."))
        return naar("buurt-opnieuw", pk)
    return _pagina(request, "opnieuw", form, groep=bericht.groep, bericht=bericht, besluit=besluit)


@begeleider
@require_GET
def gemeente_lijst(request: HttpRequest, gemeente: str) -> HttpResponse:
    """What only the gemeente can decide first; then all that neighbours complained of or that was taken away."""
    alle: Any = regels.voor_gemeente(gemeente)
    rijen, volgende = nieuwste(alle, request.GET, _PER_BLADZIJDE)
    eerste = [] if request.GET.get("na") else list(alle.filter(wacht=True).order_by("id")[:_PER_BLADZIJDE])
    context = {"wacht": eerste, "berichten": rijen, "volgende": volgende} | begeleiderskader(request, gemeente)
    return render(request, "buurtpreventie/berichten/klachten/gemeente_lijst.html", context)


@begeleider
@formulier
def gemeente_bericht(request: HttpRequest, gemeente: str, pk: int) -> HttpResponseBase:
    gevonden: Groepsbericht = get_object_or_404(regels.voor_gemeente(gemeente), pk=pk)
    form = Besluitform(ingevuld(request))
    if probeer(form, lambda: klachten.beslis(gevonden, blijft=_blijft(request), **form.cleaned_data, door=ik(request))):
        messages.success(request, _zin(_blijft(request)))
        return naar("begeleiden-berichten", gemeente)
    return _pagina(
        request, "gemeente_bericht", form, dossier=regels.dossier(gevonden), **begeleiderskader(request, gemeente)
    )
