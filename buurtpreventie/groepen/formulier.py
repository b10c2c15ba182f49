"""A form over HTTP, the same on every page of buurtpreventie: shown, filled in, tried, and shown again with what is wrong."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.http import HttpRequest, QueryDict
from django.views.decorators.http import require_http_methods

from buurtpreventie.groepen.fouten import ActieFout
from buurtpreventie.groepen.saar import SaarVraagt

_Ding = TypeVar("_Ding")
formulier = require_http_methods(["GET", "HEAD", "POST"])


def ingevuld(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def probeer(form: Any, doe: Callable[[], _Ding], bij: Mapping[type[ActieFout], str] | None = None) -> _Ding | None:
    """What the action gives; None when nothing was sent, or when something has to be mended: then the form says what.

    `bij`: an error that belongs to one field. What the SAAR guard says stands at the text.
    """
    if not (form.is_bound and form.is_valid()):
        return None
    try:
        return doe()
    except SaarVraagt as fout:
        form.vraag(fout)
    except ActieFout as fout:
        form.add_error((bij or {}).get(type(fout)), str(fout))
    return None
