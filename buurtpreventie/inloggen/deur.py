"""Who gets in: a neighbour by a signed cookie of their own, apart from the log-in of staff; and their place in a group.

The cookie holds a key and a version, nothing else, and goes to the addresses of buurtpreventie alone.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid
from buurtpreventie.inloggen import acties as inloggen
from meldingen.melding.deur import gemeentekader, in_gemeente
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar_adres

View = Callable[..., HttpResponseBase]
_KOEK, _ZOUT, _PAD = "buur", "buurtpreventie.deelnemer", "/buurtpreventie/"
_DAGEN_S = 60 * 24 * 3600
_ADRES = "buurt_adres"  # in the session: to which address the code went


def deelnemer_van(request: HttpRequest) -> Deelnemer | None:
    """Who asks, asked of the database once per request; None for a stranger, or after logging out everywhere."""
    if "_deelnemer" not in request.__dict__:
        waarde = request.get_signed_cookie(_KOEK, default="", salt=_ZOUT, max_age=_DAGEN_S) or ""
        pk, _, versie = waarde.partition(":")
        bekend = Deelnemer.objects.filter(pk=pk, versie=versie).first() if pk.isdigit() and versie.isdigit() else None
        if bekend:
            inloggen.gezien(bekend)
        request.__dict__["_deelnemer"] = bekend
    return request.__dict__["_deelnemer"]


def ik(request: HttpRequest) -> Deelnemer:
    """Who asks; `deelnemer` let no stranger in."""
    deelnemer = deelnemer_van(request)
    assert deelnemer is not None
    return deelnemer


def laat_in(antwoord: HttpResponse, deelnemer: Deelnemer) -> HttpResponse:
    antwoord.set_signed_cookie(
        _KOEK,
        f"{deelnemer.pk}:{deelnemer.versie}",
        salt=_ZOUT,
        max_age=_DAGEN_S,
        path=_PAD,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return antwoord


def laat_uit(antwoord: HttpResponse) -> HttpResponse:
    """Only the cookie: pages of a group are not kept on the device, and a boa's round on the same device stays."""
    antwoord.delete_cookie(_KOEK, path=_PAD, samesite="Lax")
    return antwoord


def onthoud_adres(request: HttpRequest, adres: str) -> None:
    request.session[_ADRES] = adres


def onthouden_adres(request: HttpRequest) -> str:
    return request.session.get(_ADRES, "")


def vergeet_adres(request: HttpRequest) -> None:
    request.session.pop(_ADRES, None)


def volgende(request: HttpRequest) -> str:
    """The address somebody was on their way to; only one of our own."""
    adres = request.POST.get("next") or request.GET.get("next") or ""
    eigen = url_has_allowed_host_and_scheme(adres, allowed_hosts=None) and adres.startswith(_PAD)
    return adres if eigen else reverse("buurt-mijn")


def eerst(naam: str, daarna: str) -> HttpResponseRedirect:
    """To a page that has to come first, and on to an address after it."""
    return naar_adres(f"{reverse(naam)}?{urlencode({'next': daarna})}")


def deelnemer(view: View) -> View:
    """Only for a neighbour who is logged in and has a name; others do that first and come back here."""

    @never_cache
    @wraps(view)
    def met_naam(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wie = deelnemer_van(request)
        if wie is None:
            return eerst("buurt-inloggen", request.get_full_path())
        if not wie.naam and request.resolver_match and request.resolver_match.url_name != "buurt-naam":
            return eerst("buurt-naam", request.get_full_path())
        return view(request, *args, **kwargs)

    return met_naam


def lid(view: View) -> View:
    """view(request, lid, ...): the place of who asks in the group of the address. Who has none is told how to join."""

    @deelnemer
    @wraps(view)
    def met_plaats(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        groep = get_object_or_404(Groep.objects.defer("gebied"), slug=slug)
        plaats = toegang.lid_van(ik(request), groep)
        if plaats is None:
            if not groep.is_openbaar:  # who is not in it does not hear that it exists
                raise Http404
            return render(request, "buurtpreventie/inloggen/geen_lid.html", {"groep": groep}, status=403)
        return view(request, plaats, *args, **kwargs)

    return met_plaats


def coordinator(view: View) -> View:
    """As `lid`, for who coordinates the group."""

    @lid
    @wraps(view)
    def met_rol(request: HttpRequest, plaats: Lid, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not plaats.is_coordinator:
            return render(request, "buurtpreventie/inloggen/geen_coordinator.html", {"groep": plaats.groep}, status=403)
        return view(request, plaats, *args, **kwargs)

    return met_rol


# The other door: staff who guide groups in the gemeente of the address.
begeleider = in_gemeente(Recht.BEGELEIDEN)


def begeleiderskader(request: HttpRequest, gemeente: str) -> dict[str, object]:
    """What every page of theirs shows around it."""
    return gemeentekader(request, gemeente, Recht.BEGELEIDEN)
