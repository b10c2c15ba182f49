"""HTTP of the veiligheidsbeelden that are ready: the list, one as a page, the same as a PDF. Everything in them is public."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from meldingen.cijfers.veiligheidsbeeld.models import Veiligheidsbeeld
from meldingen.melding import bladeren
from meldingen.streek.gebieden import gemeentenamen

_PER_BLADZIJDE = 20
_KLAAR = Veiligheidsbeeld.objects.filter(stand=Veiligheidsbeeld.Stand.KLAAR)


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    beelden, volgende = bladeren.nieuwste(_KLAAR.defer("inhoud"), request.GET, _PER_BLADZIJDE)
    namen = gemeentenamen()
    context = {
        "beelden": [(beeld, namen.get(beeld.gemeente_code, "")) for beeld in beelden],
        "volgende": volgende,
    }
    return render(request, "cijfers/veiligheidsbeeld/beelden.html", context)


@require_safe
def nieuwste(request: HttpRequest, gemeente: str, periode: str) -> HttpResponse:
    """The address to keep: it leads to the newest of this gemeente and period."""
    beeld = _KLAAR.filter(gemeente_code=gemeente, periode=periode).defer("inhoud").first()
    if beeld is None:
        raise Http404
    return redirect("veiligheidsbeeld", beeld.pk)


@require_safe
def beeld(request: HttpRequest, pk: int) -> HttpResponse:
    gevonden = get_object_or_404(_KLAAR, pk=pk)
    return render(request, "cijfers/veiligheidsbeeld/beeld.html", {"beeld": gevonden, "inhoud": gevonden.inhoud})


@require_safe
def bestand(request: HttpRequest, pk: int) -> FileResponse:
    gevonden = get_object_or_404(_KLAAR.defer("inhoud"), pk=pk)
    naam = f"veiligheidsbeeld-{gevonden.gemeente_code}-{gevonden.periode}.pdf"
    return FileResponse(gevonden.bestand.open("rb"), content_type="application/pdf", filename=naam)
