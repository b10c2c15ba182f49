"""Which statuses a melding can have and which steps there are between them, with the right each step asks.

Decides nothing about who has a right (`toegang`) and writes nothing (`acties`). Pure Python.
"""

from dataclasses import dataclass
from enum import StrEnum

from meldingen.melding.rechten import Recht


class Status(StrEnum):
    """The value is what the database holds."""

    GEMELD = "gemeld"
    IN_BEHANDELING = "in_behandeling"
    INGEPLAND = "ingepland"
    WACHT_OP_MELDER = "wacht_op_melder"
    OVERGEDRAGEN = "overgedragen"
    AFGEHANDELD = "afgehandeld"
    NIET_TE_BEHANDELEN = "niet_te_behandelen"
    DUBBEL = "dubbel"
    HEROPEND = "heropend"


# What staff call them; residents read whole sentences (templates/publiek).
NAMEN: dict[Status, str] = {
    Status.GEMELD: "Nieuw",
    Status.IN_BEHANDELING: "In behandeling",
    Status.INGEPLAND: "Ingepland",
    Status.WACHT_OP_MELDER: "Wacht op melder",
    Status.OVERGEDRAGEN: "Overgedragen",
    Status.AFGEHANDELD: "Afgehandeld",
    Status.NIET_TE_BEHANDELEN: "Niet te behandelen",
    Status.DUBBEL: "Dubbel",
    Status.HEROPEND: "Heropend",
}
KEUZES = [(status.value, naam) for status, naam in NAMEN.items()]


GESLOTEN = frozenset({Status.AFGEHANDELD, Status.NIET_TE_BEHANDELEN, Status.DUBBEL})
OPEN = frozenset(Status) - GESLOTEN
# The gemeente is not the one to move now: the term waits.
PAUZE = frozenset({Status.WACHT_OP_MELDER})


@dataclass(frozen=True)
class Overgang:
    """One step. `bericht`: does the resident have to be told why, in words?"""

    van: Status
    naar: Status
    rechten: frozenset[Recht]
    bericht: bool
    reden: str


def _stap(van: Status, naar: Status, *rechten: Recht, bericht: bool = False, reden: str) -> Overgang:
    return Overgang(van, naar, frozenset(rechten), bericht, reden)


_S, _R = Status, Recht

