"""The wall around investigation data (Wet politiegegevens): what in a text looks like it. Such data falls outside this
portal; at most the reference number of the other system is kept. Pure Python.

Only warns, and says what it saw: whoever typed knows better. So it looks for little and looks closely. A licence plate alone
is everyday work and passes, "verdachte situatie" is a kind of melding and passes, a telephone number passes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from meldingen.melding import kentekens


class Wpgsoort(StrEnum):
    BSN = "bsn"
    KENTEKEN = "kenteken"
    OPSPORING = "opsporing"


@dataclass(frozen=True)
class Wpgvondst:
    """One thing that was seen: a sentence that says what it is and what to do, and the fragment itself."""

    soort: Wpgsoort
    zin: str
    stuk: str


_ELDERS = "Zet dit in het systeem voor opsporing, en hier hooguit het nummer daarvan."
_ZINNEN = {
    Wpgsoort.BSN: "'{stuk}' lijkt een burgerservicenummer (BSN). Haal het weg: dat hoort hier niet.",
    Wpgsoort.KENTEKEN: "Hier staat een kenteken ('{stuk}') bij een strafbaar feit ('{bij}'). " + _ELDERS,
    Wpgsoort.OPSPORING: "'{stuk}' lijkt uit een opsporingsonderzoek te komen. " + _ELDERS,
}


def vondsten(tekst: str) -> list[Wpgvondst]:
    """What in `tekst` looks like investigation data, each fragment once; empty when there is nothing to say."""
    gevonden = [_vondst(Wpgsoort.BSN, stuk) for stuk in _bsns(tekst)]
    for zin in _ZINSEINDE.split(tekst):
        gevonden += _kentekens(zin)
        gevonden += [_vondst(Wpgsoort.OPSPORING, stuk) for stuk in _opsporing(zin)]
    return list(dict.fromkeys(gevonden))


def _vondst(soort: Wpgsoort, stuk: str, bij: str = "") -> Wpgvondst:
    return Wpgvondst(soort, _ZINNEN[soort].format(stuk=stuk, bij=bij), stuk)


# An abbreviation of one letter ("p. Jansen") ends no sentence, and a comma does not either.
_ZINSEINDE = re.compile(r"(?<=\w\w[.!?])\s+|[\n;]+")


# BSN: nine digits as people write them. Any other grouping is a telephone number, a date with a time, or an amount.
_NEGEN = re.compile(r"\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3}|\d{2}([ .-])\d{3}\3\d{4}")
_TELEFOON_ERVOOR = re.compile(r"(?:\b(?:tel|telefoon\w*|bel|belt|mobiel|mob|gsm|06)\b[^\w]*|[+#€]\s?)$", re.I)


def _bsns(tekst: str) -> Iterator[str]:
    for treffer in _NEGEN.finditer(tekst):
        voor, na = tekst[: treffer.start()], tekst[treffer.end() :]
        # Part of something longer: another number, a code with letters, a number behind a comma.
        if re.search(r"[\w-]$|\d[ .,/-]$", voor) or re.match(r"\w|[ .,/-]\d", na):
            continue
        if _elfproef(re.sub(r"\D", "", treffer[0])) and not _TELEFOON_ERVOOR.search(voor):
            yield treffer[0]


def _elfproef(cijfers: str) -> bool:
    """The check on a BSN: nine digits times 9, 8, ... 2 and -1, together a multiple of eleven and not nought."""
    som = sum(int(c) * gewicht for c, gewicht in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return som > 0 and som % 11 == 0


_FEIT = re.compile(
    r"\b\w*(?:gestolen|diefstal|ingebroken|inbra[ak]\w*|beroofd|beroving|overval\w*|mishandel\w*|bedreig\w*|verniel\w*|vernield"
    r"|brandsticht\w*|drugs\w*|gedeald|dealt|dealen|dealer\w*|hennep\w*|wietkwekerij|cocaïne|wapen\w*|explosie\w*|heling"
    r"|geheeld|oplichting|opgelicht|verkracht\w*|aangerand|aanranding|gestoken|steekpartij|neergeschoten|schietpartij|ontvoer\w*"
    r"|mensenhandel|witwas\w*|vluchtauto|dumpt\w*|gedumpt|dumping\w*|verdachten|misdrijf|strafbaar\w*)\b"
    r"|\bdoorgereden na\b|\bonder invloed\b",
    re.I,
)


def _kentekens(zin: str) -> Iterator[Wpgvondst]:
    feit = _FEIT.search(zin)
    if feit is None:
        return
    for stuk in kentekens.mogelijk(zin):
        yield _vondst(Wpgsoort.KENTEKEN, stuk, feit[0])


# "Verdachte" is a person when no noun follows: at the end, before a name or initial, or before one of these words.
_NA_PERSOON = (
    "aan|bekende|bekent|bij|bleek|blijkt|die|door|en|ging|had|heeft|heet|in|is|kan|kon|kreeg|kwam|liep|met|moet|mocht|na"
    "|ontkende|ontkent|op|reed|rende|sloeg|stak|stond|te|uit|van|verklaarde|verklaart|verliet|vertelde|vertrok|vluchtte|voor"
    "|was|weigerde|werd|wilde|woont|wordt|zat|zegt|zei|zou|zal|zijn"
    "|aangesproken|gehoord|gesproken|gevolgd|gevonden|gevraagd|gezien|herkend|weggestuurd"
)
_PATRONEN = tuple(
    re.compile(patroon, re.I)
    for patroon in (
        r"(?<!geen )(?<!zonder )(?<!nooit )\bproces(?:sen)?[- ]?verba(?:al|len)\b",
        r"\b(?:pv|p\.v\.|bvh)[- ]?(?:nummer|nr\b\.?)?[- :]*\d[\w/-]*",
        r"\bPL\d{4}[- ]?\d{4,}[\w-]*",
        r"\b(?:pv|p\.v\.) (?:is |wordt |werd )?(?:opgemaakt|aangezegd|volgt)\b",
        r"\b(?:hoofd|mede)verdachten?\b|\bverdachten\b",
        rf"\bverdachte(?=\s*$|\s*[.,:;!?()]|\s+(?:{_NA_PERSOON})\b)",
        r"(?-i:\b[Vv]erdachte(?= [A-Z]))",
        r"\bverdacht van\b",
        r"\baangehouden\b|\baanhouding(?:en)?\b",
        r"\bstaande ?(?:gehouden|houding)\b",
        r"\b(?:getuigen)?verhoor(?:d|en|t)?\b|\bgehoord als (?:verdachte|getuige)\b",
        r"\bcautie\b|\bin verzekering gesteld\b|\binverzekeringstelling\b|\bvoorgeleid\b|\bheengezonden\b",
        r"\bstrafblad\b|\bantecedenten\b|\bopsporingsonderzoek\b|\bgetuigenverklaring(?:en)?\b|\btelefoontap\b",
    )
)
# The same words about paper: "de aanvraag is aangehouden", "onze wens is verhoord".
_OVER_PAPIER = re.compile(
    r"\b(?:\w*aanvra\w+|besluit\w*|vergunning\w*|voorstel\w*|agendapunt|wens\w*|gebed\w*)\b", re.I
)


def _opsporing(zin: str) -> Iterator[str]:
    over_papier = _OVER_PAPIER.search(zin)
    for patroon in _PATRONEN:
        for treffer in patroon.finditer(zin):
            if not (over_papier and treffer[0].lower() in ("aangehouden", "aanhouding", "verhoord")):
                yield treffer[0]
