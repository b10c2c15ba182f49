"""HTTP of one melding: GET reads, POST calls one action and goes back with 303. Decides nothing."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from meldingen.melding import acties, berichten, routering, toegang
from meldingen.melding.deur import ik, medewerker, melding_of_404, melding_om_te, terug
from meldingen.melding.models import Foto, Melding, Overname
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status

from . import pagina
from .forms import CategorieForm, NotitieForm, StatusForm
from .wijzigforms import DeelForm, OvernameForm, SamenForm, ToewijsForm, UrgentieForm


@medewerker
@require_GET
def melding(request: HttpRequest, pk: int) -> HttpResponse:
    return _toon(request, melding_of_404(request, pk))


def _toon(request: HttpRequest, melding: Melding, status: int = 200, **formulieren: object) -> HttpResponse:
    context = pagina.context(request, melding) | formulieren
    return render(request, "werkvoorraad/melding.html", context, status=status)


def _doe(
    request: HttpRequest, melding: Melding, naam: str, form: forms.Form, actie: Callable[[dict], Any], gelukt: str
) -> HttpResponse:
    """Carry out `actie` with what was filled in; what goes wrong comes back with the page, and nothing typed is lost."""
    if not form.is_valid():
        return _toon(request, melding, 422, **{naam: form})
    try:
        actie(form.cleaned_data)
    except (acties.ActieFout, routering.GeenTeam) as fout:
        form.add_error(None, str(fout))
        code = 409 if isinstance(fout, acties.StatusVeranderd) else 403 if isinstance(fout, acties.GeenRecht) else 422
        return _toon(request, melding_of_404(request, melding.pk), code, **{naam: form})
    messages.success(request, gelukt)
    return terug(melding, request)


@medewerker
@require_POST
def status(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = StatusForm(request.POST, melding=melding, door=door, stappen=toegang.mogelijke_stappen(door, melding))
    return _doe(
        request, melding, "status_form", form, lambda velden: _zet(melding, velden, door), _("De status is opgeslagen.")
    )


@medewerker
@require_POST
def voorbeeld(request: HttpRequest, pk: int) -> HttpResponse:
    """The mail that the reporter would get; a chosen standard text is put into an empty message first. Saves nothing."""
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    stappen = toegang.mogelijke_stappen(door, melding)
    form = StatusForm(request.POST, melding=melding, door=door, stappen=stappen).met_standaardtekst()
    extra: dict[str, object] = {"status_form": form}
    if form.is_valid():
        onderwerp, tekst = berichten.voorbeeld(pagina.voorbeeld_van(melding, form.cleaned_data))
        extra["voorbeeld"] = {"onderwerp": onderwerp, "tekst": tekst, "melder": getattr(melding, "melder", None)}
    return _toon(request, melding, 200 if form.is_valid() else 422, **extra)


def _zet(melding: Melding, gegevens: dict, door: AbstractBaseUser) -> None:
    if gegevens["naar"] == Status.DUBBEL:
        acties.voeg_samen(melding, gegevens["hoofdmelding"], door=door, van=gegevens["van"])
        return
    if gegevens["naar"] == Status.OVERGEDRAGEN:
        velden = {naam: gegevens[naam] for naam in ("reden", "bericht", "van")}
        acties.draag_over(melding, gegevens["partner"], **velden, door=door)
        return
    acties.verander_status(
        melding,
        gegevens["naar"],
        door=door,
        bericht=gegevens["bericht"],
        van=gegevens["van"],
        ingepland_op=gegevens["ingepland_op"] if gegevens["naar"] == Status.INGEPLAND else None,
    )


@medewerker
@require_POST
def notitie(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = NotitieForm(request.POST)
    return _doe(
        request,
        melding,
        "notitie_form",
        form,
        lambda velden: acties.noteer(melding, tekst=velden["tekst"], door=door),
        _("De notitie is bewaard."),
    )


@medewerker
@require_POST
def categorie(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = CategorieForm(request.POST)
    return _doe(
        request,
        melding,
        "categorie_form",
        form,
        lambda velden: acties.hercategoriseer(melding, velden["categorie"], door=door),
        _("De soort is veranderd. Kijk of de melding nog bij het goede team staat."),
    )


@medewerker
@require_POST
def urgentie(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = UrgentieForm(request.POST)
    return _doe(
        request,
        melding,
        "urgentie_form",
        form,
        lambda velden: acties.zet_urgentie(melding, velden["urgentie"], door=door),
        _("De urgentie is veranderd."),
    )


@medewerker
@require_POST
def toewijzen(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = ToewijsForm(request.POST, melding=melding, door=door)
    return _doe(
        request,
        melding,
        "toewijs_form",
        form,
        lambda velden: acties.wijs_toe(melding, **velden, door=door),
        _("De melding is toegewezen."),
    )


@medewerker
@require_POST
def neem(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_of_404(request, pk), ik(request)
    try:
        acties.wijs_toe(melding, behandelaar=door, door=door)
    except acties.GeenRecht as fout:
        raise PermissionDenied(str(fout)) from fout
    messages.success(request, _("Deze melding staat nu op uw naam."))
    return terug(melding, request)


@medewerker
@require_POST
def overname(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = OvernameForm(request.POST, melding=melding, door=door)
    return _doe(
        request,
        melding,
        "overname_form",
        form,
        lambda velden: acties.vraag_overname(melding, velden["aan"], toelichting=velden["toelichting"], door=door),
        _("Uw collega krijgt de vraag te zien."),
    )


@medewerker
@require_POST
def antwoord_overname(request: HttpRequest, pk: int, overname_id: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    vraag = get_object_or_404(Overname, pk=overname_id, melding=melding, aan_id=ik(request).pk)
    try:
        acties.beantwoord_overname(vraag, ja=request.POST.get("antwoord") == "ja", door=ik(request))
    except acties.ActieFout as fout:
        messages.error(request, str(fout))
    return terug(melding, request)


@medewerker
@require_POST
def samen(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.SAMENVOEGEN), ik(request)
    form = SamenForm(request.POST, melding=melding, door=door)
    return _doe(
        request,
        melding,
        "samen_form",
        form,
        lambda velden: acties.voeg_bij_elkaar(melding, velden["ander"], door=door),
        _("De twee meldingen zijn samengevoegd. Alle melders blijven op de hoogte."),
    )


@medewerker
@require_POST
def deel(request: HttpRequest, pk: int) -> HttpResponse:
    melding, door = melding_om_te(request, pk, Recht.BEHANDELEN), ik(request)
    form = DeelForm(request.POST)
    return _doe(
        request,
        melding,
        "deel_form",
        form,
        lambda velden: acties.deel_af(melding, velden["soort"], tekst=velden["tekst"], door=door),
        _("De deelmelding is gemaakt."),
    )


@medewerker
@require_GET
def foto(request: HttpRequest, pk: int, foto_id: int) -> FileResponse:
    foto = get_object_or_404(Foto, pk=foto_id, melding=melding_of_404(request, pk))
    try:
        return FileResponse(foto.bestand.open("rb"), content_type="image/jpeg")
    except FileNotFoundError as fout:
        raise Http404 from fout
