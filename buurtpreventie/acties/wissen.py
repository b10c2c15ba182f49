"""One's own data: taken along as a file, or erased. What is left of an erased neighbour holds no name and no address."""

import logging
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from buurtpreventie import post
from buurtpreventie.models import Aanmelding, Deelnemer, Groepsbericht, Inlogcode, Lid, Uitnodiging

from . import berichten, leden

log = logging.getLogger(__name__)


def gegevens(deelnemer: Deelnemer) -> dict[str, Any]:
    """All that is kept about somebody, for themselves (GDPR articles 15 and 20); also the screening, which is about them."""
    return {
        "e-mailadres": deelnemer.email,
        "naam": deelnemer.naam,
        "sinds": deelnemer.sinds.isoformat(),
        "groepen": [
            {
                "groep": lid.groep.naam,
                "rol": lid.rol,
                "stand": lid.stand,
                "sinds": lid.sinds.isoformat(),
                "wil lopen": lid.wil_lopen,
            }
            for lid in deelnemer.lidmaatschappen.select_related("groep").defer("groep__gebied")
        ],
        "activiteiten": [
            aanmelding.activiteit.naam
            for aanmelding in Aanmelding.objects.filter(deelnemer=deelnemer).select_related("activiteit")
        ],
        "berichten": [
            {"groep": bericht.groep.naam, "soort": bericht.soort, "tekst": bericht.tekst, "plek": bericht.plek}
            for bericht in _geschreven(deelnemer)
        ],
        "screening": [
            {"gemeente": rij.gemeente_code, "akkoord": rij.akkoord, "tot": rij.tot.isoformat() if rij.tot else None}
            for rij in deelnemer.screeningen.order_by("gemeente_code")
        ],
    }


def _geschreven(deelnemer: Deelnemer) -> QuerySet[Groepsbericht]:
    staat = Groepsbericht.objects.filter(schrijver=deelnemer, weg_op=None)
    return staat.select_related("groep").defer("groep__gebied")


@transaction.atomic
def wis(deelnemer: Deelnemer) -> None:
    """Leave every group, with all that follows from it, and be forgotten."""
    berichten.wis_van(deelnemer)
    for lid in Lid.objects.filter(deelnemer=deelnemer).select_related("groep"):
        leden.vertrek(lid)
    Inlogcode.objects.filter(email=deelnemer.email).delete()
    Uitnodiging.objects.filter(email=deelnemer.email).delete()
    post.vergeet(deelnemer.email)
    pk = deelnemer.pk
    deelnemer.delete()
    log.info("deelnemer gewist deelnemer=%d", pk)
