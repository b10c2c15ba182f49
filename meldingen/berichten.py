"""Who gets which message at which transition, and sending it. Never decides whether a transition may happen.

The outbox is `Bericht`: written in the transaction of the transition, so a message is never forgotten. Sending claims the row
first (for `_PACHT`), speaks SMTP without holding a lock, and then marks it sent. A worker killed before the mail server took
the message leaves a row that is tried again; killed in the instant after, the second copy bears the same Message-ID, by
which mail programs show one. More than that SMTP cannot promise.
"""

import logging
import smtplib
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from meldingen.models import Bericht, Melding, Overdracht, Statusovergang
from meldingen.workflow import GESLOTEN, Status

log = logging.getLogger(__name__)

# Pause after each failed attempt, in minutes; after the last one somebody has to look.
PAUZES_MIN = (1, 5, 15, 60, 240, 720, 1440)
_PACHT = timedelta(minutes=2)
_PER_KEER = 200
_TEAM_MOET_WETEN = (Status.GEMELD, Status.HEROPEND)


def zet_klaar(overgang: Statusovergang) -> list[Bericht]:
    """Put the messages about a transition in the outbox and queue their sending. Call it in the transition's transaction."""
    return _in_de_uitbak(overgang, _ontvangers(overgang))


def zet_herinnering_klaar(overdracht: Overdracht) -> list[Bericht]:
    """The clock of a hand-over ran out: the partner and the team hear it, once per step."""
    overgang = Statusovergang.objects.filter(melding=overdracht.melding, naar=Status.OVERGEDRAGEN).latest("id")
    adressen = (overdracht.partner.email, overdracht.melding.team.email)
    sjablonen = (f"herinnering_{overdracht.stand}", f"herinnering_team_{overdracht.stand}")
    return _in_de_uitbak(overgang, [paar for paar in zip(adressen, sjablonen, strict=True) if paar[0]])


def _in_de_uitbak(overgang: Statusovergang, ontvangers: list[tuple[str, str]]) -> list[Bericht]:
    if not ontvangers:
        return []
    nu = timezone.now()
    berichten = Bericht.objects.bulk_create(
        [
            Bericht(overgang=overgang, ontvanger=adres, sjabloon=sjabloon, volgende_poging_op=nu)
            for adres, sjabloon in dict.fromkeys(ontvangers)
        ]
    )
    for bericht in berichten:
        verstuur.enqueue(bericht.pk)
    return berichten


def _ontvangers(overgang: Statusovergang) -> list[tuple[str, str]]:
    """Address and text of each message about a transition."""
    melding = overgang.melding
    uit = []
    melder = getattr(melding, "melder", None)
    if melder and melder.email and _moet_melder_weten(overgang):
        uit.append((melder.email, overgang.naar))
    partner_gaf_terug = overgang.van == Status.OVERGEDRAGEN and overgang.door_id is None
    if melding.team.email and (overgang.naar in _TEAM_MOET_WETEN or partner_gaf_terug):
        uit.append((melding.team.email, "team"))
    if overgang.naar == Status.OVERGEDRAGEN:
        lopend = Overdracht.objects.filter(melding=melding).lopend().select_related("partner").first()
        if lopend and lopend.partner.email:
            uit.append((lopend.partner.email, "partner"))
    return uit


def _moet_melder_weten(overgang: Statusovergang) -> bool:
    if overgang.naar in GESLOTEN or overgang.naar in (Status.GEMELD, Status.HEROPEND):
        return True
    eigen_antwoord = overgang.door_id is None
    begin = overgang.van in (Status.GEMELD, Status.HEROPEND)
    return not eigen_antwoord and (bool(overgang.bericht) or begin)