_STAPPEN = (
    _stap(_S.GEMELD, _S.IN_BEHANDELING, _R.BEHANDELEN, reden="Iemand gaat ermee aan de slag."),
    _stap(_S.GEMELD, _S.INGEPLAND, _R.BEHANDELEN, bericht=True, reden="De dag is meteen bekend."),
    _stap(_S.GEMELD, _S.WACHT_OP_MELDER, _R.BEHANDELEN, bericht=True, reden="Zonder antwoord kan niemand beginnen."),
    _stap(_S.GEMELD, _S.OVERGEDRAGEN, _R.BEHANDELEN, bericht=True, reden="Een ander moet dit doen."),
    _stap(_S.GEMELD, _S.AFGEHANDELD, _R.BEHANDELEN, bericht=True, reden="Het was meteen op te lossen."),
    _stap(_S.GEMELD, _S.NIET_TE_BEHANDELEN, _R.BEHANDELEN, bericht=True, reden="De gemeente kan hier niets mee."),
    _stap(_S.GEMELD, _S.DUBBEL, _R.SAMENVOEGEN, _R.AANNEMEN, bericht=True, reden="Het was al gemeld."),
    _stap(_S.IN_BEHANDELING, _S.INGEPLAND, _R.BEHANDELEN, bericht=True, reden="De dag is bekend."),
    _stap(_S.IN_BEHANDELING, _S.WACHT_OP_MELDER, _R.BEHANDELEN, bericht=True, reden="Er is een vraag aan de melder."),
    _stap(_S.IN_BEHANDELING, _S.OVERGEDRAGEN, _R.BEHANDELEN, bericht=True, reden="Een ander moet dit doen."),
    _stap(_S.IN_BEHANDELING, _S.AFGEHANDELD, _R.BEHANDELEN, bericht=True, reden="Het is klaar."),
    _stap(_S.IN_BEHANDELING, _S.NIET_TE_BEHANDELEN, _R.BEHANDELEN, bericht=True, reden="Het blijkt niet te kunnen."),
    _stap(_S.IN_BEHANDELING, _S.DUBBEL, _R.SAMENVOEGEN, bericht=True, reden="Het was al gemeld."),
    _stap(_S.INGEPLAND, _S.IN_BEHANDELING, _R.BEHANDELEN, reden="De dag is gekomen."),
    _stap(_S.INGEPLAND, _S.WACHT_OP_MELDER, _R.BEHANDELEN, bericht=True, reden="Er is toch nog een vraag."),
    _stap(_S.INGEPLAND, _S.AFGEHANDELD, _R.BEHANDELEN, bericht=True, reden="Het is klaar."),
    _stap(_S.INGEPLAND, _S.NIET_TE_BEHANDELEN, _R.BEHANDELEN, bericht=True, reden="Het blijkt niet te kunnen."),
    _stap(_S.WACHT_OP_MELDER, _S.IN_BEHANDELING, _R.BEHANDELEN, _R.MELDER, reden="Er is antwoord."),
    _stap(_S.WACHT_OP_MELDER, _S.AFGEHANDELD, _R.BEHANDELEN, bericht=True, reden="Het antwoord is niet meer nodig."),
    _stap(
        _S.WACHT_OP_MELDER,
        _S.NIET_TE_BEHANDELEN,
        _R.BEHANDELEN,
        _R.SYSTEEM,
        bericht=True,
        reden="Er kwam geen antwoord.",
    ),
    _stap(_S.OVERGEDRAGEN, _S.IN_BEHANDELING, _R.BEHANDELEN, _R.PARTNER, reden="De ander gaf het terug."),
    _stap(_S.OVERGEDRAGEN, _S.AFGEHANDELD, _R.BEHANDELEN, _R.PARTNER, bericht=True, reden="De ander is klaar."),
    _stap(_S.OVERGEDRAGEN, _S.NIET_TE_BEHANDELEN, _R.BEHANDELEN, bericht=True, reden="Ook de ander kan niets doen."),
    _stap(_S.AFGEHANDELD, _S.HEROPEND, _R.BEHANDELEN, _R.MELDER, reden="Het is niet echt opgelost."),
    _stap(_S.NIET_TE_BEHANDELEN, _S.HEROPEND, _R.BEHANDELEN, _R.MELDER, reden="Er is nieuwe informatie."),
    _stap(_S.DUBBEL, _S.HEROPEND, _R.SAMENVOEGEN, reden="Het bleek toch iets anders."),
    _stap(_S.HEROPEND, _S.IN_BEHANDELING, _R.BEHANDELEN, reden="Het team gaat er opnieuw mee aan de slag."),
    _stap(_S.HEROPEND, _S.INGEPLAND, _R.BEHANDELEN, bericht=True, reden="De nieuwe dag is bekend."),
    _stap(_S.HEROPEND, _S.AFGEHANDELD, _R.BEHANDELEN, bericht=True, reden="Het is nu klaar."),
    _stap(_S.HEROPEND, _S.NIET_TE_BEHANDELEN, _R.BEHANDELEN, bericht=True, reden="Meer kan de gemeente niet doen."),
    _stap(_S.HEROPEND, _S.DUBBEL, _R.SAMENVOEGEN, bericht=True, reden="Het was al gemeld."),
)

OVERGANGEN: dict[tuple[Status, Status], Overgang] = {(stap.van, stap.naar): stap for stap in _STAPPEN}


def stap_van(van: str | None, naar: str | None) -> Overgang | None:
    """The step between two statuses, given as whatever somebody sent; None when there is none."""
    return next((stap for stap in _STAPPEN if (stap.van, stap.naar) == (van, naar)), None)


def stappen_vanaf(status: str) -> list[Overgang]:
    """The steps that exist from `status`, in the order of the table."""
    return [stap for stap in _STAPPEN if stap.van == status]
