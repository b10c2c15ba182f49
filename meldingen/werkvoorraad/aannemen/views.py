"""HTTP of the front desk: one page that takes in a melding for a caller, and the page after it. What is said back while
somebody types is the same form, answered in parts (`doe=hulp`); without JavaScript it is a submit."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from meldingen.melding import acties, beeld, fotos
from meldingen.melding.acties import aannemen as bij_beller
from meldingen.melding.acties import concept as concepten
from meldingen.melding.deur import ik, medewerker
from meldingen.melding.models import Concept, Foto, Melding
from meldingen.streek import gebieden
from meldingen.streek.antwoorden import naar
from meldingen.streek.plekken import kaartinstellingen

from .forms import Aanname

# The link of the reporter is shown to whoever took the call, for as long as a shift.
_DIENST = timedelta(hours=8)


@medewerker
@require_http_methods(["GET", "HEAD", "POST"])
def aannemen(request: HttpRequest) -> HttpResponse:
    aanname = Aanname(ik(request), request.POST if request.method == "POST" else None)
    if not aanname.gemeenten:
        raise PermissionDenied
    doe = request.POST.get("doe", "")
    concept = _fotos(request, aanname)
    if doe == "verwezen" and aanname.categorie and aanname.categorie.alleen_verwijzen:
        return _verwezen(request, aanname)
    if doe == "neem_aan" and aanname.keur():
        try:
            return _neem_aan(request, aanname, concept)
        except (acties.ActieFout, gebieden.BuitenGebied) as fout:
            aanname.gesprek.add_error(None, str(fout))
    deel = "hulp" if doe == "hulp" else "pagina"
    regels = fotos.met_code(_van(concept), concept.sleutel, _("Foto %(n)s")) if concept else []
    context = {"a": aanname, "concept": concept, "fotos": regels, "kaart": kaartinstellingen()}
    code = 422 if aanname.errors else 200
    return render(request, f"werkvoorraad/aannemen/{deel}.html", context, status=code)


def _van(concept: Concept | None) -> list[Foto]:
    return list(concept.fotos.all()) if concept else []


def _neem_aan(request: HttpRequest, aanname: Aanname, concept: Concept | None) -> HttpResponse:
    melding = bij_beller.voor_beller(fotos=_van(concept), door=ik(request), **aanname.velden())
    return naar("werkvoorraad-aangenomen", melding.pk)


def _verwezen(request: HttpRequest, aanname: Aanname) -> HttpResponse:
    """Count a referral, once for each page that was opened, however often the button is pressed."""
    categorie, sleutel = aanname.categorie, request.POST.get("sleutel", "")[:40]
    if categorie and request.session.get("verwezen") != sleutel:
        request.session["verwezen"] = sleutel
        acties.tel_verwijzing(categorie, aanname.waar.gebied if aanname.waar else None)
    messages.success(request, _("Geteld. Over deze beller is niets bewaard."))
    return naar("werkvoorraad-aannemen")


def _fotos(request: HttpRequest, aanname: Aanname) -> Concept | None:
    """Photos are kept on the server at once, so that an error elsewhere does not lose them."""
    sleutel, bestanden = request.POST.get("concept", "")[:32], request.FILES.getlist("fotos")
    concept = Concept.objects.filter(sleutel=sleutel).first() if sleutel else None
    if concept and request.POST.get("verwijder", "").isdigit():
        concepten.verwijder_foto(concept, int(request.POST["verwijder"][:18]))
    if bestanden:
        concept = concept or concepten.begin()
        aanname.fotofouten = [fout for bestand in bestanden if (fout := _bewaar_foto(concept, bestand))]
    return concept


def _bewaar_foto(concept: Concept, bestand: Any) -> str:
    """What is wrong with this photo, if anything: one that is refused does not cost the others."""
    try:
        jpeg, vingerafdruk = beeld.schoon(bestand)
        concepten.voeg_foto_toe(concept, jpeg=jpeg, vingerafdruk=vingerafdruk)
    except (beeld.FotoGeweigerd, acties.ActieFout) as fout:
        return f"{str(bestand.name)[:60]}: {fout}"
    return ""


@medewerker
@require_GET
def klaar(request: HttpRequest, pk: int) -> HttpResponse:
    """The number and the link to read out, for who took the call."""
    eigen = Melding.objects.filter(overgangen__van="", overgangen__door=ik(request).pk)
    meldingen = eigen.filter(gemeld_op__gte=timezone.now() - _DIENST)
    melding = get_object_or_404(meldingen.select_related("categorie", "hoofdmelding", "melder", "team"), pk=pk)
    link = settings.PORTAL_URL + reverse("volgen", args=[melding.volgcode])
    return render(request, "werkvoorraad/aannemen/klaar.html", {"melding": melding, "link": link})
