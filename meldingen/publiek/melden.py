"""The form for residents, one view per step; where it happened is `plek`. HTTP only: the rules are in `forms` and
`vragen`, keeping and sending is `acties.concept`'s."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from meldingen.melding import acties, beeld, fotos, herkenning, soorten
from meldingen.melding.acties import concept as concepten
from meldingen.melding.models import Categorie, Concept, Foto
from meldingen.melding.vragen import Detailsformulier, als_data
from meldingen.streek import gebieden
from meldingen.streek.antwoorden import naar

from .forms import Contactformulier, Soortformulier, Tekstformulier
from .stappen import STAP_VAN, categorie_van, details_van, ingevuld, met_concept, ontbreekt, verder


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Danger first. Only a POST makes a concept, so a crawler leaves nothing behind."""
    if request.method == "POST":
        soort = Categorie.objects.kiesbaar().filter(slug=request.POST.get("soort", "")[:50]).first()
        concept = concepten.begin(**({"categorie": soort.slug} if soort else {}))
        return naar("melden-wat", concept.sleutel)
    return render(request, "publiek/begin.html", {"soort": request.GET.get("soort", "")[:50]})


@met_concept
def wat(request: HttpRequest, concept: Concept) -> HttpResponse:
    form = Tekstformulier(ingevuld(request), initial=concept.gegevens)
    if request.method == "POST" and form.is_valid():
        concepten.bewaar(concept, tekst=form.cleaned_data["tekst"])
        return verder(request, concept, "soort")
    return render(request, "publiek/wat.html", {"form": form, "concept": concept, "stap": 1})


@met_concept
def soort(request: HttpRequest, concept: Concept) -> HttpResponse:
    form = Soortformulier(ingevuld(request))
    if request.method == "POST" and form.is_valid():
        categorie = form.cleaned_data["categorie"]
        concepten.bewaar(concept, categorie=categorie.slug)
        if categorie.alleen_verwijzen:
            _tel_verwijzing(concept, categorie)
            return naar("melden-verwijzing", concept.sleutel)
        if "terug" in request.GET and categorie.vragen.exists():
            return naar("melden-details", concept.sleutel)
        return verder(request, concept, "waar")
    return render(
        request, "publiek/soort.html", {"form": form, "concept": concept, "stap": 1} | _keuzes(request, concept)
    )


def _keuzes(request: HttpRequest, concept: Concept) -> dict[str, object]:
    """Suggestions first (what was chosen before on top), then everything else by main category."""
    zoek = request.GET.get("zoek", "").replace("\x00", "")[:100]
    voorstel = herkenning.voorstellen(zoek or concept.gegevens.get("tekst", ""), aantal=6 if zoek else 3)
    gekozen = request.POST.get("categorie") or concept.gegevens.get("categorie", "")
    alle = list(Categorie.objects.kiesbaar())
    eerder = [c for c in alle if c.slug == gekozen and c not in voorstel]
    voorstel = eerder + voorstel
    groepen: dict[Categorie, list[Categorie]] = {}
    for categorie in alle:
        if categorie not in voorstel and categorie.ouder:
            groepen.setdefault(categorie.ouder, []).append(categorie)
    gekozen = gekozen or (voorstel[0].slug if voorstel and not zoek else "")
    return {"zoek": zoek, "voorstel": voorstel, "groepen": groepen.items(), "gekozen": gekozen}


def _tel_verwijzing(concept: Concept, categorie: Categorie) -> None:
    """Once for each concept, however often somebody comes back to it."""
    eerder = concept.gegevens.get("verwezen", [])
    if categorie.slug in eerder:
        return
    plek = concept.gegevens
    buurt = gebieden.bij(plek["lon"], plek["lat"]) if plek.get("lon") is not None else None
    acties.tel_verwijzing(categorie, buurt)
    concepten.bewaar(concept, verwezen=[*eerder, categorie.slug])


@met_concept
def verwijzing(request: HttpRequest, concept: Concept) -> HttpResponse:
    """Somebody else is the one to act: who, why, and their number."""
    categorie = categorie_van(concept)
    if categorie is None or not categorie.alleen_verwijzen:
        return naar("melden-soort", concept.sleutel)
    return render(request, "publiek/verwijzing.html", {"categorie": categorie, "concept": concept})


