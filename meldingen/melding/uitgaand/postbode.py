"""Speaking SMTP: one mail of the outbox to the mail server, and what its refusal means.

5xx about this address or this mail is for good, and so is what cannot be made a mail at all. A refusal of us (log-in, sender,
greeting), 4xx and silence pass: it is tried again.
"""

import smtplib
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.crypto import salted_hmac

from meldingen.melding.models import Uitgaand
from meldingen.melding.uitgaand.fouten import Weigering


def stuur(rij: Uitgaand, onderwerp: str, tekst: str) -> None:
    """Send it; returns when the server took it. Raises Weigering, or what smtplib raises."""
    try:
        _mail(rij, onderwerp, tekst).send()
    except smtplib.SMTPRecipientsRefused as fout:
        code = next(iter(fout.recipients.values()))[0]
        raise Weigering(f"De mailserver weigert dit adres ({code}).", voorgoed=_is_voorgoed(code)) from fout
    except smtplib.SMTPDataError as fout:
        code, antwoord = fout.smtp_code, fout.smtp_error
        waarom = antwoord.decode(errors="replace") if isinstance(antwoord, bytes) else antwoord
        raise Weigering(f"De mailserver weigert deze mail ({code}): {waarom}", voorgoed=_is_voorgoed(code)) from fout
    except ValueError as fout:  # a domain that cannot be, a line break in a header
        raise Weigering(f"{type(fout).__name__}: {fout}", voorgoed=True) from fout


def _is_voorgoed(code: int) -> bool:
    return 500 <= code < 600


def _mail(rij: Uitgaand, onderwerp: str, tekst: str) -> EmailMessage:
    """The Message-ID comes from the key, so that mail programs show a second copy as one."""
    domein = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    kenmerk = salted_hmac("uitgaand.kenmerk", rij.sleutel, algorithm="sha256").hexdigest()[:32]
    koppen = {"Message-ID": f"<{kenmerk}@{domein}>", "Auto-Submitted": "auto-generated"}
    if rij.afmelden:
        koppen |= {"List-Unsubscribe": f"<{rij.afmelden}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    verbinding = get_connection(settings.POSTDIENST)
    return EmailMessage(subject=onderwerp, body=tekst, to=[rij.ontvanger], headers=koppen, connection=verbinding)
