"""Part of the work of a melding for another team: a melding of its own, that nobody reported and that is not counted as one.

The melding it is part of cannot be closed before its parts are (`status`).
"""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding import berichten, routering, toegang
from meldingen.melding.grootboek import werkcijfers
from meldingen.melding.models import Categorie, Melding, Statusovergang
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status
from meldingen.streek import termijnen

from .fouten import ActieFout, GeenRecht
from .wijzig import noteer

MEESTE = 10


class DeelKanNiet(ActieFout):
    """No part can be made here; the text says why."""


@transaction.atomic
def deel_af(melding: Melding, categorie: Categorie, *, tekst: str, door: AbstractBaseUser) -> Melding:
    """Make a part with its own kind, team and term, at the same place. Raises GeenRecht, DeelKanNiet, routering.GeenTeam."""
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    _keur(melding)
    nu = timezone.now()
    bestemming = routering.bestemming(categorie, melding.buurt, nu)
    deel = Melding.objects.create(
        deel_van=melding,
        tekst=tekst,
        categorie=categorie,
        punt=melding.punt,
        cel=melding.cel,
        adres=melding.adres,
        plek_in_woorden=melding.plek_in_woorden,
        buurt=melding.buurt,
        wijk_code=melding.wijk_code,
        gemeente_code=melding.gemeente_code,
        status=Status.GEMELD,
        urgentie=categorie.urgentie,
        team=bestemming.team,
        route_reden=_("Deel van %(nummer)s. %(reden)s") % {"nummer": melding.nummer, "reden": bestemming.reden},
        bron=melding.bron,
        gemeld_op=nu,
        dag=termijnen.dag_van(nu),
        uiterlijk_op=termijnen.uiterste_moment(nu, categorie.termijn),
        openbaar_bij=True,
    )
    overgang = Statusovergang.objects.create(melding=deel, naar=Status.GEMELD, door_id=door.pk, tijdstip=nu)
    werkcijfers.tel(werkcijfers.plek_van(deel), open=1)
    berichten.zet_klaar(overgang)
    noteer(
        melding, tekst=_("Deelmelding %(nummer)s: %(soort)s.") % {"nummer": deel.nummer, "soort": categorie}, door=door
    )
    return deel


def _keur(melding: Melding) -> None:
    if melding.deel_van_id:
        raise DeelKanNiet(_("Dit is zelf een deel. Maak het nieuwe deel bij de hele melding."))
    if not melding.is_open:
        raise DeelKanNiet(_("Deze melding is gesloten. Heropen haar eerst."))
    if Melding.objects.filter(deel_van=melding).count() >= MEESTE:
        raise DeelKanNiet(_("Deze melding heeft al %d delen. Rond er eerst een af.") % MEESTE)
