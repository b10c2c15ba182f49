"""HTTP of files that leave the portal. Each is logged before its first byte. With who reported only by an explicit choice
(POST), so that no link can ask for it on somebody's behalf."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from meldingen.melding import acties, bladeren
from meldingen.melding.deur import medewerker, melding_of_404
from meldingen.melding.models import Melding
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.filters import Werkkeuze, lees
from meldingen.werkvoorraad.inrichten.deur import inrichter, kader
from meldingen.werkvoorraad.uitvoer import acties as acties_uitvoer
from meldingen.werkvoorraad.uitvoer.models import Uitvoer

from .bestanden import MEESTE_XLSX, als_csv, als_xlsx
from .kolommen import kolommen, rijen

_PER_BLADZIJDE = 50
_CSV, _XLSX = Uitvoer.Soort.CSV.value, Uitvoer.Soort.XLSX.value
_XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@medewerker
@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest) -> HttpResponseBase:
    """The filter stands in the address. With `soort`: the file; without: what it will hold, and the choice."""
    keuze = lees(request.user, request.GET)
    soort = (request.POST if request.method == "POST" else request.GET).get("soort", "")
    met_melders = request.method == "POST" and "melders" in request.POST
    aantal = keuze.meldingen.count()
    bezwaar = acties_uitvoer.bezwaar_tegen_meenemen(request.user, keuze.gemeenten, met_melders=met_melders)
    if bezwaar:
        return _toon(request, keuze, aantal, 403, bezwaar=bezwaar)
    if soort not in (_CSV, _XLSX):
        return _toon(request, keuze, aantal)
    if soort == _XLSX and aantal > MEESTE_XLSX:
        return _toon(request, keuze, aantal, 422, te_veel=MEESTE_XLSX)
    acties_uitvoer.neem_lijst_mee(
        soort,
        gemeenten=keuze.gemeenten,
        filter=keuze.vraag,
        aantal=aantal,
        met_melders=met_melders,
        door=request.user,
    )
    return _bestand(soort, keuze, met_melders=met_melders)


def _toon(request: HttpRequest, keuze: Werkkeuze, aantal: int, status: int = 200, **extra: Any) -> HttpResponse:
    mag_melders = not acties_uitvoer.bezwaar_tegen_meenemen(request.user, keuze.gemeenten, met_melders=True)
    context = {
        "keuze": keuze,
        "aantal": aantal,
        "mag_melders": mag_melders,
        "koppen": [kolom.kop for kolom in kolommen(met_melders=False)],
    }
    return render(request, "werkvoorraad/uitvoer/lijst.html", context | extra, status=status)


def _bestand(soort: str, keuze: Werkkeuze, *, met_melders: bool) -> HttpResponseBase:
    gekozen = kolommen(met_melders=met_melders)
    inhoud = rijen(keuze.in_volgorde(), gekozen, met_melders=met_melders)
    naam = f"meldingen-{dag_van(timezone.now())}.{soort}"
    if soort == _XLSX:
        return FileResponse(als_xlsx(gekozen, inhoud), as_attachment=True, filename=naam, content_type=_XLSX_TYPE)
    kop = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return StreamingHttpResponse(als_csv(gekozen, inhoud), content_type="text/csv; charset=utf-8", headers=kop)


@medewerker
@require_GET
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    melding = melding_of_404(request, pk)
    met_melder = request.GET.get("melder") == "1"
    try:
        acties_uitvoer.neem_melding_mee(melding, met_melder=met_melder, door=request.user)
    except acties.GeenRecht as fout:
        raise PermissionDenied(_("U mag niet zien wie dit meldde.")) from fout
    return _als_pdf(melding, met_melder=met_melder)


def _als_pdf(melding: Melding, *, met_melder: bool) -> HttpResponse:
    # Half a second of loading that only who asks for a PDF has to wait for.
    from . import pdf as maker

    naam = f'inline; filename="{melding.nummer}.pdf"'
    inhoud = maker.maak(melding, met_melder=met_melder)
    return HttpResponse(inhoud, content_type="application/pdf", headers={"Content-Disposition": naam})


@inrichter
@require_GET
def logboek(request: HttpRequest, gemeente: str) -> HttpResponse:
    """What was taken out of this gemeente, newest first: for who sets up the gemeente."""
    gedaan = Uitvoer.objects.filter(gemeenten__contains=gemeente).select_related("door")
    rijen, volgende = bladeren.nieuwste(gedaan, request.GET, _PER_BLADZIJDE)
    context = {"rijen": rijen, "volgende": volgende, "hier": "uitvoer"}
    return render(request, "werkvoorraad/uitvoer/inrichten.html", kader(gemeente) | context)
