"""The charts in the PDF of a veiligheidsbeeld: one for each indicator that has figures to draw. Decides no figure.

Drawn from the same figures as the words beside them, at the moment the PDF is made.
"""

from collections.abc import Callable
from typing import Any

from ..indicatoren import cijfers, grafiek

# One figure is a sentence, not a chart.
_MINSTENS = 2


def maak(inhoud: dict[str, Any], meld: Callable[[int, int], None]) -> dict[str, tuple[str, bytes]]:
    """Slug -> (what there is to see, in words; the chart as PNG). `meld` hears how many are drawn, and of how many."""
    regels = [regel for thema in inhoud["themas"] for regel in thema["regels"] if _punten(regel) >= _MINSTENS]
    gevraagd = {regel["slug"]: regel["gebied"] for regel in regels}
    uit = {}
    for indicator in cijfers.alle():
        if gebied := gevraagd.get(indicator.slug):
            gevonden = cijfers.cijfers(indicator)
            uit[indicator.slug] = (grafiek.beschrijving(gevonden, gebied), grafiek.png(gevonden, gebied))
            meld(len(uit), len(gevraagd))
    return uit


def _punten(regel: dict[str, Any]) -> int:
    """How many figures of sources its chart draws."""
    elders = [reeks for reeks in regel["buiten"] if reeks["gebied"] == regel["gebied"]]
    return len(regel["kadernota"]) + sum(len(reeks["waarden"]) for reeks in elders)
