"""How a Dutch number plate looks (RDW sidecodes): written once, for whoever guards a text. Pure Python; decides nothing
of what happens to a text with one in it."""

import re

# L is a letter, 9 a digit. Only the first three series may hold vowels; the others leave them out, to make no words.
_MET_KLINKERS = ("LL-99-99", "99-99-LL", "99-LL-99")
_ZONDER_KLINKERS = (
    *("LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9", "9-LLL-99", "LL-999-L"),
    *("L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9"),
)
ALLE = _MET_KLINKERS + _ZONDER_KLINKERS
_MEDEKLINKER, _HOOFDLETTER = "[BCDFGHJKLMNPQRSTVWXYZ]", "[A-Z]"


def _patroon(reeksen: tuple[str, ...], letter: str, streep: str) -> str:
    vormen = (
        streep.join(deel.replace("9", r"\d").replace("L", letter) for deel in reeks.split("-")) for reeks in reeksen
    )
    return rf"(?<![\w-])(?:{'|'.join(vormen)})(?![\w-])"


# In capitals also with spaces, but then without vowels: "10 TOT 12" is no plate.
_HOOFDLETTERS = re.compile(_patroon(ALLE, _MEDEKLINKER, "[- ]?"))
_KLINKERS_HOOFDLETTERS = re.compile(_patroon(_MET_KLINKERS, _HOOFDLETTER, "-"))
_KLINKERS = re.compile(_patroon(_MET_KLINKERS, _HOOFDLETTER, "-"), re.IGNORECASE)
_MET_STREEP = re.compile(_patroon(ALLE, _MEDEKLINKER, "-"), re.IGNORECASE)
_MET_SPATIE = re.compile(_patroon(ALLE, _MEDEKLINKER, " "))
_AANEEN = re.compile(_patroon(ALLE, _MEDEKLINKER, ""), re.IGNORECASE)
# Four digits and two letters, or the other way round, written together, are a postcode or a number.
_AANEEN_ZEKER = re.compile(_patroon(ALLE[2:], _MEDEKLINKER, ""), re.IGNORECASE)
_GEEN = re.compile(r"mrt|\d ?(?:km|st) ?\d", re.IGNORECASE)


def mogelijk(tekst: str) -> list[str]:
    """What looks like a plate beside words that make it one: a postcode of six characters does too. In order."""
    return _vind(tekst, _HOOFDLETTERS, _KLINKERS_HOOFDLETTERS, _MET_STREEP, _AANEEN)


def zeker(tekst: str) -> list[str]:
    """What can be nothing but a plate, whatever stands around it. In order."""
    return _vind(tekst, _KLINKERS, _MET_STREEP, _MET_SPATIE, _AANEEN_ZEKER)


def _vind(tekst: str, *patronen: re.Pattern[str]) -> list[str]:
    stukken = {treffer.start(): treffer[0] for patroon in patronen for treffer in patroon.finditer(tekst)}
    return [stuk for _plek, stuk in sorted(stukken.items()) if not _GEEN.search(stuk)]
