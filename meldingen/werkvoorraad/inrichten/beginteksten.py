"""Standard texts for a gemeente that has none yet. May run at every start; never overwrites what a coordinator changed."""

import tomllib
from pathlib import Path

from meldingen.melding.models import Categorie
from meldingen.streek.gebieden import gemeentenamen
from meldingen.werkvoorraad.inrichten.models import Standaardtekst

_BESTAND = Path(__file__).parent / "standaardteksten.toml"


def laad() -> None:
    categorieen = {categorie.slug: categorie for categorie in Categorie.objects.hoofd()}
    for code in gemeentenamen():
        if not Standaardtekst.objects.filter(gemeente_code=code).exists():
            for velden in tomllib.loads(_BESTAND.read_text(encoding="utf-8"))["tekst"]:
                soort = categorieen.get(velden.pop("categorie", ""))
                Standaardtekst.objects.create(gemeente_code=code, categorie=soort, **velden)
