"""HTTP of sharing messages with the groups next door, for coordinators."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.groepen.buurgroepen import buren
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Groep, Groepsafspraak, Lid
from buurtpreventie.inloggen.deur import coordinator
from buurtpreventie.levensloop.acties import afspraken
from meldingen.streek.antwoorden import naar


@coordinator
@require_GET
def lijst(request: HttpRequest, lid: Lid) -> HttpResponse:
    """The groups beside this one: shared with, asked, asked us, and who else could be asked."""
    context = {"lid": lid, "groep": lid.groep, "buren": buren(lid.groep)}
    return render(request, "buurtpreventie/levensloop/buurgroepen.html", context)


def _doe(request: HttpRequest, lid: Lid, wat: Callable[[], object], zin: str) -> HttpResponse:
    try:
        wat()
        messages.success(request, zin)
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-buurgroepen", lid.groep.slug)


@coordinator
@require_POST
def vraag(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    ander = get_object_or_404(Groep.objects.actief(), pk=pk)
    zin = _("De coördinatoren van %s krijgen uw vraag. U krijgt een mail als zij ja zeggen.") % ander.naam
    return _doe(request, lid, lambda: afspraken.vraag(lid.groep, ander, door=lid), zin)


def _afspraak(pk: int) -> Groepsafspraak:
    return get_object_or_404(Groepsafspraak.objects.select_related("groep", "buurgroep"), pk=pk)


@coordinator
@require_POST
def aanvaard(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = _afspraak(pk)
    zin = _("Uw groepen kunnen nu berichten delen.")
    return _doe(request, lid, lambda: afspraken.aanvaard(gevonden, door=lid), zin)


@coordinator
@require_POST
def stop(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = _afspraak(pk)
    zin = _("Uw groepen delen geen berichten. De andere groep krijgt daar bericht van.")
    return _doe(request, lid, lambda: afspraken.beeindig(gevonden, door=lid), zin)
