"""A fresh portal's rows: areas (our rough sketch), indicators with the kadernota's figures, categories, teams and rules.

`laad` may run at every start: it adds what is missing and never overwrites what an administrator changed.
"""

import csv
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from meldingen.gebieden import bronnen, gemeentenamen
from meldingen.gebieden.laden import laad as laad_gebieden
from meldingen.models import (
    Categorie,
    Criterium,
    Doel,
    Gebied,
    Indicator,
    Indicatorcategorie,
    Indicatorwaarde,
    Partner,
    Routeringsregel,
    Standaardtekst,
    Team,
    Vertaling,
    Vraag,
)

_HIER = Path(__file__).parent
# The sketch was drawn after places of 2016; it is valid from before the first year of the demo.
_SCHETS_VAN = date(2016, 1, 1)
# Nobody counted meldingen before this.
KOPPELING_VAN = date(2000, 1, 1)

# Team -> the main categories it gets. The first is the safety net of its gemeente.
_TEAMS: dict[str, tuple[str, ...]] = {
    "Wijkboa's": ("vuurwerk", "overlast", "verkeer", "evenement"),
    "Wijkbeheer": ("openbare-ruimte",),
    "Ondermijning": ("verdacht",),
    "Milieu en veiligheid": ("chemelot",),
}
# (category, team) where a subcategory goes elsewhere than its main category.
_UITZONDERINGEN = (("hondenpoep", "Wijkboa's"), ("afvaldumping", "Wijkboa's"))


@transaction.atomic
def laad() -> None:
    """Everything a portal needs to take its first melding."""
    if not Gebied.objects.exists():
        laad_gebieden(bronnen.schets(), dag=_SCHETS_VAN, bron="Eigen ruwe schets, geen echte grenzen", is_schets=True)
    laad_indicatoren()
    laad_categorieen()
    laad_vertalingen()
    laad_teams()
    laad_partners()
    laad_standaardteksten()


def laad_indicatoren() -> None:
    """The kadernota's definitions, figures and goals. An unreadable figure stays empty; contradicting tables both stay."""
    for slug, velden in _toml("indicatoren.toml").items():
        indicator, nieuw = Indicator.objects.get_or_create(slug=slug, defaults=velden)
        if not nieuw:
            _vul_aan(indicator, velden)
    op_slug = {indicator.slug: indicator for indicator in Indicator.objects.all()}
    codes = {naam: code for code, naam in gemeentenamen().items()}
    with (_HIER / "kadernota.csv").open(encoding="utf-8", newline="") as bestand:
        waarden = [_waarde(rij, op_slug[rij.pop("indicator")], codes) for rij in csv.DictReader(bestand)]
    Indicatorwaarde.objects.bulk_create(waarden, ignore_conflicts=True)
    doelen = [doel for rij in _toml("doelen.toml")["doel"] for doel in _doelen(rij, op_slug, codes)]
    Doel.objects.bulk_create(doelen, ignore_conflicts=True)


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


def laad_categorieen() -> None:
    indicatoren = dict(Indicator.objects.values_list("slug", "pk"))
    for plek, hoofd in enumerate(_toml("categorieen.toml")["hoofd"]):
        subs = hoofd.pop("sub")
        ouder, _ = Categorie.objects.get_or_create(slug=hoofd["slug"], defaults=hoofd | {"volgorde": plek})
        for subplek, sub in enumerate(subs):
            _laad_categorie(sub, ouder, subplek, indicatoren)


def _laad_categorie(velden: dict, ouder: Categorie, plek: int, indicatoren: dict[str, int]) -> None:
    vragen = velden.pop("vraag", [])
    indicator = velden.pop("indicator", None)
    velden = {"openbaarheid": ouder.openbaarheid, "volgorde": plek, "ouder": ouder} | velden
    categorie, nieuw = Categorie.objects.get_or_create(
        slug=velden["slug"], defaults=velden | {"indicator_id": indicatoren[indicator] if indicator else None}
    )
    if nieuw and categorie.indicator_id:
        Indicatorcategorie.objects.create(
            categorie=categorie, indicator_id=categorie.indicator_id, geldig_van=KOPPELING_VAN
        )
    if nieuw:
        Vraag.objects.bulk_create([Vraag(categorie=categorie, volgorde=n, **vraag) for n, vraag in enumerate(vragen)])


def laad_vertalingen() -> None:
    """German and English of what stands in the rows above; a translation that is there stays."""
    with (_HIER / "vertalingen.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = [
            Vertaling(taal=taal, bron=rij["nl"], tekst=rij[taal])
            for rij in csv.DictReader(bestand)
            for taal in ("de", "en")
        ]
    Vertaling.objects.bulk_create(rijen, ignore_conflicts=True)


def laad_teams() -> None:
    """Teams and rules for a gemeente that has none yet."""
    categorieen = {categorie.slug: categorie for categorie in Categorie.objects.all()}
    for code in gemeentenamen():
        if not Team.objects.filter(gemeente_code=code).exists():
            _laad_teams_van(code, categorieen)


def _laad_teams_van(code: str, categorieen: dict[str, Categorie]) -> None:
    teams = {
        naam: Team.objects.create(gemeente_code=code, naam=naam, vangnet=plek == 0) for plek, naam in enumerate(_TEAMS)
    }
    regels = [(slug, naam) for naam, slugs in _TEAMS.items() for slug in slugs] + list(_UITZONDERINGEN)
    Routeringsregel.objects.bulk_create(
        [Routeringsregel(team=teams[naam], categorie=categorieen[slug], gebied_code=code) for slug, naam in regels]
    )


def laad_partners() -> None:
    """Who can take a melding over, without addresses (an administrator fills them in), and the criteria of the pilot."""
    for velden in _toml("partners.toml")["partner"]:
        Partner.objects.get_or_create(naam=velden["naam"], gemeente_code="", defaults=velden)
    if not Criterium.objects.exists():
        Criterium.objects.bulk_create([Criterium(**velden) for velden in _toml("partners.toml")["criterium"]])


def laad_standaardteksten() -> None:
    """Texts for a gemeente that has none yet."""
    categorieen = {categorie.slug: categorie for categorie in Categorie.objects.hoofd()}
    for code in gemeentenamen():
        if not Standaardtekst.objects.filter(gemeente_code=code).exists():
            for velden in _toml("standaardteksten.toml")["tekst"]:
                soort = categorieen.get(velden.pop("categorie", ""))
                Standaardtekst.objects.create(gemeente_code=code, categorie=soort, **velden)


def _toml(naam: str) -> dict:
    return tomllib.loads((_HIER / naam).read_text(encoding="utf-8"))
