"""Categories, areas and indicators for machines. Reads only, and shows no more than the pages do."""

from collections.abc import Mapping
from typing import Any

from django.core.cache import cache
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.indicatoren import cijfers as indicatorcijfers
from meldingen.cijfers.indicatoren import opendata
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.melding.models import Categorie
from meldingen.streek.models import Gebied, GebiedQuerySet
from meldingen.streek.termijnen import dag_van

from .invoer import GEBIEDSCODE, Gebiedenvraag, Gebiedvraag, Tellingenvraag, gevraagd
from .meldingen import met_link, volgende_link
from .schema import problemen, sleutelpad
from .uitvoer import CategorieenUit, GebiedenUit, GebiedUit, IndicatorDetailUit, IndicatorenUit, TellingenUit

_MINUUT = 60
_MEESTE_GRENZEN = 25
_publiek = method_decorator([cache_control(public=True, max_age=_MINUUT), conditional_page], name="dispatch")


@_publiek
class Categorieen(APIView):
    @extend_schema(
        operation_id="categorieen_lijst",
        summary="What can be reported, with the extra questions",
        responses={200: CategorieenUit, **problemen()},
    )
    def get(self, request: Request) -> Response:
        return Response(cache.get_or_set("api-categorieen", boom, _MINUUT))


def boom() -> dict:
    """The tree of categories: three queries, however many there are."""
    sub = Categorie.objects.filter(actief=True).prefetch_related("vragen").order_by("volgorde", "naam")
    hoofd = Categorie.objects.hoofd().prefetch_related(Prefetch("kinderen", sub, to_attr="subcategorieen"))
    return CategorieenUit({"resultaten": list(hoofd)}).data


def _nu_geldig() -> GebiedQuerySet:
    return Gebied.objects.geldig_op(dag_van(timezone.now())).order_by("code")


@_publiek
class Gebieden(APIView):
    @extend_schema(
        operation_id="gebieden_lijst",
        summary="Gemeenten, wijken and buurten that are valid today",
        parameters=[Gebiedenvraag],
        responses={200: GebiedenUit, **problemen(400)},
    )
    def get(self, request: Request) -> Response:
        vraag = gevraagd(Gebiedenvraag, request.query_params)
        rijen = _nu_geldig() if vraag["geometrie"] else _nu_geldig().defer("geometrie")
        filters = {
            "niveau": vraag.get("niveau"),
            "gemeente_code": vraag.get("gemeente"),
            "code__gt": vraag.get("na"),
        }
        rijen = rijen.filter(**{veld: waarde for veld, waarde in filters.items() if waarde})
        aantal = min(vraag["aantal"], _MEESTE_GRENZEN) if vraag["geometrie"] else vraag["aantal"]
        bladzijde = list(rijen[: aantal + 1])
        volgende = volgende_link(request, bladzijde[aantal - 1].code if len(bladzijde) > aantal else "")
        inhoud = GebiedenUit({"resultaten": bladzijde[:aantal], "volgende": volgende}, context=vraag)
        return met_link(Response(inhoud.data), volgende)


@_publiek
class GebiedDetail(APIView):
    @extend_schema(
        operation_id="gebieden_een",
        summary="One area, with its border unless you ask for it without",
        parameters=[sleutelpad("code", GEBIEDSCODE), OpenApiParameter("geometrie", OpenApiTypes.BOOL, default=True)],
        responses={200: GebiedUit, **problemen(400, 404)},
    )
    def get(self, request: Request, code: str) -> Response:
        parameters = {"geometrie": "true"} | request.query_params.dict()
        vraag = gevraagd(Gebiedvraag, parameters)
        gebied = get_object_or_404(_nu_geldig(), code=code)
        return Response(GebiedUit(gebied, context=vraag).data)


@_publiek
class Indicatoren(APIView):
    @extend_schema(
        operation_id="indicatoren_lijst",
        summary="What the kadernota measures",
        responses={200: IndicatorenUit, **problemen()},
    )
    def get(self, request: Request) -> Response:
        return Response(IndicatorenUit({"resultaten": indicatorcijfers.alle()}).data)


@_publiek
class IndicatorDetail(APIView):
    @extend_schema(
        operation_id="indicatoren_een",
        summary="The kadernota's series, those of other sources, and the portal's own count beside them",
        description="No two of them measure the same: never add them or join them in one line.",
        parameters=[sleutelpad("slug", r"^[a-z0-9-]{1,50}$")],
        responses={200: IndicatorDetailUit, **problemen(404)},
    )
    def get(self, request: Request, slug: str) -> Response:
        indicator = get_object_or_404(indicatorcijfers.alle(), slug=slug)
        return Response(IndicatorDetailUit(_reeksen(indicatorcijfers.cijfers(indicator))).data)


