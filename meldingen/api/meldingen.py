"""Reporting, the public list, and following by secret. HTTP only."""

from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.http import QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from meldingen.melding import acties, beeld, openbaar
from meldingen.melding.models import Foto, Melding
from meldingen.melding.woorden import WOORDEN
from meldingen.melding.workflow import Status
from meldingen.streek.plek import Plek

from .antwoorden import in_woorden
from .fouten import Onverwerkbaar
from .invoer import Lijstvraag, MeldingIn, MeldingMetFotosIn, Sleutelkop, gevraagd
from .schema import SLEUTEL, problemen, sleutelpad
from .tempo import Meldtempo
from .uitvoer import MeldingenUit, OntvangenUit, VolgenUit, verwijzing


class Meldingen(APIView):
    throttle_classes = [Meldtempo]

    @extend_schema(
        operation_id="meldingen_lijst",
        summary="Public meldingen, newest day first",
        description="Only what is public: rounded place, day, an hour late. `volgende` and `Link` give the next page.",
        parameters=[Lijstvraag],
        responses={200: MeldingenUit, **problemen(400)},
    )
    def get(self, request: Request) -> Response:
        vraag = gevraagd(Lijstvraag, request.query_params)
        rijen, sleutel = openbaar.lijst(
            kader=vraag.get("bbox"),
            categorie=vraag.get("categorie", ""),
            hoofdcategorie=vraag.get("hoofdcategorie", ""),
            gemeente=vraag.get("gemeente", ""),
            van=vraag.get("periodeVan"),
            tot=vraag.get("periodeTot"),
            na=vraag.get("na", ""),
            aantal=vraag["aantal"],
        )
        volgende = volgende_link(request, sleutel)
        antwoord = Response(MeldingenUit({"resultaten": rijen, "volgende": volgende}).data)
        return met_link(antwoord, volgende)

    @extend_schema(
        operation_id="meldingen_melden",
        summary="Report something",
        description="As JSON, or as multipart/form-data with up to five photos (JPEG, PNG, WebP, HEIC; 15 MB each).",
        parameters=[SLEUTEL],
        request={"application/json": MeldingIn, "multipart/form-data": MeldingMetFotosIn},
        responses={
            201: OpenApiResponse(OntvangenUit, "Taken in; `Location` is where to follow it."),
            **problemen(400, 409, 413, 415, 422, 429, 503),
        },
    )
    def post(self, request: Request) -> Response:
        sleutel = _sleutel(request)
        inhoud, bestanden = _delen(request)
        invoer = MeldingIn(data=inhoud)
        invoer.is_valid(raise_exception=True)
        velden = dict(invoer.validated_data)
        categorie = velden["categorie"]
        if categorie.alleen_verwijzen:
            acties.tel_verwijzing(categorie)
            raise Onverwerkbaar(_("Dit pakt een ander op."), verwijzing=verwijzing(categorie))
        velden["antwoorden"] = in_woorden(categorie, velden.get("antwoorden", {}))
        lon, lat = velden.pop("locatie")["coordinates"]
        plek = Plek(lon, lat, velden.pop("adres", ""), woorden=velden.pop("plek_in_woorden", ""))
        melding = acties.meld(
            sleutel=f"api-{sleutel}", plek=plek, fotos=_fotos(bestanden), bron=Melding.Bron.API, **velden
        )
        return _ontvangen(melding)


def _sleutel(request: Request) -> str:
    kop = Sleutelkop(data={"Idempotency-Key": request.headers.get("Idempotency-Key")})
    kop.is_valid(raise_exception=True)
    return kop.validated_data["Idempotency-Key"]


def _delen(request: Request) -> tuple[Any, list]:
    if not isinstance(request.data, QueryDict):
        return request.data, []
    velden = {naam: waarde for naam, waarde in request.data.items() if naam != "fotos"}
    bestanden = request.FILES.getlist("fotos")
    vorm = MeldingMetFotosIn(data=velden | ({"fotos": bestanden} if bestanden else {}))
    vorm.is_valid(raise_exception=True)
    return vorm.validated_data["melding"], bestanden


def _fotos(bestanden: list) -> list[Foto]:
    """Cleaned photos that are not saved yet: `acties.meld` does that, once."""
    fotos, fouten = [], {}
    for nummer, bestand in enumerate(bestanden):
        try:
            jpeg, vingerafdruk = beeld.schoon(bestand)
            fotos.append(Foto(vingerafdruk=vingerafdruk, bestand=ContentFile(jpeg, name="foto.jpg")))
        except beeld.FotoGeweigerd as fout:
            fouten[f"fotos.{nummer}"] = [str(fout)]
    if fouten:
        raise serializers.ValidationError(fouten)
    return fotos


def _ontvangen(melding: Melding) -> Response:
    pad = reverse("api-volgen", args=[melding.volgcode])
    inhoud = OntvangenUit(
        {
            "nummer": melding.nummer,
            "volgcode": melding.volgcode,
            "volgLink": settings.PORTAL_URL + pad,
            "paginaLink": settings.PORTAL_URL + reverse("volgen", args=[melding.volgcode]),
            "gemeld_op": melding.gemeld_op,
        }
    )
    return _besloten(Response(inhoud.data, status=201, headers={"Location": settings.PORTAL_URL + pad}))


class Volgen(APIView):
    @extend_schema(
        operation_id="meldingen_volgen",
        summary="Follow a melding by its secret code",
        parameters=[sleutelpad("volgcode", r"^[A-Za-z0-9_-]{16,32}$")],
        responses={200: VolgenUit, **problemen(404)},
    )
    def get(self, request: Request, volgcode: str) -> Response:
        melding = get_object_or_404(Melding.objects.select_related("categorie"), volgcode=volgcode)
        return _besloten(Response(VolgenUit(_verloop(melding)).data))


def _verloop(melding: Melding) -> dict[str, Any]:
    kop, uitleg, _vorm = WOORDEN[melding.status]
    return {
        "nummer": melding.nummer,
        "categorie": melding.categorie,
        "status": melding.status,
        "kop": kop,
        "uitleg": uitleg,
        "aangemaaktOp": melding.gemeld_op,
        "uiterlijkOp": melding.uiterlijk_op if melding.loopt else None,
        "werkdagenOver": melding.werkdagen_over() if melding.loopt else None,
        "geplandeDatum": melding.ingepland_op if melding.status == Status.INGEPLAND else None,
        "afgehandeldOp": melding.gesloten_op,
        "geschiedenis": [
            {"status": o.naar, "kop": WOORDEN[o.naar][0], "gewijzigdOp": o.tijdstip, "bericht": o.bericht}
            for o in melding.overgangen.all()
        ],
    }


def _besloten(antwoord: Response) -> Response:
    """Only for the holder of the secret: not kept, not indexed, not given away."""
    patch_cache_control(antwoord, no_store=True, private=True)
    antwoord["X-Robots-Tag"] = "noindex, nofollow"
    antwoord["Referrer-Policy"] = "no-referrer"
    return antwoord


def volgende_link(request: Request, na: str) -> str | None:
    """The address of the next page, with the same filters."""
    if not na:
        return None
    vraag = request.query_params.copy()
    vraag["na"] = na
    return f"{settings.PORTAL_URL}{request.path}?{vraag.urlencode()}"


def met_link(antwoord: Response, volgende: str | None) -> Response:
    if volgende:
        antwoord["Link"] = f'<{volgende}>; rel="next"'
    return antwoord
