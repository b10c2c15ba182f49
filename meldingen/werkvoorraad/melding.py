"""HTTP of one melding: GET reads, POST calls one action and goes back with 303. Decides nothing."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from meldingen import acties, toegang
from meldingen.models import Criterium, Foto, Melding, Overdracht
from meldingen.workflow import Recht, Status

from . import lijst
from .deur import doe, medewerker, melding_of_404, terug
from .forms import CategorieForm, NotitieForm, StatusForm


@medewerker
@require_GET
def melding(request: HttpRequest, pk: int) -> HttpResponse:
    return _toon(request, melding_of_404(request, pk))


def _toon(request: HttpRequest, melding: Melding, status: int = 200, **formulieren) -> HttpResponse:
    stappen = toegang.mogelijke_stappen(request.user, melding)
    mag = {recht.value for recht in Recht if toegang.mag(request.user, recht, melding)}
    leeg = {
        "status_form": StatusForm(melding=melding, door=request.user, stappen=stappen),
        "notitie_form": NotitieForm(),
        "categorie_form": CategorieForm(initial={"categorie": melding.categorie_id}),
    }
    context = leeg | {
        "melding": melding,
        "lijst": request.GET.get("lijst", ""),
        "stappen": stappen,
        "mag": mag,
        "melder": getattr(melding, "melder", None) if Recht.MELDER_ZIEN in mag else None,
        "overgangen": melding.overgangen.select_related("door"),
        "notities": melding.notities.select_related("door"),
        "fotos": melding.fotos.all(),
        "mislukt": [
            b for o in melding.overgangen.prefetch_related("berichten") for b in o.berichten.all() if b.laatste_fout
        ],
        "punten": lijst.punten_van([melding]),
        "overdrachten": Overdracht.objects.filter(melding=melding).select_related("partner", "door"),
        "criteria": Criterium.objects.all(),
    }
    return render(request, "werkvoorraad/melding.html", context | formulieren, status=status)


@medewerker
@require_POST
def status(request: HttpRequest, pk: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    stappen = toegang.mogelijke_stappen(request.user, melding)
    form = StatusForm(request.POST, melding=melding, door=request.user, stappen=stappen)
    if not form.is_valid():
        return _toon(request, melding, 422, status_form=form)
    try:
        _zet(melding, form.cleaned_data, request.user)
    except acties.ActieFout as fout:
        form.add_error(None, str(fout))
        code = 409 if isinstance(fout, acties.AlVeranderd) else 403
        return _toon(request, melding_of_404(request, pk), code, status_form=form)
    messages.success(request, _("De status is opgeslagen."))
    return terug(melding, request)


def _zet(melding: Melding, gegevens: dict, door) -> None:
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
    melding = melding_of_404(request, pk)
    form = NotitieForm(request.POST)
    if not form.is_valid():
        return _toon(request, melding, 422, notitie_form=form)
    doe(acties.noteer, melding, tekst=form.cleaned_data["tekst"], door=request.user)
    return terug(melding, request)


@medewerker
@require_POST
def categorie(request: HttpRequest, pk: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    form = CategorieForm(request.POST)
    if not form.is_valid():
        return _toon(request, melding, 422, categorie_form=form)
    doe(acties.hercategoriseer, melding, form.cleaned_data["categorie"], door=request.user)
    messages.success(request, _("De soort is veranderd. Kijk of de melding nog bij het goede team staat."))
    return terug(melding, request)


@medewerker
@require_POST
def neem(request: HttpRequest, pk: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    doe(acties.wijs_toe, melding, behandelaar=request.user, door=request.user)
    messages.success(request, _("Deze melding staat nu op uw naam."))
    return terug(melding, request)


@medewerker
@require_GET
def foto(request: HttpRequest, pk: int, foto_id: int) -> FileResponse:
    foto = get_object_or_404(Foto, pk=foto_id, melding=melding_of_404(request, pk))
    try:
        return FileResponse(foto.bestand.open("rb"), content_type="image/jpeg")
    except FileNotFoundError as fout:
        raise Http404 from fout
