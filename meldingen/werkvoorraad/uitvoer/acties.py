"""Taking meldingen out as a file: who may, and the log of it, written before the first byte leaves.

Never makes the file (`werkvoorraad.uitvoer`) and never keeps what was in it.
"""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout, GeenRecht
from meldingen.melding.models import Melding
from meldingen.melding.rechten import Recht
from meldingen.streek.gebieden import gemeentenamen
from meldingen.werkvoorraad.uitvoer.models import Uitvoer


class MagNietMeenemen(ActieFout):
    """Somewhere in this filter the right is missing; the text says where and what to choose instead."""


def neem_lijst_mee(
    soort: str, *, gemeenten: Collection[str], filter: str, aantal: int, met_melders: bool, door: Any
) -> Uitvoer:
    """Log that somebody takes out the `aantal` meldingen of a filter, as CSV or XLSX. Raises MagNietMeenemen."""
    if bezwaar := bezwaar_tegen_meenemen(door, gemeenten, met_melders=met_melders):
        raise MagNietMeenemen(bezwaar)
    return Uitvoer.objects.create(
        soort=soort,
        gemeenten=" ".join(sorted(gemeenten)),
        filter=filter[:2000],
        aantal=aantal,
        met_persoonsgegevens=met_melders,
        door=door,
    )


def neem_melding_mee(melding: Melding, *, met_melder: bool, door: Any) -> Uitvoer:
    """Log that somebody takes out one melding as PDF. Raises GeenRecht."""
    rechten = (Recht.BEKIJKEN, Recht.MELDER_ZIEN) if met_melder else (Recht.BEKIJKEN,)
    if not all(toegang.mag(door, recht, melding) for recht in rechten):
        raise GeenRecht
    return Uitvoer.objects.create(
        soort=Uitvoer.Soort.PDF,
        gemeenten=melding.gemeente_code,
        filter=melding.nummer,
        aantal=1,
        met_persoonsgegevens=met_melder,
        door=door,
    )


def bezwaar_tegen_meenemen(door: Any, gemeenten: Collection[str], *, met_melders: bool) -> str:
    """Why this list may not leave, and what somebody can do; empty when it may."""
    if zonder := set(gemeenten) - toegang.gemeenten_met(door, Recht.UITVOEREN):
        return _("U mag geen lijst meenemen van %s. Kies in het filter een gemeente waar dat wel mag.") % _namen(zonder)
    if not gemeenten:
        return _("U mag geen lijsten meenemen. Vraag het aan uw coördinator.")
    if met_melders and (zonder := set(gemeenten) - toegang.gemeenten_met(door, Recht.MELDER_ZIEN)):
        return _("U mag niet zien wie er meldde in %s. Neem de lijst mee zonder die gegevens.") % _namen(zonder)
    return ""


def _namen(codes: set[str]) -> str:
    namen = gemeentenamen()
    return ", ".join(sorted(namen.get(code, code) for code in codes))
