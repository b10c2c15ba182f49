"""What stands in a veiligheidsbeeld: per theme the figures of one gemeente and one period, with sources and doubts. Only what
is public, so that council and resident read the same. Makes no file and writes nothing.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from meldingen.cijfers import reeksen
from meldingen.cijfers.definities.models import Indicator
from meldingen.cijfers.reeksen import Punt, Reeks
from meldingen.cijfers.verbergen.models import OpenbareTelling
from meldingen.streek.hier import STREEK

from ..indicatoren import cijfers, overzicht
from ..indicatoren.cijfers import Cijfers
from ..indicatoren.oordeel import Oordeel, per_gebied
from ..verbergen import raster, vaststellen

_HALVE_JAREN = 4


def keuzes(vandaag: date) -> list[str]:
    """The periods of which one can be made, newest first: closed half years, and the years they are of."""
    uit: list[str] = []
    for jaar in range(vandaag.year, vandaag.year - 1 - _HALVE_JAREN // 2, -1):
        for periode in (str(jaar), f"{jaar}-H2", f"{jaar}-H1"):
            if _einde(periode) + vaststellen.RUST <= vandaag:
                uit.append(periode)
    return uit[: _HALVE_JAREN + 2]


def nieuwste_half_jaar(vandaag: date) -> str:
    return next(periode for periode in keuzes(vandaag) if "-" in periode)


def _einde(periode: str) -> date:
    """The day after its last."""
    return (raster.maanden(periode)[-1] + timedelta(days=32)).replace(day=1)


def maak(gemeente_code: str, gemeente: str, periode: str, meld: Callable[[int, int], None]) -> dict[str, Any]:
    """All of it as plain values; `meld` hears how many indicators are done, and of how many."""
    tellingen = _tellingen(gemeente_code, periode)
    alle = [cijfers.cijfers(indicator) for indicator in cijfers.alle()]
    regels = []
    for nummer, gevonden in enumerate(alle, 1):
        regel = _regel(gevonden, gemeente, periode, tellingen.get(gevonden.indicator.pk, {}))
        oordeel = per_gebied(gevonden)
        regels.append(regel | _oordeel(oordeel.get(regel["gebied"]) or oordeel.get("")))
        meld(nummer, len(alle))
    bronnen = sorted({bron for gevonden in alle for bron in reeksen.bronnen(gevonden.van_bronnen)})
    return {
        "gemeente": gemeente,
        "periode": periode,
        "eerder": eerder(periode),
        "themas": [
            {"thema": thema, "regels": list(groep)} for thema, groep in groupby(regels, key=lambda r: r["thema"])
        ],
        "bronnen": [*bronnen, str(reeksen.EIGEN_BRON)],
    }


def eerder(periode: str) -> str:
    """The same part of the year before: a half year is only put beside the same half year."""
    return f"{int(periode[:4]) - 1}{periode[4:]}"


def _tellingen(gemeente_code: str, periode: str) -> dict[int, dict[str, OpenbareTelling]]:
    rijen = OpenbareTelling.objects.zichtbaar().van_gebieden(gemeente_code)
    uit: dict[int, dict[str, OpenbareTelling]] = {}
    for rij in rijen.filter(periode__in=(periode, eerder(periode))):
        uit.setdefault(rij.indicator_id, {})[rij.periode] = rij
    return uit


def _regel(gevonden: Cijfers, gemeente: str, periode: str, eigen: dict[str, OpenbareTelling]) -> dict[str, Any]:
    indicator = gevonden.indicator
    geteld = {reeks.gebied for reeks in (*gevonden.kadernota, *gevonden.eigen)}
    gebied = gemeente if gemeente in geteld else STREEK.naam
    kadernota = [punt for reeks in gevonden.kadernota if reeks.gebied == gebied for punt in reeks.punten]
    return {
        **_woorden(indicator),
        "gebied": gebied,
        "kadernota": [_waarde(punt) | {"opmerking": punt.opmerking} for punt in kadernota],
        "buiten": [_van_buiten(reeks) for reeks in gevonden.buiten if reeks.gebied in (gemeente, gebied)],
        "nu": _telling(eigen.get(periode)),
        "toen": _telling(eigen.get(eerder(periode))),
        "verborgen": gevonden.eigen_verborgen,
    }


def _van_buiten(reeks: Reeks) -> dict[str, Any]:
    waarden = [_waarde(punt) | {"voorlopig": punt.voorlopig} for punt in reeks.punten]
    return {"wie": reeks.wie, "gebied": reeks.gebied, "waarden": waarden}


def _oordeel(gegeven: Oordeel | None) -> dict[str, Any]:
    if gegeven is None:
        return {"oordeel": None}
    return {"oordeel": {"naam": gegeven.uitslag.naam, "zin": gegeven.reden, "voorbehoud": gegeven.voorbehoud}}


def _woorden(indicator: Indicator) -> dict[str, str]:
    velden = ("slug", "naam", "thema", "eenheid", "doel", "meet", "meet_niet")
    return {veld: getattr(indicator, veld) for veld in velden}


def _waarde(punt: Punt) -> dict[str, Any]:
    return {"periode": str(punt.periode), "waarde": overzicht.woorden(punt.waarden) or _("onbekend")}


def _telling(rij: OpenbareTelling | None) -> str:
    if rij is None:
        return _("geen cijfer")
    if rij.aantal is None:
        return _("verborgen")
    return f"{rij.aantal} ({_('deel')})" if rij.deel else str(rij.aantal)
