"""HTTP of what neighbours see: telling it, with and without network, and reading what became of it. Decides nothing.

A phone that kept something while it had no network sends it to the same address as the form does, and asks for JSON.
"""

import json
from dataclasses import asdict, dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from buurtpreventie.gezien import gezien as venster
from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.gezien.forms import Meldform, Waarnemingform
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout, TeVaak
from buurtpreventie.groepen.models import Lid
from buurtpreventie.groepen.saar import SaarVraagt
from buurtpreventie.inloggen.deur import deelnemer, ik
from buurtpreventie.inloggen.deur import lid as als_lid
from meldingen.melding.bladeren import sleutel
from meldingen.streek.antwoorden import naar
from meldingen.streek.plekken import kaartinstellingen


@dataclass(frozen=True)
class Uitkomst:
    """How it ended. `ander`: of somebody else's page; `toch`: may be sent all the same, by who read the sentence."""

    status: int
    zin: str
    toch: bool = False
    ander: bool = False


@deelnemer
@formulier
def gezien(request: HttpRequest) -> HttpResponse:
    """Tell what one saw, for one of one's groups. `?groep=` and `?aandacht=` fill in what is known."""
    leden = toegang.plaatsen(ik(request))
    if not leden:
        return _zonder_groep(request)
    begin = {"aandacht": sleutel(request.GET.get("aandacht", "")) or None}
    if request.GET.get("groep", "") in {lid.groep.slug for lid in leden}:
        begin["groep"] = request.GET["groep"]  # type: ignore[assignment]
    form = Waarnemingform(ingevuld(request), leden=leden, initial=begin)
    uitkomst = _verwerk(form) if form.is_bound else None
    if uitkomst and not request.accepts("text/html"):
        return JsonResponse(asdict(uitkomst), status=uitkomst.status)
    if uitkomst and uitkomst.status == 200:
        messages.success(request, uitkomst.zin)
        return naar("buurt-waarnemingen", form.lid.groep.slug)
    context = {"form": form, "kaart": kaartinstellingen(), "groepen": [lid.groep for lid in leden], "ik": ik(request)}
    return render(request, "buurtpreventie/gezien/gezien.html", context, status=uitkomst.status if uitkomst else 200)


def _zonder_groep(request: HttpRequest) -> HttpResponse:
    """What a device still holds of who left is not lost: it says what to do with it."""
    if request.method == "POST" and not request.accepts("text/html"):
        uitkomst = Uitkomst(422, _("U zit niet meer in een groep. Doe een gewone melding als het er nog is."))
        return JsonResponse(asdict(uitkomst), status=uitkomst.status)
    return render(request, "buurtpreventie/gezien/geen_groep.html", status=403)


def _verwerk(form: Waarnemingform) -> Uitkomst:
    if not form.is_valid():
        zinnen = " ".join(str(zin) for veld in form.errors.values() for zin in veld)
        return Uitkomst(403 if form.van_een_ander else 422, zinnen, ander=form.van_een_ander)
    velden, lid = form.cleaned_data, form.lid
    als_melding = velden["doe"] == "melding"
    try:
        waarnemingen.leg_vast(
            lid.groep, form.gezien(), sleutel=velden["sleutel"], als_melding=als_melding, toch=form.gelezen(), door=lid
        )
    except SaarVraagt as fout:
        form.vraag(fout)
        return Uitkomst(422, str(fout), toch=fout.mag_toch)
    except ActieFout as fout:
        form.add_error(None, str(fout))
        # Too many: a device tries again later by itself.
        return Uitkomst(429 if isinstance(fout, TeVaak) else 422, str(fout))
    return Uitkomst(
        200, _("De gemeente heeft uw melding.") if als_melding else _("Uw groep leest het. De notitie blijft een week.")
    )


@als_lid
@require_GET
def lijst(request: HttpRequest, lid: Lid) -> HttpResponse:
    rijen, volgende = venster.lijst(lid, request.GET)
    context = {"lid": lid, "groep": lid.groep, "waarnemingen": rijen, "volgende": volgende}
    return render(request, "buurtpreventie/gezien/lijst.html", context)


@als_lid
@formulier
def waarneming(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """One thing that was seen; a note can become a melding here, with what it still misses."""
    rij = venster.een_of_404(lid, pk)
    form = Meldform(ingevuld(request), al_gekozen=rij.punt is not None)
    if probeer(form, lambda: waarnemingen.meld(rij, categorie=form.soort(), door=lid, **form.punt())):
        messages.success(request, _("De gemeente heeft uw melding."))
        return naar("buurt-waarneming", lid.groep.slug, pk)
    context = {"lid": lid, "groep": lid.groep, "form": form, "kaart": kaartinstellingen()}
    context["ding"] = venster.vensters(lid, [rij])[0]
    return render(request, "buurtpreventie/gezien/waarneming.html", context, status=422 if form.errors else 200)


@als_lid
@require_POST
def haal_weg(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """One's own note, or another's with the reason that the group reads."""
    try:
        waarnemingen.haal_weg(venster.een_of_404(lid, pk), reden=request.POST.get("reden", ""), door=lid)
        messages.success(request, _("De notitie is weg."))
    except ActieFout as fout:
        messages.error(request, str(fout))
        return naar("buurt-waarneming", lid.groep.slug, pk)
    return naar("buurt-waarnemingen", lid.groep.slug)


@never_cache
@require_safe
def dienst(request: HttpRequest) -> HttpResponse:
    """The service worker of the page above, that of the boa's round under another name. Holds no data."""
    zinnen = {
        "kop": _("U bent zonder verbinding"),
        "zin": _("Deze pagina staat niet op dit toestel. Open haar een keer met verbinding. Is er gevaar? Bel 112."),
    }
    regels = ['self.RIJ = "gezien";', 'self.BLAD = "";', f"self.ZINNEN = {json.dumps(zinnen)};"]
    regels += [f"importScripts({json.dumps(static(f'js/ronde/{naam}.js'))});" for naam in ("rij", "dienst")]
    return HttpResponse("\n".join(regels), content_type="text/javascript; charset=utf-8")
