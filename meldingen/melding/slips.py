"""How many typing slips a word may have, and which known words are that near: one rule for every search. Pure Python."""

from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MEESTE = 5


def slips(woord: str) -> int:
    """One letter more, less, other or swapped; two in a word of eight letters or more. A number or a short word has none."""
    if woord.isdigit():
        return 0
    return 2 if len(woord) >= 8 else 1 if len(woord) >= 4 else 0


def lijkt_op(vormen: Iterable[str], bekend: Collection[str], *, hoogstens: int) -> list[str]:
    """The known words that differ from one of these forms by `hoogstens` slips at most, nearest first, five at most."""
    if not hoogstens:
        return []
    gevonden: dict[str, float] = {
        anders: afstand
        for vorm in vormen
        for anders, afstand, _plek in process.extract(
            vorm, bekend, scorer=OSA.distance, score_cutoff=hoogstens, limit=_MEESTE
        )
    }
    return sorted(gevonden, key=lambda anders: (gevonden[anders], anders))[:_MEESTE]
