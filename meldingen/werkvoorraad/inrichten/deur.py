"""Who gets in here: only with the right to set up the gemeente that is in the address."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache

from meldingen import toegang
from meldingen.acties import ActieFout
from meldingen.acties.inrichten import IntussenVeranderd, MagNietInrichten
from meldingen.gebieden import gemeentenamen
from meldingen.workflow import Recht


def inrichter(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Others log in, hear that they have no right, or (a gemeente that is not theirs) find nothing here."""

    @never_cache
    @login_required
    @wraps(view)
    def met_recht(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        gemeenten = toegang.gemeenten_met(request.user, Recht.INRICHTEN)
        if not gemeenten:
            raise PermissionDenied
        if "gemeente" in kwargs and kwargs["gemeente"] not in gemeenten:
            raise Http404
        return view(request, *args, **kwargs)

    return met_recht


def ik(request: HttpRequest) -> AbstractBaseUser:
    """Who asks; `inrichter` let nobody in without an account."""
    assert isinstance(request.user, AbstractBaseUser)
    return request.user


def kader(gemeente: str) -> dict[str, object]:
    """What every page here shows: which gemeente it is about."""
    return {"gemeente": gemeente, "gemeentenaam": gemeentenamen().get(gemeente, gemeente)}


def naar(naam: str, *args: object, **vraag: str) -> HttpResponse:
    adres = reverse(f"inrichten-{naam}", args=args) + (f"?{urlencode(vraag)}" if vraag else "")
    return HttpResponse(status=303, headers={"Location": adres})


def code_bij(fout: ActieFout) -> int:
    """The answer's status: no right, somebody else was first, or something to mend."""
    if isinstance(fout, MagNietInrichten):
        return 403
    return 409 if isinstance(fout, IntussenVeranderd) else 422
