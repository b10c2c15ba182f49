"""A boa's round of today: which meldingen, in which order, and which were visited. The one writer of Ronde and Rondestop.

The order, as the page says it: first what is urgent, late, due today or promised for today; then what is due within two
working days; then the rest. Within each of these the nearest comes next, from where the boa is (or from what is due first).
Whoever drags decides: new work joins at the end, and nothing is put in another order unless somebody asks.
"""

import math
from collections.abc import Sequence
from datetime import date
from functools import partial

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.gis.geos import Point
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from meldingen.melding import toegang
from meldingen.melding.acties.fouten import ActieFout, GeenRecht
from meldingen.melding.models import Melding, Teamlid
from meldingen.melding.models.melding import MeldingQuerySet
from meldingen.melding.rechten import Recht
from meldingen.melding.workflow import Status
from meldingen.streek.models import WGS84
from meldingen.streek.termijnen import dag_van
from meldingen.werkvoorraad.ronde.models import Ronde, Rondestop

MEESTE_STOPS = 40
# Somebody else is to move: nothing to do there today.
_NIET_AAN_ONS = (Status.WACHT_OP_MELDER, Status.OVERGEDRAGEN)
_BINNENKORT = 2  # working days


class RondeVol(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Op een ronde passen %d stops. Haal er eerst een af.") % MEESTE_STOPS)


class AlKlaar(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Deze melding is al klaar. Zij hoeft niet op uw ronde."))


@transaction.atomic
def vul_aan(*, door: AbstractBaseUser, vanaf: Point | None = None) -> Ronde:
    """Today's round of `door`, made when it is not there: what is theirs to do today joins at the end, in the order of the
    rule; what a colleague closed leaves. What was visited stays."""
    ronde = _op_slot(door)
    Rondestop.objects.filter(ronde=ronde, geweest_op=None, melding__gesloten_op__isnull=False).delete()
    stops = list(ronde.stops.select_related("melding"))
    nieuw = te_doen(door).exclude(pk__in=[stop.melding_id for stop in stops]).order_by("uiterlijk_op", "id")
    plek = max(0, MEESTE_STOPS - len(stops))
    begin = stops[-1].melding.punt if stops else vanaf
    eerste = stops[-1].volgorde + 1 if stops else 1
    Rondestop.objects.bulk_create(
        Rondestop(ronde=ronde, melding=melding, volgorde=nummer)
        for nummer, melding in enumerate(rangschik(nieuw[:plek], vanaf=begin), eerste)
    )
    return ronde


@transaction.atomic
def orden(*, door: AbstractBaseUser, vanaf: Point | None = None) -> Ronde:
    """Put what is still to do in the order of the rule, from `vanaf` (the phone) when that is known."""
    ronde = _op_slot(door)
    stops = {stop.melding: stop for stop in ronde.stops.select_related("melding")}
    gedaan = [stop for stop in stops.values() if stop.geweest_op]
    open_ = [stops[m] for m in rangschik([m for m, stop in stops.items() if not stop.geweest_op], vanaf=vanaf)]
    _nummer([*gedaan, *open_])
    return ronde


@transaction.atomic
def zet_neer(meldingen: Sequence[int], *, door: AbstractBaseUser) -> Ronde:
    """The order that somebody dragged, as keys of meldingen. A stop it does not name keeps its place after those; a key
    that is on no stop is left out: another screen may have been first."""
    ronde = _op_slot(door)
    plaats = {pk: nummer for nummer, pk in enumerate(meldingen)}
    _nummer(sorted(ronde.stops.all(), key=lambda stop: plaats.get(stop.melding_id, len(plaats))))
    return ronde


@transaction.atomic
def verschuif(melding: Melding, *, later: bool, door: AbstractBaseUser) -> Ronde:
    """One place earlier or later among what is still to do; at the end of the line nothing happens."""
    ronde = _op_slot(door)
    stops = list(ronde.stops.filter(geweest_op=None, melding__gesloten_op=None))
    hier = next((n for n, stop in enumerate(stops) if stop.melding_id == melding.pk), None)
    daar = None if hier is None else hier + (1 if later else -1)
    if hier is not None and daar is not None and 0 <= daar < len(stops):
        stops[hier], stops[daar] = stops[daar], stops[hier]
        _nummer(stops)
    return ronde


@transaction.atomic
def zet_erbij(melding: Melding, *, door: AbstractBaseUser) -> Rondestop:
    """Somebody chose this melding: at the end of today's round, once. One that was ticked off is open again.

    Raises GeenRecht, AlKlaar, RondeVol.
    """
    if not toegang.mag(door, Recht.BEHANDELEN, melding):
        raise GeenRecht
    if not melding.is_open:
        raise AlKlaar
    ronde = _op_slot(door)
    stops = list(ronde.stops.all())
    if stop := next((stop for stop in stops if stop.melding_id == melding.pk), None):
        vink_af(melding, door=door, geweest=False)
        return stop
    if len(stops) >= MEESTE_STOPS:
        raise RondeVol
    return Rondestop.objects.create(ronde=ronde, melding=melding, volgorde=stops[-1].volgorde + 1 if stops else 1)


@transaction.atomic
def haal_af(melding: Melding, *, door: AbstractBaseUser) -> Melding:
    """Off today's round; the melding itself stays as it is."""
    Rondestop.objects.filter(ronde=_op_slot(door), melding=melding).delete()
    return melding


def vink_af(melding: Melding, *, door: AbstractBaseUser, geweest: bool = True) -> Melding:
    """Visited, or not after all. On the last round that has this melding: a phone may send the day after."""
    stop = Rondestop.objects.filter(ronde__boa_id=door.pk, melding=melding).order_by("-ronde__dag").first()
    if stop and geweest == (stop.geweest_op is None):
        Rondestop.objects.filter(pk=stop.pk).update(geweest_op=timezone.now() if geweest else None)
    return melding


def te_doen(boa: AbstractBaseUser) -> MeldingQuerySet:
    """What is somebody's to do today: open, in their name and not planned for a later day, or planned for today by a
    team of theirs and in nobody's name."""
    vandaag = dag_van(timezone.now())
    van_mij = Q(behandelaar_id=boa.pk) & ~Q(status=Status.INGEPLAND, ingepland_op__gt=vandaag)
    teams = Teamlid.objects.filter(gebruiker_id=boa.pk).values("team")
    van_ons = Q(behandelaar=None, status=Status.INGEPLAND, ingepland_op=vandaag, team__in=teams)
    return toegang.meldingen_voor(boa).openstaand().exclude(status__in=_NIET_AAN_ONS).filter(van_mij | van_ons)


def rangschik(
    meldingen: Sequence[Melding] | MeldingQuerySet, *, vanaf: Point | None, vandaag: date | None = None
) -> list[Melding]:
    """The meldingen in the order of the rule above, for `vandaag` (today)."""
    dag = vandaag or dag_van(timezone.now())
    over = sorted(meldingen, key=lambda m: (_groep(m, dag), m.uiterlijk_op, m.pk))
    uit: list[Melding] = []
    hier = vanaf
    while over:
        groep = [m for m in over if _groep(m, dag) == _groep(over[0], dag)]
        volgende = min(groep, key=partial(_meters, hier)) if hier else over[0]
        over.remove(volgende)
        uit.append(volgende)
        hier = volgende.punt
    return uit


def _groep(melding: Melding, vandaag: date) -> int:
    """0: today. 1: soon. 2: the rest."""
    beloofd = (
        melding.status == Status.INGEPLAND and melding.ingepland_op is not None and melding.ingepland_op <= vandaag
    )
    dringend = melding.urgentie == "hoog" or dag_van(melding.uiterlijk_op) <= vandaag
    if beloofd or dringend:
        return 0
    return 1 if melding.werkdagen_over() <= _BINNENKORT else 2


def _meters(van: Point, melding: Melding) -> float:
    """As the crow flies. At the size of a gemeente the earth is flat."""
    oost = (melding.punt.x - van.x) * math.cos(math.radians(van.y))
    return math.hypot(oost, melding.punt.y - van.y) * 111_320


def plek(lon: float | None, lat: float | None) -> Point | None:
    """Where the phone says it is (WGS84 degrees), when it says so."""
    return None if lon is None or lat is None else Point(lon, lat, srid=WGS84)


def _op_slot(door: AbstractBaseUser) -> Ronde:
    """Today's round, locked: two screens that change the order wait for each other."""
    ronde, _nieuw = Ronde.objects.get_or_create(boa_id=door.pk, dag=dag_van(timezone.now()))
    return Ronde.objects.select_for_update().get(pk=ronde.pk)


def _nummer(stops: Sequence[Rondestop]) -> None:
    """Give these stops the places they hold together, in this order."""
    plaatsen = sorted(stop.volgorde for stop in stops)
    for stop, plaats in zip(stops, plaatsen, strict=True):
        stop.volgorde = plaats
    Rondestop.objects.bulk_update(stops, ["volgorde"])
