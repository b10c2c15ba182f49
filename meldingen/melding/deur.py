"""Who gets in: only with a role in some gemeente; and the one melding that an address is about, if they may see it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache

from meldingen.melding import acties, toegang
from meldingen.melding.models import Melding
from meldingen.melding.rechten import Recht
from meldingen.streek.antwoorden import naar_adres
from meldingen.streek.gebieden import gemeentenamen

View = Callable[..., HttpResponseBase]


def medewerker(view: View) -> View:
    """Only for who has a role in some gemeente; others log in, or are told that they have no right."""

    @never_cache
    @login_required
    @wraps(view)
    def met_rol(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not toegang.is_medewerker(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return met_rol


def met_recht(recht: Recht) -> Callable[[View], View]:
    """Only for who has `recht` in some gemeente, or in some team of it."""

    def versier(view: View) -> View:
        @medewerker
        @wraps(view)
        def gekeurd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not toegang.gemeenten_met(request.user, recht, ook_per_team=True):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return gekeurd

    return versier


def in_gemeente(recht: Recht) -> Callable[[View], View]:
    """Only for who has `recht` in the whole of a gemeente, and in the one of the address when there is one: another gemeente
    does not exist for them."""

    def versier(view: View) -> View:
        @medewerker
        @wraps(view)
        def gekeurd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            gemeenten = toegang.gemeenten_met(request.user, recht)
            if not gemeenten:
                raise PermissionDenied
            if "gemeente" in kwargs and kwargs["gemeente"] not in gemeenten:
                raise Http404
            return view(request, *args, **kwargs)

        return gekeurd

    return versier


def gemeentekader(request: HttpRequest, gemeente: str, recht: Recht) -> dict[str, object]:
    """What a page about one gemeente shows around itself: its name, and the others where this one may do the same."""
    mijn, namen = toegang.gemeenten_met(request.user, recht), gemeentenamen()
    return {
        "gemeente": gemeente,
        "gemeentenaam": namen.get(gemeente, gemeente),
        "anderen": [(code, naam) for code, naam in namen.items() if code in mijn and code != gemeente],
    }


def ik(request: HttpRequest) -> AbstractBaseUser:
    """Who asks; `medewerker` let nobody in without an account."""
    assert isinstance(request.user, AbstractBaseUser)
    return request.user


def melding_of_404(request: HttpRequest, pk: int) -> Melding:
    """The melding with everything that its page says about it; one that somebody may not see does not exist for them."""
    meldingen = (
        toegang.meldingen_voor(request.user)
        .select_related("categorie__ouder", "buurt", "team", "behandelaar", "hoofdmelding", "deel_van", "melder")
        .defer("buurt__geometrie")
    )
    return get_object_or_404(meldingen, pk=pk)


def melding_om_te(request: HttpRequest, pk: int, recht: Recht) -> Melding:
    """The melding, for who has `recht` there; who may only look is told so, whatever was filled in."""
    melding = melding_of_404(request, pk)
    if not toegang.mag(request.user, recht, melding):
        raise PermissionDenied(str(acties.GeenRecht()))
    return melding


def terug(melding: Melding, request: HttpRequest | None = None) -> HttpResponse:
    """303 to the page of the melding; the list that somebody came from goes along."""
    adres = reverse("werkvoorraad-melding", args=[melding.pk])
    lijst = request.GET.urlencode() if request and "lijst" in request.GET else ""
    return naar_adres(f"{adres}?{lijst}" if lijst else adres)
