"""Getting a new message to its readers the way each chose: at once, in the overview of the day, or not. Writes `Bezorging`.

Quiet hours are kept; what expired, was hidden or taken away meanwhile is not told. No mail or push has the words of a
message: those are read in the group, so that what is taken away is gone everywhere. At most six times an hour per place in
a group, twelve with a sein; what comes after that is told in one go.

Safe to run twice or at once: dividing is claimed (`UPDATE ... WHERE`), its rows are unique, and who hands on locks them.
"""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from buurtpreventie.berichten import berichtgeving
from buurtpreventie.berichten.acties import pushen
from buurtpreventie.berichten.models import Bezorging, Groepsbericht
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Lid
from buurtpreventie.post import post, stilte

log = logging.getLogger(__name__)
_Kanaal, _Soort = Lid.Kanaal, Groepsbericht.Soort
_PER_UUR = 6
_PER_KEER = 500
# A message that no worker took for so long is no news any more.
_NIEUW = timedelta(days=1)


@task(queue_name="berichten")
def verdeel(bericht_id: int) -> int:
    """Note for every reader how a message reaches them, once, and hand on what need not wait. Returns for how many."""
    nu = timezone.now()
    with transaction.atomic():
        # Whoever notes it first divides it; answers are read in the conversation.
        nieuw = Groepsbericht.objects.staat(nu).filter(pk=bericht_id, verdeeld_op=None).exclude(soort=_Soort.ANTWOORD)
        if not nieuw.update(verdeeld_op=nu):
            return 0
        bericht = Groepsbericht.objects.select_related("groep").defer("groep__gebied").get(pk=bericht_id)
        rijen = [rij for lid in _lezers(bericht) if (rij := _rij(lid, bericht, nu))]
        Bezorging.objects.bulk_create(rijen, ignore_conflicts=True)
    _bezorg(nu)
    return len(rijen)


def _lezers(bericht: Groepsbericht) -> Iterable[Lid]:
    """Everybody who may read it but who wrote it; who is in more of these groups gets it in the first."""
    groepen = [bericht.groep_id, *bericht.ook_naar.values_list("pk", flat=True)]
    leden = Lid.objects.actief().filter(groep__in=groepen, groep__fase=Fase.ACTIEF).exclude(deelnemer=bericht.schrijver)
    per_buur: dict[int, Lid] = {}
    for lid in sorted(leden, key=lambda lid: groepen.index(lid.groep_id)):
        per_buur.setdefault(lid.deelnemer_id, lid)
    return per_buur.values()


def _rij(lid: Lid, bericht: Groepsbericht, nu: datetime) -> Bezorging | None:
    kanaal = lid.kanaal_voor(bericht.soort)
    if kanaal == _Kanaal.NIETS:
        return None
    wanneer = stilte.daarna(nu, lid.stil_van, lid.stil_tot)
    return Bezorging(lid=lid, bericht=bericht, kanaal=kanaal, niet_voor=wanneer)


@task()
def bezorg_wachtend() -> int:
    """What quiet hours held back, and what no worker divided. Returns how many places in a group heard something."""
    nu = timezone.now()
    vergeten = Groepsbericht.objects.staat(nu).filter(verdeeld_op=None, gemaakt_op__gt=nu - _NIEUW)
    for pk in vergeten.exclude(soort=_Soort.ANTWOORD).values_list("pk", flat=True)[:_PER_KEER]:
        verdeel.enqueue(pk)
    return _bezorg(nu)


def _bezorg(nu: datetime) -> int:
    wachtend = Bezorging.objects.filter(niet_voor__lte=nu).exclude(kanaal=_Kanaal.OVERZICHT).order_by("lid", "bericht")
    return _per_lid(list(wachtend.values_list("lid", "pk")[:_PER_KEER]), nu)


@task()
def stuur_overzichten() -> int:
    """The overview of the day, for who chose that; nothing when there was nothing. Returns how many."""
    nu = timezone.now()
    wachtend = Bezorging.objects.filter(kanaal=_Kanaal.OVERZICHT).order_by("lid", "bericht")
    return _per_lid(list(wachtend.values_list("lid", "pk")), nu)


def _per_lid(paren: list[tuple[int, int]], nu: datetime) -> int:
    return sum(_aan_lid(lid, [pk for _, pk in groep], nu) for lid, groep in groupby(paren, key=lambda paar: paar[0]))


@transaction.atomic
def _aan_lid(lid_id: int, pks: list[int], nu: datetime) -> bool:
    """Hand on what waits for one place in a group, in one mail or push per way. False when there was nothing to tell."""
    wachtend = Bezorging.objects.select_for_update(of=("self",)).select_related("bericht")
    rijen = list(wachtend.filter(pk__in=pks).order_by("bericht"))
    if not rijen:  # another worker was first, or somebody left
        return False
    lid = Lid.objects.select_related("groep", "deelnemer").defer("groep__gebied").get(pk=lid_id)
    if rijen[0].kanaal != _Kanaal.OVERZICHT and _te_vaak(lid, rijen, nu):
        Bezorging.objects.filter(pk__in=pks).update(niet_voor=nu + timedelta(hours=1))
        return False
    Bezorging.objects.filter(pk__in=pks).delete()
    te_zien = Groepsbericht.objects.staat(nu).voor_groep(lid.groep_id).filter(groep__fase=Fase.ACTIEF)
    hier = set(te_zien.filter(pk__in=[rij.bericht_id for rij in rijen]).values_list("pk", flat=True))
    zichtbaar = [rij for rij in rijen if rij.bericht_id in hier and lid.groep.fase == Fase.ACTIEF]
    for kanaal in {rij.kanaal for rij in zichtbaar}:
        _breng(lid, [rij.bericht for rij in zichtbaar if rij.kanaal == kanaal], kanaal, nu)
    return bool(zichtbaar)


def _breng(lid: Lid, nieuw: list[Groepsbericht], kanaal: str, nu: datetime) -> None:
    """Who chose push and has no browser that takes it, gets a mail."""
    if kanaal != _Kanaal.PUSH or not pushen.zet_klaar(lid, nieuw):
        wanneer = stilte.daarna(nu, lid.stil_van, lid.stil_tot)
        berichtgeving.nieuwe_berichten(lid, nieuw, kanaal, niet_voor=wanneer)


def _te_vaak(lid: Lid, rijen: list[Bezorging], nu: datetime) -> bool:
    """A sein still comes through when there was much talk."""
    grens = _PER_UUR * (2 if any(rij.bericht.soort == _Soort.SEIN for rij in rijen) else 1)
    mails = post.afgelopen_uur(berichtgeving.nieuw_sleutel(lid), nu)
    return mails + pushen.afgelopen_uur(lid, nu) >= grens


def leid_om(lid: Lid) -> None:
    """What still waits goes the way that somebody chose since."""
    wacht = Bezorging.objects.filter(lid=lid)
    for kanaal, rijen in (
        (lid.seinen, wacht.filter(bericht__soort=_Soort.SEIN)),
        (lid.berichten, wacht.exclude(bericht__soort=_Soort.SEIN)),
    ):
        rijen.delete() if kanaal == _Kanaal.NIETS else rijen.update(kanaal=kanaal)
    wacht.update(niet_voor=stilte.daarna(timezone.now(), lid.stil_van, lid.stil_tot))
