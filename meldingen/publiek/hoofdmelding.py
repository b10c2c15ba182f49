"""What the reporter of a duplicate sees of the melding it went into: where it stands, by when, and the steps that staff took.

Never what another reporter wrote, nor their photos, address, name or link.
"""

from meldingen.melding.models import Melding, Statusovergang
from meldingen.melding.woorden import WOORDEN
from meldingen.melding.workflow import PAUZE, Status

# These steps are told to all who reported the same, as in the mail; the step back to work is shown without words.
_MET_BERICHT = (Status.INGEPLAND, Status.OVERGEDRAGEN, Status.AFGEHANDELD, Status.NIET_TE_BEHANDELEN, Status.HEROPEND)
_STAPPEN = (*_MET_BERICHT, Status.IN_BEHANDELING)


def belofte_van(melding: Melding) -> str:
    """Which promise the page shows: a planned day, the end of the term, or none (closed, or the reporter's turn)."""
    if not melding.is_open:
        return "gesloten"
    if not melding.loopt:
        return "wacht"
    if melding.status == Status.INGEPLAND and melding.ingepland_op:
        return "ingepland"
    return "te_laat" if melding.is_te_laat else "termijn"


def stand_van_hoofd(melding: Melding) -> dict[str, object] | None:
    """The state of the melding that this one is a duplicate of, in the words of the page; None when it is no duplicate."""
    hoofd = melding.hoofdmelding
    if hoofd is None:
        return None
    # A question to the other reporter is not for this one: to them we are at work.
    status = Status.IN_BEHANDELING if hoofd.status in (*PAUZE, Status.GEMELD) else hoofd.status
    kop, _zin, vorm = WOORDEN[status]
    return {
        "kop": kop,
        "vorm": vorm,
        "belofte": belofte_van(hoofd),
        "uiterlijk_op": hoofd.uiterlijk_op,
        "ingepland_op": hoofd.ingepland_op,
        "stappen": [_stap(o) for o in hoofd.overgangen.filter(naar__in=_STAPPEN)],
    }


def _stap(overgang: Statusovergang) -> dict[str, object]:
    # Reopened without an account: those are the words of the other reporter.
    van_melder = overgang.naar == Status.HEROPEND and overgang.door_id is None
    zeg = overgang.naar in _MET_BERICHT and not van_melder
    return {
        "kop": WOORDEN[overgang.naar][0],
        "tijdstip": overgang.tijdstip,
        "bericht": overgang.bericht if zeg else "",
    }
