"""HTTP of push messages: the service worker, and a browser that begins or stops taking them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.inloggen import deur
from buurtpreventie.inloggen.deur import deelnemer, ik
from buurtpreventie.post import pushadressen
from meldingen.streek.antwoorden import naar_adres


@never_cache
@require_safe
def dienst(request: HttpRequest) -> HttpResponse:
    """The service worker: served from here, so that it looks after this address and no page of the portal. Holds no data."""
    return HttpResponse(
        f'importScripts("{static("js/pushdienst.js")}");', content_type="text/javascript; charset=utf-8"
    )


@deelnemer
@require_POST
def aan(request: HttpRequest) -> HttpResponse:
    """What the browser hands the page when somebody says yes."""
    velden = {naam: request.POST.get(naam, "") for naam in ("adres", "sleutel", "geheim")}
    try:
        pushadressen.zet_aan(ik(request), **velden)
    except ActieFout as fout:
        return JsonResponse({"fout": str(fout)}, status=422)
    return HttpResponse(status=204)


@deelnemer
@require_POST
def uit(request: HttpRequest) -> HttpResponse:
    """One browser by its address, or all of them by a button that works without JavaScript."""
    pushadressen.zet_uit(ik(request), adres=request.POST.get("adres", ""))
    messages.success(request, _("Pushberichten staan uit. Over nieuwe berichten krijgt u dan een mail."))
    return naar_adres(deur.volgende(request))
