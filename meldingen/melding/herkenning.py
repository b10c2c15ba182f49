"""Which kinds of melding fit somebody's own words. A suggestion, never a decision: the form always lets one choose.

Words are cut to their Dutch stem and compared with the keywords, name and explanation of each category. A stem that
many categories share says little and weighs little.
"""

import math
from collections import Counter
from collections.abc import Iterable

from meldingen.melding.models import Categorie
from meldingen.melding.stammen import stammen
from meldingen.melding.vertalingen import vertaal

_TREFWOORD, _NAAM, _UITLEG = 3.0, 2.0, 0.6


def voorstellen(tekst: str, *, aantal: int = 3) -> list[Categorie]:
    """At most `aantal` categories that fit `tekst`, best first; empty when nothing fits. One query."""
    gezocht = stammen(tekst)
    if not gezocht:
        return []
    categorieen = list(Categorie.objects.kiesbaar())
    gewichten = [_gewichten(categorie) for categorie in categorieen]
    zeldzaam = _zeldzaamheid(gewichten)
    punten = [
        (sum(gewicht[stam] * zeldzaam[stam] for stam in gezocht if stam in gewicht), categorie)
        for gewicht, categorie in zip(gewichten, categorieen, strict=True)
    ]
    beste = sorted((p for p in punten if p[0] > 0), key=lambda p: -p[0])
    return [categorie for score, categorie in beste[:aantal] if score >= beste[0][0] / 4]


def _gewichten(categorie: Categorie) -> dict[str, float]:
    gewicht: dict[str, float] = {}
    bronnen = ((categorie.uitleg, _UITLEG), (categorie.naam, _NAAM), (categorie.trefwoorden, _TREFWOORD))
    for bron, waarde in bronnen:
        # Somebody writes in the language of the form, or in Dutch all the same.
        for stam in (*stammen(bron), *stammen(vertaal(bron))):
            gewicht[stam] = max(waarde, gewicht.get(stam, 0.0))
    return gewicht


def _zeldzaamheid(gewichten: Iterable[dict[str, float]]) -> dict[str, float]:
    alle = list(gewichten)
    tel = Counter(stam for gewicht in alle for stam in gewicht)
    return {stam: math.log(1 + len(alle) / n) for stam, n in tel.items()}
