"""What the neighbours of the demo write to each other, a message that a coordinator has to look at, and one that
two groups share.

Made the real way, through `buurtpreventie.acties`, in every active group.
"""

from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen.models import Groep, Lid
from buurtpreventie.levensloop.acties import afspraken

from .personages import SITTARD_GELEEN

_SEIN = {
    "soort": "sein",
    "tekst": "Twee mensen kijken in geparkeerde auto's en voelen aan de deuren.",
    "plek": "Parkeerplaats bij de kerk",
    "uren": 72,
    "gevaar": "nee",
}
_VRAAG = {"soort": "vraag", "tekst": "Wie loopt er vrijdag mee? Wij zoeken nog een buur."}
_SAMEN = {"soort": "mededeling", "tekst": "Zaterdag ruimen wij samen het plein op. Kom ook!"}
_NIET_GOED = {"soort": "mededeling", "tekst": "Op de hoek woont een dief, dat weet toch iedereen."}


def zet_klaar() -> None:
    """Once: a group that has messages stays as somebody left it."""
    if Groepsbericht.objects.exists():
        return
    for groep in Groep.objects.actief():
        _praat(groep)
    _deel(*Groep.objects.actief().filter(gemeente_code=SITTARD_GELEEN).order_by("pk")[:2])


def _deel(een: Groep, ander: Groep) -> None:
    """Two groups of one buurt agree to share messages, and one does."""
    eerste, tweede = (Lid.objects.coordinatoren().filter(groep=groep).earliest("pk") for groep in (een, ander))
    afspraken.aanvaard(afspraken.vraag(een, ander, door=eerste), door=tweede)
    berichten.plaats(een, velden=_SAMEN | {"ook_naar": [ander]}, door=eerste)


def _praat(groep: Groep) -> None:
    rijen = (
        Lid.objects.actief()
        .filter(groep=groep, rol__in=(Lid.Rol.LID, Lid.Rol.LOPER))
        .select_related("groep", "deelnemer")
    )
    een, twee, drie, vier = rijen.order_by("id")[:4]
    berichten.plaats(groep, velden=_SEIN, door=een)
    vraag = berichten.plaats(groep, velden=_VRAAG, door=twee)
    berichten.antwoord(vraag, tekst="Ik kan wel.", door=drie)
    fout = berichten.plaats(groep, velden=_NIET_GOED, door=een)
    for lid in (twee, drie, vier):
        klachten.klaag(fout, reden="onwaar", toelichting="", door=lid)
