"""HTTP of making a veiligheidsbeeld: choose, press, follow. What stands in it is decided elsewhere."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meldingen.cijfers.veiligheidsbeeld import acties, veiligheidsbeeld
from meldingen.cijfers.veiligheidsbeeld.models import Veiligheidsbeeld
from meldingen.melding import bladeren
from meldingen.melding.acties import ActieFout, GeenRecht
from meldingen.melding.deur import in_gemeente
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.termijnen import dag_van

_PER_BLADZIJDE = 20


# As `acties.gemeenten_voor` has it.
maker = in_gemeente(Recht.STUREN)


@maker
@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return _toon(request)
    try:
        beeld = acties.vraag_aan(
            request.POST.get("gemeente", ""), periode=request.POST.get("periode", ""), door=request.user
        )
    except GeenRecht as fout:
        raise PermissionDenied from fout
    except ActieFout as fout:
        return _toon(request, 422, bezwaar=str(fout))
    return naar("veiligheidsbeeld-voortgang", beeld.pk)


def _toon(request: HttpRequest, status: int = 200, **extra: str) -> HttpResponse:
    mag = acties.gemeenten_voor(request.user)
    rijen = Veiligheidsbeeld.objects.filter(gemeente_code__in=mag).defer("inhoud").select_related("gemaakt_door")
    beelden, volgende = bladeren.nieuwste(rijen, request.GET, _PER_BLADZIJDE)
    namen = gemeentenamen()
    context = {
        "gemeenten": [(code, naam) for code, naam in namen.items() if code in mag],
        "perioden": veiligheidsbeeld.keuzes(dag_van(timezone.now())),
        "beelden": [(beeld, namen.get(beeld.gemeente_code, "")) for beeld in beelden],
        "volgende": volgende,
    }
    return render(request, "cijfers/veiligheidsbeeld/staf.html", context | extra, status=status)


@maker
@require_GET
def voortgang(request: HttpRequest, pk: int) -> HttpResponse:
    rijen = Veiligheidsbeeld.objects.filter(gemeente_code__in=acties.gemeenten_voor(request.user))
    beeld = get_object_or_404(rijen.defer("inhoud"), pk=pk)
    context = {"beeld": beeld, "gemeente": gemeentenamen().get(beeld.gemeente_code, "")}
    deel = "_deel" if getattr(request, "htmx", False) else ""
    return render(request, f"cijfers/veiligheidsbeeld/voortgang{deel}.html", context)
