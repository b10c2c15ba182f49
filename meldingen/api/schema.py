"""How the API is described: what is the same for every operation, and the document itself."""

from functools import cache
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import include, path
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from . import WORTEL
from .fouten import SOORT
from .invoer import SLEUTELVORM
from .uitvoer import Probleem

SLEUTEL = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "pattern": SLEUTELVORM},
    OpenApiParameter.HEADER,
    required=True,
    description="A UUID you make. The same key with the same content gives the same answer, for 90 days.",
)
_ZINNEN = {
    400: "The request is wrong; `fouten` names every field.",
    404: "Does not exist.",
    406: "We only give JSON.",
    409: "This key was used for something else.",
    413: "Too large.",
    415: "We only read JSON and multipart/form-data.",
    422: "Understood, but not for us: outside the area, a category that refers, or an answer that stops.",
    429: "Too many from one address; `Retry-After` says when.",
    503: "The portal is not ready to take meldingen.",
}


def problemen(*statussen: int) -> dict[tuple[int, str], OpenApiResponse]:
    return {(status, SOORT): OpenApiResponse(Probleem, _ZINNEN[status]) for status in (*statussen, 406)}


def sleutelpad(naam: str, patroon: str) -> OpenApiParameter:
    return OpenApiParameter(naam, {"type": "string", "pattern": patroon}, OpenApiParameter.PATH)


def versie_bij_elk_antwoord(result: dict[str, Any], **_rest: Any) -> dict[str, Any]:
    """Hook of drf-spectacular: the header of every answer, and what our serializers say that it cannot see."""
    for pad in result["paths"].values():
        for operatie in pad.values():
            operatie["tags"] = [operatie["operationId"].partition("_")[0]]
            for status, antwoord in operatie["responses"].items():
                koppen = ("API-Version", *_KOPPEN.get((operatie["operationId"], status), ()))
                antwoord["headers"] = {kop: {"schema": {"type": "string"}, "required": True} for kop in koppen}
            for parameter in operatie.get("parameters", ()):
                if parameter["name"] == "bbox":
                    parameter |= {"style": "form", "explode": False}
    soorten = result["components"]["schemas"]
    for naam in ("MeldingIn", "PuntIn", "ContactIn"):
        soorten[naam]["additionalProperties"] = False
    soorten["MeldingIn"]["properties"]["tekst"] |= {"minLength": 1, "pattern": r"\S"}
    soorten["MeldingMetFotosIn"]["properties"]["fotos"]["items"] = {"type": "string", "format": "binary"}
    return result


_KOPPEN = {("meldingen_melden", "201"): ("Location",), ("meldingen_melden", "429"): ("Retry-After",)}


@cache
def document() -> dict[str, Any]:
    """The schema of the API as plain data, made once per process and cached."""
    alleen_api = [path(WORTEL.lstrip("/"), include("meldingen.api.urls"))]
    return SchemaGenerator(patterns=alleen_api).get_schema(request=None, public=True)


@require_safe
@cache_control(public=True, max_age=3600)
@conditional_page
def openapi(request: HttpRequest) -> JsonResponse:
    return JsonResponse(document(), json_dumps_params={"indent": 1, "ensure_ascii": False})
