"""Push messages: which browsers take them, and the outbox that the worker empties. Writes `Pushadres` and `Pushbericht`.

What is pushed is the kind of message and the name of the group. Quiet hours and what was taken away are looked at once more
just before sending. When no browser takes it, the neighbour gets a mail: nothing is lost.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from buurtpreventie import berichtgeving, push, stilte
from buurtpreventie.fasen import Fase
from buurtpreventie.models import Deelnemer, Groepsbericht, Lid, Pushadres, Pushbericht
from buurtpreventie.push import Uitslag
from meldingen.acties.fouten import ActieFout
from meldingen.bezorgen import pauze

log = logging.getLogger(__name__)
_TOESTELLEN = 10
_POGINGEN = 6
_PACHT = timedelta(minutes=2)
_BEWAAR = timedelta(days=1)
_HOOGSTENS_S = 24 * 3600
_PER_KEER = 500


class AdresDeugtNiet(ActieFout):
    def __init__(self) -> None:
        super().__init__(_("Van deze browser kunnen wij geen pushberichten sturen. Kies mail: dan mist u niets."))


@transaction.atomic
def zet_aan(deelnemer: Deelnemer, *, adres: str, sleutel: str, geheim: str) -> Pushadres:
    """A browser that takes push messages for this neighbour; who logs in there last has it. Raises AdresDeugtNiet."""
    if not push.is_aan() or len(adres) > 500 or not push.mag(adres) or not push.sleutels_kloppen(sleutel, geheim):
        raise AdresDeugtNiet
    velden = {"deelnemer": deelnemer, "sleutel": sleutel, "geheim": geheim}
    toestel, _nieuw = Pushadres.objects.update_or_create(adres=adres, defaults=velden)
    oud = Pushadres.objects.filter(deelnemer=deelnemer).order_by("-pk").values_list("pk", flat=True)[_TOESTELLEN:]
    Pushadres.objects.filter(pk__in=list(oud)).delete()
    return toestel


@transaction.atomic
def zet_uit(deelnemer: Deelnemer, *, adres: str = "") -> None:
    """No more push: in one browser, or in all of them."""
    rijen = Pushadres.objects.filter(deelnemer=deelnemer)
    (rijen.filter(adres=adres) if adres else rijen).delete()


def zet_klaar(lid: Lid, nieuw: Sequence[Groepsbericht]) -> bool:
    """One push for all that is new, to every browser of a neighbour. False when there is none."""
    toestellen = list(lid.deelnemer.pushadressen.all()) if push.is_aan() else []
    nu, eerste = timezone.now(), next((b for b in nieuw if b.soort == Groepsbericht.Soort.SEIN), nieuw[-1])
    for toestel in toestellen:
        velden = {"lid": lid, "aantal": len(nieuw), "volgende_poging_op": nu, "gemaakt_op": nu}
        rij, is_nieuw = Pushbericht.objects.get_or_create(pushadres=toestel, bericht=eerste, defaults=velden)
        if is_nieuw:
            verstuur.enqueue(rij.pk)
    return bool(toestellen)


def afgelopen_uur(lid: Lid, nu: datetime) -> int:
    """How often something was pushed to this neighbour about this group."""
    uur = Pushbericht.objects.filter(lid=lid, gemaakt_op__gt=nu - timedelta(hours=1))
    return uur.values("bericht").distinct().count()


@task(queue_name="berichten")
def verstuur(pushbericht_id: int) -> bool:
    """Send one if it is waiting and due. True when the push service took it now."""
    nu, dit = timezone.now(), Pushbericht.objects.filter(pk=pushbericht_id, klaar=False)
    # The claim is committed before the network is touched, so no lock is held meanwhile.
    if not dit.filter(volgende_poging_op__lte=nu).update(volgende_poging_op=nu + _PACHT, pogingen=F("pogingen") + 1):
        return False
    rij = dit.select_related("pushadres", "lid__groep", "lid__deelnemer", "bericht").get()
    if not _is_te_zien(rij, nu):
        dit.update(klaar=True)
        return False
    if (stil := stilte.daarna(nu, rij.lid.stil_van, rij.lid.stil_tot)) > nu:
        dit.update(volgende_poging_op=stil, pogingen=F("pogingen") - 1)
        return False
    return _verwerk(rij, _zend(rij, nu), nu)


def _is_te_zien(rij: Pushbericht, nu: datetime) -> bool:
    staat = Groepsbericht.objects.staat(nu).voor_groep(rij.lid.groep_id)
    return rij.lid.groep.fase == Fase.ACTIEF and staat.filter(pk=rij.bericht_id).exists()


def _zend(rij: Pushbericht, nu: datetime) -> push.Antwoord:
    naar = push.Bestemming(rij.pushadres.adres, rij.pushadres.sleutel, rij.pushadres.geheim)
    is_sein = rij.bericht.soort == Groepsbericht.Soort.SEIN
    seconden = min(int((rij.bericht.verloopt_op - nu).total_seconds()), _HOOGSTENS_S)
    onderwerp = f"groep{rij.lid.groep_id}-{'sein' if is_sein else 'bericht'}"
    return push.zend(naar, inhoud(rij), seconden=seconden, dringend=is_sein, onderwerp=onderwerp)


def inhoud(rij: Pushbericht) -> dict[str, str]:
    """All that a push service carries, encrypted: the kind, the name of the group, and its page."""
    soort = rij.bericht.get_soort_display()
    een = _("Een nieuw bericht: %s. Lees het in de groep.") % soort
    meer = ngettext("%d nieuw bericht.", "%d nieuwe berichten. Lees ze in de groep.", rij.aantal) % rij.aantal
    pad = reverse("buurt-berichten", args=[rij.lid.groep.slug])
    return {"titel": rij.lid.groep.naam, "tekst": een if rij.aantal == 1 else meer, "pad": pad}


def _verwerk(rij: Pushbericht, antwoord: push.Antwoord, nu: datetime) -> bool:
    dit: Any = Pushbericht.objects.filter(pk=rij.pk)
    if antwoord.uitslag == Uitslag.GELUKT:
        dit.update(klaar=True)
        log.info("push verstuurd pushbericht=%d poging=%d", rij.pk, rij.pogingen)
        return True
    if antwoord.uitslag == Uitslag.LATER and rij.pogingen < _POGINGEN:
        wacht = timedelta(seconds=antwoord.wacht_s) if antwoord.wacht_s else pauze(rij.pogingen)
        dit.update(volgende_poging_op=nu + wacht)
        return False
    log.warning("push opgegeven pushbericht=%d uitslag=%s", rij.pk, antwoord.uitslag.value)
    with transaction.atomic():
        dit.update(klaar=True)
        if antwoord.uitslag == Uitslag.WEG:
            Pushadres.objects.filter(pk=rij.pushadres_id).delete()
        if not _ander_toestel(rij):
            berichtgeving.nieuwe_berichten(rij.lid, [rij.bericht], Lid.Kanaal.MAIL, niet_voor=nu)
    return False


def _ander_toestel(rij: Pushbericht) -> bool:
    """Whether another browser of the same neighbour takes it, or may still."""
    anderen = Pushadres.objects.filter(deelnemer=rij.lid.deelnemer_id, berichten__bericht=rij.bericht_id)
    return anderen.exclude(pk=rij.pushadres_id).exists()


@task()
def verstuur_openstaand() -> int:
    """Queue what is due: what had to wait, what failed before, what a killed worker left. Returns how many."""
    nu = timezone.now()
    wachtend = Pushbericht.objects.filter(klaar=False, volgende_poging_op__lte=nu).order_by("volgende_poging_op")
    pks = list(wachtend.values_list("pk", flat=True)[:_PER_KEER])
    for pk in pks:
        verstuur.enqueue(pk)
    return len(pks)


def ruim_op(nu: datetime) -> int:
    """What was sent or given up more than a day ago. Returns how many."""
    return Pushbericht.objects.filter(klaar=True, gemaakt_op__lt=nu - _BEWAAR).delete()[0]
