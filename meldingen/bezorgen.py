"""Handing mail to the mail server from an outbox, and what to do when it refuses. Knows nothing of what a mail is about.

An outbox is a table with stand (wacht, verstuurd, mislukt), pogingen, volgende_poging_op, verstuurd_op and laatste_fout. Its
own module fills it and calls `lever`.
"""

import logging
import smtplib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from typing import Any, TypeVar

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F, Model, QuerySet
from django.utils import timezone

log = logging.getLogger(__name__)
# Pause after each failed attempt, in minutes; after the last one somebody has to look.
PAUZES_MIN = (1, 5, 15, 60, 240, 720, 1440)
_PACHT = timedelta(minutes=2)
_Rij = TypeVar("_Rij", bound=Model)


@dataclass(frozen=True)
class Weigering:
    """Why the mail server did not take it; `voorgoed` when trying again is no use."""

    fout: str
    voorgoed: bool = False

    def is_einde(self, pogingen: int) -> bool:
        return self.voorgoed or pogingen > len(PAUZES_MIN)


def pauze(pogingen: int) -> timedelta:
    """How long to wait after so many failed attempts (from 1)."""
    return timedelta(minutes=PAUZES_MIN[min(pogingen, len(PAUZES_MIN)) - 1])


def maak(*, aan: str, onderwerp: str, tekst: str, kenmerk: str, afmelden: str = "") -> EmailMessage:
    """A mail whose Message-ID comes from `kenmerk`, so that mail programs show a second copy as one.

    `afmelden`: an address that ends mail of this kind by one POST (RFC 8058).
    """
    domein = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    koppen = {"Message-ID": f"<{kenmerk}@{domein}>", "Auto-Submitted": "auto-generated"}
    if afmelden:
        koppen |= {"List-Unsubscribe": f"<{afmelden}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return EmailMessage(subject=onderwerp, body=tekst, to=[aan], headers=koppen)


def lever(
    uitbak: QuerySet[_Rij],
    pk: int,
    mail: Callable[[_Rij], EmailMessage],
    *,
    rond: Sequence[str] = (),
    leeg: Sequence[str] = (),
) -> bool:
    """Send one row of an outbox if it is waiting and due. True when it went out now.

    The claim (for `_PACHT`) is committed before SMTP is spoken, so no lock is held meanwhile. `rond`: what `mail` needs of
    the rows around it; `leeg`: texts that go once it was sent or given up.
    """
    nu, dit = timezone.now(), uitbak.filter(pk=pk)
    te_doen = dit.filter(stand="wacht", volgende_poging_op__lte=nu)
    if not te_doen.update(volgende_poging_op=nu + _PACHT, pogingen=F("pogingen") + 1):
        return False
    rij: Any = dit.select_related(*rond).get()
    soort, klaar = rij._meta.model_name, dict.fromkeys(leeg, "")
    if weigering := _bezorg(mail(rij)):
        einde = weigering.is_einde(rij.pogingen)
        dit.filter(stand="wacht").update(
            stand="mislukt" if einde else "wacht",
            volgende_poging_op=timezone.now() + pauze(rij.pogingen),
            laatste_fout=weigering.fout,
            **(klaar if einde else {}),
        )
        log.warning("%s niet verstuurd %s=%d poging=%d fout=%s", soort, soort, pk, rij.pogingen, weigering.fout)
        return False
    dit.update(stand="verstuurd", verstuurd_op=timezone.now(), laatste_fout="", **klaar)
    log.info("%s verstuurd %s=%d poging=%d", soort, soort, pk, rij.pogingen)
    return True


def _bezorg(mail: EmailMessage) -> Weigering | None:
    """Send it over SMTP; None when the server took it."""
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as fout:
        code = next(iter(fout.recipients.values()))[0]
        return Weigering(f"De mailserver weigert dit adres ({code}).", voorgoed=500 <= code < 600)
    except (smtplib.SMTPException, OSError) as fout:
        return Weigering(f"{type(fout).__name__}: {fout}"[:300])
    return None
