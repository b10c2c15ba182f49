"""A fresh portal's rows for meldingen: areas (our rough sketch), categories, translations, teams, rules and partners.

`laad` may run at every start: it adds what is missing and never overwrites what an administrator changed:
unique keys say what is there already.
"""

import csv
import tomllib
from datetime import date
from pathlib import Path

from django.db import transaction

from meldingen.melding.models import Categorie, Criterium, Partner, Routeringsregel, Team, Vertaling, Vraag
from meldingen.streek.gebieden import bronnen, gemeentenamen
from meldingen.streek.gebieden.laden import laad as laad_gebieden
from meldingen.streek.hier import STREEK
from meldingen.streek.models import Gebied

_HIER = Path(__file__).parent
# The sketch was drawn after places of 2016; it is valid from before the first year of the demo.
_SCHETS_VAN = date(2016, 1, 1)

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
def laad() -> list[Categorie]:
    """Everything that a melding needs to come in. Returns the categories that are new."""
    if not Gebied.objects.exists():
        laad_gebieden(bronnen.schets(), dag=_SCHETS_VAN, bron="Eigen ruwe schets, geen echte grenzen", is_schets=True)
    nieuw = laad_categorieen()
    laad_vertalingen()
    laad_teams()
    laad_partners()
    return nieuw


def laad_categorieen() -> list[Categorie]:
    nieuw = []
    for plek, hoofd in enumerate(_toml("categorieen.toml")["hoofd"]):
        subs = hoofd.pop("sub")
        ouder, _ = Categorie.objects.get_or_create(slug=hoofd["slug"], defaults=hoofd | {"volgorde": plek})
        nieuw += [een for subplek, sub in enumerate(subs) if (een := _laad_categorie(sub, ouder, subplek))]
    return nieuw


def _laad_categorie(velden: dict, ouder: Categorie, plek: int) -> Categorie | None:
    """The category, or None when it was there already."""
    vragen = velden.pop("vraag", [])
    velden = {"openbaarheid": ouder.openbaarheid, "volgorde": plek, "ouder": ouder} | velden
    categorie, is_nieuw = Categorie.objects.get_or_create(slug=velden["slug"], defaults=velden)
    if not is_nieuw:
        return None
    Vraag.objects.bulk_create([Vraag(categorie=categorie, volgorde=n, **vraag) for n, vraag in enumerate(vragen)])
    return categorie


def laad_vertalingen() -> None:
    """German and English of what stands in the rows above; a translation that is there stays."""
    regels = STREEK.vul_in((_HIER / "vertalingen.csv").read_text(encoding="utf-8")).splitlines()
    rijen = [
        Vertaling(taal=taal, bron=rij["nl"], tekst=rij[taal]) for rij in csv.DictReader(regels) for taal in ("de", "en")
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


def _toml(naam: str) -> dict:
    return tomllib.loads(STREEK.vul_in((_HIER / naam).read_text(encoding="utf-8")))
