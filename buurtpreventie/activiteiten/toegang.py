"""Who may see an activity."""

from buurtpreventie.activiteiten.models import Activiteit
from buurtpreventie.groepen.models import Deelnemer
from buurtpreventie.groepen.toegang import lid_van


def mag_zien(activiteit: Activiteit, deelnemer: Deelnemer | None) -> bool:
    """One for everybody, of a group that is or was on the map; or one of somebody's own group."""
    if activiteit.voor_iedereen and activiteit.groep.was_openbaar:
        return True
    return deelnemer is not None and lid_van(deelnemer, activiteit.groep) is not None
