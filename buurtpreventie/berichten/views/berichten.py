"""HTTP of what neighbours write to each other: reading, writing, answering, and taking back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from buurtpreventie.berichten import lezen
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.forms import Berichtform, berichtform
from buurtpreventie.groepen.forms import Redenform
from buurtpreventie.groepen.formulier import formulier, ingevuld, probeer
from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import coordinator
from buurtpreventie.inloggen.deur import lid as als_lid
from meldingen.streek.antwoorden import naar


@als_lid
@require_GET
def lijst(request: HttpRequest, lid: Lid) -> HttpResponse:
    rijen, volgende = lezen.lijst(lid, request.GET)
    context = {"lid": lid, "groep": lid.groep, "berichten": rijen, "volgende": volgende}
    return render(request, "buurtpreventie/berichten/lijst.html", context)


@als_lid
@formulier
def schrijf(request: HttpRequest, lid: Lid, soort: str) -> HttpResponse:
    form = berichtform(soort, ingevuld(request), groep=lid.groep)
    if probeer(
        form,
        lambda: berichten.plaats(lid.groep, velden=form.cleaned_data | {"soort": soort}, toch=form.gelezen(), door=lid),
    ):
        messages.success(request, _("Uw bericht staat in de groep."))
        return naar("buurt-berichten", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form, "soort": soort}
    return render(request, "buurtpreventie/berichten/schrijf.html", context, status=422 if form.errors else 200)


@als_lid
@formulier
def bericht(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """One message with its answers, and a field to answer."""
    gevonden = lezen.bericht_of_404(lid, pk)
    if gevonden.antwoord_op:
        return naar("buurt-bericht", lid.groep.slug, gevonden.antwoord_op_id)
    form = Berichtform(ingevuld(request))
    if probeer(
        form,
        lambda: berichten.antwoord(gevonden, tekst=form.cleaned_data["tekst"], toch=form.gelezen(), door=lid),
    ):
        messages.success(request, _("Uw antwoord staat in de groep."))
        return naar("buurt-bericht", lid.groep.slug, pk)
    eerste, antwoorden = lezen.gesprek(lid, gevonden)
    context = {"lid": lid, "groep": lid.groep, "bericht": eerste, "antwoorden": antwoorden, "form": form}
    context["ook_naar"] = [] if eerste.van_groep else list(gevonden.ook_naar.values_list("naam", flat=True))
    return render(request, "buurtpreventie/berichten/bericht.html", context, status=422 if form.errors else 200)


@als_lid
@require_POST
def trek_in(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    try:
        klachten.trek_in(lezen.bericht_of_404(lid, pk), door=lid)
        messages.success(request, _("Uw bericht is weg."))
    except ActieFout as fout:
        messages.error(request, str(fout))
    return naar("buurt-berichten", lid.groep.slug)


@coordinator
@formulier
def haal_weg(request: HttpRequest, lid: Lid, pk: int) -> HttpResponse:
    """A coordinator takes a message away, with the reason that all read."""
    gevonden = lezen.bericht_of_404(lid, pk)
    form = Redenform(ingevuld(request))
    if probeer(form, lambda: klachten.beslis(gevonden, blijft=False, **form.cleaned_data, door=lid)):
        messages.success(request, _("Het bericht is weg. De buren lezen waarom."))
        return naar("buurt-berichten", lid.groep.slug)
    context = {"lid": lid, "groep": lid.groep, "form": form, "bericht": lezen.gesprek(lid, gevonden)[0]}
    return render(request, "buurtpreventie/berichten/haal_weg.html", context, status=422 if form.errors else 200)
