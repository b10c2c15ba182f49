from django.http import Http404
from django.urls import path, re_path
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from .lezen import Categorieen, GebiedDetail, Gebieden, IndicatorDetail, Indicatoren, IndicatorTellingen
from .meldingen import Meldingen, Volgen
from .schema import openapi


@extend_schema(exclude=True)
@api_view(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def niet_gevonden(request: Request) -> Response:
    """Whatever is not here is a 404 in the API's own form, not the website's."""
    raise Http404


urlpatterns = [
    path("openapi.json", openapi, name="api-openapi"),
    path("meldingen", Meldingen.as_view(), name="api-meldingen"),
    re_path(r"^meldingen/(?P<volgcode>[A-Za-z0-9_-]{16,32})\Z", Volgen.as_view(), name="api-volgen"),
    path("categorieen", Categorieen.as_view(), name="api-categorieen"),
    path("gebieden", Gebieden.as_view(), name="api-gebieden"),
    path("gebieden/<slug:code>", GebiedDetail.as_view(), name="api-gebied"),
    path("indicatoren", Indicatoren.as_view(), name="api-indicatoren"),
    path("indicatoren/<slug:slug>", IndicatorDetail.as_view(), name="api-indicator"),
    path("indicatoren/<slug:slug>/tellingen", IndicatorTellingen.as_view(), name="api-tellingen"),
    re_path(r"", niet_gevonden, name="api-niet-gevonden"),
]
