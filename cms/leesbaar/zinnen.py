"""Where a Dutch sentence and a word begin and end. Knows abbreviations and references; never what a sentence means."""

import re
from typing import NamedTuple

from .lijsten import woordenlijst

# A reference such as [[politie]] is one word; so are 0900-8844, e-mail, d.w.z. and vrzl.nl.
_WOORD = re.compile(r"\[\[[^\[\]]{1,80}\]\]|[^\W_]+(?:[-'’./@][^\W_]+)*")
_EINDE = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_KORT = woordenlijst("afkorting")
_VOOR_EEN_NAAM = woordenlijst("aanspreking")
_GRENS = re.compile(r"[,;:()\[\]–—\"“”]")


class Woord(NamedTuple):
    """`grens`: a comma, bracket or other mark stands before it. `begin` and `einde`: where in the sentence."""

    tekst: str
    klein: str
    grens: bool
    begin: int
    einde: int


def zinnen(tekst: str) -> list[str]:
    """The sentences of one piece of text, without white space around. A new line ends a sentence as well."""
    uit, begin = [], 0
    for einde in _EINDE.finditer(tekst):
        if einde[0] == "." and _is_afkorting(tekst, begin, einde.start(), einde.end()):
            continue
        uit.append(tekst[begin : einde.end()].strip())
        begin = einde.end()
    uit.append(tekst[begin:].strip())
    return [zin for zin in uit if _WOORD.search(zin)]


def _is_afkorting(tekst: str, begin: int, punt: int, na: int) -> bool:
    """Whether the full stop at `punt` belongs to an abbreviation and the sentence goes on."""
    voor = tekst[max(begin, punt - 12) : punt].split()
    if not voor or voor[-1].lower().lstrip("(") not in _KORT:
        return False
    rest = tekst[na : na + 2].strip()
    # "enz. De …" ends a sentence; "nr. 4" and "bijv. een" do not, and after "dhr." comes a name.
    return not rest[:1].isupper() or voor[-1].lower() in _VOOR_EEN_NAAM


def woorden(zin: str) -> list[Woord]:
    """The words of one sentence in order."""
    uit, vorige = [], 0
    for treffer in _WOORD.finditer(zin):
        begin, einde = treffer.span()
        # Nearly always one space: only another mark is looked at.
        grens = begin - vorige != 1 and bool(_GRENS.search(zin, vorige, begin))
        tekst = treffer[0]
        uit.append(Woord(tekst, tekst.lower(), grens, begin, einde))
        vorige = einde
    return uit
