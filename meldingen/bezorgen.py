"""Handing one mail to the mail server, and what to do when it refuses. Knows nothing of what the mail is about."""

import smtplib
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage

# Pause after each failed attempt, in minutes; after the last one somebody has to look.
PAUZES_MIN = (1, 5, 15, 60, 240, 720, 1440)


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


def maak(*, aan: str, onderwerp: str, tekst: str, kenmerk: str) -> EmailMessage:
    """A mail whose Message-ID comes from `kenmerk`, so that mail programs show a second copy as one."""
    domein = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    koppen = {"Message-ID": f"<{kenmerk}@{domein}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject=onderwerp, body=tekst, to=[aan], headers=koppen)


def bezorg(mail: EmailMessage) -> Weigering | None:
    """Send it over SMTP; None when the server took it."""
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as fout:
        code = next(iter(fout.recipients.values()))[0]
        return Weigering(f"De mailserver weigert dit adres ({code}).", voorgoed=500 <= code < 600)
    except (smtplib.SMTPException, OSError) as fout:
        return Weigering(f"{type(fout).__name__}: {fout}"[:300])
    return None
