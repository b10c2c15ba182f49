"""Every error of the API as application/problem+json, with all field errors at once.

400: the request itself is wrong. 422: it is understood, and cannot be done. Never tells what went wrong inside.
"""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions
from rest_framework.response import Response

from meldingen.melding import acties, routering
from meldingen.streek import gebieden

log = logging.getLogger(__name__)
SOORT = "application/problem+json"

_TITELS = {
    400: _("Uw verzoek klopt niet"),
    403: _("Dit mag niet"),
    404: _("Niet gevonden"),
    405: _("Deze methode kan hier niet"),
    406: _("Deze vorm kunnen wij niet geven"),
    409: _("Deze sleutel is al gebruikt"),
    413: _("Te groot"),
    415: _("Deze vorm kunnen wij niet lezen"),
    422: _("Dit kunnen wij niet aannemen"),
    429: _("Te veel verzoeken"),
    500: _("Er ging bij ons iets mis"),
    503: _("Dit kan nu even niet"),
}


class Onverwerkbaar(exceptions.APIException):
    """Understood, and yet not for us: the reason, and in `extra` what to do instead."""

    status_code = 422

    def __init__(self, detail: str, **extra: Any) -> None:
        super().__init__(detail)
        self.extra = extra


def probleem(status: int, detail: object, **extra: Any) -> Response:
    inhoud = {"status": status, "title": str(_TITELS.get(status, _("Fout"))), "detail": str(detail), **extra}
    return Response(_schoon(inhoud), status=status, content_type=SOORT)


def als_problem_json(fout: Exception, context: dict[str, Any]) -> Response:
    """DRF calls this for every exception in a view."""
    if isinstance(fout, exceptions.ValidationError):
        return probleem(400, _("Verbeter de velden hieronder."), fouten=_plat(fout.detail))
    if isinstance(fout, exceptions.APIException):
        return _van_drf(fout)
    if isinstance(fout, gebieden.BuitenGebied):
        return probleem(422, str(fout), dichtstbijzijndeGemeente=fout.gemeente, afstandMeter=fout.afstand_m)
    for soorten, status, detail in _BEKEND:
        if isinstance(fout, soorten):
            return probleem(status, detail or str(fout))
    log.error("api: onverwachte fout", exc_info=fout)
    return probleem(500, _("Wij zoeken uit wat er misging. Probeer het later nog eens."))


_BEKEND: tuple[tuple[tuple[type[Exception], ...], int, Any], ...] = (
    ((Http404,), 404, _("Dit adres bestaat niet (meer).")),
    ((PermissionDenied,), 403, _("U mag dit niet.")),
    ((acties.SleutelBotst,), 409, ""),
    ((gebieden.GeenGebieden, routering.GeenTeam), 503, _("Het portaal is nog niet klaar voor meldingen.")),
    ((RequestDataTooBig,), 413, _("Stuur minder gegevens.")),
    ((SuspiciousOperation,), 400, _("Dit verzoek kunnen wij niet lezen.")),
)


def _van_drf(fout: exceptions.APIException) -> Response:
    antwoord = probleem(fout.status_code, str(fout.detail), **getattr(fout, "extra", {}))
    if wacht := getattr(fout, "wait", None):
        antwoord["Retry-After"] = f"{wacht:.0f}"
    return antwoord


def _plat(detail: Any, plek: str = "") -> list[dict[str, str]]:
    """DRF's tree of errors as one list: `{veld, code, uitleg}`."""
    if isinstance(detail, dict):
        return [regel for veld, onder in detail.items() for regel in _plat(onder, _pad(plek, str(veld)))]
    if isinstance(detail, list):
        return [
            regel
            for nummer, onder in enumerate(detail)
            for regel in _plat(onder, plek if isinstance(onder, str) else _pad(plek, str(nummer)))
        ]
    return [{"veld": plek, "code": getattr(detail, "code", "invalid"), "uitleg": str(detail)}]


def _pad(plek: str, veld: str) -> str:
    if veld == "non_field_errors":
        return plek
    return f"{plek}.{veld}" if plek else veld


def _schoon(inhoud: Any) -> Any:
    """Text that came from outside may hold half a character (a lone surrogate), which nothing can send back."""
    if isinstance(inhoud, str):
        return inhoud.encode("utf-8", "backslashreplace").decode()[:1000]
    if isinstance(inhoud, dict):
        return {_schoon(naam): _schoon(waarde) for naam, waarde in inhoud.items()}
    return [_schoon(deel) for deel in inhoud] if isinstance(inhoud, list) else inhoud
