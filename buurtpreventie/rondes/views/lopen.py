"""HTTP of who walks: one press each, and back to the round."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from buurtpreventie.groepen.formulier import probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.rondes import lezen as looplezen
from buurtpreventie.rondes.acties import plekken as loopplekken
from buurtpreventie.rondes.form import Gastform
from buurtpreventie.rondes.models import Loopplek
from meldingen.streek.antwoorden import naar

from .rondes import toon

# What an address does, and what is said after; the large button of the page says the rest.
_DRUK: dict[str, tuple[Callable[..., Any], Any]] = {
    "aanmelden": (loopplekken.meld_aan, _("U staat op het rooster. De avond ervoor krijgt u een herinnering.")),
    "afmelden": (loopplekken.meld_af, _("U bent afgemeld.")),
    "ruil": (loopplekken.vraag_ruil, _("Wij vragen de andere lopers. Tot iemand overneemt, staat u op het rooster.")),
    "ruil-terug": (loopplekken.trek_ruil_in, _("U loopt zelf. Niemand neemt uw plek meer over.")),
    "zonder-gast": (loopplekken.zonder_gast, _("Uw gast staat niet meer op het rooster.")),
    "in": (loopplekken.check_in, ""),
    "uit": (loopplekken.check_uit, ""),
}
WAT = "|".join(_DRUK)


@als_lid
@require_POST
def druk(request: HttpRequest, lid: Lid, pk: int, wat: str) -> HttpResponse:
    doe, zin = _DRUK[wat]
    try:
        doe(looplezen.ronde_of_404(lid, pk).ronde, door=lid)
        if zin:
            messages.success(request, zin)
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-ronde", lid.groep.slug, pk)


@als_lid
@require_POST
def gast(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """Bring somebody along once."""
    gevonden = looplezen.ronde_of_404(lid, pk)
    form = Gastform(request.POST)
    if probeer(form, lambda: loopplekken.neem_gast_mee(gevonden.ronde, **form.cleaned_data, door=lid)):
        messages.success(request, _("Uw gast staat op het rooster. U loopt met een andere loper, de gast loopt mee."))
        return naar("buurt-ronde", lid.groep.slug, pk)
    return toon(request, lid, gevonden, gast=form)


@als_lid
@require_POST
def neem_over(request: HttpRequest, lid: Lid, pk: int, plek: int) -> HttpResponse:
    rijen = Loopplek.objects.select_related("ronde").defer("ronde__zone")
    gevonden = get_object_or_404(rijen, pk=plek, ronde=pk, ronde__groep=lid.groep_id)
    try:
        loopplekken.neem_over(gevonden, door=lid)
        messages.success(request, _("U neemt de plek over. De vorige loper krijgt bericht."))
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-ronde", lid.groep.slug, pk)
