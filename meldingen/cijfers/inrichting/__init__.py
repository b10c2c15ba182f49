"""A fresh portal's rows for figures: indicators, the kadernota's figures and goals, and which categories count for what.

`laad` may run at every start: it adds what is missing and never overwrites what an administrator changed:
unique keys say what is there already.
"""

import csv
import tomllib
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from meldingen.cijfers.definities.models import Doel, Indicator, Indicatorcategorie, Indicatorwaarde
from meldingen.melding.models import Categorie
from meldingen.streek.gebieden import gemeentenamen
from meldingen.streek.hier import STREEK

_HIER = Path(__file__).parent
# Nobody counted meldingen before this.
KOPPELING_VAN = date(2000, 1, 1)


@transaction.atomic
def laad(nieuwe_categorieen: Iterable[Categorie] = ()) -> None:
    """The kadernota's definitions, figures and goals. An unreadable figure stays empty; contradicting tables both stay.
    A new category counts from the beginning; where an older one counts, an administrator decides."""
    telt: dict[str, Indicator] = {}
    kadernota = _kadernota()
    for slug, velden in _toml("indicatoren.toml").items():
        categorieen = velden.pop("telt", [])
        # Where its figures are not ours, what one has to know of them is not either.
        if (voorbehoud := velden.pop("voorbehoud_kadernota", "")) and kadernota:
            velden["voorbehoud"] = voorbehoud
        indicator, nieuw = Indicator.objects.get_or_create(slug=slug, defaults=velden)
        if not nieuw:
            _vul_aan(indicator, velden)
        telt |= dict.fromkeys(categorieen, indicator)
    if kadernota:
        _laad_cijfers(kadernota)
    Indicatorcategorie.objects.bulk_create(
        Indicatorcategorie(categorie=een, indicator=telt[een.slug], geldig_van=KOPPELING_VAN)
        for een in nieuwe_categorieen
        if een.slug in telt
    )


def _laad_cijfers(rijen: list[dict[str, str]]) -> None:
    op_slug = {indicator.slug: indicator for indicator in Indicator.objects.all()}
    codes = {naam: code for code, naam in gemeentenamen().items()}
    waarden = [_waarde(rij, op_slug[rij.pop("indicator")], codes) for rij in rijen]
    Indicatorwaarde.objects.bulk_create(waarden, ignore_conflicts=True)
    doelen = [doel for rij in _toml("doelen.toml")["doel"] for doel in _doelen(rij, op_slug, codes)]
    Doel.objects.bulk_create(doelen, ignore_conflicts=True)


def _kadernota() -> list[dict[str, str]]:
    """Its figures. It is one region's: where it tells nothing of the areas of ours, it is not our source at all."""
    eigen = {STREEK.naam, *STREEK.namen}
    with (_HIER / "kadernota.csv").open(encoding="utf-8", newline="") as bestand:
        bekend = [rij for rij in csv.DictReader(bestand) if rij["gebied"] in eigen.union(STREEK.eromheen)]
    return bekend if any(rij["gebied"] in eigen for rij in bekend) else []


def _vul_aan(indicator: Indicator, velden: dict[str, str]) -> None:
    """An older portal knows less of an indicator: what was never filled in gets its words."""
    leeg = {"": True, Indicator.Richting.GEEN: True}
    nieuw = {naam: waarde for naam, waarde in velden.items() if leeg.get(getattr(indicator, naam)) and waarde}
    if nieuw:
        Indicator.objects.filter(pk=indicator.pk).update(**nieuw)


def _waarde(rij: dict[str, str], indicator: Indicator, codes: dict[str, str]) -> Indicatorwaarde:
    waarde = rij.pop("waarde")
    code = codes.get(rij["gebied"], "")
    return Indicatorwaarde(indicator=indicator, gebied_code=code, waarde=Decimal(waarde) if waarde else None, **rij)


def _doelen(rij: dict, op_slug: dict[str, Indicator], gemeenten: dict[str, str]) -> list[Doel]:
    """One goal, or one for each gemeente against its own figure."""
    indicator = op_slug[rij.pop("indicator")]
    waarde = rij.pop("referentiewaarde", None)
    velden = rij | {"referentiewaarde": Decimal(waarde) if waarde else None}
    if not velden.pop("per_gemeente", False):
        return [Doel(indicator=indicator, **velden)]
    return [Doel(indicator=indicator, gebied=naam, referentie_gebied=naam, **velden) for naam in sorted(gemeenten)]


def _toml(naam: str) -> dict:
    return tomllib.loads(STREEK.vul_in((_HIER / naam).read_text(encoding="utf-8")))
