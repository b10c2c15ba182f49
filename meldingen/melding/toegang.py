"""Who may do what, in which gemeente. Roles are data with a sentence each; a role holds in one gemeente, or in one team of
it, and never beyond it. A confidential melding is seen by those who were named for it and by nobody else.

Never decides which steps exist (`workflow`).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from meldingen.melding.models import Afwezigheid, Melding, Roltoewijzing, Vertrouweling
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Overgang, stappen_vanaf
from meldingen.streek.termijnen import dag_van

Rol = Roltoewijzing.Rol


@dataclass(frozen=True)
class RolOmschrijving:
    zin: str
    rechten: frozenset[Recht]


_LEZEN = {Recht.BEKIJKEN}
_BOA = _LEZEN | {Recht.BEHANDELEN, Recht.SAMENVOEGEN, Recht.MELDER_ZIEN, Recht.AANNEMEN}

ROLLEN: dict[str, RolOmschrijving] = {
    Rol.BOA: RolOmschrijving("Handelt meldingen af in de eigen gemeente.", frozenset(_BOA)),
    Rol.COORDINATOR: RolOmschrijving(
        "Verdeelt het werk, ziet hoe het loopt, stelt teams en regels in, legt maatregelen vast, begeleidt buurtpreventie.",
        frozenset(
            _BOA
            | {
                Recht.TOEWIJZEN,
                Recht.INRICHTEN,
                Recht.STUREN,
                Recht.UITVOEREN,
                Recht.ONDERZOEKEN,
                Recht.BEGELEIDEN,
            }
        ),
    ),
    Rol.KCC: RolOmschrijving(
        "Neemt meldingen aan voor bellers en geeft hun uitleg.",
        frozenset(_LEZEN | {Recht.MELDER_ZIEN, Recht.AANNEMEN}),
    ),
    Rol.LEIDINGGEVENDE: RolOmschrijving(
        "Kijkt mee met het werk van de teams.", frozenset(_LEZEN | {Recht.STUREN, Recht.UITVOEREN})
    ),
    Rol.ANALIST: RolOmschrijving(
        "Ziet meldingen zonder te zien wie meldde, voert ze uit voor onderzoek, en onderhoudt de cijfers.",
        frozenset(_LEZEN | {Recht.STUREN, Recht.UITVOEREN, Recht.ONDERZOEKEN}),
    ),
    Rol.BEHEERDER: RolOmschrijving(
        "Stelt teams en regels in, en ziet geen melders.", frozenset(_LEZEN | {Recht.INRICHTEN})
    ),
    Rol.REGIO: RolOmschrijving(
        "Ziet de meldingen van de gemeenten samen, zonder te zien wie meldde.",
        frozenset(_LEZEN | {Recht.REGIO, Recht.STUREN}),
    ),
    Rol.REDACTEUR: RolOmschrijving(
        "Schrijft de pagina's van de eigen gemeente, plaatst daar een alarm, en ziet geen meldingen.",
        frozenset({Recht.ALARMEREN, Recht.REDIGEREN}),
    ),
}

Iemand = AbstractBaseUser | AnonymousUser
_PerTeam = tuple[str, str, int | None]


def _rollen(gebruiker: Iemand) -> list[_PerTeam]:
    """(role, gemeente, team or None) of somebody. Asks the database once per user object."""
    if not gebruiker.is_authenticated or not gebruiker.is_active:
        return []
    rollen = gebruiker.__dict__.get("_rollen")
    if rollen is None:
        velden = ("rol", "gemeente_code", "team_id")
        rollen = list(Roltoewijzing.objects.filter(gebruiker_id=gebruiker.pk).values_list(*velden))
        gebruiker.__dict__["_rollen"] = rollen
    return rollen


def _vertrouwd(gebruiker: Iemand) -> set[tuple[int, str]]:
    """(category, gemeente) of the confidential categories that somebody is trusted with. Asks the database once."""
    if not gebruiker.is_authenticated:
        return set()
    paren = gebruiker.__dict__.get("_vertrouwd")
    if paren is None:
        rijen = Vertrouweling.objects.filter(gebruiker_id=gebruiker.pk)
        paren = set(rijen.values_list("categorie_id", "gemeente_code"))
        gebruiker.__dict__["_vertrouwd"] = paren
    return paren


def gemeenten_met(gebruiker: Iemand, recht: Recht, *, ook_per_team: bool = False) -> frozenset[str]:
    """The codes of the gemeenten where somebody has a right: in all of it, or (`ook_per_team`) at least in one team."""
    return frozenset(
        gemeente
        for rol, gemeente, team in _rollen(gebruiker)
        if recht in ROLLEN[rol].rechten and (team is None or ook_per_team)
    )


def mag(gebruiker: Iemand, recht: Recht, melding: Melding) -> bool:
    """Whether somebody has a right here: by a role in the gemeente or team, and trusted when it is confidential."""
    heeft = any(
        recht in ROLLEN[rol].rechten and gemeente == melding.gemeente_code and team in (None, melding.team_id)
        for rol, gemeente, team in _rollen(gebruiker)
    )
    if not heeft or not melding.categorie.vertrouwelijk:
        return heeft
    return (melding.categorie_id, melding.gemeente_code) in _vertrouwd(gebruiker)


def meldingen_voor(gebruiker: Iemand, *, gemeenten: Collection[str] | None = None) -> MeldingQuerySet:
    """Every melding that somebody may see: of the gemeenten and teams where they have a role, and nobody else's.

    `gemeenten` narrows it to some of those. Confidential ones only for who is trusted with them.
    """
    heel = gemeenten_met(gebruiker, Recht.BEKIJKEN)
    teams = [
        team
        for rol, gemeente, team in _rollen(gebruiker)
        if team is not None and gemeente not in heel and Recht.BEKIJKEN in ROLLEN[rol].rechten
    ]
    waar = Q(gemeente_code__in=sorted(heel))
    if teams:
        waar |= Q(team_id__in=teams)
    meldingen = Melding.objects.filter(waar)
    if gemeenten is not None:
        meldingen = meldingen.filter(gemeente_code__in=sorted(gemeenten))
    return meldingen.filter(_te_zien(gebruiker))


def _te_zien(gebruiker: Iemand) -> Q:
    """Not confidential, or in a category and gemeente that somebody is trusted with."""
    te_zien = Q(categorie__vertrouwelijk=False)
    for categorie, gemeente in sorted(_vertrouwd(gebruiker)):
        te_zien |= Q(categorie_id=categorie, gemeente_code=gemeente)
    return te_zien


def met_recht(recht: Recht) -> QuerySet:
    """Everybody who may log in and has a right in the whole of at least one gemeente."""
    rollen = [rol for rol, omschrijving in ROLLEN.items() if recht in omschrijving.rechten]
    toewijzingen = Roltoewijzing.objects.filter(rol__in=rollen, team=None)
    return get_user_model().objects.filter(is_active=True, pk__in=toewijzingen.values("gebruiker")).order_by("naam")


def is_medewerker(gebruiker: Iemand) -> bool:
    return bool(gemeenten_met(gebruiker, Recht.BEKIJKEN, ook_per_team=True))


def mogelijke_stappen(gebruiker: Iemand, melding: Melding) -> list[Overgang]:
    """The steps somebody may take with this melding now."""
    rechten = {recht for recht in Recht if mag(gebruiker, recht, melding)}
    return [stap for stap in stappen_vanaf(melding.status) if stap.rechten & rechten]


def collegas(melding: Melding, dag: date | None = None) -> QuerySet:
    """Who may handle this melding: the members of its team, and when it is confidential those of them who were named.

    `afwezig_tot` is the last day of who is away on `dag` (today).
    """
    weg = Afwezigheid.objects.op(dag or dag_van(timezone.now())).filter(gebruiker=OuterRef("pk"))
    tot = Subquery(weg.order_by("-laatste_dag").values("laatste_dag")[:1])
    leden = melding.team.leden.filter(is_active=True)
    if melding.categorie.vertrouwelijk:
        genoemd = Vertrouweling.objects.filter(categorie=melding.categorie, gemeente_code=melding.gemeente_code)
        leden = leden.filter(pk__in=genoemd.values("gebruiker"))
    return leden.annotate(afwezig_tot=tot).order_by("naam")
