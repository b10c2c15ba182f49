"""HTTP of looprondes: the roster of a group, one round, and what a coordinator does with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import coordinator
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.rondes import lezen as looplezen
from buurtpreventie.rondes.acties import rondes as looprondes
from buurtpreventie.rondes.acties.fouten import OverMensen
from buurtpreventie.rondes.form import Gastform, Gelastform, Kijkform, Rondeform
from buurtpreventie.rondes.lezen import Rooster
from meldingen.streek.antwoorden import naar

_BIJ_VELD: dict[type[ActieFout], str] = {OverMensen: "kijk_naar"}


@als_lid
@require_GET
def rooster(request: HttpRequest, lid: Lid) -> HttpResponse:
    """The rounds to come, first one first; on the first page also what was walked last."""
    rondes, volgende = looplezen.rooster(lid, request.GET)
    context = {
        "lid": lid,
        "groep": lid.groep,
        "rondes": rondes,
        "volgende": volgende,
        "gelopen": [] if request.GET.get("vanaf") else looplezen.gelopen(lid),
        "loopt": toegang.mag_lopen_tot(lid) is not None,
    }
    return render(request, "buurtpreventie/rondes/rooster.html", context)


@als_lid
@require_GET
def ronde(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    return toon(request, lid, looplezen.ronde_of_404(lid, pk))


def toon(request: HttpRequest, lid: Lid, rooster: Rooster, **forms: object) -> HttpResponse:
    """The page of one round; `forms` that were filled in and have something to mend: gast, gelast or kijk."""
    ronde = rooster.ronde
    context = {
        "lid": lid,
        "groep": lid.groep,
        "rooster": rooster,
        "ronde": ronde,
        "vlak": (ronde.zone or lid.groep.gebied).geojson,
        "gast": Gastform(),
        "gelast": Gelastform(),
        "kijk": Kijkform(initial={"kijk_naar": ronde.kijk_naar}),
        "form": next(iter(forms.values()), None),
    }
    status = 422 if forms else 200
    return render(request, "buurtpreventie/rondes/ronde.html", context | forms, status=status)


@coordinator
@formulier
def plan(request: HttpRequest, lid: Lid) -> HttpResponse:
    form = Rondeform(ingevuld(request), groep=lid.groep)
    rondes = probeer(
        form,
        lambda: looprondes.plan(lid.groep, velden=form.velden(), weken=form.cleaned_data["weken"], door=lid),
        _BIJ_VELD,
    )
    if rondes:
        zin = ngettext("De ronde staat op het rooster.", "%d rondes staan op het rooster.", len(rondes))
        messages.success(request, zin % len(rondes) if len(rondes) > 1 else zin)
        return naar("buurt-rondes", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form, "vlak": lid.groep.gebied.geojson}
    return render(request, "buurtpreventie/rondes/plan.html", context, status=422 if form.errors else 200)


@coordinator
@require_POST
def gelast_af(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = looplezen.ronde_of_404(lid, pk)
    form = Gelastform(request.POST)
    if probeer(form, lambda: looprondes.gelast_af(gevonden.ronde, **form.cleaned_data, door=lid)):
        messages.success(request, _("De ronde is afgelast. Wie zou lopen, krijgt bericht."))
        return naar("buurt-ronde", lid.groep.slug, pk)
    return toon(request, lid, gevonden, gelast=form)


@coordinator
@require_POST
def kijk_naar(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """Change what the walkers look at."""
    gevonden = looplezen.ronde_of_404(lid, pk)
    form = Kijkform(request.POST)
    if probeer(
        form,
        lambda: looprondes.wijzig_kijk_naar(gevonden.ronde, tekst=form.cleaned_data["kijk_naar"], door=lid),
        _BIJ_VELD,
    ):
        messages.success(request, _("Dat is opgeslagen."))
        return naar("buurt-ronde", lid.groep.slug, pk)
    return toon(request, lid, gevonden, kijk=form)
