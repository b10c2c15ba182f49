"""Who gets in here: only with the right to handle meldingen somewhere. A round is always one's own."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache

from meldingen.melding import toegang
from meldingen.melding.rechten import Recht


def onderweg(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Others log in, or hear that they have no right. No cache on the way keeps it: only the phone, by itself."""

    @never_cache
    @login_required
    @wraps(view)
    def met_recht(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not toegang.gemeenten_met(request.user, Recht.BEHANDELEN, ook_per_team=True):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return met_recht