@_publiek
class IndicatorTellingen(APIView):
    @extend_schema(
        operation_id="indicatoren_tellingen",
        summary="The portal's own count of an indicator: every public figure of region, gemeente, wijk and buurt",
        description="A figure of 1 to 4 is hidden, and so is what would give it away. What is public never changes.",
        parameters=[sleutelpad("slug", r"^[a-z0-9-]{1,50}$"), Tellingenvraag],
        responses={200: TellingenUit, **problemen(400, 404)},
    )
    def get(self, request: Request, slug: str) -> Response:
        vraag = gevraagd(Tellingenvraag, request.query_params)
        indicator = get_object_or_404(Indicator, slug=slug)
        rijen = OpenbareTelling.objects.zichtbaar().filter(indicator=indicator)
        if "gebied" in vraag:
            rijen = rijen.van_gebieden(vraag["gebied"])
        if "periode" in vraag:
            rijen = rijen.filter(periode=vraag["periode"])
        if "na" in vraag:
            gebied, _streep, periode = vraag["na"].partition("_")
            rijen = rijen.filter(Q(gebied_code__gt=gebied) | Q(gebied_code=gebied, periode__gt=periode))
        bladzijde = list(rijen.order_by("gebied_code", "periode")[: vraag["aantal"] + 1])
        hier = bladzijde[: vraag["aantal"]]
        volgende = volgende_link(request, f"{hier[-1].gebied_code}_{hier[-1].periode}" if bladzijde != hier else "")
        inhoud = TellingenUit({"licentie": opendata.LICENTIE, "resultaten": hier, "volgende": volgende})
        return met_link(Response(inhoud.data), volgende)


def _reeksen(cijfers: indicatorcijfers.Cijfers) -> dict:
    i = cijfers.indicator
    velden = ("slug", "naam", "thema", "eenheid", "meet", "meet_niet", "doel", "richting", "voorbehoud")
    inwoners = reeksen.inwoners_nu() if cijfers.buiten else {}
    uitleg = _(
        "Meldingen in dit portaal, per afgesloten periode. Een aantal van 1 tot en met 4 tonen wij niet, en ook niet de"
        " aantallen waarmee u het kunt uitrekenen."
    )
    return {
        **{veld: getattr(i, veld) for veld in velden},
        "doelen": i.doelen.all(),
        "kadernota": {
            "bronnen": reeksen.bronnen(cijfers.kadernota),
            "waarden": [_bronwaarde(reeks, punt) for reeks in cijfers.kadernota for punt in reeks.punten],
        },
        "andereBronnen": [_buitenreeks(reeks, inwoners) for reeks in cijfers.buiten],
        "eigenTelling": {
            "openbaar": not cijfers.eigen_verborgen,
            "waarden": [_eigen_waarde(reeks, punt) for reeks in cijfers.eigen for punt in reeks.punten],
            "uitleg": uitleg,
        },
    }


def _bronwaarde(reeks: reeksen.Reeks, punt: reeksen.Punt) -> dict[str, Any]:
    return {
        "gebied": reeks.gebied,
        "periode": str(punt.periode),
        "stand": punt.stand,
        "waarden": punt.waarden,
        "opmerking": punt.opmerking,
    }


def _eigen_waarde(reeks: reeksen.Reeks, punt: reeksen.Punt) -> dict[str, Any]:
    woorden = (_("verborgen") if punt.verborgen else "", _("deel") if punt.deel else "")
    return {
        "gebied": reeks.gebied,
        "jaar": punt.periode.jaar,
        "periode": str(punt.periode),
        "aantal": punt.waarde,
        "opmerking": ", ".join(woord for woord in woorden if woord),
    }


def _buitenreeks(reeks: reeksen.Reeks, inwoners: Mapping[str, int]) -> dict[str, Any]:
    relatief = reeksen.per_1000(reeks, inwoners)
    return {
        "herkomst": reeks.herkomst,
        "bronnen": reeks.bronnen,
        "gebied": reeks.gebied,
        "gebiedCode": reeks.gebied_code,
        "eenheid": reeks.eenheid,
        "waarden": [
            {
                "periode": str(punt.periode),
                "waarde": punt.waarde,
                "per1000Inwoners": relatief.punten[n].waarde if relatief else None,
                "voorlopig": punt.voorlopig,
                "herzien": bool(punt.herzien),
                "opmerking": punt.opmerking,
            }
            for n, punt in enumerate(reeks.punten)
        ],
    }
