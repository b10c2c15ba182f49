"""Words cut to their Dutch stem, so that "geparkeerd" finds "parkeren". Pure Python; the stems come from snowballstemmer."""

import re
from functools import lru_cache

import snowballstemmer

_WOORD = re.compile(r"[a-zà-ÿ0-9]+")
_POSTCODE = re.compile(r"\b([1-9][0-9]{3}) ?([a-z]{2})\b")
_LEEG = frozenset(
    re.findall(
        r"\w+",
        "aan als bij dat de deze die dit door een en er geen haar had heb hebben heeft het hier hij hun ik in is je kan"
        " maar me meer met mij mijn na naar niet nog nu of om onder ons ook op over te tegen ter toch tot u uit uw van"
        " veel voor waar was wat we wel wij word wordt ze zeer zij zijn zo zou elke al weer steeds",
    )
)
_LANGSTE = 2_000
LANGSTE_STAM = 40
_snij = snowballstemmer.stemmer("dutch").stemWord


@lru_cache(maxsize=20_000)
def stam(woord: str) -> str:
    """The stem of one word in lower case, at most 40 characters; cached, for words come back."""
    return _snij(woord)[:LANGSTE_STAM]


def woorden(tekst: str) -> list[str]:
    """The words of `tekst` that say something, in lower case and in order; a postcode is one word, with or without space.

    At most 2,000 characters are read.
    """
    gelezen = _POSTCODE.sub(r"\1\2", tekst[:_LANGSTE].lower())
    return [w for w in _WOORD.findall(gelezen) if (len(w) > 1 or w.isdigit()) and w not in _LEEG]


def stammen(tekst: str) -> set[str]:
    """The stems of the words that say something."""
    return {stam(woord) for woord in woorden(tekst)}
