"""The words in which a text and what is said about it are passed on. Decides nothing but which hints weigh enough to ask for
a reason at publication."""

from dataclasses import dataclass, field
from enum import StrEnum

DOEL = 65.0  # the reading ease (Flesch-Douma) that fits B1
GENOEG_WOORDEN = 25  # below this a score says nothing


class Vorm(StrEnum):
    """What a piece of text is on the page."""

    TEKST = "tekst"
    KOP = "kop"
    LINK = "link"
    BEELD = "beeld"


class Hintsoort(StrEnum):
    """The kinds of hint, in the order in which they help most."""

    ALT = "alt"
    KOPPEN = "koppen"
    LANGE_ZIN = "lange zin"
    MOEILIJK = "moeilijk woord"
    LIJDEND = "lijdende vorm"
    AFKORTING = "afkorting"
    LANG_WOORD = "lang woord"
    ONTKENNING = "dubbele ontkenning"
    LINKTEKST = "linktekst"
    GEGEVEN = "nummer of datum"
    ONBEKEND = "onbekend gegeven"
    HOOFDLETTERS = "hoofdletters"

    @property
    def zwaar(self) -> bool:
        """Whether somebody is shut out by it, so that publishing asks for a reason."""
        return self in (Hintsoort.ALT, Hintsoort.KOPPEN, Hintsoort.ONBEKEND)


@dataclass(frozen=True)
class Tekstplek:
    """Where on the page: the field, the block in it (its id, if any) and what the editor calls it."""

    veld: str = ""
    blok: str = ""
    naam: str = ""


@dataclass(frozen=True)
class Stuk:
    """A paragraph, list item, heading, link or picture. `niveau` is of a heading; `tekst` of a picture is its alt text."""

    tekst: str
    plek: Tekstplek = Tekstplek()
    vorm: Vorm = Vorm.TEKST
    niveau: int = 0


@dataclass(frozen=True)
class Hint:
    """`woorden` stand literally in the text at `plek`; `advies` is one sentence that says what to do."""

    soort: Hintsoort
    plek: Tekstplek
    woorden: str
    advies: str


@dataclass(frozen=True)
class Leesoordeel:
    """`gemak` is the reading ease of the whole; None when there are too few words to say."""

    gemak: float | None
    woorden: int
    zinnen: int
    hints: list[Hint] = field(default_factory=list)

    @property
    def doel(self) -> float:
        return DOEL

    @property
    def te_moeilijk(self) -> bool:
        return self.gemak is not None and self.gemak < DOEL

    @property
    def zware_hints(self) -> list[Hint]:
        return [hint for hint in self.hints if hint.soort.zwaar]

    @property
    def vraagt_reden(self) -> bool:
        """Whether publishing this asks for a reason."""
        return self.te_moeilijk or bool(self.zware_hints)
