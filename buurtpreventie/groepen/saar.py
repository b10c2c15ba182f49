"""The SAAR guard (signaleer, alarmeer, app, reageer): reads what a neighbour wants to send and says what to think of first.

Decides nothing alone: a finding is a sentence that the writer reads before sending. Danger that is now, a number plate and a
picture are never sent; anything else may be sent all the same. Keeps nothing.
"""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from meldingen.melding import kentekens
from meldingen.melding.acties.fouten import ActieFout

NU, GEBELD, NEE = "nu", "gebeld", "nee"
# What may be sent all the same by who has read it; the rest never goes along.
TE_LEZEN = frozenset({"dringend", "afkomst", "volgorde", "zelf"})


@dataclass(frozen=True)
class Vondst:
    """What the guard saw, and the sentence that the writer reads."""

    code: str
    zin: str

    @property
    def mag_toch(self) -> bool:
        return self.code in TE_LEZEN


def _woorden(*delen: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(delen)})\b")


# Belgium and Germany are next door.
_BUITENLAND = re.compile(r"\b[1-9]-[A-Z]{3}-\d{3}\b|\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}\b")
_BEELD = re.compile(
    r"https?://\S+\.(?:jpe?g|png|gif|webp|heic|mp4|mov)\b"
    r"|https?://\S*(?:photos\.app\.goo\.gl|wetransfer|imgur|instagram|tiktok|facebook|youtu)\S*",
    re.IGNORECASE,
)
_MENS = (
    r"(?:mannen|man|vrouw\w*|jongen\w*|meisje\w*|meid\w*|mens\w*"
    r"|persoon|personen|kerel\w*|gast\w*|jeugd|types?|lui|figu\w+)"
)
_AFKOMST = _woorden(
    rf"(?:zwarte|blanke|witte|donkere|bruine|gele|buitenlandse)\s+(?:\w+\s+)?{_MENS}",
    r"(?:licht)?getint\w*",
    r"huidskleur",
    r"(?:donkere|lichte|zwarte|bruine)\s+huid",
    r"marokka\w*",
    r"turk(?:en|se?|s)?",
    r"poolse?|polen",
    r"roeme\w+",
    r"bulgaar\w*",
    r"oost-?\s?europe\w*",
    r"zuid-?\s?europe\w*",
    r"antillia\w*",
    r"surina\w*",
    r"somali\w*",
    r"syri\w*",
    r"eritre\w*",
    r"afghaan\w*",
    r"afrika\w*",
    r"noord-?\s?afrika\w*",
    r"arabi\w*|arabier\w*",
    r"aziat\w*|chine\w+",
    r"buitenlander\w*",
    r"allochto\w+",
    r"asielzoeker\w*|vluchteling\w*|statushouder\w*",
    r"moslim\w*|islamit\w*|joods?|joden",
    r"zigeuner\w*|roma|sinti|woonwagenbewoner\w*",
    r"neger\w*",
    r"hoofddoek\w*",
    r"(?:buitenlands|vreemd)\s+(?:accent|uiterlijk)",
    r"gebroken\s+nederlands",
)
_UITERLIJK = _woorden(
    r"capuchon\w*|hoodie\w*|petje|pet|muts|jasje|jas|trui|broek|trainingspak\w*|joggingpak\w*",
    r"blonde?|baard\w*|snor|krul\w*|kaal|kale|slank\w*|mager\w*|gezet|postuur|tatoeage\w*|bril",
    r"gekleed|kleding|uiterlijk|signalement",
)
_GEDRAG = _woorden(
    r"lopen|loopt|liep\w*|rent|rennen|kijkt|kijken|keek|gluur\w*|gluren|voelt|voelen|probe\w+|bellen|belt|rijdt|rijden|reed",
    r"fietst|fietsen|schreeuw\w*|klim\w*|klom|gooi\w*|steelt|stelen|stal|trekt|trekken|trok|volgt|volgen|filmt|filmen",
    r"spuit\w*|verniel\w*|vernie\w*|slaat|slaan|sloeg|schop\w*|breekt|breken|brak|force\w*|verko\w+|deal\w*|steekt|afstek\w*",
    r"bedel\w*|vraagt|vragen|vroeg|zit|zitten|staat|staan|stond\w*|hangt|hangen|doet|doen|gaat|gaan|ging\w*|maakt|maken",
    r"sluip\w*|duwt|duwen|roept|roepen|dreig\w*|lek\w*|brand\w*|ligt|lag|parkeer\w*|dump\w*",
)
_DRINGEND = _woorden(
    r"vuurwapen\w*|pistool|wapen\w*|mes|steekpartij|schietpartij|vechtpartij|gevecht|vecht|vechten",
    r"gewond\w*|bloed\w*|bewusteloos|brand|inbreker\w*|inbraak|inbreken|overval\w*|mishandel\w*|aanrand\w*",
)
_ZELF = _woorden(
    r"pak(?:ken)? (?:wij |we )?(?:hem|haar|ze|die)|(?:hem|haar|ze) (?:wel )?pakken|in elkaar (?:slaan|meppen)",
    r"klappen geven|rossen|achtervolg\w*|achter (?:hem|haar|ze|die \w+) aan|er\s?op\s?af|knokploeg\w*",
    r"zelf (?:aanhouden|oplossen|afrekenen)|lesje leren",
)


