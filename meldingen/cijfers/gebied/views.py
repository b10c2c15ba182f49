"""HTTP of figures by area: one buurt, wijk or gemeente, and two or three areas beside each other. Decides nothing."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import conditional_page, require_safe

from meldingen.cijfers import tekening
from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.gebied import cijfers as gebiedcijfers
from meldingen.cijfers.gebied import grafiek as gebiedgrafiek
from meldingen.cijfers.gebied.cijfers import Gebiedskop
from meldingen.cijfers.indicatoren import bestanden, opendata
from meldingen.cijfers.indicatoren.cijfers import met_eigen_telling
from meldingen.cijfers.verbergen import raster
from meldingen.streek.gebieden import zijn_schets

NIVEAUS = (("gemeente", _("Gemeenten")), ("wijk", _("Wijken")), ("buurt", _("Buurten")))
MEESTE = 3
_MIME = {"svg": "image/svg+xml", "png": "image/png"}


@require_safe
def gebied(request: HttpRequest, code: str) -> HttpResponse:
    plaats, gemeente, boven = _plek(code)
    perioden = gebiedcijfers.perioden(code)
    periode = _periode(request, perioden)
    regels = gebiedcijfers.overzicht(plaats, gemeente, periode) if periode else []
    context = {
        "plaats": plaats,
        "gemeente": gemeente,
        "boven": boven,
        "onder": gebiedcijfers.onder(code),
        "perioden": perioden,
        "gekozen_periode": periode,
        "deel": any(r.hier and r.hier.deel for r in regels),
        "regels": regels,
        "met_inwoners": any(r.hier and r.hier.inwoners for r in regels),
        "soorten": list(opendata.SOORTEN),
        "met_verborgen": any(g and g.aantal is None for r in regels for g in (r.hier, r.gemeente)),
        "schets": zijn_schets(),
    }
    return render(request, "cijfers/gebied/gebied.html", context)


def _plek(code: str) -> tuple[Gebiedskop, Gebiedskop | None, list[Gebiedskop]]:
    """The area, the gemeente around it when it is smaller, and all areas around it."""
    rij = [code]
    while raster.boven(rij[-1]):
        rij.append(raster.boven(rij[-1]))
    gevonden = gebiedcijfers.plaatsen(rij)
    if code not in gevonden:
        raise Http404
    gemeente = gevonden.get(f"GM{code[2:6]}") if code[:2] in ("WK", "BU") else None
    return gevonden[code], gemeente, [gevonden[een] for een in rij[1:] if een in gevonden]


def _periode(request: HttpRequest, perioden: list[str]) -> str:
    """The one that was asked for, else the newest; empty where nothing is public."""
    gekozen = request.GET.get("periode", "")
    return gekozen if gekozen in perioden else next(iter(perioden), "")


@require_safe
def vergelijken(request: HttpRequest) -> HttpResponse:
    """Two or three areas of one kind; who chose nothing gets the gemeenten."""
    niveau, indicator, gekozen = _keuze(request)
    vakken = gebiedcijfers.naast_elkaar(indicator, gekozen) if indicator else []
    context = {
        "niveaus": NIVEAUS,
        "niveau": niveau,
        "keuzes": gebiedcijfers.keuzes(niveau),
        "indicatoren": met_eigen_telling(),
        "indicator": indicator,
        "gekozen": gekozen,
        "velden": [plaats.code for plaats in gekozen] + [""] * (MEESTE - len(gekozen)),
        "vakken": vakken,
        "met_inwoners": all(plaats.inwoners for plaats in gekozen),
        "vraag": request.GET.urlencode(),
        "soorten": list(opendata.SOORTEN),
        "schets": zijn_schets(),
    }
    return render(request, "cijfers/gebied/vergelijken.html", context)


@require_safe
def gebied_grafiek(request: HttpRequest, code: str, soort: str) -> HttpResponse:
    plaats, gemeente, _boven = _plek(code)
    periode = _periode(request, gebiedcijfers.perioden(code))
    if not periode:
        raise Http404
    regels = gebiedcijfers.overzicht(plaats, gemeente, periode)
    vorm = _vorm(request, soort)
    return tekening.antwoord(
        ("gebied", plaats, gemeente, regels, periode, vorm),
        lambda: gebiedgrafiek.in_gebied(plaats, gemeente, regels, periode, **vorm),
        soort=_MIME[soort],
    )


@require_safe
def vergelijking_grafiek(request: HttpRequest, soort: str) -> HttpResponse:
    _niveau, indicator, gekozen = _keuze(request)
    if not indicator:
        raise Http404
    vakken = gebiedcijfers.naast_elkaar(indicator, gekozen)
    vorm = _vorm(request, soort)
    return tekening.antwoord(
        ("vergelijking", indicator.slug, gekozen, vakken, vorm),
        lambda: gebiedgrafiek.vergelijking(indicator.naam, gekozen, vakken, **vorm),
        soort=_MIME[soort],
    )


def _vorm(request: HttpRequest, soort: str) -> dict[str, Any]:
    return {"soort": soort, "donker": "donker" in request.GET, "smal": "smal" in request.GET}


def _keuze(request: HttpRequest) -> tuple[str, Indicator | None, list[Gebiedskop]]:
    niveau = request.GET.get("niveau", "gemeente")
    niveau = niveau if niveau in dict(NIVEAUS) else "gemeente"
    mogelijk = met_eigen_telling()
    slug = request.GET.get("indicator", "")
    indicator = get_object_or_404(mogelijk, slug=slug) if slug else mogelijk.first()
    namen = dict(gebiedcijfers.keuzes(niveau))
    codes = [code for code in dict.fromkeys(request.GET.getlist("gebied")) if code in namen]
    if len(codes) < 2:
        codes += [code for code in namen if code not in codes][: (MEESTE if not codes else 2) - len(codes)]
    plaatsen = gebiedcijfers.plaatsen(codes[:MEESTE])
    return niveau, indicator, [plaatsen[code] for code in codes[:MEESTE]]


@require_safe
@conditional_page
def bestand(request: HttpRequest, code: str, soort: str) -> HttpResponse:
    """The counts of one area, or what the columns of that file mean."""
    gevonden = gebiedcijfers.plaatsen([code])
    if code not in gevonden:
        raise Http404
    with translation.override("nl"):
        if soort == "csv-metadata.json":
            naam = gevonden[code].naam
            return bestanden.als_json(
                opendata.csvw(code, naam, f"Meldingen in dit portaal in {naam}"), "application/csvm+json"
            )
        beschrijving = opendata.adres("opendata-gebied", code, "csv-metadata.json")
        return bestanden.als_bestand(code, soort, opendata.rijen_van_gebied(code), beschrijving)
