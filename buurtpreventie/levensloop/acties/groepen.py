"""The life of a group: asked for, judged by the gemeente, and ended. Writes `Groep` and `Groepsstap`.

Every change of phase is one `Groepsstap`, made by `_zet`, with `UPDATE ... WHERE fase = van`: who is second hears so.
A name is unique, whoever takes it at the same moment.
"""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtpreventie.activiteiten import acties as activiteiten
from buurtpreventie.groepen import toegang
from buurtpreventie.groepen.fasen import BUREN_NODIG, BUURTEN_MAX, COORDINATOREN_NODIG, LEEFT, NAMEN, Fase, Wie, stap
from buurtpreventie.groepen.fouten import (
    AndereGemeente,
    ContactNodig,
    FaseVeranderd,
    NaamBestaat,
    NogNietCompleet,
    RedenNodig,
    TeGroot,
    TeVaak,
)
from buurtpreventie.groepen.models import Deelnemer, Groep, Groepsstap, Lid
from buurtpreventie.groepen.models.groep import nieuwe_code
from buurtpreventie.groepen.rechten import eis_begeleider, eis_coordinator, eis_leiding
from buurtpreventie.levensloop.acties import afspraken
from buurtpreventie.post import berichtgeving
from buurtpreventie.rondes.acties import rondes as looprondes
from meldingen.streek.gebieden import buurtnamen
from meldingen.streek.gebieden.vlakken import buurten_onder, grens

log = logging.getLogger(__name__)
# Requests that one neighbour may have open at once.
_OPEN_PER_DEELNEMER = 3
_WOORDEN = ("doel", "huisregels", "meedoen", "applink")


@transaction.atomic
def vraag_aan(
    door: Deelnemer, *, gemeente: str, buurten: Sequence[str], velden: Mapping[str, Any], vlak: Polygon | None = None
) -> Groep:
    """A new group that looks for neighbours; who asks is its first coordinator.

    `velden`: naam, soort, doel, huisregels, meedoen. A drawn `vlak` (WGS84) goes before `buurten`: the buurten are then those
    it lies on. Raises AndereGemeente, TeGroot, NaamBestaat, TeVaak.
    """
    eigen = Lid.objects.coordinatoren().filter(deelnemer=door, groep__fase__in=[Fase.STEUN, Fase.AANGEVRAAGD])
    if eigen.count() >= _OPEN_PER_DEELNEMER:
        raise TeVaak(_("U hebt al drie aanvragen open. Rond eerst een daarvan af, of trek er een in."))
    if Groep.objects.filter(gemeente_code=gemeente, naam=velden["naam"], fase__in=LEEFT).exists():
        raise NaamBestaat
    nu = timezone.now()
    codes, gebied = _getekend(gemeente, vlak) if vlak else (list(buurten), _vlak(gemeente, buurten))
    groep = Groep.objects.create(
        gemeente_code=gemeente,
        buurten=codes,
        gebied=gebied,
        slug=_slug(velden["naam"]),
        **velden,
    )
    Lid.objects.create(groep=groep, deelnemer=door, rol=Lid.Rol.COORDINATOR, sinds=nu)
    Groepsstap.objects.create(groep=groep, naar=Fase.STEUN, op=nu)
    berichtgeving.groep_begonnen(groep, door)
    log.info("groep aangevraagd groep=%d", groep.pk)
    return groep


def _vlak(gemeente: str, buurten: Sequence[str]) -> MultiPolygon:
    if not set(buurten) <= set(buurtnamen(gemeente)):
        raise AndereGemeente
    return grens(buurten)


def _getekend(gemeente: str, vlak: Polygon) -> tuple[list[str], MultiPolygon]:
    try:
        codes, gebied = buurten_onder(vlak, gemeente)
    except LookupError as fout:
        raise AndereGemeente from fout
    if len(codes) > BUURTEN_MAX:
        raise TeGroot
    return codes, gebied


def _slug(naam: str) -> str:
    """Readable, and never one that was used before: an old address must not lead to another group."""
    begin = slugify(naam)[:60] or "groep"
    bezet = set(Groep.objects.filter(slug__startswith=begin).values_list("slug", flat=True))
    return (
        begin if begin not in bezet else next(s for n in range(2, len(bezet) + 3) if (s := f"{begin}-{n}") not in bezet)
    )


def ontbreekt(groep: Groep) -> list[str]:
    """What a request still misses before the gemeente can judge it, in sentences; empty when it is complete."""
    leden = Lid.objects.actief().filter(groep=groep)
    buren, coordinatoren = leden.count(), leden.coordinatoren().count()
    uit = []
    if (nog := BUREN_NODIG - buren) > 0:
        uit.append(ngettext("Er is nog %d buur nodig.", "Er zijn nog %d buren nodig.", nog) % nog)
    if coordinatoren < COORDINATOREN_NODIG:
        uit.append(_("Er is nog een tweede coördinator nodig. Zo hangt het nooit van één buur af."))
    return uit


