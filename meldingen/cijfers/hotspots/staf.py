"""HTTP of the hotspots for staff: a list with a map, and the areas for the map of the werkvoorraad. Only of the gemeenten in
which somebody may see everything; decides nothing."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meldingen.cijfers.hotspots import lezen
from meldingen.melding import toegang
from meldingen.melding.deur import met_recht
from meldingen.melding.models import Categorie
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen


def _gemeenten(request: HttpRequest) -> frozenset[str]:
    """Those that somebody may see as a whole; one team of a gemeente is not enough to see its busy places."""
    mogelijk = toegang.gemeenten_met(request.user, Recht.BEKIJKEN)
    if not mogelijk:
        raise PermissionDenied
    gekozen = request.GET.get("gemeente", "")
    return frozenset([gekozen]) if gekozen in mogelijk else mogelijk


@met_recht(Recht.BEKIJKEN)
@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    hier, soort, voorbij = _gemeenten(request), request.GET.get("soort", ""), request.GET.get("toon") == "voorbij"
    nummer = _getal(request.GET.get("bladzijde", "1"))
    drukte, meer = lezen.bladzijde(hier, soort=soort, voorbij=voorbij, nummer=nummer)
    namen = gemeentenamen()
    context = {
        "drukte": drukte,
        "eerste": (nummer - 1) * lezen.PER_BLADZIJDE,
        "volgende": _adres(request, nummer + 1) if meer else "",
        "vorige": _adres(request, nummer - 1) if nummer > 1 else "",
        "vertekeningen": lezen.vertekeningen(hier, soort=soort),
        "soorten": list(Categorie.objects.hoofd().values_list("slug", "naam")),
        "soort": soort,
        "voorbij": voorbij,
        "gemeente": min(hier) if len(hier) == 1 else "",
        "gemeenten": [
            (code, namen.get(code, code)) for code in sorted(toegang.gemeenten_met(request.user, Recht.BEKIJKEN))
        ],
        "vraag": request.GET.urlencode(),
    }
    return render(request, "cijfers/hotspots/staf.html", context)


def _getal(tekst: str) -> int:
    return max(1, int(tekst)) if tekst.isascii() and tekst.isdigit() and len(tekst) < 5 else 1


def _adres(request: HttpRequest, nummer: int) -> str:
    vraag = request.GET.copy()
    vraag["bladzijde"] = str(nummer)
    return f"?{vraag.urlencode()}"


@met_recht(Recht.BEKIJKEN)
@require_GET
def vlakken(request: HttpRequest) -> JsonResponse:
    """GeoJSON: area, name and a sentence of each hotspot that is there now."""
    return JsonResponse(lezen.op_kaart(_gemeenten(request), soort=request.GET.get("soort", "")))