def lees(tekst: str, *, gevaar: str | None = None) -> list[Vondst]:
    """What to think of before this is sent, most urgent first; empty when there is nothing. `gevaar`: for a sein, what the
    writer answered about 112."""
    vlak = _vlak(tekst)
    vondsten = [
        _gevaar(vlak, gevaar),
        _kenteken(tekst),
        _foto(tekst),
        _afkomst(vlak),
        _volgorde(vlak),
        _zelf(vlak),
    ]
    return [vondst for vondst in vondsten if vondst]


def _vlak(tekst: str) -> str:
    """Small letters without accents: "Roemeen" and "roemeén" are one word."""
    return "".join(teken for teken in unicodedata.normalize("NFKD", tekst.lower()) if not unicodedata.combining(teken))


def _gevaar(vlak: str, gevaar: str | None) -> Vondst | None:
    if gevaar == NU:
        zin = _("Bel eerst 112. Kies daarna '112 is gebeld' en verstuur het sein.")
        return Vondst("112", zin)
    if gevaar == NEE and (woord := _DRINGEND.search(vlak)):
        zin = _("U schrijft '%s'. Is er nu gevaar? Bel dan eerst 112.") % woord[0]
        return Vondst("dringend", zin)
    return None


def _kenteken(tekst: str) -> Vondst | None:
    gevonden = kentekens.zeker(tekst) or _BUITENLAND.findall(tekst)
    if not gevonden:
        return None
    zin = _(
        "'%s' lijkt een kenteken. Haal het weg: zo wordt de eigenaar verdacht."
        " Geef een kenteken alleen door aan de politie, en bij nood aan 112."
    )
    return Vondst("kenteken", zin % gevonden[0])


def _foto(tekst: str) -> Vondst | None:
    if not _BEELD.search(tekst):
        return None
    zin = _("Haal de link naar een foto of film weg. Wij delen geen beelden van mensen. Geef beelden aan de politie.")
    return Vondst("beeld", zin)


def _afkomst(vlak: str) -> Vondst | None:
    if not (woord := _AFKOMST.search(vlak)):
        return None
    zin = _(
        "U schrijft '%s'. Dat zegt waar iemand vandaan komt of wat iemand gelooft, niet wat iemand doet."
        " Zo worden ook mensen verdacht die niets deden. Schrijf wat u ziet gebeuren, en waar."
    )
    return Vondst("afkomst", zin % woord[0])


def _volgorde(vlak: str) -> Vondst | None:
    uiterlijk, gedrag = _UITERLIJK.search(vlak), _GEDRAG.search(vlak)
    if uiterlijk is None or (gedrag and gedrag.start() < uiterlijk.start()):
        return None
    zin = _("U begint met hoe iemand eruitziet ('%s'). Schrijf eerst wat iemand doet, en waar.") % uiterlijk[0]
    return Vondst("volgorde", zin)


def _zelf(vlak: str) -> Vondst | None:
    if not (woord := _ZELF.search(vlak)):
        return None
    zin = _("U schrijft '%s'. Ga niet zelf achter iemand aan: dat is gevaarlijk. Wij kijken en melden.") % woord[0]
    return Vondst("zelf", zin)


class SaarVraagt(ActieFout):
    """The guard has something to say first; `vondsten` in order of urgency."""

    def __init__(self, vondsten: list[Vondst]) -> None:
        super().__init__(" ".join(vondst.zin for vondst in vondsten))
        self.vondsten = vondsten

    @property
    def mag_toch(self) -> bool:
        return all(vondst.mag_toch for vondst in self.vondsten)


def bewaak(tekst: str, toch: Collection[str], gevaar: str | None = None) -> None:
    """Raises SaarVraagt for every finding that the writer has not read yet, or that never goes along."""
    vondsten = lees(tekst, gevaar=gevaar)
    if any(not vondst.mag_toch or vondst.code not in toch for vondst in vondsten):
        raise SaarVraagt(vondsten)
