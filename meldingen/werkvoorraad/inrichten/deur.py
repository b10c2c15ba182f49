"""Who gets in here: only with the right to set up the gemeente that is in the address."""

from meldingen.melding.acties import ActieFout
from meldingen.melding.deur import ik, in_gemeente
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen
from meldingen.werkvoorraad.inrichten.acties import InrichtingVeranderd, MagNietInrichten

__all__ = ["ik"]

inrichter = in_gemeente(Recht.INRICHTEN)


def kader(gemeente: str) -> dict[str, object]:
    """What every page here shows: which gemeente it is about."""
    return {"gemeente": gemeente, "gemeentenaam": gemeentenamen().get(gemeente, gemeente)}


def code_bij(fout: ActieFout) -> int:
    """The answer's status: no right, somebody else was first, or something to mend."""
    if isinstance(fout, MagNietInrichten):
        return 403
    return 409 if isinstance(fout, InrichtingVeranderd) else 422
