"""HTTP of what a group does together: one activity that everybody may see, planning it, coming along, calling it off."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from buurtpreventie.activiteiten import acties as activiteiten
from buurtpreventie.activiteiten.form import Activiteitform, Afzegform
from buurtpreventie.activiteiten.models import Activiteit
from buurtpreventie.activiteiten.toegang import mag_zien
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen import deur
from buurtpreventie.inloggen.deur import coordinator, deelnemer, ik
from buurtpreventie.inloggen.deur import lid as als_lid
from meldingen.streek.antwoorden import naar


def _te_zien(request: HttpRequest, pk: int) -> Activiteit:
    """One that everybody may see, or of a group of whoever asks; any other does not exist."""
    activiteit = get_object_or_404(Activiteit.objects.select_related("groep").defer("groep__gebied"), pk=pk)
    if not mag_zien(activiteit, deur.deelnemer_van(request)):
        raise Http404
    return activiteit


@never_cache
@require_safe
def activiteit(request: HttpRequest, pk: int) -> HttpResponse:
    gevonden, wie = _te_zien(request, pk), deur.deelnemer_van(request)
    lid = toegang.lid_van(wie, gevonden.groep) if wie else None
    context = {
        "activiteit": gevonden,
        "lid": lid,
        "komt": bool(wie and gevonden.aanmeldingen.filter(deelnemer=wie).exists()),
        "vrij": gevonden.vrij(),
        "form": Afzegform(),
    }
    return render(request, "buurtpreventie/activiteiten/activiteit.html", context)


@als_lid
@formulier
def plan(request: HttpRequest, lid: Lid) -> HttpResponse:
    form = Activiteitform(ingevuld(request))
    if gepland := probeer(form, lambda: activiteiten.plan(lid.groep, velden=form.velden(), door=lid)):
        messages.success(request, _("De activiteit staat gepland. U komt zelf ook."))
        return naar("buurt-activiteit", gepland.pk)
    context = {"lid": lid, "groep": lid.groep, "form": form}
    return render(request, "buurtpreventie/activiteiten/plan.html", context, status=422 if form.errors else 200)


@require_POST
def kom(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Come along. Who is not known yet, or has no name, mends that first and then presses again."""
    _te_zien(request, pk)
    wie = deur.deelnemer_van(request)
    if wie is None or not wie.naam:
        return deur.eerst("buurt-naam" if wie else "buurt-inloggen", reverse("buurt-activiteit", args=[pk]))
    return _kom(request, pk)


@deelnemer
def _kom(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        activiteiten.meld_aan(_te_zien(request, pk), ik(request))
        messages.success(request, _("Wij rekenen op u. Kunt u toch niet? Meld u dan hier af."))
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-activiteit", pk)


@deelnemer
@require_POST
def kom_niet(request: HttpRequest, pk: int) -> HttpResponse:
    activiteiten.meld_af(_te_zien(request, pk), ik(request))
    messages.success(request, _("U bent afgemeld."))
    return naar("buurt-activiteit", pk)


@coordinator
@require_POST
def zeg_af(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(Activiteit, pk=pk, groep=lid.groep)
    form = Afzegform(request.POST)
    if form.is_valid():
        activiteiten.zeg_af(gevonden, reden=form.cleaned_data["reden"], door=lid)
        messages.success(request, _("De activiteit is afgezegd. Wie zou komen, krijgt bericht."))
        return naar("buurt-activiteit", pk)
    context = {"lid": lid, "groep": lid.groep, "form": form, "activiteit": gevonden}
    return render(request, "buurtpreventie/activiteiten/zeg_af.html", context, status=422)
