"""Whether a Dutch sentence hides who does something: worden or zijn with a past participle. Rather misses one than points
at a sentence that is fine: a noun (gebied), a finite verb (betaalt) or a perfect (is gegaan) is no passive.
"""

import re
from functools import lru_cache

from .lijsten import woordenlijst
from .zinnen import Woord

_WORDEN = woordenlijst("worden")
_ZIJN = woordenlijst("zijn")
_VOOR = (
    r"(?:aan|achter|af|bij|binnen|buiten|dicht|door|goed|in|langs|los|mee|na|neer|om|onder|op|open|over|plaats|rond|samen"
    r"|schoon|stil|tegen|terug|toe|tussen|uit|vast|voor|vrij|weer|weg)?"
)
# 't kofschip: after these sounds a weak participle ends in t, after any other in d. So "betaalt" is not one.
_ZWAK = re.compile(
    _VOOR
    + r"(?:ge|be|ver|ont|onder|her|er)[a-zëïü]{2,}(?:(?<=[kfschpx])t|(?<![kfschpx])d)|"
    + _VOOR
    + r"ge[a-z]+(?:et|ot|it|ut|at)"
)
_STERK = re.compile(
    _VOOR
    + r"(?:gebeten|geboden|gebonden|gebracht|gebroken|gedaan|gedacht|gedragen|gedreven|gedronken|gedwongen|gegeten"
    r"|gegeven|gegoten|gegrepen|gehouden|geholpen|gehangen|gekozen|gekregen|gekeken|gekocht|gelaten|geladen|gelezen|gemeten"
    r"|genomen|geroepen|geschoten|geschonken|geschoven|geschreven|gesloten|gesneden|gesproken|gestoken|gestolen|getrokken"
    r"|gevangen|gevonden|gewassen|gewezen|gewonnen|geworpen|gezien|gezonden|gezongen|gestreken|gespoten|gewogen|geheven"
    r"|gescheiden|bedorven|bedrogen|begrepen|bekeken|beschreven|besloten|besproken|bevolen|bewezen|ontbonden|onderbroken"
    r"|ondernomen|onderzocht|verzocht|bezocht|gezocht|verkocht|onthouden|ontnomen|ontslagen|ontvangen"
    r"|ontworpen|overwogen|overtreden|verboden|verbonden|verbroken"
    r"|verdreven|vergeleken|vergeten|verholpen|verkregen|verlaten|verloren|vernomen|verschoven|verstaan|vervangen|verwezen"
    r"|verzonden|voldaan|herzien)"
)
_GEEN = woordenlijst("geen_deelwoord")
# A state, or a perfect of a verb that takes zijn: with zijn these hide nobody. With worden they are passives.
_TOESTAND = re.compile(
    r"(?:on)?(?:bedoeld|beperkt|bezet|bezorgd|bestemd|besmet|gewond|getrouwd|gehuwd|gescheiden|gerust|gesloten|afgesloten"
    r"|verboden|verbonden|geopend|gevestigd|gelegen|verplicht|verslaafd|verdacht|verrast|verzekerd|verbaasd|gewend|gehecht"
    r"|gehandicapt|gespannen|overtuigd|betrokken|gebaat|uitgebreid|voldaan|geschrokken|verantwoord|gegrond|gemengd|gebouwd"
    r"|gestoord|beschermd|opgelucht|opgewonden|geïnteresseerd|gebaseerd|gericht|belast|bewoond|gevuld|verkocht|verhinderd)"
    r"|.*(?:gebeurd|verhuisd|gestopt|gegroeid|gelukt|mislukt|geslaagd|gedaald|veranderd|gevlucht|gefietst|gereisd|ontsnapt"
    r"|verbeterd|verslechterd|ontploft|geëindigd|gezakt|geraakt|geland|gestrand|verloren|vergeten|gebroken|ontstaan|verlopen"
    r"|gewandeld|gestart|gehaast|gezond|verschaald)"
)
_DAARNA = woordenlijst("na_deelwoord")
_BIJZIN = woordenlijst("bijzin")
_HULP = woordenlijst("hulpwerkwoord")
_VERSTE = 14


@lru_cache(maxsize=50_000)
def is_deelwoord(klein: str) -> bool:
    """Whether a word in lower case is most likely a past participle; cached, for words come back."""
    if klein in _GEEN or len(klein) < 5:
        return False
    return bool(_STERK.fullmatch(klein) or _ZWAK.fullmatch(klein))


def lijdend(zin: list[Woord]) -> list[tuple[int, int]]:
    """The passives in one sentence: the places of its first and last word."""
    uit: list[tuple[int, int]] = []
    for plaats, woord in enumerate(zin):
        if woord.klein not in _WORDEN and woord.klein not in _ZIJN:
            continue
        ander = _ervoor(zin, plaats)
        if ander is None:
            ander = _erna(zin, plaats)
        if ander is not None:
            uit.append((min(plaats, ander), max(plaats, ander)))
    return uit


def _telt(zin: list[Woord], hulp: int, plaats: int) -> bool:
    klein = zin[plaats].klein
    return is_deelwoord(klein) and (zin[hulp].klein in _WORDEN or not _TOESTAND.fullmatch(klein))


def _ervoor(zin: list[Woord], hulp: int) -> int | None:
    """ "afgesloten wordt", "opgelost kan worden": the participle right before, but for an auxiliary."""
    plaats = hulp
    while plaats > 0 and not zin[plaats].grens:
        plaats -= 1
        if zin[plaats].klein not in _HULP:
            return plaats if _telt(zin, hulp, plaats) else None
    return None


def _erna(zin: list[Woord], hulp: int) -> int | None:
    """ "wordt door de gemeente opgelost": the participle further on in the same clause, with nothing that belongs to it."""
    for plaats in range(hulp + 1, min(len(zin), hulp + 1 + _VERSTE)):
        woord = zin[plaats]
        if woord.grens or woord.klein in _BIJZIN:
            return None
        if _telt(zin, hulp, plaats) and _sluit_af(zin, plaats):
            return plaats
    return None


def _sluit_af(zin: list[Woord], plaats: int) -> bool:
    volgende = plaats + 1
    return volgende >= len(zin) or zin[volgende].grens or zin[volgende].klein in _DAARNA
