"""Teams, members, safety net and absence of a gemeente: the one writer of those tables, with the rules in `regels`.

Every change asks the right `inrichten` in that gemeente, waits for the change before it, and leaves one row of history.
"""

from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meldingen.melding import routering, toegang
from meldingen.melding.acties.fouten import ActieFout
from meldingen.melding.models import (
    Afwezigheid,
    Inrichtingswijziging,
    Melding,
    Roltoewijzing,
    Routeringsregel,
    Team,
    Teamlid,
)
from meldingen.melding.rechten import Recht
from meldingen.werkvoorraad.inrichten import proefdraaien

_Onderwerp = Inrichtingswijziging.Onderwerp


class MagNietInrichten(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("U stelt de teams en regels van deze gemeente niet in. Vraag het aan de coördinator."))


class NietMogelijk(ActieFout):
    """A change that would leave work without an owner, or that makes no sense; the text says what to do instead."""


class InrichtingVeranderd(ActieFout):
    """Somebody changed the same thing after the page was made. Nothing was overwritten."""

    def __init__(self, gemeente_code: str) -> None:
        laatste = Inrichtingswijziging.objects.filter(gemeente_code=gemeente_code).select_related("door").first()
        zin = _(
            "Terwijl u keek, is hier iets veranderd. Er is niets overschreven, en uw wijziging is nog niet opgeslagen."
        )
        if laatste:
            wie = str(laatste.door) if laatste.door else _("iemand die hier niet meer werkt")
            zin += " " + _("Het laatst veranderd: %(wat)s (door %(wie)s).") % {"wat": laatste.wat, "wie": wie}
        super().__init__(zin)


@transaction.atomic
def maak_team(gemeente_code: str, *, naam: str, email: str, door: AbstractBaseUser) -> Team:
    """A new team, without members. The first team of a gemeente is its safety net. Raises NietMogelijk for a name in use."""
    teams = op_slot(gemeente_code, door)
    naam = _vrije_naam(naam, teams)
    team = Team.objects.create(gemeente_code=gemeente_code, naam=naam, email=email, vangnet=not teams)
    leg_vast(gemeente_code, door, _Onderwerp.TEAM, _("Team gemaakt: %s") % naam, na=_team_in_woorden(team))
    return team


@transaction.atomic
def wijzig_team(team: Team, *, naam: str, email: str, gezien: str, door: AbstractBaseUser) -> Team:
    """Another name or address. `gezien` is `afdruk_van` the team as the page showed it. Raises InrichtingVeranderd."""
    teams = op_slot(team.gemeente_code, door)
    team = _vers(team, teams)
    if afdruk_van(team) != gezien:
        raise InrichtingVeranderd(team.gemeente_code)
    voor = _team_in_woorden(team)
    team.naam, team.email = _vrije_naam(naam, [t for t in teams if t.pk != team.pk]), email
    na = _team_in_woorden(team)
    if na != voor:
        team.save(update_fields=["naam", "email"])
        leg_vast(team.gemeente_code, door, _Onderwerp.TEAM, _("Team gewijzigd: %s") % team.naam, voor=voor, na=na)
    return team


@transaction.atomic
def hef_op(team: Team, *, door: AbstractBaseUser) -> Team:
    """Remove a team; its closed meldingen stay readable. Raises NietMogelijk while anything still goes to it."""
    team = _vers(team, op_slot(team.gemeente_code, door))
    if bezwaar := bezwaar_tegen_opheffen(team):
        raise NietMogelijk(bezwaar)
    voor = _team_in_woorden(team)
    team.opgeheven_op = timezone.now()
    team.save(update_fields=["opgeheven_op"])
    Teamlid.objects.filter(team=team).delete()
    leg_vast(team.gemeente_code, door, _Onderwerp.TEAM, _("Team opgeheven: %s") % team.naam, voor=voor)
    return team


