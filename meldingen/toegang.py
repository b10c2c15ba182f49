"""Who may do what, in which gemeente. Roles are data with a sentence each; a role holds per gemeente and never beyond it.

Never decides which steps exist (`workflow`).
"""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from meldingen.models import Afwezigheid, Melding, Roltoewijzing
from meldingen.models.melding import MeldingQuerySet
from meldingen.termijnen import dag_van
from meldingen.workflow import Overgang, Recht, stappen_vanaf

Rol = Roltoewijzing.Rol


@dataclass(frozen=True)
class RolOmschrijving:
    zin: str
    rechten: frozenset[Recht]


_LEZEN = {Recht.BEKIJKEN}
_BOA = _LEZEN | {Recht.BEHANDELEN, Recht.SAMENVOEGEN, Recht.MELDER_ZIEN}

ROLLEN: dict[str, RolOmschrijving] = {
    Rol.BOA: RolOmschrijving("Handelt meldingen af in de eigen gemeente.", frozenset(_BOA)),
    Rol.COORDINATOR: RolOmschrijving(
        "Verdeelt het werk, en stelt teams en regels in.", frozenset(_BOA | {Recht.TOEWIJZEN, Recht.INRICHTEN})
    ),
    Rol.KCC: RolOmschrijving(
        "Neemt meldingen aan voor bellers en geeft hun uitleg.", frozenset(_LEZEN | {Recht.MELDER_ZIEN})
    ),
    Rol.LEIDINGGEVENDE: RolOmschrijving("Kijkt mee met het werk van de teams.", frozenset(_LEZEN)),
    Rol.ANALIST: RolOmschrijving("Ziet meldingen zonder te zien wie meldde.", frozenset(_LEZEN)),
    Rol.BEHEERDER: RolOmschrijving(
        "Stelt teams en regels in, en ziet geen melders.", frozenset(_LEZEN | {Recht.INRICHTEN})
    ),
}


def gemeenten_met(gebruiker: AbstractBaseUser | AnonymousUser, recht: Recht) -> frozenset[str]:
    """The codes of the gemeenten where somebody has a right. Asks the database once per user object."""
    if not gebruiker.is_authenticated or not gebruiker.is_active:
        return frozenset()
    rollen = gebruiker.__dict__.get("_rollen")
    if rollen is None:
        rollen = list(Roltoewijzing.objects.filter(gebruiker_id=gebruiker.pk).values_list("rol", "gemeente_code"))
        gebruiker.__dict__["_rollen"] = rollen
    return frozenset(gemeente for rol, gemeente in rollen if recht in ROLLEN[rol].rechten)


def mag(gebruiker: AbstractBaseUser | AnonymousUser, recht: Recht, melding: Melding) -> bool:
    return melding.gemeente_code in gemeenten_met(gebruiker, recht)


def meldingen_voor(gebruiker: AbstractBaseUser | AnonymousUser) -> MeldingQuerySet:
    """Every melding that somebody may see: those of the gemeenten where they have a role, and nobody else's."""
    return Melding.objects.filter(gemeente_code__in=gemeenten_met(gebruiker, Recht.BEKIJKEN))


def is_medewerker(gebruiker: AbstractBaseUser | AnonymousUser) -> bool:
    return bool(gemeenten_met(gebruiker, Recht.BEKIJKEN))


def mogelijke_stappen(gebruiker: AbstractBaseUser | AnonymousUser, melding: Melding) -> list[Overgang]:
    """The steps somebody may take with this melding now."""
    rechten = {recht for recht in Recht if melding.gemeente_code in gemeenten_met(gebruiker, recht)}
    return [stap for stap in stappen_vanaf(melding.status) if stap.rechten & rechten]


def collegas(melding: Melding, dag: date | None = None) -> QuerySet:
    """Who may handle this melding: the members of its team. `afwezig_tot` is the last day of who is away on `dag` (today)."""
    weg = Afwezigheid.objects.op(dag or dag_van(timezone.now())).filter(gebruiker=OuterRef("pk"))
    tot = Subquery(weg.order_by("-laatste_dag").values("laatste_dag")[:1])
    return melding.team.leden.filter(is_active=True).annotate(afwezig_tot=tot).order_by("naam")


def aanwezige_collegas(melding: Melding, dag: date | None = None) -> QuerySet:
    """Who may be given this melding without asking: nobody who is away."""
    return collegas(melding, dag).filter(afwezig_tot=None)