@transaction.atomic
def dien_in(groep: Groep, *, door: Lid) -> Groep:
    """Ask the gemeente to judge. Raises GeenGroepsrecht, NogNietCompleet, FaseVeranderd."""
    eis_coordinator(door, groep.pk)
    if zinnen := ontbreekt(groep):
        raise NogNietCompleet(" ".join(zinnen))
    _zet(groep, Fase.AANGEVRAAGD, Wie.COORDINATOR)
    berichtgeving.groep_ingediend(groep)
    return groep


@transaction.atomic
def trek_in(groep: Groep, *, door: Lid) -> Groep:
    eis_coordinator(door, groep.pk)
    return _zet(groep, Fase.INGETROKKEN, Wie.COORDINATOR)


@transaction.atomic
def keur_goed(groep: Groep, *, contact: Any, boateam: Any, wijkagent: str, door: Any) -> Groep:
    """Let a group begin, guided by `contact`. Raises GeenGroepsrecht, ContactNodig, NogNietCompleet, FaseVeranderd."""
    eis_begeleider(groep, door)
    if contact is None or contact not in toegang.begeleiders(groep.gemeente_code):
        raise ContactNodig
    if zinnen := ontbreekt(groep):
        raise NogNietCompleet(" ".join(zinnen))
    velden = {"contact": contact, "boateam": boateam, "wijkagent": wijkagent}
    return _vertel(_zet(groep, Fase.ACTIEF, Wie.GEMEENTE, door=door, velden=velden))


@transaction.atomic
def stuur_terug(groep: Groep, *, reden: str, door: Any) -> Groep:
    """The gemeente misses something; the neighbours read what."""
    eis_begeleider(groep, door)
    return _vertel(_zet(groep, Fase.STEUN, Wie.GEMEENTE, reden=reden, door=door))


@transaction.atomic
def wijs_af(groep: Groep, *, reden: str, door: Any) -> Groep:
    eis_begeleider(groep, door)
    return _vertel(_zet(groep, Fase.AFGEWEZEN, Wie.GEMEENTE, reden=reden, door=door))


@transaction.atomic
def hef_op(groep: Groep, *, reden: str, door: Any) -> Groep:
    """End a group, by a coordinator (`door` a Lid) or the gemeente (a member of staff). Everybody in it hears why."""
    wie = Wie.COORDINATOR if isinstance(door, Lid) else Wie.GEMEENTE
    eis_leiding(groep, door)
    _zet(groep, Fase.OPGEHEVEN, wie, reden=reden, door=None if isinstance(door, Lid) else door)
    activiteiten.zeg_alles_af(groep, reden=reden)
    looprondes.gelast_alles_af(groep, reden=reden)
    afspraken.beeindig_alles(groep)
    return _vertel(groep)


@transaction.atomic
def zonder_coordinator(laatste: Lid) -> None:
    """The last coordinator went. An active group falls to its contact of the gemeente; a request ends."""
    groep = laatste.groep
    if groep.fase == Fase.ACTIEF:
        berichtgeving.zonder_coordinator(laatste)
    elif groep.leeft:
        _zet(groep, Fase.INGETROKKEN, Wie.COORDINATOR, reden=_("De laatste coördinator is gestopt."))


@transaction.atomic
def wijzig(groep: Groep, *, velden: Mapping[str, str], door: Lid) -> Groep:
    """Change the words of a group: `velden` are doel, huisregels, meedoen and applink."""
    eis_coordinator(door, groep.pk)
    for veld in _WOORDEN:
        setattr(groep, veld, velden[veld])
    groep.save(update_fields=_WOORDEN)
    return groep


@transaction.atomic
def vernieuw_link(groep: Groep, *, door: Lid) -> Groep:
    """A new secret address: the old one stops working."""
    eis_coordinator(door, groep.pk)
    groep.code = nieuwe_code()
    groep.save(update_fields=["code"])
    return groep


def _zet(
    groep: Groep, naar: Fase, wie: Wie, *, reden: str = "", door: Any = None, velden: Mapping[str, Any] | None = None
) -> Groep:
    regel = stap(groep.fase, naar, wie)
    if regel is None:
        raise FaseVeranderd(NAMEN[Fase(Groep.objects.values_list("fase", flat=True).get(pk=groep.pk))])
    if regel.reden_nodig and not reden.strip():
        raise RedenNodig
    try:
        with transaction.atomic():
            gezet = Groep.objects.filter(pk=groep.pk, fase=regel.van).update(fase=naar, **(velden or {}))
    except IntegrityError as fout:  # a name that another group took meanwhile
        raise NaamBestaat from fout
    groep.refresh_from_db()
    if not gezet:
        raise FaseVeranderd(NAMEN[Fase(groep.fase)])
    Groepsstap.objects.create(groep=groep, van=regel.van, naar=naar, reden=reden.strip(), door=door, op=timezone.now())
    log.info("groep %s -> %s groep=%d door=%s", regel.van, naar, groep.pk, getattr(door, "pk", "buren"))
    return groep


def _vertel(groep: Groep) -> Groep:
    berichtgeving.groep_besluit(groep, groep.stappen.latest("id"))
    return groep
