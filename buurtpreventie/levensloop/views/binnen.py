"""HTTP of a group from within: my groups, one group, its members, and what a coordinator does with it."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import BUREN_NODIG, Fase
from buurtpreventie.groepen.forms import Redenform
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.inloggen.deur import coordinator, deelnemer, ik
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.levensloop.acties import groepen, leden
from buurtpreventie.levensloop.forms import Uitnodigingform, Woordenform
from meldingen.melding.bladeren import op_plek
from meldingen.streek.antwoorden import naar

_PER_BLADZIJDE = 50


@deelnemer
@require_GET
def mijn(request: HttpRequest) -> HttpResponse:
    """Where one is in; with one group and nothing asked, straight to it."""
    return render(request, "buurtpreventie/levensloop/mijn.html", {"leden": list(toegang.mijn_leden(ik(request)))})


@als_lid
@require_GET
def groep(request: HttpRequest, lid: Lid) -> HttpResponse:
    context: dict[str, object] = {"lid": lid, "groep": lid.groep, "stappen": lid.groep.stappen.all()}
    if lid.groep.fase in (Fase.STEUN, Fase.AANGEVRAAGD):
        context |= _aanvraag(lid.groep)
    return render(request, "buurtpreventie/levensloop/binnen.html", context)


def _aanvraag(groep: Groep) -> dict[str, object]:
    """How far a request is, in numbers and sentences."""
    buren = Lid.objects.actief().filter(groep=groep).count()
    return {
        "buren": buren,
        "nodig": BUREN_NODIG,
        "ontbreekt": groepen.ontbreekt(groep),
        "link": settings.PORTAL_URL + reverse("buurt-steun", args=[groep.code]),
        "nodig_uit": Uitnodigingform(),
    }


@als_lid
@require_GET
def ledenlijst(request: HttpRequest, lid: Lid) -> HttpResponse:
    """Who is in the group, by name; for a coordinator also who asked."""
    alle = Lid.objects.filter(groep=lid.groep).select_related("deelnemer", "groep").defer("groep__gebied")
    leden_, volgende = op_plek(alle.actief().order_by("deelnemer__naam", "id"), request.GET, _PER_BLADZIJDE)
    context = {
        "lid": lid,
        "groep": lid.groep,
        "leden": leden_,
        "volgende": volgende,
        "nodig_uit": Uitnodigingform(),
    }
    if lid.is_coordinator:
        context["gevraagd"] = alle.filter(stand=Lid.Stand.GEVRAAGD).order_by("id")[:_PER_BLADZIJDE]
        context["uitnodigingen"] = lid.groep.uitnodigingen.order_by("-id")[:_PER_BLADZIJDE]
    return render(request, "buurtpreventie/levensloop/leden.html", context)


@coordinator
@require_POST
def nodig_uit(request: HttpRequest, lid: Lid) -> HttpResponse:
    form = Uitnodigingform(request.POST)
    if probeer(
        form,
        lambda: leden.nodig_uit(lid.groep, adres=form.cleaned_data["email"], rol=form.cleaned_data["rol"], door=lid),
    ):
        messages.success(request, _("De uitnodiging is verstuurd."))
        return naar("buurt-leden", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form}
    return render(request, "buurtpreventie/levensloop/nodig_uit.html", context, status=422)


def _op_lid(doe: Callable[[Lid, Lid, HttpRequest], str]) -> Callable:
    """A press beside one member: do it, say it, back to the list."""

    @coordinator
    @require_POST
    def view(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
        ander = get_object_or_404(Lid.objects.select_related("groep", "deelnemer"), groep=lid.groep, pk=pk)
        try:
            messages.success(request, doe(ander, lid, request))
        except ActieFout as fout:
            messages.error(request, str(fout))
        return naar("buurt-leden", lid.groep.slug)

    return view


def _neem_op(ander: Lid, lid: Lid, request: HttpRequest) -> str:
    leden.neem_op(ander, door=lid)
    return _("%s doet nu mee en krijgt daar bericht van.") % ander.deelnemer.naam


def _weiger(ander: Lid, lid: Lid, request: HttpRequest) -> str:
    leden.weiger(ander, reden=request.POST.get("reden", "")[:1000], door=lid)
    return _("%s krijgt bericht dat het nu niet kan.") % ander.deelnemer.naam


def _maak_coordinator(ander: Lid, lid: Lid, request: HttpRequest) -> str:
    leden.maak_coordinator(ander, door=lid)
    return _("%s is nu coördinator.") % ander.deelnemer.naam


def _maak_lid(ander: Lid, lid: Lid, request: HttpRequest) -> str:
    leden.maak_lid(ander, door=lid)
    return _("%s is geen coördinator meer.") % ander.deelnemer.naam


def _verwijder(ander: Lid, lid: Lid, request: HttpRequest) -> str:
    leden.verwijder(ander, reden=request.POST.get("reden", "")[:1000], door=lid)
    return _("%s doet niet meer mee en krijgt daar bericht van.") % ander.deelnemer.naam


neem_op, weiger, verwijder = _op_lid(_neem_op), _op_lid(_weiger), _op_lid(_verwijder)
maak_coordinator, maak_lid = _op_lid(_maak_coordinator), _op_lid(_maak_lid)


@als_lid
@formulier
def stoppen(request: HttpRequest, lid: Lid) -> HttpResponse:
    """Leave: the page says what follows, then it happens."""
    if request.method != "POST":
        return render(request, "buurtpreventie/levensloop/stoppen.html", {"lid": lid, "groep": lid.groep})
    leden.vertrek(lid)
    messages.success(request, _("U doet niet meer mee met %s.") % lid.groep.naam)
    return naar("buurt-mijn")


@als_lid
@require_POST
def wens(request: HttpRequest, lid: Lid) -> HttpResponse:
    leden.wens(lid, wil_lopen="wil_lopen" in request.POST)
    messages.success(request, _("Dat is opgeslagen."))
    return naar("buurt-groep-binnen", lid.groep.slug)


@coordinator
@require_POST
def stap(request: HttpRequest, lid: Lid, wat: str) -> HttpResponse:
    """Hand the request in, withdraw it, or make a new secret address."""
    acties = {"indienen": groepen.dien_in, "intrekken": groepen.trek_in, "nieuwe-link": groepen.vernieuw_link}
    zinnen = {
        "indienen": _("De aanvraag is naar de gemeente. U krijgt bericht."),
        "intrekken": _("De aanvraag is ingetrokken."),
        "nieuwe-link": _("Er is een nieuwe link. De oude werkt niet meer."),
    }
    try:
        acties[wat](lid.groep, door=lid)
        messages.success(request, zinnen[wat])
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-groep-binnen", lid.groep.slug)


@coordinator
@formulier
def woorden(request: HttpRequest, lid: Lid) -> HttpResponse:
    """Change what the group says of itself."""
    velden = ("doel", "huisregels", "meedoen", "applink")
    form = Woordenform(ingevuld(request), initial={veld: getattr(lid.groep, veld) for veld in velden})
    if form.is_bound and form.is_valid():
        groepen.wijzig(lid.groep, velden=form.cleaned_data, door=lid)
        messages.success(request, _("De teksten zijn opgeslagen."))
        return naar("buurt-groep-binnen", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form}
    return render(request, "buurtpreventie/levensloop/woorden.html", context, status=422 if form.errors else 200)


@coordinator
@formulier
def opheffen(request: HttpRequest, lid: Lid) -> HttpResponse:
    form = Redenform(ingevuld(request))
    if probeer(form, lambda: groepen.hef_op(lid.groep, **form.cleaned_data, door=lid)):
        messages.success(request, _("De groep is opgeheven. Iedereen krijgt bericht."))
        return naar("buurt-mijn")
    context = {"lid": lid, "groep": lid.groep, "form": form}
    return render(request, "buurtpreventie/levensloop/opheffen.html", context, status=422 if form.errors else 200)
