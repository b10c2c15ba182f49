"""What the figures say of a measure, in plain sentences: how many fewer or more, between what and what, and whether that can
be chance. Never says that the measure did it. Reads `Maatregeleffect.uitslag`; decides nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .effect import TeWeinig, Verhouding

_MAAND = 30.4
# From here on a number per month says more than one over all days.
_PER_MAAND_VANAF = 60


@dataclass(frozen=True)
class Deel:
    """One area in words. `zeker`: no chance. `minder` is None when there is nothing to say."""

    naam: str
    zin: str
    zeker: bool
    minder: bool | None
    verhouding: Verhouding | None


def lees(deel: Mapping[str, Any]) -> Verhouding | TeWeinig:
    return TeWeinig(deel["reden"]) if "reden" in deel else Verhouding(**deel)


def delen(uitslag: Mapping[str, Any]) -> list[Deel]:
    """Area, edge, and both together."""
    namen = {
        "gebied": _("In het gebied"),
        "rand": _("Er vlak omheen (tot 300 meter)"),
        "samen": _("Gebied en rand samen"),
    }
    return [_deel(naam, lees(uitslag[sleutel]), uitslag["dagen"]) for sleutel, naam in namen.items()]


def _deel(naam: str, gelezen: Verhouding | TeWeinig, dagen: int) -> Deel:
    if isinstance(gelezen, TeWeinig):
        return Deel(naam, waarom_niet(gelezen), False, None, None)
    return Deel(naam, zin(gelezen, dagen), gelezen.geen_toeval, gelezen.waarde < 1, gelezen)


def waarom_niet(te_weinig: TeWeinig) -> str:
    if te_weinig.reden == "gebieden":
        return _("Er zijn te weinig buurten die hierop lijken. Dan weten wij niet wat er zonder maatregel was gebeurd.")
    return _("Er zijn te weinig meldingen om iets te zeggen.")


def zin(v: Verhouding, dagen: int) -> str:
    """12 fewer per month than expected, between 3 and 20 fewer. That is almost certainly no chance."""
    per = _MAAND / dagen if dagen >= _PER_MAAND_VANAF else 1.0
    waarde, laag, hoog = (getal * per for getal in v.verschil)
    wanneer = _("per maand") if dagen >= _PER_MAAND_VANAF else _("in deze periode")
    begin = _("%(hoeveel)s %(wanneer)s dan verwacht") % {"hoeveel": _hoeveel(waarde), "wanneer": wanneer}
    if v.geen_toeval:
        dichtbij, ver = sorted((abs(laag), abs(hoog)))
        richting = _("minder") if waarde < 0 else _("meer")
        marge = _("tussen %(een)s en %(twee)s %(richting)s") % {
            "een": _getal(dichtbij),
            "twee": _getal(ver),
            "richting": richting,
        }
        return _("%(begin)s, %(marge)s. Dat is bijna zeker geen toeval.") % {"begin": begin, "marge": marge}
    marge = _("tussen %(laag)s en %(hoog)s") % {"laag": _hoeveel(laag), "hoog": _hoeveel(hoog)}
    return _("%(begin)s, maar het kan alles zijn %(marge)s. Dat kan toeval zijn.") % {"begin": begin, "marge": marge}


def _hoeveel(getal: float) -> str:
    afgerond = _getal(abs(getal))
    if afgerond == "0":
        return _("evenveel meldingen")
    veelvoud = 1 if afgerond == "1" else 2
    if getal < 0:
        return ngettext("%s melding minder", "%s meldingen minder", veelvoud) % afgerond
    return ngettext("%s melding meer", "%s meldingen meer", veelvoud) % afgerond


def _getal(getal: float) -> str:
    """Whole numbers, and below ten with one digit: 0,4 fewer per month is not nothing."""
    return f"{getal:.0f}" if getal >= 9.95 else f"{getal:.1f}".removesuffix(".0").replace(".", ",")


@dataclass(frozen=True)
class Jaarvergelijking:
    """A row of the table: how many in the area in these days, and in the same days a year earlier."""

    naam: str
    voor: int
    na: int


def perioden(uitslag: Mapping[str, Any]) -> list[Jaarvergelijking]:
    begin, stap, dagen = date.fromisoformat(uitslag["na"]), uitslag["stap"], uitslag["dagen"]
    uit = []
    for rij, (voor, na) in enumerate(uitslag["verloop"]):
        van = begin + timedelta(days=rij * stap)
        tot = begin + timedelta(days=min((rij + 1) * stap, dagen) - 1)
        uit.append(Jaarvergelijking(_van_tot(van, tot), voor, na))
    return uit


def _van_tot(van: date, tot: date) -> str:
    if van == tot:
        return date_format(van, "j b Y")
    return f"{date_format(van, 'j b' if van.year == tot.year else 'j b Y')} – {date_format(tot, 'j b Y')}"


def voorbehouden(uitslag: Mapping[str, Any]) -> list[str]:
    """What a reader has to know before believing it."""
    uit = [
        _("Dit telt meldingen, niet de overlast zelf. Mensen kunnen door een maatregel ook meer of minder gaan melden.")
    ]
    vooraf = lees(uitslag["vooraf"])
    if isinstance(vooraf, Verhouding) and vooraf.geen_toeval:
        uit.append(
            _(
                "In het jaar ervoor waren er hier ongewoon veel meldingen. Een deel van een daling kan vanzelf zijn gekomen."
            )
            if vooraf.waarde > 1
            else _(
                "Het daalde hier al voordat de maatregel begon. Een deel van een daling was er dan ook zonder maatregel."
            )
        )
    rand = lees(uitslag["rand"])
    if isinstance(rand, Verhouding) and rand.geen_toeval and rand.waarde > 1:
        uit.append(_("Vlak om het gebied heen kwam er juist meer. Misschien is een deel van de overlast verhuisd."))
    return uit
