"""Joining, roles and leaving. Writes `Lid` and `Uitnodiging`.

A coordinator gives the role of coordinator; who may walk is decided by the screening of the gemeente (`screenen`), so
nobody else ever has to know how that went.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.fouten import GeenGroepsrecht, GroepVoorbij, RedenNodig, TeVaak, UitnodigingVerlopen
from buurtpreventie.groepen.models import Deelnemer, Groep, Lid, Uitnodiging
from buurtpreventie.groepen.rechten import eis_coordinator
from buurtpreventie.levensloop.acties import groepen
from buurtpreventie.post import berichtgeving
from buurtpreventie.rondes.acties import plekken as loopplekken
from meldingen.melding.acties.fouten import ActieFout
from meldingen.streek.termijnen import dag_van

log = logging.getLogger(__name__)
UITNODIGING_GELDIG = timedelta(days=14)
_UITNODIGINGEN_PER_DAG = 20


class LaatsteCoordinator(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Dit is de laatste coördinator. Maak eerst een ander lid coördinator."))


@transaction.atomic
def vraag(groep: Groep, deelnemer: Deelnemer, *, wil_lopen: bool) -> Lid:
    """Ask to join an active group; its coordinators decide. Asking twice is once. Raises GroepVoorbij."""
    if groep.fase != Fase.ACTIEF:
        raise GroepVoorbij
    lid, nieuw = Lid.objects.get_or_create(
        groep=groep,
        deelnemer=deelnemer,
        defaults={"stand": Lid.Stand.GEVRAAGD, "wil_lopen": wil_lopen, "sinds": timezone.now()},
    )
    if nieuw:
        berichtgeving.wil_meedoen(lid)
    return lid


@transaction.atomic
def steun(groep: Groep, deelnemer: Deelnemer, *, wil_lopen: bool) -> Lid:
    """Join a group that still looks for neighbours, by its secret address. Raises GroepVoorbij."""
    if groep.fase not in (Fase.STEUN, Fase.AANGEVRAAGD):
        raise GroepVoorbij
    return _laat_toe(groep, deelnemer, wil_lopen=wil_lopen)


def _laat_toe(groep: Groep, deelnemer: Deelnemer, *, wil_lopen: bool) -> Lid:
    begin = {"wil_lopen": wil_lopen, "sinds": timezone.now()}
    lid, nieuw = Lid.objects.get_or_create(groep=groep, deelnemer=deelnemer, defaults=begin)
    if not nieuw and lid.stand == Lid.Stand.GEVRAAGD:
        Lid.objects.filter(pk=lid.pk).update(stand=Lid.Stand.LID, wil_lopen=wil_lopen or lid.wil_lopen)
        lid.refresh_from_db()
    return zet_loper(lid)


@transaction.atomic
def nodig_uit(groep: Groep, *, adres: str, rol: str, door: Lid) -> Uitnodiging:
    """Mail a personal invitation; the same address again gets a new one. Raises GeenGroepsrecht, GroepVoorbij, TeVaak."""
    eis_coordinator(door, groep.pk)
    if not groep.leeft:
        raise GroepVoorbij
    nu = timezone.now()
    if Uitnodiging.objects.filter(groep=groep, gemaakt_op__gt=nu - timedelta(days=1)).count() >= _UITNODIGINGEN_PER_DAG:
        raise TeVaak(_("Vandaag zijn al twintig mensen uitgenodigd. Ga morgen verder."))
    Uitnodiging.objects.filter(groep=groep, email=adres.lower()).delete()
    uitnodiging = Uitnodiging.objects.create(groep=groep, email=adres.lower(), rol=rol, gemaakt_op=nu)
    berichtgeving.uitgenodigd(uitnodiging, door)
    return uitnodiging


def geldige_uitnodiging(code: str) -> Uitnodiging:
    """Raises UitnodigingVerlopen."""
    uitnodiging = Uitnodiging.objects.select_related("groep").defer("groep__gebied").filter(code=code).first()
    if (
        uitnodiging is None
        or uitnodiging.gemaakt_op < timezone.now() - UITNODIGING_GELDIG
        or not uitnodiging.groep.leeft
    ):
        raise UitnodigingVerlopen
    return uitnodiging


@transaction.atomic
def neem_aan(code: str, deelnemer: Deelnemer, *, wil_lopen: bool) -> Lid:
    """Use an invitation: whoever has it is in, with the role that it names. Works once. Raises UitnodigingVerlopen."""
    uitnodiging = geldige_uitnodiging(code)
    lid = _laat_toe(uitnodiging.groep, deelnemer, wil_lopen=wil_lopen)
    if uitnodiging.rol == Lid.Rol.COORDINATOR:
        lid = _zet_rol(lid, Lid.Rol.COORDINATOR)
    uitnodiging.delete()
    return lid


@transaction.atomic
def neem_op(lid: Lid, *, door: Lid) -> Lid:
    """A coordinator lets in who asked; a claim (`UPDATE ... WHERE stand = gevraagd`), so twice is once."""
    eis_coordinator(door, lid.groep_id)
    if Lid.objects.filter(pk=lid.pk, stand=Lid.Stand.GEVRAAGD).update(stand=Lid.Stand.LID, sinds=timezone.now()):
        lid.refresh_from_db()
        berichtgeving.opgenomen(lid)
    return zet_loper(lid)


@transaction.atomic
def weiger(lid: Lid, *, reden: str, door: Lid) -> None:
    """Say no to who asked, with the reason that they read."""
    eis_coordinator(door, lid.groep_id)
    if not reden.strip():
        raise RedenNodig
    if Lid.objects.filter(pk=lid.pk, stand=Lid.Stand.GEVRAAGD).delete()[0]:
        berichtgeving.niet_opgenomen(lid, reden)


@transaction.atomic
def maak_coordinator(lid: Lid, *, door: Lid) -> Lid:
    eis_coordinator(door, lid.groep_id)
    if lid.stand != Lid.Stand.LID:
        raise GeenGroepsrecht
    if lid.rol == Lid.Rol.COORDINATOR:
        return lid
    lid = _zet_rol(lid, Lid.Rol.COORDINATOR)
    berichtgeving.is_coordinator(lid)
    return lid


@transaction.atomic
def maak_lid(lid: Lid, *, door: Lid) -> Lid:
    """No coordinator any more, at one's own wish or another's. Raises LaatsteCoordinator."""
    eis_coordinator(door, lid.groep_id)
    _slot(lid.groep)
    if lid.is_laatste_coordinator:
        raise LaatsteCoordinator
    return zet_loper(_zet_rol(lid, Lid.Rol.LID))


@transaction.atomic
def wens(lid: Lid, *, wil_lopen: bool) -> Lid:
    """Whether somebody wants to walk along; the screening decides whether they may."""
    lid.wil_lopen = wil_lopen
    lid.save(update_fields=["wil_lopen"])
    return zet_loper(lid)


@transaction.atomic
def vertrek(lid: Lid) -> None:
    """Leave at any moment. The last coordinator may go too: then the gemeente stands in (`groepen.zonder_coordinator`)."""
    _slot(lid.groep)
    was_laatste = lid.is_laatste_coordinator
    loopplekken.vertrek(lid)
    Lid.objects.filter(pk=lid.pk).delete()
    log.info("lid vertrokken groep=%d", lid.groep_id)
    if was_laatste:
        groepen.zonder_coordinator(lid)


@transaction.atomic
def verwijder(lid: Lid, *, reden: str, door: Lid) -> None:
    """A coordinator takes somebody out, with the reason that they read. Nobody takes out a coordinator."""
    eis_coordinator(door, lid.groep_id)
    if lid.is_coordinator:
        raise GeenGroepsrecht
    if not reden.strip():
        raise RedenNodig
    vertrek(lid)
    berichtgeving.verwijderd(lid, reden)


def zet_loper(lid: Lid) -> Lid:
    """Make the role follow the screening: loper for who wants to and may, else lid. A coordinator stays one.

    Who may no longer walk is off the rosters.
    """
    lid = _naar_screening(lid)
    loopplekken.wie_niet_mag(lid)
    return lid


def _naar_screening(lid: Lid) -> Lid:
    if lid.stand != Lid.Stand.LID or lid.rol == Lid.Rol.COORDINATOR:
        return lid
    mag = lid.wil_lopen and bool(
        toegang.gescreend([lid.deelnemer_id], lid.groep.gemeente_code, dag_van(timezone.now()))
    )
    return _zet_rol(lid, Lid.Rol.LOPER if mag else Lid.Rol.LID)


def _zet_rol(lid: Lid, rol: str) -> Lid:
    Lid.objects.filter(pk=lid.pk).update(rol=rol)
    lid.rol = rol
    return lid


def _slot(groep: Groep) -> None:
    """The row lock of the group: of two coordinators who leave at once, the second waits and is seen to be the last."""
    Groep.objects.select_for_update().only("pk").get(pk=groep.pk)
