"""One's own data: taken along as a file, or erased. What is left of an erased neighbour holds no name and no address."""

import logging
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from buurtpreventie.activiteiten.models import Aanmelding
from buurtpreventie.berichten.acties import berichten, klachten
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.gezien.acties import waarnemingen
from buurtpreventie.gezien.models import Waarneming
from buurtpreventie.groepen.models import Deelnemer, Inlogcode, Lid, Uitnodiging
from buurtpreventie.levensloop.acties import leden
from buurtpreventie.post import post
from buurtpreventie.rondes.models import Loopplek

log = logging.getLogger(__name__)


def gegevens(deelnemer: Deelnemer) -> dict[str, Any]:
    """All that is kept about somebody, for themselves (GDPR articles 15 and 20); also the screening, which is about them."""
    return {
        "e-mailadres": deelnemer.email,
        "naam": deelnemer.naam,
        "sinds": deelnemer.sinds.isoformat(),
        "groepen": [_plaats(lid) for lid in deelnemer.lidmaatschappen.select_related("groep").defer("groep__gebied")],
        "activiteiten": [
            aanmelding.activiteit.naam
            for aanmelding in Aanmelding.objects.filter(deelnemer=deelnemer).select_related("activiteit")
        ],
        "berichten": [
            {"groep": bericht.groep.naam, "soort": bericht.soort, "tekst": bericht.tekst, "plek": bericht.plek}
            for bericht in _geschreven(deelnemer)
        ],
        "looprondes": [_gelopen(plek) for plek in _plekken(deelnemer)],
        "pushberichten naar": [toestel.adres for toestel in deelnemer.pushadressen.order_by("pk")],
        "klachten": [
            {"reden": klacht.reden, "toelichting": klacht.toelichting, "op": klacht.gemaakt_op.isoformat()}
            for klacht in deelnemer.klachten.order_by("id")
        ],
        "waarnemingen": [
            {"groep": rij.groep.naam, "tekst": rij.tekst, "plek": rij.plek, "gezien op": rij.gezien_op.isoformat()}
            for rij in Waarneming.objects.filter(schrijver=deelnemer).select_related("groep").defer("groep__gebied")
        ],
        "screening": [
            {"gemeente": rij.gemeente_code, "akkoord": rij.akkoord, "tot": rij.tot.isoformat() if rij.tot else None}
            for rij in deelnemer.screeningen.order_by("gemeente_code")
        ],
    }


def _plaats(lid: Lid) -> dict[str, Any]:
    return {
        "groep": lid.groep.naam,
        "rol": lid.rol,
        "stand": lid.stand,
        "sinds": lid.sinds.isoformat(),
        "wil lopen": lid.wil_lopen,
        "seinen": lid.seinen,
        "andere berichten": lid.berichten,
        "stil": f"{lid.stil_van:%H:%M}-{lid.stil_tot:%H:%M}",
    }


def _geschreven(deelnemer: Deelnemer) -> QuerySet[Groepsbericht]:
    """Also what was taken away, as long as the text is kept."""
    staat = Groepsbericht.objects.filter(schrijver=deelnemer).exclude(tekst="")
    return staat.select_related("groep").defer("groep__gebied")


def _plekken(deelnemer: Deelnemer) -> QuerySet[Loopplek]:
    plekken = Loopplek.objects.filter(lid__deelnemer=deelnemer).select_related("ronde__groep").order_by("ronde__begin")
    return plekken.defer("ronde__zone", "ronde__groep__gebied").prefetch_related("gasten")


def _gelopen(plek: Loopplek) -> dict[str, Any]:
    return {
        "groep": plek.ronde.groep.naam,
        "begin": plek.ronde.begin.isoformat(),
        "ingecheckt": plek.in_op.isoformat() if plek.in_op else None,
        "uitgecheckt": plek.uit_op.isoformat() if plek.uit_op else None,
        "gast": [gast.gast for gast in plek.gasten.all() if gast.gast],
    }


@transaction.atomic
def wis(deelnemer: Deelnemer) -> None:
    """Leave every group, with all that follows from it, and be forgotten."""
    berichten.wis_van(deelnemer)
    klachten.wis_van(deelnemer)
    waarnemingen.wis_van(deelnemer)
    for lid in Lid.objects.filter(deelnemer=deelnemer).select_related("groep"):
        leden.vertrek(lid)
    Inlogcode.objects.filter(email=deelnemer.email).delete()
    Uitnodiging.objects.filter(email=deelnemer.email).delete()
    post.vergeet(deelnemer.email)
    pk = deelnemer.pk
    deelnemer.delete()
    log.info("deelnemer gewist deelnemer=%d", pk)