@met_concept
def details(request: HttpRequest, concept: Concept) -> HttpResponse:
    categorie = categorie_van(concept)
    if categorie is None:
        return naar("melden-soort", concept.sleutel)
    if request.method != "POST":
        form = Detailsformulier(
            initial=als_data(categorie, concept.gegevens.get("antwoorden", {})), categorie=categorie
        )
        return _toon_details(request, concept, categorie, form)
    form = Detailsformulier(request.POST, request.FILES, categorie=categorie)
    concepten.bewaar(concept, antwoorden=form.getypt())
    if request.POST.get("verwijder", "").isdigit():
        concepten.verwijder_foto(concept, int(request.POST["verwijder"][:18]))
        return naar("melden-details", concept.sleutel)
    _bewaar_fotos(request, concept, form)
    if "fotos" not in form.errors and "foto_toevoegen" in request.POST:
        return naar("melden-details", concept.sleutel)
    if not form.is_valid():
        return _toon_details(request, concept, categorie, form)
    return naar("melden-stop", concept.sleutel) if form.stop() else verder(request, concept, "contact")


def _toon_details(request: HttpRequest, concept: Concept, categorie: Categorie, form: Detailsformulier) -> HttpResponse:
    context = {"form": form, "concept": concept, "stap": 3, "categorie": categorie, "fotos": _fotoregels(concept)}
    return render(request, "publiek/details.html", context)


def _fotos(concept: Concept) -> QuerySet[Foto]:
    return concept.fotos.filter(melding__isnull=True)


def _fotoregels(concept: Concept) -> list[fotos.Fotoregel]:
    return fotos.met_code(_fotos(concept), concept.sleutel, _("Uw foto %(n)s"))


def _bewaar_fotos(request: HttpRequest, concept: Concept, form: Detailsformulier) -> None:
    """Each photo on its own: one that is refused does not cost the others."""
    for bestand in request.FILES.getlist("fotos"):
        if _fotos(concept).count() >= concepten.MEESTE_FOTOS:
            form.add_error("fotos", str(concepten.TeVeelFotos()))
            return  # decoding the rest would be work for nothing
        try:
            jpeg, vingerafdruk = beeld.schoon(bestand)
            concepten.voeg_foto_toe(concept, jpeg=jpeg, vingerafdruk=vingerafdruk)
        except (beeld.FotoGeweigerd, acties.ActieFout) as fout:
            form.add_error("fotos", f"{str(bestand.name)[:60]}: {fout}")


@met_concept
def stop(request: HttpRequest, concept: Concept) -> HttpResponse:
    categorie = categorie_van(concept)
    form = details_van(concept, categorie) if categorie else None
    vraag = form.stop() if form and form.is_valid() else None
    if vraag is None:
        return naar("melden-details", concept.sleutel)
    return render(request, "publiek/stop.html", {"concept": concept, "vraag": vraag})


@met_concept
def contact(request: HttpRequest, concept: Concept) -> HttpResponse:
    form = Contactformulier(ingevuld(request), initial=concept.gegevens)
    if request.method == "POST" and form.is_valid():
        concepten.bewaar(concept, **form.cleaned_data)
        return naar("melden-controle", concept.sleutel)
    return render(request, "publiek/contact.html", {"form": form, "concept": concept, "stap": 4})


@met_concept
def controle(request: HttpRequest, concept: Concept) -> HttpResponse:
    # Sending asks for what was chosen a moment ago on a page that did ask the database.
    versturen = request.method == "POST"
    categorie = soorten.kiesbare(concept.gegevens.get("categorie", "")) if versturen else categorie_van(concept)
    form = details_van(concept, categorie) if categorie else None
    stap = ontbreekt(concept, categorie, form)
    if stap or categorie is None or form is None:
        return naar(f"melden-{stap or 'soort'}", concept.sleutel)
    context = {
        "concept": concept,
        "categorie": categorie,
        "stap": 5,
        "antwoorden": form.getoond(),
    }
    if versturen:
        try:
            concepten.verstuur(concept, categorie=categorie, antwoorden=form.antwoorden(), taal=get_language())
            return naar("melden-bedankt", concept.sleutel)
        except concepten.NietCompleet as fout:
            return naar(f"melden-{STAP_VAN[fout.veld]}", concept.sleutel)
        except concepten.ConceptVeranderd:
            return naar("melden-controle", concept.sleutel)
        except (gebieden.BuitenGebied, acties.ActieFout) as fout:
            context["fout"] = str(fout)
    return render(request, "publiek/controle.html", context | {"fotos": _fotoregels(concept)})


@met_concept
def bedankt(request: HttpRequest, concept: Concept) -> HttpResponse:
    if concept.melding is None:
        return naar("melden-controle", concept.sleutel)
    link = settings.PORTAL_URL + reverse("volgen", args=[concept.melding.volgcode])
    return render(
        request,
        "publiek/bedankt.html",
        {"melding": concept.melding, "link": link, "titel": _("Bedankt voor uw melding")},
    )