def bezwaar_tegen_opheffen(team: Team) -> str:
    """Why this team cannot be removed now, and what to do about it; empty when it can."""
    if team.vangnet:
        return _("%s is het vangnet. Maak eerst een ander team het vangnet.") % team.naam
    if regels := Routeringsregel.objects.filter(team=team, actief=True).count():
        zin = ngettext(
            "Er gaat nog %(n)d regel naar %(team)s. Geef die regel eerst een ander team, of zet haar uit.",
            "Er gaan nog %(n)d regels naar %(team)s. Geef die regels eerst een ander team, of zet ze uit.",
            regels,
        )
        return zin % {"n": regels, "team": team.naam}
    if open_ := Melding.objects.filter(team=team).openstaand().count():
        zin = ngettext(
            "%(team)s heeft nog %(n)d open melding. Handel die eerst af, of geef haar aan een ander team.",
            "%(team)s heeft nog %(n)d open meldingen. Handel die eerst af, of geef ze aan een ander team.",
            open_,
        )
        return zin % {"n": open_, "team": team.naam}
    return ""


@transaction.atomic
def maak_vangnet(team: Team, *, gezien: str, door: AbstractBaseUser) -> Team:
    """Move the safety net to this team, in one go: there is always exactly one. `gezien` is what was tried out."""
    teams = op_slot(team.gemeente_code, door)
    team = _vers(team, teams)
    if gezien != proefdraaien.afdruk(routering.regelboek(team.gemeente_code), vangnet=team):
        raise InrichtingVeranderd(team.gemeente_code)
    oud = next((ander for ander in teams if ander.vangnet), None)
    if oud == team:
        return team
    Team.objects.filter(gemeente_code=team.gemeente_code, vangnet=True).update(vangnet=False)
    team.vangnet = True
    team.save(update_fields=["vangnet"])
    wat = _("Vangnet verplaatst naar %s") % team.naam
    voor = _("Het vangnet is %s.") % oud if oud else _("Er is geen vangnet.")
    leg_vast(team.gemeente_code, door, _Onderwerp.TEAM, wat, voor=voor, na=_("Het vangnet is %s.") % team)
    return team


@transaction.atomic
def voeg_lid_toe(team: Team, gebruiker: Any, *, door: AbstractBaseUser) -> Team:
    """Somebody with a role in this gemeente joins. Twice is once. Raises NietMogelijk for anybody else."""
    team = _vers(team, op_slot(team.gemeente_code, door))
    if not Roltoewijzing.objects.filter(gebruiker=gebruiker, gemeente_code=team.gemeente_code).exists():
        raise NietMogelijk(_("%s heeft geen rol in deze gemeente. Vraag de beheerder om die te geven.") % gebruiker)
    if Teamlid.objects.get_or_create(team=team, gebruiker=gebruiker)[1]:
        zin = {"wie": str(gebruiker), "team": team.naam}
        leg_vast(
            team.gemeente_code,
            door,
            _Onderwerp.TEAM,
            _("Lid erbij in %(team)s: %(wie)s") % zin,
            na=_("%(wie)s zit in %(team)s.") % zin,
        )
    return team


@transaction.atomic
def haal_lid_weg(team: Team, gebruiker: Any, *, door: AbstractBaseUser) -> Team:
    """Somebody leaves. Raises NietMogelijk for the last one of a team that still gets work."""
    team = _vers(team, op_slot(team.gemeente_code, door))
    lid = Teamlid.objects.filter(team=team, gebruiker=gebruiker)
    if not lid.exists():
        return team
    krijgt_werk = bezwaar_tegen_opheffen(team)
    if krijgt_werk and not Teamlid.objects.filter(team=team).exclude(gebruiker=gebruiker).exists():
        waarom = _("%(wie)s is de laatste in %(team)s, en dat team krijgt nog werk. Voeg eerst iemand anders toe.")
        raise NietMogelijk(waarom % {"wie": str(gebruiker), "team": team.naam})
    lid.delete()
    zin = {"wie": str(gebruiker), "team": team.naam}
    leg_vast(
        team.gemeente_code,
        door,
        _Onderwerp.TEAM,
        _("Lid weg uit %(team)s: %(wie)s") % zin,
        voor=_("%(wie)s zit in %(team)s.") % zin,
    )
    return team