@task(queue_name="berichten")
def verstuur(bericht_id: int) -> bool:
    """Send one message if it is still waiting and due. True when it went out now."""
    bericht = _pacht(bericht_id)
    if bericht is None:
        return False
    try:
        _mail(bericht).send()
    except smtplib.SMTPRecipientsRefused as fout:
        code = next(iter(fout.recipients.values()))[0]
        _mislukt(bericht, f"De mailserver weigert dit adres ({code}).", voorgoed=500 <= code < 600)
        return False
    except (smtplib.SMTPException, OSError) as fout:
        _mislukt(bericht, f"{type(fout).__name__}: {fout}"[:300], voorgoed=False)
        return False
    Bericht.objects.filter(pk=bericht.pk).update(
        stand=Bericht.Stand.VERSTUURD, verstuurd_op=timezone.now(), laatste_fout=""
    )
    log.info("bericht verstuurd bericht=%d poging=%d", bericht.pk, bericht.pogingen)
    return True


def _pacht(bericht_id: int) -> Bericht | None:
    """Claim a message for a while; None when somebody else has it, or it is not due. The claim is committed."""
    nu = timezone.now()
    gepakt = (
        Bericht.objects.te_versturen(nu)
        .filter(pk=bericht_id)
        .order_by()
        .update(volgende_poging_op=nu + _PACHT, pogingen=F("pogingen") + 1)
    )
    if not gepakt:
        return None
    return Bericht.objects.select_related(
        "overgang__melding__categorie", "overgang__melding__buurt", "overgang__melding__team"
    ).get(pk=bericht_id)


def _mislukt(bericht: Bericht, fout: str, *, voorgoed: bool) -> None:
    op = voorgoed or bericht.pogingen > len(PAUZES_MIN)
    pauze = timedelta(minutes=PAUZES_MIN[min(bericht.pogingen, len(PAUZES_MIN)) - 1])
    Bericht.objects.filter(pk=bericht.pk, stand=Bericht.Stand.WACHT).update(
        stand=Bericht.Stand.MISLUKT if op else Bericht.Stand.WACHT,
        volgende_poging_op=timezone.now() + pauze,
        laatste_fout=fout,
    )
    log.warning("bericht niet verstuurd bericht=%d poging=%d fout=%s", bericht.pk, bericht.pogingen, fout)


@task()
def verstuur_openstaand() -> int:
    """Queue what is due: what failed before, and what a killed worker left. Safe to run twice. Returns how many."""
    wachtend = list(Bericht.objects.te_versturen(timezone.now()).values_list("pk", flat=True)[:_PER_KEER])
    for pk in wachtend:
        verstuur.enqueue(pk)
    return len(wachtend)


@transaction.atomic
def probeer_opnieuw(berichten) -> int:
    """Give messages that failed for good a fresh start, from the administration."""
    aantal = berichten.filter(stand=Bericht.Stand.MISLUKT).update(
        stand=Bericht.Stand.WACHT, pogingen=0, volgende_poging_op=timezone.now()
    )
    verstuur_openstaand.enqueue()
    return aantal


def _mail(bericht: Bericht) -> EmailMessage:
    overgang = bericht.overgang
    tekst = render_to_string(f"berichten/{bericht.sjabloon}.txt", _context(overgang))
    onderwerp, _, inhoud = tekst.strip().partition("\n")
    return EmailMessage(
        subject=onderwerp.strip(),
        body=inhoud.strip() + "\n",
        to=[bericht.ontvanger],
        headers={"Message-ID": _message_id(bericht), "Auto-Submitted": "auto-generated"},
    )


def _context(overgang: Statusovergang) -> dict[str, object]:
    melding: Melding = overgang.melding
    overdracht = Overdracht.objects.filter(melding=melding).select_related("partner").last()
    partner_url = settings.PORTAL_URL + reverse("overdracht", args=[overdracht.code]) if overdracht else ""
    return {
        "overdracht": overdracht,
        "partner_url": partner_url,
        "melding": melding,
        "overgang": overgang,
        "volg_url": settings.PORTAL_URL + reverse("volgen", args=[melding.volgcode]),
        "werk_url": settings.PORTAL_URL + reverse("werkvoorraad-melding", args=[melding.pk]),
    }


def _message_id(bericht: Bericht) -> str:
    domein = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<bericht-{bericht.pk}-{bericht.overgang_id}@{domein}>"
