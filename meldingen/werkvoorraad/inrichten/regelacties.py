"""Saving a routing rule, after it was tried out on the set of rules that is there now. History as in `inrichten`."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _

from meldingen.melding import routering
from meldingen.melding.models import Inrichtingswijziging, Routeringsregel, Team
from meldingen.werkvoorraad.inrichten import proefdraaien

from .acties import InrichtingVeranderd, NietMogelijk, leg_vast, op_slot


@transaction.atomic
def bewaar_regel(regel: Routeringsregel, *, gezien: str, door: AbstractBaseUser) -> Routeringsregel:
    """Add `regel`, or change the one with its key, in the gemeente of its team.

    `gezien` is `proefdraaien.afdruk` of the set and the change that were tried out. Raises InrichtingVeranderd when the set
    is another one by now, NietMogelijk for a team of elsewhere or a place that is not in the gemeente.
    """
    gemeente_code = regel.team.gemeente_code
    teams = op_slot(gemeente_code, door)
    boek = routering.regelboek(gemeente_code)
    oud = next((ander for ander in boek.regels if regel.pk and ander.pk == regel.pk), None)
    if gezien != proefdraaien.afdruk(boek, regel=regel) or (regel.pk and oud is None):
        raise InrichtingVeranderd(gemeente_code)
    plekken = routering.plekken_in(gemeente_code)
    _keur(regel, teams, plekken)
    voor, na = (_in_woorden(oud, plekken) if oud else ""), _in_woorden(regel, plekken)
    if voor == na:
        return regel
    regel.save()
    leg_vast(gemeente_code, door, Inrichtingswijziging.Onderwerp.REGEL, _wat(regel, oud), voor=voor, na=na)
    return regel


def _keur(regel: Routeringsregel, teams: list[Team], plekken: dict[str, str]) -> None:
    if regel.team not in teams:
        raise NietMogelijk(_("Team %s is intussen opgeheven. Kies een ander team.") % regel.team.naam)
    if regel.actief and regel.gebied_code not in plekken:
        raise NietMogelijk(_("Deze plek ligt niet in uw gemeente. Kies een plek uit de lijst."))


def _wat(regel: Routeringsregel, oud: Routeringsregel | None) -> str:
    soort = str(regel.categorie) if regel.categorie else _("alle meldingen")
    if oud is None:
        return _("Regel toegevoegd: %s") % soort
    if oud.actief and not regel.actief:
        return _("Regel uitgezet: %s") % soort
    if regel.actief and not oud.actief:
        return _("Regel aangezet: %s") % soort
    return _("Regel gewijzigd: %s") % soort


def _in_woorden(regel: Routeringsregel, plekken: dict[str, str]) -> str:
    zin = routering.in_woorden(regel, plekken)
    return zin if regel.actief else _("%s (staat uit)") % zin
