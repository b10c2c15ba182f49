"""Changing what a melding is about, where it is or whose it is. The count follows; the reason stays readable."""

import re
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding import openbaar, routering, toegang, wpg
from meldingen.melding.grootboek import tellen, werkcijfers
from meldingen.melding.models import Categorie, Melding, Notitie, Team
from meldingen.melding.rechten import Recht
from meldingen.streek import gebieden, termijnen
from meldingen.streek.plek import Plek

from .fouten import GeenRecht, KenmerkDeugtNiet, NietVoorDeze

_KENMERK = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./-]{0,59}")


@transaction.atomic
def hercategoriseer(melding: Melding, categorie: Categorie, *, door: AbstractBaseUser) -> Melding:
    """Another category: routed anew, counted anew, the term counted again from the day of reporting."""
    melding = _op_slot(melding, door, Recht.BEHANDELEN)
    voor = _telt_als(melding)
    oud = melding.categorie.naam
    melding.categorie = categorie
    melding.urgentie = categorie.urgentie
    melding.uiterlijk_op = termijnen.uiterste_moment(melding.gemeld_op, categorie.termijn)
    _routeer(melding)
    _bewaar(melding, voor)
    _noteer(melding, f"Categorie: {oud} → {categorie.naam}.", door)
    return melding


@transaction.atomic
def verplaats(melding: Melding, plek: Plek, *, door: AbstractBaseUser) -> Melding:
    """The place was elsewhere: another buurt perhaps, another team, another count. Raises gebieden.BuitenGebied."""
    melding = _op_slot(melding, door, Recht.BEHANDELEN)
    voor = _telt_als(melding)
    oud = melding.buurt.naam
    melding.buurt = gebieden.bij(plek.lon, plek.lat, melding.dag)
    melding.punt, melding.adres = plek.punt, plek.adres
    melding.cel = openbaar.cel_van(plek.lon, plek.lat)
    melding.wijk_code, melding.gemeente_code = melding.buurt.wijk_code, melding.buurt.gemeente_code
    _routeer(melding)
    _bewaar(melding, voor)
    _noteer(melding, f"Plek verzet: {oud} → {melding.buurt.naam}.", door)
    return melding


@transaction.atomic
def wijs_toe(melding: Melding, *, team: Team | None = None, behandelaar: Any = None, door: AbstractBaseUser) -> Melding:
    """Another team, another person, or both. Somebody may always take a melding themselves.

    Raises GeenRecht, also for a team of elsewhere; NietVoorDeze for a person who may not handle it.
    """
    eigen = behandelaar is not None and behandelaar == door and team in (None, melding.team)
    melding = _op_slot(melding, door, Recht.BEHANDELEN if eigen else Recht.TOEWIJZEN)
    if team is not None and (team.gemeente_code != melding.gemeente_code or team.opgeheven_op):
        raise GeenRecht
    voor = werkcijfers.plek_van(melding)
    if team is not None and team != melding.team:
        melding.route_reden = f"{door} gaf de melding aan {team.naam}."
        melding.team = team
        behandelaar_oud = None
    else:
        behandelaar_oud = melding.behandelaar
    if behandelaar is not None and not toegang.mag(behandelaar, Recht.BEHANDELEN, melding):
        raise NietVoorDeze(str(behandelaar))
    melding.behandelaar = behandelaar or behandelaar_oud
    melding.save(update_fields=["team", "behandelaar", "route_reden"])
    if melding.is_open:
        werkcijfers.verhuis(voor, werkcijfers.plek_van(melding))
    _noteer(
        melding, f"Toegewezen: {melding.team.naam}{f', {melding.behandelaar}' if melding.behandelaar else ''}.", door
    )
    return melding


@transaction.atomic
def zet_urgentie(melding: Melding, urgentie: str, *, door: AbstractBaseUser) -> Melding:
    """More or less urgent than its category says. The term stays as it is."""
    melding = _op_slot(melding, door, Recht.BEHANDELEN)
    oud = melding.get_urgentie_display()
    melding.urgentie = Categorie.Urgentie(urgentie).value
    melding.save(update_fields=["urgentie"])
    _noteer(melding, f"Urgentie: {oud} → {melding.get_urgentie_display()}.", door)
    return melding


@transaction.atomic
def noteer(melding: Melding, *, tekst: str, door: AbstractBaseUser) -> Notitie:
    """An internal note: never shown outside the gemeente."""
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    return _noteer(melding, tekst, door)


@transaction.atomic
def zet_kenmerk(melding: Melding, kenmerk: str, *, door: AbstractBaseUser) -> Melding:
    """Keep the number that this has in another system; empty takes it away. What stands there stays there.

    Raises KenmerkDeugtNiet for more than a number, and for a BSN.
    """
    kenmerk = " ".join(kenmerk.split())
    if kenmerk and not _KENMERK.fullmatch(kenmerk):
        raise KenmerkDeugtNiet(
            _("Gebruik hoogstens 60 letters, cijfers, punten, strepen en spaties. Zet hier alleen het nummer.")
        )
    if bsns := [vondst for vondst in wpg.vondsten(kenmerk) if vondst.soort == wpg.Wpgsoort.BSN]:
        raise KenmerkDeugtNiet(bsns[0].zin)
    melding = _op_slot(melding, door, Recht.BEHANDELEN)
    if melding.kenmerk_elders != kenmerk:
        melding.kenmerk_elders, melding.zoek_bij = kenmerk, False
        melding.save(update_fields=["kenmerk_elders", "zoek_bij"])
        _noteer(melding, f"Nummer in een ander systeem: {kenmerk or 'weggehaald'}.", door)
    return melding


def _noteer(melding: Melding, tekst: str, door: Any) -> Notitie:
    return Notitie.objects.create(melding=melding, tekst=tekst, door=door)


def _op_slot(melding: Melding, door: AbstractBaseUser, recht: Recht) -> Melding:
    """The row as it is now, locked: two changes of one melding wait for each other, so no count is lost."""
    melding = (
        Melding.objects.select_for_update(of=("self",)).select_related("buurt", "categorie", "team").get(pk=melding.pk)
    )
    if not toegang.mag(door, recht, melding):
        raise GeenRecht
    return melding


def _routeer(melding: Melding) -> None:
    bestemming = routering.bestemming(melding.categorie, melding.buurt, timezone.now())
    if bestemming.team != melding.team:
        melding.team, melding.behandelaar = bestemming.team, None
    melding.route_reden = bestemming.reden


_Telt = tuple[tellen.Telfeit | None, werkcijfers.Telplek]


def _telt_als(melding: Melding) -> _Telt:
    return tellen.feit_van(melding), werkcijfers.plek_van(melding)


def _bewaar(melding: Melding, voor: _Telt) -> None:
    """Save, and let the counts follow: what was reported always, the work while it is open."""
    melding.openbaar_bij = melding.zoek_bij = False
    melding.save()
    (eraf, van), (erbij, naar) = voor, _telt_als(melding)
    tellen.tel(eraf=eraf, erbij=erbij)
    if melding.is_open:
        werkcijfers.verhuis(van, naar)