@transaction.atomic
def meld_afwezig(
    gebruiker: Any, *, gemeente_code: str, eerste_dag: date, laatste_dag: date, door: AbstractBaseUser
) -> Afwezigheid:
    """Somebody is away from the first up to and including the last day. Raises NietMogelijk when that is known already."""
    op_slot(gemeente_code, door)
    if not Roltoewijzing.objects.filter(gebruiker=gebruiker, gemeente_code=gemeente_code).exists():
        raise NietMogelijk(_("%s heeft geen rol in deze gemeente.") % gebruiker)
    botst = Afwezigheid.objects.filter(gebruiker=gebruiker, eerste_dag__lte=laatste_dag, laatste_dag__gte=eerste_dag)
    if al := botst.first():
        raise NietMogelijk(_("Dit staat er al: %s. Haal dat eerst weg.") % afwezig_in_woorden(al))
    rij = Afwezigheid.objects.create(gebruiker=gebruiker, eerste_dag=eerste_dag, laatste_dag=laatste_dag)
    wat = _("Afwezig gemeld: %s") % gebruiker
    leg_vast(gemeente_code, door, _Onderwerp.AFWEZIGHEID, wat, na=afwezig_in_woorden(rij))
    return rij


@transaction.atomic
def trek_afwezigheid_in(afwezigheid: Afwezigheid, *, gemeente_code: str, door: AbstractBaseUser) -> None:
    """Somebody is not away after all. Doing it twice is no error."""
    op_slot(gemeente_code, door)
    rij = Afwezigheid.objects.filter(pk=afwezigheid.pk, gebruiker__rollen__gemeente_code=gemeente_code).first()
    if rij is None:
        return
    wat = _("Afwezigheid ingetrokken: %s") % rij.gebruiker
    leg_vast(gemeente_code, door, _Onderwerp.AFWEZIGHEID, wat, voor=afwezig_in_woorden(rij))
    rij.delete()


def afwezig_in_woorden(rij: Afwezigheid) -> str:
    zin = _("%(wie)s is afwezig van %(eerste)s tot en met %(laatste)s.")
    dagen = {"eerste": date_format(rij.eerste_dag, "j F Y"), "laatste": date_format(rij.laatste_dag, "j F Y")}
    return zin % (dagen | {"wie": str(rij.gebruiker)})


def afdruk_van(team: Team) -> str:
    """What a page showed of a team, to see later whether it changed meanwhile."""
    return f"{team.naam}|{team.email}"


def op_slot(gemeente_code: str, door: AbstractBaseUser) -> list[Team]:
    """The teams of a gemeente, locked, so that two changes wait for each other. Raises MagNietInrichten.

    A melding that comes in meanwhile does not wait: it only asks that its team exists.
    """
    if gemeente_code not in toegang.gemeenten_met(door, Recht.INRICHTEN):
        raise MagNietInrichten
    return list(Team.objects.actief().select_for_update(no_key=True).filter(gemeente_code=gemeente_code).order_by("pk"))


def leg_vast(gemeente_code: str, door: Any, onderwerp: str, wat: str, *, voor: str = "", na: str = "") -> None:
    """One row of history for one saved change."""
    Inrichtingswijziging.objects.create(
        gemeente_code=gemeente_code, door=door, onderwerp=onderwerp, wat=wat[:200], voor=voor, na=na
    )


def _vers(team: Team, teams: list[Team]) -> Team:
    """The row as it is now; somebody may have removed the team while this page was open."""
    for nu in teams:
        if nu.pk == team.pk:
            return nu
    raise NietMogelijk(_("Team %s is intussen opgeheven.") % team.naam)


def _vrije_naam(naam: str, teams: list[Team]) -> str:
    naam = " ".join(naam.split())
    if any(naam.casefold() == ander.naam.casefold() for ander in teams):
        raise NietMogelijk(_("Er is al een team met de naam '%s'. Kies een andere naam.") % naam)
    return naam


def _team_in_woorden(team: Team) -> str:
    return f"{team.naam}, {team.email}" if team.email else _("%s, zonder e-mailadres") % team.naam
