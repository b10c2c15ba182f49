"""How a member wants to hear of messages, per place in a group. Writes that on `Lid`, as all of this folder does."""

from datetime import time

from django.db import transaction

from buurtpreventie.berichten.acties import bezorging
from buurtpreventie.groepen.models import Lid

_Kanaal = Lid.Kanaal


@transaction.atomic
def kies(lid: Lid, *, seinen: str, berichten: str, stil_van: time, stil_tot: time) -> Lid:
    """How messages reach somebody from now on; what still waits goes the new way."""
    lid.seinen, lid.berichten, lid.stil_van, lid.stil_tot = seinen, berichten, stil_van, stil_tot
    lid.save(update_fields=["seinen", "berichten", "stil_van", "stil_tot"])
    bezorging.leid_om(lid)
    return lid


@transaction.atomic
def meld_af(lid: Lid) -> Lid:
    """No mail about messages any more; push stays as it was."""
    per_mail = (_Kanaal.MAIL, _Kanaal.OVERZICHT)
    nieuw = {
        veld: _Kanaal.NIETS if getattr(lid, veld) in per_mail else getattr(lid, veld)
        for veld in ("seinen", "berichten")
    }
    return kies(lid, **nieuw, stil_van=lid.stil_van, stil_tot=lid.stil_tot)
