"""HTTP of what a group uses outside the portal: the agreements, the way to its app group, and the poster."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from buurtpreventie.groepen.models import Lid
from buurtpreventie.inloggen.deur import lid as als_lid
from buurtpreventie.levensloop.appgroep import app_van
from meldingen.streek.antwoorden import naar


@require_safe
def afspraken(request: HttpRequest) -> HttpResponse:
    """How neighbours use an app group, for everybody: also for groups that are not here."""
    return render(request, "buurtpreventie/levensloop/buiten/afspraken.html")


@als_lid
@require_GET
def appgroep(request: HttpRequest, lid: Lid) -> HttpResponse:
    """First the agreements, then the link; only for members, for who has the link sees telephone numbers."""
    context = {"lid": lid, "groep": lid.groep, "app": app_van(lid.groep.applink)}
    return render(request, "buurtpreventie/levensloop/buiten/appgroep.html", context)


@als_lid
@require_GET
def poster(request: HttpRequest, lid: Lid) -> HttpResponse:
    """For who is in the group: making a PDF costs a second, and the address of a request is not for everybody."""
    if not lid.groep.leeft:
        return naar("buurt-groep-binnen", lid.groep.slug)
    from buurtpreventie.levensloop import poster as posters

    kop = {"Content-Disposition": f'attachment; filename="poster-{lid.groep.slug}.pdf"'}
    return HttpResponse(posters.maak(lid.groep), content_type="application/pdf", headers=kop)
