"""HTTP of the drills: the list, one question at a time, the end, the result. Where somebody is stands in the address, so it
works without JavaScript, session or cookie. What counts is `cms.oefenen.oefeningen`'s to say."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from meldingen.cijfers import tekening
from meldingen.streek import tempo
from meldingen.streek.antwoorden import naar_adres

from . import grafiek as oefengrafiek
from . import oefeningen
from .forms import OnbekendAntwoord, Postcodeformulier, als_tekst, lees_gegeven, lees_keuze
from .models import Oefening

_DAG = 24 * 3600


class _Weg(Exception):
    """The drill went away or changed while somebody was in it: `sjabloon` says what now."""

    def __init__(self, sjabloon: str, status: int) -> None:
        self.sjabloon, self.status = sjabloon, status


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    return render(request, "cms/oefenen/lijst.html", {"oefeningen": Oefening.objects.filter(live=True)})


@require_safe
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        return render(request, "cms/oefenen/begin.html", {"oefening": _oefening(slug)})
    except _Weg as weg:
        return _zeg(request, weg)


@never_cache
@require_safe
def vraag(request: HttpRequest, slug: str) -> HttpResponse:
    """The question that comes next, or, once `antwoord` was pressed, what we say to it."""
    try:
        oefening = _oefening(slug)
        briefje, gegeven = _waar(request, oefening)
    except _Weg as weg:
        return _zeg(request, weg, slug)
    if len(gegeven) == len(oefening.vragen):
        return HttpResponseRedirect(_einde(oefening, briefje, gegeven))
    context = _context(oefening, briefje, gegeven)
    if "antwoord" not in request.GET:
        return render(request, "cms/oefenen/vraag.html", context)
    try:
        keuze = lees_keuze(request.GET, oefening, context["plek"])
    except OnbekendAntwoord:
        return render(
            request, "cms/oefenen/vraag.html", context | {"fout": _("Kies één van de antwoorden.")}, status=422
        )
    return render(request, "cms/oefenen/antwoord.html", context | _na(oefening, context, keuze))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def klaar(request: HttpRequest, slug: str) -> HttpResponse:
    """POST counts and leads on; GET shows how it went, also to who did not want to be counted."""
    try:
        oefening = _oefening(slug)
        briefje, gegeven = _waar(request, oefening)
        if len(gegeven) < len(oefening.vragen):
            raise _Weg("cms/oefenen/veranderd.html", 409)
    except _Weg as weg:
        return _zeg(request, weg, slug)
    if request.method == "POST":
        return _tel(request, oefening, briefje, gegeven)
    return render(request, "cms/oefenen/klaar.html", _slot(oefening, gegeven))


def _tel(request: HttpRequest, oefening: Oefening, briefje: oefeningen.Briefje, gegeven: tuple) -> HttpResponse:
    form = Postcodeformulier(request.POST)
    if not form.is_valid():
        context = _context(oefening, briefje, gegeven[:-1])
        na = _na(oefening, context, gegeven[-1])
        return render(request, "cms/oefenen/antwoord.html", context | na | {"form": form}, status=422)
    antwoord = naar_adres(_einde(oefening, briefje, gegeven))
    # The same for everybody, so it tells nobody from another; who drills again today is not counted again.
    koek = f"geoefend-{oefening.pk}"
    if koek not in request.COOKIES and _mag_meetellen(request):
        oefeningen.tel_mee(oefening, gegeven=gegeven, briefje=briefje, postcode=form.cleaned_data["postcode"])
    antwoord.set_cookie(
        koek, "1", max_age=_DAG, path=reverse("oefening", args=[oefening.slug]), httponly=True, samesite="Lax",
        secure=request.is_secure(),
    )  # fmt: skip
    return antwoord


@require_safe
def uitslag(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        oefening = _oefening(slug)
    except _Weg as weg:
        return _zeg(request, weg)
    gevonden = oefeningen.uitslagen(oefening)
    context = {"oefening": oefening, "uitslagen": gevonden, "per_postcode": _tabel(gevonden)}
    return render(request, "cms/oefenen/uitslag.html", context)


@require_safe
def grafiek(request: HttpRequest, slug: str) -> HttpResponse:
    oefening = get_object_or_404(Oefening, slug=slug, live=True)
    gevonden = oefeningen.uitslagen(oefening)
    vorm = {naam: naam in request.GET for naam in ("donker", "smal")}
    return tekening.antwoord((slug, gevonden, vorm), lambda: oefengrafiek.svg(gevonden, **vorm))


def _oefening(slug: str) -> Oefening:
    gevonden = Oefening.objects.filter(slug=slug, live=True).select_related("lees_meer").first()
    if gevonden is None:
        raise _Weg("cms/oefenen/weg.html", 404)
    return gevonden


def _waar(request: HttpRequest, oefening: Oefening) -> tuple[oefeningen.Briefje, tuple[int, ...]]:
    """How far somebody is. A page that shows the first question has no ticket, only the version (`v`) it shows."""
    gegevens = request.POST if request.method == "POST" else request.GET
    try:
        briefje = oefeningen.lees_briefje(gegevens["b"]) if "b" in gegevens else oefeningen.nieuw_briefje(oefening)
        versie = briefje.versie if "b" in gegevens else gegevens.get("v", briefje.versie)
        if versie != oefening.versie:
            raise _Weg("cms/oefenen/veranderd.html", 409)
        return briefje, lees_gegeven(gegevens, oefening)
    except (oefeningen.Ongeldig, OnbekendAntwoord):
        raise _Weg("cms/oefenen/opnieuw.html", 422) from None


def _zeg(request: HttpRequest, weg: _Weg, slug: str = "") -> HttpResponse:
    return render(request, weg.sjabloon, {"slug": slug}, status=weg.status)


def _einde(oefening: Oefening, briefje: oefeningen.Briefje, gegeven: tuple[int, ...]) -> str:
    vraag = urlencode({"b": briefje, "g": als_tekst(gegeven)})
    return f"{reverse('oefening-klaar', args=[oefening.slug])}?{vraag}"


def _context(oefening: Oefening, briefje: oefeningen.Briefje, gegeven: tuple[int, ...]) -> dict[str, Any]:
    plek = len(gegeven)
    return {
        "oefening": oefening,
        "briefje": briefje,
        "g": als_tekst(gegeven),
        "gegeven": gegeven,
        "plek": plek,
        "vraag": oefening.vragen[plek].value,
    }


def _na(oefening: Oefening, context: dict[str, Any], keuze: int) -> dict[str, Any]:
    """What the page after an answer needs."""
    gegeven = (*context["gegeven"], keuze)
    antwoorden = oefening.antwoorden(context["plek"])
    return {
        "gekozen": antwoorden[keuze],
        "goede": next(antwoord for antwoord in antwoorden if antwoord["goed"]),
        "g": als_tekst(gegeven),
        "laatste": len(gegeven) == len(oefening.vragen),
        "form": Postcodeformulier(),
    }


def _slot(oefening: Oefening, gegeven: tuple[int, ...]) -> dict[str, Any]:
    goed, vragen = oefening.goed(gegeven), len(oefening.vragen)
    fout = [
        (oefening.vragen[nummer].value, next(a for a in oefening.antwoorden(nummer) if a["goed"]))
        for nummer, keuze in enumerate(gegeven)
        if not oefening.antwoorden(nummer)[keuze]["goed"]
    ]
    oordeel = "alles" if goed == vragen else "veel" if goed * 3 >= vragen * 2 else "weinig"
    lees_meer = oefening.lees_meer if oefening.lees_meer and oefening.lees_meer.live else None
    return {"oefening": oefening, "goed": goed, "fout": fout, "oordeel": oordeel, "lees_meer": lees_meer}


def _tabel(gevonden: list[oefeningen.Oefenuitslag]) -> list[tuple[str, list[oefeningen.Oefengroep | None]]]:
    """A row per postcode that is shown in any period; everybody else last."""
    postcodes = sorted({postcode for een in gevonden for postcode in een.per_postcode}, key=lambda p: (not p, p))
    return [(postcode, [een.per_postcode.get(postcode) for een in gevonden]) for postcode in postcodes]


def _mag_meetellen(request: HttpRequest) -> bool:
    return not tempo.wacht("oefenen", _netwerk(request), hoogstens=oefeningen.PER_UUR, per_s=3600)


def _netwerk(request: HttpRequest) -> str:
    """The address the reverse proxy saw; what a client put before that is not believed."""
    return request.META.get("HTTP_X_FORWARDED_FOR", request.META.get("REMOTE_ADDR", "")).split(",")[-1].strip()
