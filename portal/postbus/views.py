"""The mailbox as pages: a list, and one mail. Only reads."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from . import brieven

PER_BLAD = 25


def lijst(request: HttpRequest) -> HttpResponse:
    blad = Paginator(brieven.namen(), PER_BLAD).get_page(request.GET.get("pagina"))
    return render(
        request,
        "portal/postbus/lijst.html",
        {
            "blad": blad,
            # A mail that was thrown away in between is left out.
            "brieven": [brief for naam in blad if (brief := brieven.lees(naam))],
            "vorige": f"?pagina={blad.number - 1}" if blad.has_previous() else "",
            "volgende": f"?pagina={blad.number + 1}" if blad.has_next() else "",
        },
    )


def brief(request: HttpRequest, naam: str) -> HttpResponse:
    gevonden = brieven.lees(naam)
    if gevonden is None:
        raise Http404(_("Deze mail is er niet."))
    return render(request, "portal/postbus/brief.html", {"brief": gevonden})
