"""Push messages: which browsers take them, and how the outbox brings one. Writes `Pushadres`.

What is pushed is the kind of message and the name of the group. Quiet hours and what was taken away are looked at once more
just before sending. When no browser takes it, the neighbour gets a mail: nothing is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtpreventie.berichten import berichtgeving
from buurtpreventie.berichten.models import Groepsbericht
from buurtpreventie.groepen.fasen import Fase
from buurtpreventie.groepen.models import Lid
from buurtpreventie.post import push, pushadressen, stilte
from buurtpreventie.post.models import Pushadres
from buurtpreventie.post.push import Pushuitslag
from meldingen.melding import uitgaand
from meldingen.melding.models import Uitgaand

_HOOGSTENS_S = 24 * 3600


def zet_klaar(lid: Lid, nieuw: Sequence[Groepsbericht]) -> bool:
    """One push for all that is new, to every browser of a neighbour. False when there is none."""
    toestellen = list(lid.deelnemer.pushadressen.all()) if push.is_aan() else []
    eerste = next((b for b in nieuw if b.soort == Groepsbericht.Soort.SEIN), nieuw[-1])
    velden = {"lid": lid.pk, "bericht": eerste.pk, "aantal": len(nieuw)}
    uitgaand.leg_klaar(
        *(
            uitgaand.rij(
                _sleutel(lid.pk, eerste.pk, toestel.pk),
                over=f"groepsbericht:{eerste.pk}",
                kanaal=Uitgaand.Kanaal.PUSH,
                afzender="groepspush",
                gegevens=velden | {"pushadres": toestel.pk},
                tot=eerste.verloopt_op,
            )
            for toestel in toestellen
        )
    )
    return bool(toestellen)


def _sleutel(lid: int, bericht: int | str = "", toestel: int | str = "") -> str:
    """With less than three: how the keys of all those begin."""
    return f"push:{lid}:{bericht}:{toestel}" if bericht else f"push:{lid}:"


def afgelopen_uur(lid: Lid, nu: datetime) -> int:
    """How often something was pushed to this neighbour about this group."""
    uur = Uitgaand.objects.filter(sleutel__startswith=_sleutel(lid.pk), gemaakt_op__gt=nu - timedelta(hours=1))
    return uur.values("over").distinct().count()


@dataclass(frozen=True)
class Push:
    """That there is something new in a group, for one browser; `bericht` is the most urgent of what is new."""

    lid: Lid
    bericht: Groepsbericht
    toestel: Pushadres | None
    aantal: int


def _lees(rij: Uitgaand) -> Push | None:
    """Nothing, when the neighbour left or the message is gone."""
    lid = Lid.objects.select_related("groep", "deelnemer").defer("groep__gebied").filter(pk=rij.gegevens["lid"]).first()
    bericht = Groepsbericht.objects.filter(pk=rij.gegevens["bericht"]).first()
    if lid is None or bericht is None:
        return None
    toestel = Pushadres.objects.filter(pk=rij.gegevens["pushadres"], deelnemer=lid.deelnemer_id).first()
    return Push(lid, bericht, toestel, rij.gegevens["aantal"])


def _breng(rij: Uitgaand) -> None:
    deze, nu = _lees(rij), timezone.now()
    if deze is None or not _is_te_zien(deze, nu):
        raise uitgaand.Vervallen
    if (stil := stilte.daarna(nu, deze.lid.stil_van, deze.lid.stil_tot)) > nu:
        raise uitgaand.Uitgesteld(stil)
    if deze.toestel is None:
        raise uitgaand.Weigering("Deze browser neemt geen push meer aan.", voorgoed=True)
    antwoord = _zend(deze, deze.toestel, nu)
    if antwoord.uitslag == Pushuitslag.WEG:
        pushadressen.vergeet(deze.toestel)
    if antwoord.uitslag != Pushuitslag.GELUKT:
        wacht = timedelta(seconds=antwoord.wacht_s) if antwoord.wacht_s else None
        voorgoed = antwoord.uitslag != Pushuitslag.LATER
        raise uitgaand.Weigering(
            f"De pushdienst nam het niet aan: {antwoord.uitslag.value}.", voorgoed=voorgoed, wacht=wacht
        )


def _is_te_zien(deze: Push, nu: datetime) -> bool:
    staat = Groepsbericht.objects.staat(nu).voor_groep(deze.lid.groep_id)
    return deze.lid.groep.fase == Fase.ACTIEF and staat.filter(pk=deze.bericht.pk).exists()


def _zend(deze: Push, toestel: Pushadres, nu: datetime) -> push.Pushantwoord:
    naar = push.Pushbestemming(toestel.adres, toestel.sleutel, toestel.geheim)
    is_sein = deze.bericht.soort == Groepsbericht.Soort.SEIN
    seconden = min(int((deze.bericht.verloopt_op - nu).total_seconds()), _HOOGSTENS_S)
    onderwerp = f"groep{deze.lid.groep_id}-{'sein' if is_sein else 'bericht'}"
    return push.zend(naar, inhoud(deze), seconden=seconden, dringend=is_sein, onderwerp=onderwerp)


def inhoud(deze: Push) -> dict[str, str]:
    """All that a push service carries, encrypted: the kind, the name of the group, and its page."""
    soort = deze.bericht.get_soort_display()
    een = _("Een nieuw bericht: %s. Lees het in de groep.") % soort
    meer = ngettext("%d nieuw bericht.", "%d nieuwe berichten. Lees ze in de groep.", deze.aantal) % deze.aantal
    pad = reverse("buurt-berichten", args=[deze.lid.groep.slug])
    return {"titel": deze.lid.groep.naam, "tekst": een if deze.aantal == 1 else meer, "pad": pad}


def _geef_op(rij: Uitgaand) -> None:
    """No browser of this neighbour took it, or may still: then a mail."""
    deze, nu = _lees(rij), timezone.now()
    if deze and _is_te_zien(deze, nu) and not _ander_toestel(deze, rij.gegevens["pushadres"]):
        berichtgeving.nieuwe_berichten(deze.lid, [deze.bericht], Lid.Kanaal.MAIL, niet_voor=nu)


def _ander_toestel(deze: Push, dit: int) -> bool:
    anderen = deze.lid.deelnemer.pushadressen.exclude(pk=dit).values_list("pk", flat=True)
    sleutels = [_sleutel(deze.lid.pk, deze.bericht.pk, toestel) for toestel in anderen]
    return Uitgaand.objects.filter(sleutel__in=sleutels).exclude(stand=Uitgaand.Stand.MISLUKT).exists()


AFZENDER = uitgaand.Afzender(breng=_breng, geef_op=_geef_op, pogingen=6, bewaar=timedelta(days=1))
