"""One name, one thing: no two classes of the house share a name. What a model says of its own field (`Groep.Soort`,
`Bulkactie.Stand`) is read together with its model and may."""

import ast
from collections import Counter

from .bronnen import bestanden, boom, naam

# Django looks for a command by this name.
_MOET = {"Command"}
# Stood twice when this test came, mostly where two rooms each have one of their own; a name goes from here, none comes.
_NOG = {
    "AlBeantwoord",
    "AlVeranderd",
    "Antwoord",
    "Bestemming",
    "CategorieForm",
    "Doel",
    "Feit",
    "GeenRecht",
    "Gevonden",
    "Groep",
    "IntussenVeranderd",
    "Meting",
    "Oordeel",
    "Periode",
    "Plaats",
    "PlekForm",
    "Punt",
    "Redenform",
    "Rij",
    "RondeVol",
    "Stap",
    "StatusForm",
    "Telling",
    "Uitkomst",
    "UrgentieForm",
    "Vondst",
    "Voorbeeld",
    "Vorm",
    "Weg",
    "_Soorten",
    "_Vlak",
}


def test_geen_twee_klassen_heten_hetzelfde():
    geteld = Counter(
        knoop.name
        for pad in bestanden(".py")
        if not naam(pad).startswith("tests/")
        for knoop in boom(pad).body
        if isinstance(knoop, ast.ClassDef)
    )
    assert len(geteld) > 400
    assert {klasse for klasse, keer in geteld.items() if keer > 1} == _NOG | _MOET
